import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BusinessHours } from '../../../src/core/clocks/business-hours.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './hours-fields.module.css'
import page from './policy-page.module.css'

type Holidays = BusinessHours['holidays']

interface HolidayFieldsProps {
  readonly holidays: Holidays
  readonly onChange: (holidays: Holidays) => void
}

/** The public holidays that the shop keeps, those of them on which it is open all the same, and closed days of its own. */
export function HolidayFields({ holidays, onChange }: HolidayFieldsProps) {
  const words = useTexts().clocks.hours
  const api = useApi()
  const { country, region } = holidays
  const asked = { ...(country !== undefined && { country }), ...(region !== undefined && { region }) }
  const found = useQuery({
    queryKey: ['holidays', asked],
    queryFn: () => api.client.call('list-holidays', asked),
    staleTime: Infinity,
  }).data
  const { country: _, region: __, ...rest } = holidays
  const countries = found?.countries ?? []
  const inList = country === undefined || countries.some(({ code }) => code === country)
  return (
    <fieldset className={page.group}>
      <legend>{words.holidays}</legend>
      <div className={page.pairs}>
        <NativeSelect
          label={words.country}
          data={[
            { value: '', label: words.noCountry },
            ...(inList ? [] : [{ value: country, label: country }]),
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={country ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...rest, removed: [], ...(value !== '' && { country: value }) })}
        />
        {country !== undefined && (found?.regions.length ?? 0) > 0 && (
          <NativeSelect
            label={words.region}
            data={[
              { value: '', label: words.wholeCountry },
              ...(found?.regions ?? []).map(({ code, name }) => ({ value: code, label: name })),
            ]}
            value={region ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ ...rest, removed: [], country, ...(value !== '' && { region: value }) })}
          />
        )}
      </div>
      {country !== undefined && <PublicDays holidays={holidays} onChange={onChange} found={found} />}
      <OwnDays holidays={holidays} onChange={onChange} />
    </fieldset>
  )
}

interface Found {
  readonly year: number
  readonly days: readonly { readonly date: string; readonly name: string }[]
}

function PublicDays({ holidays, onChange, found }: HolidayFieldsProps & { readonly found: Found | undefined }) {
  const words = useTexts().clocks.hours
  const sayDay = useSayDay()
  if (found === undefined) return <p className="quiet small">{words.loading}</p>
  if (found.days.length === 0) return <p className="quiet small">{words.unknown}</p>
  const { removed } = holidays
  return (
    <>
      <p className="small">{words.keeps(found.year)}</p>
      <div className={css.days}>
        {found.days.map(({ date, name }) => (
          <Check
            key={date}
            label={`${sayDay(date)}, ${name}`}
            checked={!removed.includes(date)}
            onChange={(closed) =>
              onChange({ ...holidays, removed: closed ? removed.filter((one) => one !== date) : [...removed, date].toSorted() })
            }
          />
        ))}
      </div>
      <p className="quiet small">{words.otherYears}</p>
    </>
  )
}

function OwnDays({ holidays, onChange }: HolidayFieldsProps) {
  const words = useTexts().clocks.hours
  const sayDay = useSayDay()
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const { added } = holidays
  const add = () => {
    if (date === '') return
    const others = added.filter((one) => one.date !== date)
    onChange({ ...holidays, added: [...others, { date, name: name.trim() }].toSorted((a, b) => (a.date < b.date ? -1 : 1)) })
    setDate('')
    setName('')
  }
  return (
    <fieldset className={page.group}>
      <legend>{words.own}</legend>
      {added.length > 0 && (
        <ul className={page.says}>
          {added.map((day) => (
            <li key={day.date} className="row">
              <span>
                {sayDay(day.date)}
                {day.name !== '' && `, ${day.name}`}
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={words.removeDay(sayDay(day.date))}
                onClick={() => onChange({ ...holidays, added: added.filter((one) => one.date !== day.date) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={css.own}>
        <TextInput type="date" label={words.ownDay} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
        <TextInput label={words.ownName} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button disabled={date === ''} onClick={add}>
          {words.addDay}
        </Button>
      </div>
    </fieldset>
  )
}

function useSayDay(): (date: string) => string {
  const { locale } = useFormat()
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  return (date) => format.format(new Date(`${date}T00:00:00Z`))
}
