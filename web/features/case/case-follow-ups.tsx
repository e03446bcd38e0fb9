import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useMarkDone } from '../../app/use-mark-done.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { addDays, dateIn, instantAt } from '../../ui/calendar.ts'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './case-follow-ups.module.css'

/** What was promised on this case, and a way to promise more. */
export function CaseFollowUps({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { member } = useSession()
  const [adding, setAdding] = useState<'yes' | 'no'>('no')
  const may = mayWork(member.role)
  if (detail.followUps.length === 0 && !may) return null
  return (
    <section className={css.promises} aria-labelledby="promises-title">
      <h2 id="promises-title" className="step">
        {texts.followUps.onCase}
      </h2>
      {detail.followUps.length > 0 && <Promises detail={detail} />}
      {may &&
        (adding === 'yes' ? (
          <AddPromise detail={detail} onDone={() => setAdding('no')} />
        ) : (
          <Button size="compact-md" onClick={() => setAdding('yes')}>
            {texts.followUps.add}
          </Button>
        ))}
    </section>
  )
}

function Promises({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { shop, member } = useSession()
  const mark = useMarkDone()
  const { timeZone } = shop.profile
  const open = detail.followUps.filter((row) => row.doneAt === undefined)
  const kept = detail.followUps.filter((row) => row.doneAt !== undefined)
  return (
    <ul className={css.list} aria-label={texts.followUps.onCase}>
      {open.map((row) => (
        <li key={row.id}>
          <span className="quiet">
            <DueDate at={row.dueAt} timeZone={timeZone} />
          </span>
          <span className={css.what}>
            {row.promise}
            {row.assignedTo !== member.id && <span className="quiet"> · {row.assignedToName ?? texts.followUps.nobody}</span>}
          </span>
          {mayWork(member.role) && (
            <Button
              size="compact-sm"
              aria-label={texts.followUps.markDoneOf(row.promise)}
              loading={mark.isPending && mark.variables.row.id === row.id}
              onClick={() => mark.mutate({ row, done: true })}
            >
              {texts.followUps.markDone}
            </Button>
          )}
        </li>
      ))}
      {kept.map((row) => (
        <li key={row.id} className="quiet">
          <span>{texts.followUps.kept}</span>
          <span className={css.what}>{row.promise}</span>
        </li>
      ))}
    </ul>
  )
}

/** The hour of the day at which a promise for a day is due, and the last one of a day that is nearly over. */
const DUE_HOUR = 17
const LAST_HOUR = 23
const FIRST_GUESS_DAYS = 2

function AddPromise({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.followUps
  const { shop } = useSession()
  const { timeZone } = shop.profile
  const today = dateIn(Date.now(), timeZone)
  const [what, setWhat] = useState('')
  const [by, setBy] = useState(() => addDays(today, FIRST_GUESS_DAYS))
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const add = useAddPromise(detail.id, onDone)
  const whatWrong = what.trim() === '' ? words.missing.what : null
  const byWrong = /^\d{4}-\d\d-\d\d$/.test(by) && by >= today ? null : words.missing.by
  return (
    <form
      ref={element}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('yes')
        if (whatWrong !== null || byWrong !== null) focusFirstInvalid(element.current)
        else add.mutate({ promise: what.trim(), dueAt: dueAt(by, timeZone) })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && what === '') onDone()
      }}
    >
      <TextInput
        className={css.field}
        label={words.what}
        placeholder={words.whatHint}
        autoComplete="off"
        autoFocus
        required
        withAsterisk={false}
        maxLength={500}
        value={what}
        error={tried === 'yes' ? whatWrong : null}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <TextInput
        label={words.by}
        type="date"
        min={today}
        required
        withAsterisk={false}
        value={by}
        error={tried === 'yes' ? byWrong : null}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" loading={add.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
      {add.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(add.error.message)}
        </Notice>
      )}
    </form>
  )
}

function dueAt(date: string, timeZone: string): string {
  const usual = instantAt(date, DUE_HOUR, timeZone)
  return Date.parse(usual) > Date.now() ? usual : instantAt(date, LAST_HOUR, timeZone)
}

function useAddPromise(caseId: string, onAdded: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [id, setId] = useState(() => newId())
  return useMutation({
    mutationFn: (promise: { promise: string; dueAt: string }) =>
      client.call('add-follow-up', { id, caseId, ...promise }, { idempotencyKey: newId() }),
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
