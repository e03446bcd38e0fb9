import { Textarea } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** What customers read on the public page. */
export function PublicWordsFields({ document, change }: PolicyFieldsProps) {
  const { policy: texts } = useTexts()
  return (
    <Textarea
      aria-label={texts.publicWordsLabel}
      classNames={{ input: css.words }}
      autosize
      minRows={6}
      maxLength={20_000}
      value={document.publicWords ?? ''}
      onChange={(event) => change({ publicWords: event.currentTarget.value || undefined })}
    />
  )
}
