import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import css from './own-line.module.css'

/** The one line that only the owner would write, asked for and put where the cursor stands. */
export function OwnLine({ onPut }: { readonly onPut: (words: string) => void }) {
  const texts = useTexts()
  const [open, setOpen] = useState<'yes' | 'no'>('no')
  const [words, setWords] = useState('')
  if (open === 'no') {
    return (
      <button type="button" className="link small" onClick={() => setOpen('yes')}>
        {texts.draft.addOwnLine}
      </button>
    )
  }
  return (
    <form
      className={css.line}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') onPut(words.trim())
        setWords('')
        setOpen('no')
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen('no')
      }}
    >
      <TextInput
        className={css.field}
        size="sm"
        aria-label={texts.draft.ownLine}
        placeholder={texts.draft.ownLineHint}
        autoFocus
        autoComplete="off"
        maxLength={600}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button size="compact-md" type="submit">
        {texts.draft.putIn}
      </Button>
    </form>
  )
}
