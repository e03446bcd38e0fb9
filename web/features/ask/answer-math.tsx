import { lazy, Suspense, useState } from 'react'
import type { Answer } from '../../../src/core/playbook/answer.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './answer-math.module.css'
import { Part } from './answer-view.tsx'
import { type Figure, figureParts } from './figure-parts.ts'

const SumDialog = lazy(() => import('./sum-dialog.tsx').then((module) => ({ default: module.SumDialog })))

interface AnswerMathProps {
  readonly math: NonNullable<Answer['math']>
  /** Whether the verdict stands in the bottom line: then it is not said twice. */
  readonly isSaid: boolean
}

/** What the figures come to. Each is a way to the sum with every line of it. */
export function AnswerMath({ math, isSaid }: AnswerMathProps) {
  const texts = useTexts()
  const [open, setOpen] = useState<{ readonly at: Figure | undefined } | undefined>(undefined)
  const said = (sentence: string) => <Figured sentence={sentence} figures={math.figures} onFigure={(figure) => setOpen({ at: figure })} />
  return (
    <Part title={texts.ask.parts.math}>
      {!isSaid && <p>{said(math.verdict)}</p>}
      {math.lines.length > 0 && (
        <ul className={css.lines}>
          {math.lines.map((line) => (
            <li key={line}>{said(line)}</li>
          ))}
        </ul>
      )}
      {math.flips !== undefined && <p className="quiet">{said(math.flips)}</p>}
      <p className={css.show}>
        <button type="button" className="link small" onClick={() => setOpen({ at: undefined })}>
          {texts.ask.showMath}
        </button>
      </p>
      <Suspense fallback={null}>{open !== undefined && <SumDialog math={math} at={open.at} onClose={() => setOpen(undefined)} />}</Suspense>
    </Part>
  )
}

interface FiguredProps {
  readonly sentence: string
  readonly figures: readonly Figure[]
  readonly onFigure: (figure: Figure) => void
}

function Figured({ sentence, figures, onFigure }: FiguredProps) {
  const texts = useTexts()
  return figureParts(sentence, figures).map(({ text, figure }, index) => {
    const key = `${index}`
    if (figure === undefined) return text
    return (
      <button
        key={key}
        type="button"
        className={css.figure}
        title={`${figure.label}, ${texts.ask.figureOrigins[figure.origin]}`}
        aria-label={texts.ask.figure(text, figure.label)}
        onClick={() => onFigure(figure)}
      >
        {text}
      </button>
    )
  })
}
