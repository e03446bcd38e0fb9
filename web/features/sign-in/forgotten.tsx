import { useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { isUnreachable, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'

/** A link by mail where mail is set up; elsewhere the words that say who can help. */
export function Forgotten({ email }: { readonly email: string }) {
  const texts = useTexts()
  const words = texts.signInMore
  const { client } = useApi()
  const ask = useMutation({ mutationFn: () => client.call('request-password-reset', { email }, { idempotencyKey: newId() }) })
  return (
    <div>
      <button type="button" className="link small" onClick={() => ask.mutate()}>
        {words.forgot}
      </button>
      <p className="small" role="status">
        {ask.isSuccess && (ask.data.byMail ? words.forgotMailed : words.forgotWhat)}
        {ask.isError && (isUnreachable(ask.error) ? texts.errors.unreachable : words.forgotEmailFirst)}
      </p>
    </div>
  )
}
