import type { UsedInput } from '../../../src/core/decision/decision.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { MoneyField, NumberField } from '../../ui/number-field.tsx'
import { parseNumber } from '../../ui/parse-number.ts'

interface InputFieldProps {
  readonly label: string
  readonly unit: UsedInput['unit']
  readonly value: number | undefined
  /** What is assumed as long as nobody says, shown faintly. */
  readonly hint?: number | undefined
  readonly onChange: (value: number | undefined) => void
  /** When the person leaves the field or presses Enter; left out, Enter sends the form around it. */
  readonly onDone?: () => void
  readonly className?: string | undefined
}

/** A field for one number of a decision, in the unit that people say it in: money in major units, chances in percent. */
export function InputField({ label, unit, value, hint, onChange, onDone, className }: InputFieldProps) {
  const texts = useTexts()
  const format = useFormat()
  const shared = { 'aria-label': label, value, onChange, ...(onDone && { onDone }), className: className ?? '' }
  if (unit === 'minor') return <MoneyField {...shared} placeholder={hint === undefined ? '' : format.plainMoney(format.rough(hint))} />
  if (unit === 'chance' || unit === 'ratio') {
    return (
      <NumberField
        {...shared}
        placeholder={hint === undefined ? '' : format.number(Math.round(hint * 100))}
        rightSection={<span className="quiet">%</span>}
        write={(number) => format.number(Math.round(number * 1000) / 10)}
        read={(text) => {
          const percent = parseNumber(text, format.locale)
          return percent === undefined || percent < 0 || percent > 100 ? undefined : percent / 100
        }}
      />
    )
  }
  return (
    <NumberField
      {...shared}
      placeholder={hint === undefined ? '' : format.number(Math.round(hint * 10) / 10)}
      rightSection={unit === 'hours' ? <span className="quiet">{texts.math.hourSign}</span> : undefined}
      read={(text) => {
        const number = parseNumber(text, format.locale)
        return number === undefined || number < 0 || number > 10_000 ? undefined : number
      }}
    />
  )
}
