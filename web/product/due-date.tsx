import { useTexts } from '../texts/texts.tsx'
import { dateIn, daysBetween } from '../ui/calendar.ts'
import { useFormat } from '../ui/format.tsx'
import { useNow } from '../ui/relative-time.tsx'
import css from './due-date.module.css'

interface DueDateProps {
  readonly at: string
  /** The shop's: a promise is kept or broken by its calendar. */
  readonly timeZone: string
  /** A promise that was kept is never late. */
  readonly state?: 'open' | 'done'
}

/** When something is due, in words: late, today, tomorrow, a weekday of this week, a date. The exact time on hover. */
export function DueDate({ at, timeZone, state = 'open' }: DueDateProps) {
  const texts = useTexts()
  const format = useFormat()
  const now = useNow()
  const date = dateIn(at, timeZone)
  const days = daysBetween(dateIn(now, timeZone), date)
  const late = state === 'open' && days < 0
  const words = late
    ? texts.due.late(-days)
    : days === 0
      ? texts.due.today
      : days === 1
        ? texts.due.tomorrow
        : written(date, days, format.locale)
  return (
    <time dateTime={at} title={format.dateTime(at)} className={css.due} data-late={late ? 'yes' : undefined}>
      {words}
    </time>
  )
}

function written(date: string, days: number, locale: string): string {
  const inThisWeek = days > 0 && days < 7
  const year = date.slice(0, 4) === new Date().toISOString().slice(0, 4) ? {} : { year: 'numeric' as const }
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(inThisWeek ? { weekday: 'long' } : { day: 'numeric', month: 'short', ...year }),
  }).format(new Date(date))
}
