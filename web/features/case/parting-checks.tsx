import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Answered } from './ask-row.tsx'
import css from './parting-checks.module.css'

type Parting = OutputOf<'get-parting-checklist'>

/** What to settle before a customer is sent away, and the yes that it takes. It stands before the letter, since it comes before it. */
export function PartingChecks({ caseId }: { readonly caseId: string }) {
  const texts = useTexts()
  const words = texts.draft.parting
  const { client } = useApi()
  const parting = useQuery({
    queryKey: ['case', caseId, 'parting'],
    queryFn: ({ signal }) => client.call('get-parting-checklist', { caseId }, { signal }),
  })
  if (parting.data === undefined) return parting.isError ? <Notice weight="stop">{parting.error.message}</Notice> : null
  return (
    <section className={`card ${css.checks}`} aria-label={words.title}>
      <div>
        <h2 className={css.title}>{words.title}</h2>
        <p className="quiet small">{words.lead}</p>
      </div>
      <ul>
        {parting.data.checks.map((check) => (
          <li key={check.id} className={css.check}>
            <span className={css.mark} data-state={check.state} aria-hidden="true">
              {MARKS[check.state]}
            </span>
            <div>
              {check.question} <span className="out-of-sight">{words.states[check.state]}</span>
              {check.note !== undefined && <p className="quiet small">{check.note}</p>}
            </div>
          </li>
        ))}
      </ul>
      <PartingYes caseId={caseId} parting={parting.data} />
    </section>
  )
}

const MARKS = { answered: '✓', open: '?', problem: '!' } as const

/** The yes: asked for, waited for, given or refused. */
function PartingYes({ caseId, parting }: { readonly caseId: string; readonly parting: Parting }) {
  const words = useTexts().draft.parting
  const { client } = useApi()
  const queryClient = useQueryClient()
  const { approval, subject } = parting
  const ask = useMutation({
    mutationFn: (about: NonNullable<Parting['subject']>) =>
      client.call('ask-approval', { id: newId(), caseId, subject: about }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['approvals'] })
      return queryClient.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
  if (approval?.granted === true) return <Answered approval={approval} />
  if (approval !== undefined && approval.decidedAt === undefined) return <p role="status">{words.waiting}</p>
  return (
    <div className={css.yes}>
      {approval !== undefined && <Answered approval={approval} />}
      <p>{words.needs}</p>
      {subject === undefined ? (
        <p className="quiet small">{words.noDecision}</p>
      ) : (
        <div className="row">
          <Button loading={ask.isPending} onClick={() => ask.mutate(subject)}>
            {approval === undefined ? words.ask : words.askAgain}
          </Button>
        </div>
      )}
      {ask.isError && (
        <Notice weight="stop" live="assertive">
          {ask.error.message}
        </Notice>
      )}
    </div>
  )
}
