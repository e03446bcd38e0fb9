import { TextInput } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { LinesField } from './lines-field.tsx'
import type { PolicyFieldsProps } from './policy-parts.tsx'
import { withField } from './with-field.ts'

/** What the shop does when somebody is threatened or in danger. */
export function SafetyFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  const { safety = {} } = document
  return (
    <>
      <TextInput
        label={texts.tell}
        description={texts.tellHint}
        maxLength={200}
        value={safety.tell ?? ''}
        onChange={(event) => change({ safety: withField(safety, 'tell', event.currentTarget.value) })}
      />
      <LinesField
        label={texts.steps}
        description={texts.stepsHint}
        lines={safety.steps}
        onChange={(steps) => change({ safety: withField(safety, 'steps', steps) })}
      />
    </>
  )
}
