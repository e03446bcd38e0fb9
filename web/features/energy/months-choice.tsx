import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'

const MONTHS = ['3', '12', '36'] as const

/** Over how long shares are counted. */
export function MonthsChoice({ value, onChange }: { readonly value: number; readonly onChange: (months: number) => void }) {
  const words = useTexts().energy
  return (
    <Choice
      label={words.period}
      items={MONTHS.map((months) => ({ value: months, label: words.months(Number(months)) }))}
      value={MONTHS.find((months) => Number(months) === value) ?? '12'}
      onChange={(months) => onChange(Number(months))}
    />
  )
}
