import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import type { Shift } from './rota-draft.ts'
import type { RotaFieldsProps } from './rota-form.tsx'
import css from './rotas.module.css'

const WORKDAYS = [1, 2, 3, 4, 5]

/** Who is on at which hours of the week; of several at once the first. */
export function ShiftsFields({ draft: { shifts }, set, people, tried }: RotaFieldsProps) {
  const words = useTexts().rotasPage
  const able = people.filter(({ id, able }) => able === 'yes' || shifts.some(({ memberId }) => memberId === id))
  const setAll = (next: readonly Shift[]) => set({ shifts: next })
  const add = () => setAll([...shifts, { memberId: able[0]?.id ?? '', days: WORKDAYS, from: '09:00', to: '17:00' }])
  return (
    <>
      {shifts.map((shift, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift has no other name while it is being written.
          key={index}
          className={css.part}
        >
          <legend>{words.shift(index + 1)}</legend>
          <ShiftFields
            shift={shift}
            people={able}
            tried={tried}
            onChange={(part) => setAll(shifts.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          />
          <div className="row">
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.removeShift(index + 1)}
              onClick={() => setAll(shifts.filter((_, at) => at !== index))}
            >
              {words.takeOut}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button size="compact-sm" aria-invalid={(tried === 'yes' && shifts.length === 0) || undefined} onClick={add}>
          {words.addShift}
        </Button>
      </div>
      {tried === 'yes' && shifts.length === 0 && (
        <p className="small" role="alert">
          {words.orderEmpty}
        </p>
      )}
    </>
  )
}

interface ShiftFieldsProps extends Pick<RotaFieldsProps, 'people' | 'tried'> {
  readonly shift: Shift
  readonly onChange: (part: Partial<Shift>) => void
}

function ShiftFields({ shift, people, tried, onChange }: ShiftFieldsProps) {
  const words = useTexts().rotasPage
  const { memberId, days, from, to } = shift
  const time = (part: 'from' | 'to') => (event: React.ChangeEvent<HTMLInputElement>) => {
    const value = event.currentTarget.value.slice(0, 5)
    if (value !== '') onChange(part === 'from' ? { from: value } : { to: value })
  }
  return (
    <>
      <div className={css.times}>
        <NativeSelect
          label={words.who}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={memberId}
          onChange={(event) => onChange({ memberId: event.currentTarget.value })}
        />
        <TextInput label={words.fromTime} type="time" value={from} onChange={time('from')} />
        <TextInput
          label={words.toTime}
          type="time"
          value={to}
          description={to <= from ? words.overnight : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={time('to')}
        />
      </div>
      <fieldset className={css.days} aria-label={words.days}>
        {words.dayNames.map((name, index) => (
          <Check
            key={name}
            label={name}
            checked={days.includes(index + 1)}
            onChange={(checked) => onChange({ days: (checked ? [...days, index + 1] : days.filter((day) => day !== index + 1)).sort() })}
          />
        ))}
      </fieldset>
      {tried === 'yes' && days.length === 0 && (
        <p className="small" role="alert">
          {words.daysEmpty}
        </p>
      )}
    </>
  )
}
