import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { addDays, dateIn, instantAt } from '../../ui/calendar.ts'
import css from './case-together.module.css'
import { useCaseWrite } from './use-case-write.ts'

const MORNING_HOUR = 9
const FEW_HOURS = 3
const HOUR_MS = 3_600_000
const MOST_DAYS = 365

/** Until when a case is out of the way: four taps, or any day. Days begin at nine by the shop's clock. */
export function SnoozePanel({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.together
  const { timeZone } = useSession().shop.profile
  const snooze = useCaseWrite('snooze-case', detail.id)
  const today = dateIn(Date.now(), timeZone)
  const [day, setDay] = useState(() => addDays(today, 2))
  const dayFits = /^\d{4}-\d\d-\d\d$/.test(day) && day > today && day <= addDays(today, MOST_DAYS)
  const until = (instant: string) => snooze.mutate({ caseId: detail.id, version: detail.version, until: instant }, { onSuccess: onDone })
  const morningOf = (date: string) => until(instantAt(date, MORNING_HOUR, timeZone))
  return (
    <form
      className={`card ${css.panel}`}
      aria-label={words.snooze}
      onSubmit={(event) => {
        event.preventDefault()
        if (dayFits) morningOf(day)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    >
      <p className="quiet small">{words.snoozeLead}</p>
      <div className="row">
        <Button size="compact-md" autoFocus onClick={() => until(new Date(Date.now() + FEW_HOURS * HOUR_MS).toISOString())}>
          {words.inHours(FEW_HOURS)}
        </Button>
        <Button size="compact-md" onClick={() => morningOf(addDays(today, 1))}>
          {words.tomorrow}
        </Button>
        <Button size="compact-md" onClick={() => morningOf(nextMonday(today))}>
          {words.monday}
        </Button>
        <Button size="compact-md" onClick={() => morningOf(addDays(today, 7))}>
          {words.inAWeek}
        </Button>
      </div>
      <div className={css.day}>
        <TextInput
          size="xs"
          type="date"
          label={words.day}
          min={addDays(today, 1)}
          max={addDays(today, MOST_DAYS)}
          value={day}
          error={dayFits ? undefined : words.dayWrong}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button size="compact-md" type="submit" loading={snooze.isPending}>
          {words.until}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
      {snooze.isError && (
        <p className="small" role="alert">
          {texts.errors.notSaved(snooze.error.message)}
        </p>
      )}
    </form>
  )
}

/** The Monday after a date. */
function nextMonday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, (8 - weekday) % 7 || 7)
}
