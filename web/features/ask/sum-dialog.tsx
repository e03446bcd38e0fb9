import { Modal } from '@mantine/core'
import { useMemo } from 'react'
import { decide } from '../../../src/core/decision/decide.ts'
import type { Decision, Origin } from '../../../src/core/decision/decision.ts'
import { showMath } from '../../../src/core/decision/show-math.ts'
import type { Answer } from '../../../src/core/playbook/answer.ts'
import mathCss from '../../product/math.module.css'
import { MathGuards } from '../../product/math-guards.tsx'
import { MathParts } from '../../product/math-parts.tsx'
import { MathSources } from '../../product/math-sources.tsx'
import { MathSum } from '../../product/math-sum.tsx'
import { MathTurns } from '../../product/math-turns.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import type { Figure } from './figure-parts.ts'
import css from './sum-dialog.module.css'

interface SumDialogProps {
  readonly math: NonNullable<Answer['math']>
  /** The figure that was pressed: marked in the list. */
  readonly at: Figure | undefined
  readonly onClose: () => void
}

/** Everything behind the figures of an answer: where each is from, then the sum, worked anew in this browser, as the Decide column shows it. */
export function SumDialog({ math, at, onClose }: SumDialogProps) {
  const texts = useTexts()
  const format = useFormat()
  const { result, shown } = useMemo(() => {
    const { situation, figures } = math
    return { result: withOrigins(decide(situation), figures), shown: showMath(situation) }
  }, [math])
  return (
    <Modal opened onClose={onClose} size={980} title={<b>{texts.math.title}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <div className={mathCss.math}>
        <p>{math.verdict}</p>
        <Figures figures={math.figures} at={at} />
        <MathParts result={result} />
        <MathSum result={result} math={shown} />
        <MathTurns result={result} math={shown} />
        <MathGuards result={result} />
        <MathSources result={result} />
        <p className="quiet small">
          {texts.math.engine(result.engineVersion)} {texts.math.samples(format.number(shown.sampleCount))}
        </p>
      </div>
    </Modal>
  )
}

function Figures({ figures, at }: { readonly figures: readonly Figure[]; readonly at: Figure | undefined }) {
  const texts = useTexts()
  if (figures.length === 0) return null
  return (
    <section>
      <h3>{texts.ask.figures}</h3>
      <dl className={css.figures}>
        {figures.map((figure) => (
          <div key={`${figure.text} ${figure.label}`} data-at={figure === at ? 'yes' : undefined}>
            <dt>{figure.label}</dt>
            <dd>
              <b>{figure.text}</b> <span className="quiet small">{texts.ask.figureOrigins[figure.origin]}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">{texts.ask.worked}</p>
    </section>
  )
}

/** The engine is handed a whole situation and takes each field for stated; the answer knows better where each is from. */
function withOrigins(result: Decision, figures: readonly Figure[]): Decision {
  const origins = new Map<string, Origin>(figures.flatMap(({ input, origin }) => (input === undefined ? [] : [[input, ORIGINS[origin]]])))
  return { ...result, inputs: result.inputs.map((input) => ({ ...input, origin: origins.get(input.name) ?? input.origin })) }
}

const ORIGINS = {
  question: 'read',
  earlier_question: 'read',
  case: 'stated',
  shop: 'shop',
  policy: 'shop',
  assumed: 'assumption',
  computed: 'stated',
  play: 'assumption',
} as const satisfies Record<Figure['origin'], Origin>
