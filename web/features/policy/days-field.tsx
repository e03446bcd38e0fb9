import { useTexts } from '../../texts/texts.tsx'
import { NumberField } from '../../ui/number-field.tsx'

interface DaysFieldProps {
  readonly label: string
  readonly description?: string
  /** What is counted; days when left out. */
  readonly unit?: string
  readonly least?: number
  readonly most: number
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

/** A whole number of days, or of another unit; empty where the shop says nothing. */
export function DaysField({ label, description, unit, least = 0, most, value, onChange }: DaysFieldProps) {
  const texts = useTexts()
  const fits = value === undefined || (Number.isInteger(value) && value >= least && value <= most)
  return (
    <NumberField
      label={label}
      description={description}
      rightSection={<span className="quiet small">{unit ?? texts.policy.days}</span>}
      rightSectionWidth={64}
      value={value}
      onChange={onChange}
      error={fits ? undefined : texts.settings.outOfRange(String(least), String(most))}
    />
  )
}
