import { Modal } from '@mantine/core'
import { useMemo } from 'react'
import type { Decision } from '../../../src/core/decision/decision.ts'
import { showMath } from '../../../src/core/decision/show-math.ts'
import { FACT_SOURCES } from '../../../src/core/decision/sources.ts'
import type { CaseDetail } from '../../app/api.tsx'
import css from '../../product/math.module.css'
import { MathParts } from '../../product/math-parts.tsx'
import { MathSum } from '../../product/math-sum.tsx'
import { MathTurns } from '../../product/math-turns.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { MathInputs } from './math-inputs.tsx'
import { PrintRecord } from './print-record.tsx'
import { SaidOfCase } from './said-of-case.tsx'
import type { DecisionWork, Given } from './use-decision.ts'

interface MathDialogProps {
  readonly detail: CaseDetail
  readonly work: DecisionWork
  readonly given: Given
  readonly result: Decision
  readonly onClose: () => void
}

/** Everything behind the sentence, coarsest first: what each answer costs by cause, one answer line by line, what could turn the choice, every number with where it came from. */
export function MathDialog({ detail, work, given, result, onClose }: MathDialogProps) {
  const texts = useTexts()
  const format = useFormat()
  const math = useMemo(() => showMath(given.situation, given.options), [given])
  return (
    <Modal opened onClose={onClose} size={980} title={<b>{texts.math.title}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <div className={css.math}>
        <div>
          <p>{result.verdict}</p>
          {result.owedMinor > 0 && (
            <p className="quiet">
              <b>{texts.decide.owed(format.money(result.owedMinor))}</b> {result.owed.ground} ({result.owed.clause})
            </p>
          )}
        </div>
        <MathParts result={result} />
        <MathSum result={result} math={math} />
        <MathTurns result={result} math={math} />
        <Said work={work} />
        <MathInputs work={work} result={result} beliefs={math.beliefs} />
        <Guards result={result} />
        <Sources result={result} />
        <div className={css.foot}>
          <p className="quiet small">
            {texts.math.engine(result.engineVersion)} {texts.math.samples(format.number(math.sampleCount))}{' '}
            {texts.math.policy(texts.decide.policyVersion(detail.policyNumber))}
          </p>
          <PrintRecord detail={detail} work={work} />
        </div>
      </div>
    </Modal>
  )
}

function Said({ work }: { readonly work: DecisionWork }) {
  const texts = useTexts()
  return (
    <section>
      <h3>{texts.said.title}</h3>
      <SaidOfCase work={work} on="screen" />
    </section>
  )
}

/** What is held back or tied to a condition, each by the clause that says so. */
function Guards({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const reasons = Map.groupBy(
    result.options.flatMap(({ option, guards }) => guards.map((guard) => ({ option, guard }))),
    ({ guard }) => `${guard.reason} (${guard.clause})`,
  )
  if (reasons.size === 0) return null
  return (
    <section>
      <h3>{texts.math.guards}</h3>
      <ul className={css.list}>
        {[...reasons].map(([reason, of]) => (
          <li key={reason}>
            <b>{of.map(({ option }) => texts.decide.optionNames[option]).join(', ')}</b>: {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The published figures that went in, each with who says so. */
function Sources({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const ids = [...new Set(result.inputs.flatMap(({ fact }) => (fact === undefined ? [] : [fact])))].sort()
  const known = ids.flatMap((id) => (FACT_SOURCES[id] === undefined ? [] : [{ id, ...FACT_SOURCES[id] }]))
  if (known.length === 0) return null
  return (
    <section>
      <h3>{texts.math.sources}</h3>
      <ul className={css.list}>
        {known.map(({ id, says, source, url, year }) => (
          <li key={id}>
            <b>{id}</b> {says}{' '}
            {url === undefined ? (
              <span className="quiet">{`${source}, ${year}.`}</span>
            ) : (
              <a className="quiet" href={url} target="_blank" rel="noreferrer">
                {`${source}, ${year}`}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
