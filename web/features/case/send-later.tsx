import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { addDays, dateIn, instantAt } from '../../ui/calendar.ts'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import css from './send-row.module.css'

interface SendLaterProps {
  readonly busy: boolean
  readonly onTime: (sendAt: string) => void
  readonly onCancel: () => void
}

/** The hour at which people read their mail. */
const MORNING = 8

/** When a message should leave: tomorrow morning, Monday morning, or a day and time of one's own; all by the shop's clock. */
export function SendLater({ busy, onTime, onCancel }: SendLaterProps) {
  const texts = useTexts()
  const words = texts.delivery
  const { timeZone, locale } = useSession().shop.profile
  const [now] = useState(() => Date.now())
  const today = dateIn(now, timeZone)
  const tomorrow = addDays(today, 1)
  const monday = nextMonday(today)
  const [day, setDay] = useState(tomorrow)
  const [time, setTime] = useState('08:00')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const chosen = instantOf(day, time, timeZone)
  const wrong = chosen === undefined || Date.parse(chosen) <= now
  const morning = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(MORNING * 3_600_000)
  return (
    <form
      ref={element}
      className={css.later}
      aria-label={words.laterTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('yes')
        if (wrong || chosen === undefined) focusFirstInvalid(element.current)
        else onTime(chosen)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <b>{words.laterTitle}</b>
      <div className="row">
        <Button size="compact-md" autoFocus disabled={busy} onClick={() => onTime(instantAt(tomorrow, MORNING, timeZone))}>
          {words.tomorrow(morning)}
        </Button>
        {monday !== tomorrow && (
          <Button size="compact-md" disabled={busy} onClick={() => onTime(instantAt(monday, MORNING, timeZone))}>
            {words.monday(morning)}
          </Button>
        )}
      </div>
      <div className={css.when}>
        <TextInput
          label={words.day}
          type="date"
          min={today}
          required
          withAsterisk={false}
          value={day}
          error={tried === 'yes' && wrong ? words.dayMissing : null}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={words.time}
          type="time"
          required
          withAsterisk={false}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <span className="quiet small">{words.zone(timeZone.replaceAll('_', ' '))}</span>
      <div className="row">
        <Button type="submit" loading={busy}>
          {words.atThatTime}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}

/** The Monday after a date. */
function nextMonday(date: string): string {
  return addDays(date, (8 - new Date(date).getUTCDay()) % 7 || 7)
}

function instantOf(day: string, time: string, timeZone: string): string | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? []
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || hours === undefined) return undefined
  return instantAt(day, Number(hours) + Number(minutes) / 60, timeZone)
}
