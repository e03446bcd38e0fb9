import { Textarea } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** What else the shop agreed on. */
export function WordsFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  return (
    <Textarea
      aria-label={texts.wordsLabel}
      classNames={{ input: css.words }}
      autosize
      minRows={6}
      maxLength={20_000}
      value={document.words}
      onChange={(event) => change({ words: event.currentTarget.value })}
    />
  )
}
