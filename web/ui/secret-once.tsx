import { Button } from '@mantine/core'
import { useState } from 'react'
import { copyText } from './copy-text.ts'
import css from './secret-once.module.css'

interface SecretOnceProps {
  readonly title: string
  readonly lead: string
  /** What is shown; several lines for several codes. */
  readonly secret: string
  readonly words: { readonly copy: string; readonly copied: string; readonly notCopied: string; readonly done: string }
  readonly onDone: () => void
}

/** Something that is shown once: to be copied with one press, and put away when the person says so. */
export function SecretOnce({ title, lead, secret, words, onDone }: SecretOnceProps) {
  const [said, setSaid] = useState('')
  return (
    <section className={css.box} aria-label={title}>
      <p className="small">{lead}</p>
      <pre className={css.secret}>{secret}</pre>
      <div className="row">
        <Button
          variant="filled"
          autoFocus
          onClick={() => void copyText(secret).then((done) => setSaid(done ? words.copied : words.notCopied))}
        >
          {words.copy}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {words.done}
        </Button>
        <span className="quiet small" role="status">
          {said}
        </span>
      </div>
    </section>
  )
}
