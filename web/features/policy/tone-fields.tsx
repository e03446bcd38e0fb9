import { Textarea } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import type { PolicyFieldsProps } from './policy-parts.tsx'
import { withField } from './with-field.ts'

/** How the shop sounds. */
export function ToneFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  const { tone = {} } = document
  return (
    <>
      <Choice
        label={texts.manner}
        labelHidden="shown"
        items={(['shop', 'warm', 'plain', 'formal'] as const).map((value) => ({ value, label: texts.mannerItems[value] }))}
        value={tone.manner ?? 'shop'}
        onChange={(value) => change({ tone: withField(tone, 'manner', value === 'shop' ? undefined : value) })}
      />
      <Textarea
        label={texts.toneWords}
        autosize
        minRows={3}
        maxLength={2000}
        value={tone.words ?? ''}
        onChange={(event) => change({ tone: withField(tone, 'words', event.currentTarget.value) })}
      />
    </>
  )
}
