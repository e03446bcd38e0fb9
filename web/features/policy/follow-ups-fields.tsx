import { useTexts } from '../../texts/texts.tsx'
import { DaysField } from './days-field.tsx'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** How long before a promise is due whoever keeps it is reminded. */
export function FollowUpsFields({ document, change }: PolicyFieldsProps) {
  const { followUpRules: words } = useTexts()
  return (
    <DaysField
      label={words.label}
      description={words.hint}
      unit={words.unit}
      most={336}
      value={document.followUps?.remindHoursBefore}
      onChange={(hours) => change(hours === undefined ? { followUps: undefined } : { followUps: { remindHoursBefore: hours } })}
    />
  )
}
