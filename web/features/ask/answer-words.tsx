import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { copyText } from '../../ui/copy-text.ts'
import css from './answer-words.module.css'
import type { UseWords, Words } from './use-words.ts'

/** Words to say or send, as they stand, with the two things one does with them. */
export function AnswerWords({ words, useWords }: { readonly words: Words; readonly useWords: UseWords | undefined }) {
  const texts = useTexts()
  const [said, setSaid] = useState('')
  const kind = texts.write.kinds[words.kind]
  return (
    <figure className={css.words}>
      <figcaption className="quiet small">{kind}</figcaption>
      <blockquote>{words.text}</blockquote>
      <div className="row">
        <Button
          size="compact-sm"
          aria-label={`${texts.ask.copy}: ${kind}`}
          onClick={() => void copyText(words.text).then((done) => setSaid(done ? texts.ask.copied : texts.ask.notCopied))}
        >
          {texts.ask.copy}
        </Button>
        {useWords !== undefined && (
          <Button size="compact-sm" variant="subtle" loading={useWords.isPending} onClick={() => useWords.use(words)}>
            {useWords.label}
          </Button>
        )}
        <span className="quiet small" role="status">
          {said}
        </span>
      </div>
    </figure>
  )
}
