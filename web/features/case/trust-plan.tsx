import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { TRUST_PLAN } from '../../../src/core/follow-ups/trust-plan.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './case-follow-ups.module.css'
import { useCaseWrite } from './use-case-write.ts'

/** How the plan to win this customer's trust back stands, and how to stop it. */
export function PlanLine({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const words = texts.trustPlan
  const { member } = useSession()
  const stop = useCaseWrite('stop-trust-plan', detail.id)
  const plan = detail.trustPlan
  if (plan === undefined) return null
  return (
    <div className={css.plan}>
      <span className="quiet">{plan.endedWhy === undefined ? words.running(plan.begunByName) : words.ended[plan.endedWhy]}</span>
      {plan.state === 'running' && mayWork(member.role) && (
        <Button size="compact-sm" variant="subtle" loading={stop.isPending} onClick={() => stop.mutate({ id: plan.id })}>
          {words.stop}
        </Button>
      )}
      {stop.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(stop.error.message)}
        </Notice>
      )}
    </div>
  )
}

/** What a plan would promise, and the one question that it leaves: whether it asks the customer itself. */
export function BeginPlan({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.trustPlan
  const begin = useCaseWrite('begin-trust-plan', detail.id)
  const [id] = useState(() => newId())
  const [asksByMail, setAsksByMail] = useState(false)
  const canAsk = detail.mail?.to !== undefined
  return (
    <form
      className={css.begin}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate(
          { id, caseId: detail.id, asksByMail: asksByMail && canAsk },
          {
            onSuccess: () => {
              notifications.show({ message: words.begun })
              onDone()
            },
          },
        )
      }}
    >
      <p>{words.lead}</p>
      <ul className={css.list} aria-label={words.steps}>
        {TRUST_PLAN.map(({ afterDays, promise }) => (
          <li key={afterDays}>
            <span className="quiet">{words.after(afterDays)}</span>
            <span className={css.what}>{promise}</span>
          </li>
        ))}
      </ul>
      {canAsk && <Check label={words.asksByMail} checked={asksByMail} onChange={setAsksByMail} />}
      {!(asksByMail && canAsk) && <p className="quiet small">{words.asksSelf}</p>}
      <div className="row">
        <Button type="submit" variant="filled" loading={begin.isPending}>
          {words.start}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
      {begin.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(begin.error.message)}
        </Notice>
      )}
    </form>
  )
}
