import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isUnreachable, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { Notice } from '../../ui/notice.tsx'

const LEAST_PASSWORD = 10

/** Where a reset link leads. Its secret stays in the fragment. */
export function ResetPage() {
  const texts = useTexts()
  const [token] = useState(() => location.hash.slice(1))
  const reset = useReset(token)
  const title = token === '' ? texts.join.noToken : reset.isSuccess ? texts.reset.done : texts.reset.title
  return (
    <EntryPage name={texts.app.name} title={title} tabTitle={texts.app.title(texts.reset.title)}>
      {token === '' ? (
        <p>{texts.join.noTokenWhat}</p>
      ) : reset.isSuccess ? (
        <>
          <p role="status">{texts.reset.doneWhat}</p>
          <div className="row">
            <Button component={Link} to="/sign-in" variant="filled" autoFocus>
              {texts.reset.toSignIn}
            </Button>
          </div>
        </>
      ) : (
        <ResetForm reset={reset} />
      )}
    </EntryPage>
  )
}

function ResetForm({ reset }: { readonly reset: ReturnType<typeof useReset> }) {
  const texts = useTexts()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const wrong = password.length < LEAST_PASSWORD ? texts.setUp.missing.password(LEAST_PASSWORD) : null
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('yes')
        if (wrong === null) reset.mutate(password)
      }}
    >
      <p className="quiet">{texts.reset.lead}</p>
      <PasswordInput
        label={texts.reset.password}
        description={texts.setUp.passwordHint(LEAST_PASSWORD)}
        autoComplete="new-password"
        autoFocus
        required
        withAsterisk={false}
        maxLength={128}
        visibilityToggleButtonProps={{ 'aria-label': texts.fields.showPassword }}
        value={password}
        error={tried === 'yes' ? wrong : null}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {reset.isError && (
        <Notice weight="stop" live="assertive">
          {isUnreachable(reset.error) ? `${texts.errors.unreachable} ${texts.errors.unreachableStart}` : reset.error.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" size="md" loading={reset.isPending}>
          {texts.reset.submit}
        </Button>
      </div>
    </form>
  )
}

function useReset(token: string) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (password: string) => client.call('reset-password', { token, password }, { idempotencyKey: newId() }),
    onSuccess: () => queryClient.clear(),
  })
}
