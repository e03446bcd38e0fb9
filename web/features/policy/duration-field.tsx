import { useTexts } from '../../texts/texts.tsx'
import { NumberField } from '../../ui/number-field.tsx'

interface DurationFieldProps {
  readonly label: string
  readonly description?: string
  readonly least?: number
  readonly most: number
  /** Minutes. */
  readonly value: number | undefined
  readonly onChange: (minutes: number | undefined) => void
}

/** A stretch of time as people write it: 4 h, 30 min, 1 h 30 min; a bare number is hours. */
export function DurationField({ label, description, least = 1, most, value, onChange }: DurationFieldProps) {
  const texts = useTexts()
  const fits = value === undefined || (value >= least && value <= most)
  return (
    <NumberField
      label={label}
      description={description}
      placeholder={texts.clocks.promises.timeHint}
      value={value}
      onChange={onChange}
      write={writeMinutes}
      read={readMinutes}
      error={fits ? undefined : texts.settings.outOfRange(writeMinutes(least), writeMinutes(most))}
    />
  )
}

function writeMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ')
}

const HOURS_AND_MINUTES = /^(?:(\d{1,5}(?:[.,]\d{1,2})?) ?(?:h|hours?|hrs?)?)? ?(?:(\d{1,6}) ?(?:m|min|mins|minutes?))?$/i

function readMinutes(text: string): number | undefined {
  const [whole, hours, minutes] = HOURS_AND_MINUTES.exec(text.trim()) ?? []
  if (!whole) return undefined
  return Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(minutes ?? 0)
}
