import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { addDays, dateIn, instantAt } from '../ui/calendar.ts'
import { focusFirstInvalid } from '../ui/focus-first-invalid.ts'
import { Notice } from '../ui/notice.tsx'
import css from './promise-form.module.css'

export interface Promised {
  readonly promise: string
  readonly dueAt: string
  /** Hours before it is due at which its member is reminded; as the policy says, or as it is, when left out. */
  readonly remindHoursBefore?: number
}

interface PromiseFormProps {
  /** What is promised already; nothing for a new promise. */
  readonly before?: Promised
  /** The shop's: the day of a promise is one of its calendar. */
  readonly timeZone: string
  readonly submit: string
  readonly busy: boolean
  readonly error: Error | null
  readonly onSubmit: (promised: Promised) => void
  readonly onCancel: () => void
}

const FIRST_GUESS_DAYS = 2

/** What is promised, and by which day. A day that stays keeps its hour. */
export function PromiseForm({ before, timeZone, submit, busy, error, onSubmit, onCancel }: PromiseFormProps) {
  const texts = useTexts()
  const words = texts.followUps
  const today = dateIn(Date.now(), timeZone)
  const dayBefore = before && dateIn(before.dueAt, timeZone)
  const [what, setWhat] = useState(before?.promise ?? '')
  const [by, setBy] = useState(() => dayBefore ?? addDays(today, FIRST_GUESS_DAYS))
  const [remind, setRemind] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const whatWrong = what.trim() === '' ? words.missing.what : null
  const byWrong = by === dayBefore || (/^\d{4}-\d\d-\d\d$/.test(by) && by >= today) ? null : words.missing.by
  return (
    <form
      ref={element}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('yes')
        if (whatWrong !== null || byWrong !== null) focusFirstInvalid(element.current)
        else
          onSubmit({
            promise: what.trim(),
            dueAt: before && by === dayBefore ? before.dueAt : dueAt(by, timeZone),
            ...(remind !== '' && { remindHoursBefore: Number(remind) }),
          })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && what === (before?.promise ?? '')) onCancel()
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
        {...(dayBefore === undefined && { min: today })}
        required
        withAsterisk={false}
        value={by}
        error={tried === 'yes' ? byWrong : null}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      {before === undefined && (
        <NativeSelect
          label={texts.remind.label}
          data={[
            { value: '', label: texts.remind.usual },
            ...texts.remind.hours.map(({ hours, label }) => ({ value: String(hours), label })),
          ]}
          value={remind}
          onChange={(event) => setRemind(event.currentTarget.value)}
        />
      )}
      <div className="row">
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {texts.app.cancel}
        </Button>
      </div>
      {error !== null && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(error.message)}
        </Notice>
      )}
    </form>
  )
}

/** The hour of the day at which a promise for a day is due, and the last one of a day that is nearly over. */
const DUE_HOUR = 17
const LAST_HOUR = 23

function dueAt(date: string, timeZone: string): string {
  const usual = instantAt(date, DUE_HOUR, timeZone)
  return Date.parse(usual) > Date.now() ? usual : instantAt(date, LAST_HOUR, timeZone)
}
