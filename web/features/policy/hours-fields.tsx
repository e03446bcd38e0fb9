import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { WEEKDAYS, type Weekday } from '../../../src/core/automation/case-facts.ts'
import { type BusinessHours, businessHoursSchema, type Shift, USUAL_HOURS } from '../../../src/core/clocks/business-hours.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { HolidayFields } from './holiday-fields.tsx'
import css from './hours-fields.module.css'
import page from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** When the shop is there to answer: its week, and the days on which it is closed. */
export function HoursFields({ document, change }: PolicyFieldsProps) {
  const texts = useTexts()
  const words = texts.clocks.hours
  const { shop } = useSession()
  const { hours } = document
  if (hours === undefined) {
    const holidays = { country: shop.profile.country, added: [], removed: [] }
    return (
      <>
        <p>{words.always}</p>
        <div>
          <Button size="compact-md" onClick={() => change({ hours: { ...USUAL_HOURS, holidays } })}>
            {words.set}
          </Button>
        </div>
      </>
    )
  }
  const set = (part: Partial<BusinessHours>) => change({ hours: { ...hours, ...part } })
  return (
    <>
      <WeekFields hours={hours} onChange={(week) => set({ week })} />
      <p className="quiet small">{words.zone(shop.profile.timeZone)}</p>
      <HolidayFields holidays={hours.holidays} onChange={(holidays) => set({ holidays })} />
      <div className={page.group}>
        <div>
          <Button size="compact-sm" variant="subtle" onClick={() => change({ hours: undefined })}>
            {words.remove}
          </Button>
        </div>
      </div>
    </>
  )
}

const USUAL_SHIFT: Shift = { from: '09:00', to: '17:00' }

function WeekFields({ hours, onChange }: { readonly hours: BusinessHours; readonly onChange: (week: BusinessHours['week']) => void }) {
  const { week } = hours
  const issues = businessHoursSchema.safeParse(hours).error?.issues ?? []
  const whole = issues.find(({ path }) => path.length === 0)?.message
  const set = (day: Weekday, shifts: readonly Shift[]) => onChange({ ...week, [day]: shifts })
  const monday = week.monday
  const toFriday = () => onChange({ ...week, ...Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, monday])) })
  return (
    <div className={css.week}>
      {WEEKDAYS.map((day) => (
        <DayFields
          key={day}
          day={day}
          shifts={week[day]}
          problem={issues.find(({ path }) => path[0] === 'week' && path[1] === day)?.message}
          onChange={(shifts) => set(day, shifts)}
          {...(day === 'monday' && monday.length > 0 && { onSame: toFriday })}
        />
      ))}
      {whole !== undefined && (
        <p className={css.problem} role="alert">
          <input type="hidden" aria-invalid="true" />
          {whole}
        </p>
      )}
    </div>
  )
}

interface DayFieldsProps {
  readonly day: Weekday
  readonly shifts: readonly Shift[]
  readonly problem: string | undefined
  readonly onChange: (shifts: readonly Shift[]) => void
  /** Gives the other days of work the same hours. */
  readonly onSame?: () => void
}

function DayFields({ day, shifts, problem, onChange, onSame }: DayFieldsProps) {
  const words = useTexts().clocks.hours
  const name = words.days[day]
  const put = (place: number, part: Partial<Shift>) => onChange(shifts.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <fieldset className={css.day}>
      <legend className="out-of-sight">{name}</legend>
      <span className={css.name} aria-hidden="true">
        {name}
      </span>
      <div className={css.shifts}>
        {shifts.length === 0 && <span className="quiet">{words.closed}</span>}
        {shifts.map((shift, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two shifts may begin at the same time while they are typed.
          <div key={place} className={css.shift}>
            <TimeField
              label={words.from(name)}
              value={shift.from}
              invalid={problem !== undefined}
              onChange={(from) => put(place, { from })}
            />
            <span aria-hidden="true">–</span>
            <TimeField
              label={words.to(name)}
              value={shift.to === '24:00' ? '00:00' : shift.to}
              invalid={problem !== undefined}
              onChange={(to) => put(place, { to: to === '00:00' ? '24:00' : to })}
            />
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.removeShift(name, shift.from)}
              onClick={() => onChange(shifts.filter((_, at) => at !== place))}
            >
              ×
            </Button>
          </div>
        ))}
        {problem !== undefined && (
          <span className={css.problem} role="alert">
            {problem}
          </span>
        )}
      </div>
      <div className={css.acts}>
        {shifts.length < 6 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words.addShiftTo(name)}
            onClick={() => onChange([...shifts, nextShift(shifts)])}
          >
            {words.addShift}
          </Button>
        )}
        {onSame && (
          <Button size="compact-sm" variant="subtle" onClick={onSame}>
            {words.same}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** An hour after the last one of the day, four hours long where there is room. */
function nextShift(shifts: readonly Shift[]): Shift {
  const last = shifts.at(-1)
  if (last === undefined) return USUAL_SHIFT
  const hour = Math.min(Number(last.to.slice(0, 2)) + 1, 23)
  const time = (at: number) => `${String(at).padStart(2, '0')}:00`
  return { from: time(hour), to: time(Math.min(hour + 4, 24)) }
}

interface TimeFieldProps {
  readonly label: string
  readonly value: string
  readonly invalid: boolean
  readonly onChange: (time: string) => void
}

function TimeField({ label, value, invalid, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  return (
    <TextInput
      type="time"
      aria-label={label}
      className={css.time}
      error={invalid}
      value={typed ?? value}
      onChange={(event) => {
        const time = event.currentTarget.value
        setTyped(time)
        if (time !== '') onChange(time)
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
