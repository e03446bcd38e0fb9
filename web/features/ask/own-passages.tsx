import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../../src/core/playbook/answer.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './own-passages.module.css'

type Passage = NonNullable<Answer['passages']>[number]

/** More of a passage than this is folded: the answer goes on below. */
const SHOWN_CHARACTERS = 320

/** What the shop's own documents say on it, word for word, each with the way to where it stands. */
export function OwnPassages({ passages }: { readonly passages: readonly Passage[] }) {
  const texts = useTexts()
  return (
    <div className={css.passages}>
      <h3>{texts.ask.parts.passages}</h3>
      {passages.map((passage) => (
        <Quoted key={`${passage.documentId} ${passage.text}`} passage={passage} />
      ))}
    </div>
  )
}

function Quoted({ passage: { documentId, title, heading, text } }: { readonly passage: Passage }) {
  const texts = useTexts()
  const [fold, setFold] = useState<'folded' | 'open'>('folded')
  const isFolded = fold === 'folded' && text.length > SHOWN_CHARACTERS * 1.25
  return (
    <figure className={css.passage}>
      <figcaption>
        <b>{title}</b>
        {heading !== undefined && <span className="quiet"> · {heading}</span>}
      </figcaption>
      <blockquote>{isFolded ? `${text.slice(0, SHOWN_CHARACTERS).trimEnd()} …` : text}</blockquote>
      <div className={css.ways}>
        {isFolded && (
          <button type="button" className="link small" onClick={() => setFold('open')}>
            {texts.ask.wholePassage}
          </button>
        )}
        <Link
          to="/knowledge/documents/$documentId"
          params={{ documentId }}
          search={{ passage: text }}
          className="link small"
          aria-label={`${texts.ask.inPlace}: ${title}`}
        >
          {texts.ask.inPlace}
        </Link>
      </div>
    </figure>
  )
}
