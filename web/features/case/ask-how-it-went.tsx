import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SecretOnce } from '../../ui/secret-once.tsx'
import css from './case-links.module.css'

/** Asks the customer of a closed case how it was handled; says why where this is no moment to ask. */
export function AskHowItWent({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const words = texts.feedback
  const { client } = useApi()
  const { member } = useSession()
  const ask = useMutation({
    mutationFn: (byMail: boolean) => client.call('ask-feedback', { id: newId(), caseId: detail.id, byMail }, { idempotencyKey: newId() }),
    onSuccess: ({ sent }) => {
      if (sent === 'by_mail') notifications.show({ message: words.asked })
    },
  })
  const wasAsked = detail.timeline.some(({ operation }) => operation === 'ask-feedback' || operation === 'ask-feedback-due')
  if (detail.state !== 'closed' || !mayWork(member.role) || (wasAsked && !ask.isSuccess)) return null
  if (ask.data?.link !== undefined)
    return <SecretOnce title={texts.links.shown} lead={words.shownLead} secret={ask.data.link} words={texts.links} onDone={ask.reset} />
  return (
    <section aria-labelledby="feedback-title" className={css.links}>
      <h2 id="feedback-title" className="step">
        {words.ask}
      </h2>
      {ask.isError && (
        <Notice weight="warn" live="assertive">
          {ask.error.message}
        </Notice>
      )}
      {ask.data?.sent === 'by_mail' ? (
        <p className="quiet">{words.asked}</p>
      ) : (
        <div className="row">
          {detail.customer.email !== undefined && (
            <Button size="compact-md" loading={ask.isPending && ask.variables} onClick={() => ask.mutate(true)}>
              {words.askByMail}
            </Button>
          )}
          <Button size="compact-md" loading={ask.isPending && !ask.variables} onClick={() => ask.mutate(false)}>
            {words.askByLink}
          </Button>
        </div>
      )}
    </section>
  )
}
