import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** Whether anything is supposed about customers over several cases. */
export function CustomersFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  return <Check label={texts.archetypes} checked={document.archetypes !== false} onChange={(archetypes) => change({ archetypes })} />
}
