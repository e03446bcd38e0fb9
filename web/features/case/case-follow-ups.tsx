import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { SOLVED } from '../../../src/core/feedback/survey.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { ChangePromise } from '../../app/change-promise.tsx'
import type { FollowUp } from '../../app/follow-ups-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useAnswerCheck, useRelease } from '../../app/use-answer-promise.ts'
import { useMarkDone } from '../../app/use-mark-done.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { type Promised, PromiseForm } from '../../product/promise-form.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './case-follow-ups.module.css'
import { BeginPlan, PlanLine } from './trust-plan.tsx'

/** What was promised on this case, a way to promise more, and a plan to win trust back. */
export function CaseFollowUps({ detail, onWrite }: { readonly detail: CaseDetail; readonly onWrite: () => void }) {
  const texts = useTexts()
  const { member } = useSession()
  const [adding, setAdding] = useState<'promise' | 'plan' | 'no'>('no')
  const may = mayWork(member.role)
  const isHeld = detail.followUps.some(({ heldAt }) => heldAt !== undefined)
  if (detail.followUps.length === 0 && !may) return null
  return (
    <section className={css.promises} aria-labelledby="promises-title">
      <h2 id="promises-title" className="step">
        {texts.followUps.onCase}
      </h2>
      <PlanLine detail={detail} />
      {isHeld && <p className={css.held}>{texts.held.says}</p>}
      {detail.followUps.length > 0 && <Promises detail={detail} onWrite={onWrite} />}
      {may && adding === 'promise' && <AddPromise detail={detail} onDone={() => setAdding('no')} />}
      {may && adding === 'plan' && <BeginPlan detail={detail} onDone={() => setAdding('no')} />}
      {may && adding === 'no' && (
        <div className="row">
          <Button size="compact-md" onClick={() => setAdding('promise')}>
            {texts.followUps.add}
          </Button>
          {detail.trustPlan?.state !== 'running' && detail.customer.standing !== 'parted' && (
            <Button size="compact-md" variant="subtle" onClick={() => setAdding('plan')}>
              {texts.trustPlan.begin}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Promises({ detail, onWrite }: { readonly detail: CaseDetail; readonly onWrite: () => void }) {
  const texts = useTexts()
  const [changing, setChanging] = useState<string | undefined>(undefined)
  const open = detail.followUps.filter((row) => row.doneAt === undefined)
  const ended = detail.followUps.filter((row) => row.doneAt !== undefined)
  // The words of one step can be composed at a time: those of the next one.
  const next = open.find(({ step }) => step !== undefined)
  return (
    <ul className={css.list} aria-label={texts.followUps.onCase}>
      {open.map((row) =>
        row.id === changing ? (
          <li key={row.id} className={css.changing}>
            <ChangePromise row={row} onDone={() => setChanging(undefined)} />
          </li>
        ) : (
          <OpenPromise key={row.id} row={row} onChange={() => setChanging(row.id)} {...(row === next && { onWrite })} />
        ),
      )}
      {ended.map((row) => (
        <li key={row.id} className="quiet">
          <span>{row.dropped ? texts.trustPlan.dropped : texts.followUps.kept}</span>
          <span className={css.what}>
            {row.promise}
            {row.answer !== undefined && `: ${texts.trustPlan.said[row.answer]}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface OpenPromiseProps {
  readonly row: FollowUp
  readonly onChange: () => void
  /** Opens its words in the editor. */
  readonly onWrite?: () => void
}

function OpenPromise({ row, onChange, onWrite }: OpenPromiseProps) {
  const texts = useTexts()
  const { shop, member } = useSession()
  const mark = useMarkDone()
  const release = useRelease()
  const words = texts.followUps
  return (
    <li>
      <span className="quiet">
        <DueDate at={row.dueAt} timeZone={shop.profile.timeZone} />
      </span>
      <span className={css.what}>
        {row.promise}
        {row.heldAt !== undefined && <span className={css.mark}> · {texts.held.short}</span>}
        {row.assignedTo !== member.id && <span className="quiet"> · {row.assignedToName ?? words.nobody}</span>}
      </span>
      {mayWork(member.role) && (
        <span className={css.actions}>
          {onWrite !== undefined && (
            <Button size="compact-sm" variant="subtle" aria-label={texts.trustPlan.writeOf(row.promise)} onClick={onWrite}>
              {texts.trustPlan.write}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" aria-label={words.changeOf(row.promise)} onClick={onChange}>
            {words.change}
          </Button>
          {row.heldAt !== undefined && (
            <Button
              size="compact-sm"
              aria-label={texts.held.standsOf(row.promise)}
              loading={release.isPending}
              onClick={() => release.mutate(row)}
            >
              {texts.held.stands}
            </Button>
          )}
          {row.step === 'check' ? (
            <CheckAnswers row={row} />
          ) : (
            <Button
              size="compact-sm"
              aria-label={words.markDoneOf(row.promise)}
              loading={mark.isPending}
              onClick={() => mark.mutate({ row, done: true })}
            >
              {words.markDone}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}

/** Yes, partly, no: what they said when they were asked. */
function CheckAnswers({ row }: { readonly row: FollowUp }) {
  const words = useTexts().trustPlan
  const answer = useAnswerCheck()
  return (
    <fieldset className={css.answers}>
      <legend className="out-of-sight">{words.answer}</legend>
      {SOLVED.map((said) => (
        <Button
          key={said}
          size="compact-sm"
          loading={answer.isPending && answer.variables.answer === said}
          onClick={() => answer.mutate({ row, answer: said })}
        >
          {words.answers[said]}
        </Button>
      ))}
    </fieldset>
  )
}

function AddPromise({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const { shop } = useSession()
  const add = useAddPromise(detail.id, onDone)
  return (
    <PromiseForm
      timeZone={shop.profile.timeZone}
      submit={texts.followUps.save}
      busy={add.isPending}
      error={add.error}
      onSubmit={(promised) => add.mutate(promised)}
      onCancel={onDone}
    />
  )
}

function useAddPromise(caseId: string, onAdded: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [id, setId] = useState(() => newId())
  return useMutation({
    mutationFn: (promised: Promised) => client.call('add-follow-up', { id, caseId, ...promised }, { idempotencyKey: newId() }),
    onSuccess: async () => {
      setId(newId())
      void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      await queryClient.invalidateQueries({ queryKey: ['case', caseId] })
      onAdded()
      notifications.show({ message: texts.followUps.saved })
    },
  })
}
