import { Modal } from '@mantine/core'
import { useMemo } from 'react'
import type { Decision } from '../../../src/core/decision/decision.ts'
import { showMath } from '../../../src/core/decision/show-math.ts'
import type { CaseDetail } from '../../app/api.tsx'
import css from '../../product/math.module.css'
import { MathGuards } from '../../product/math-guards.tsx'
import { MathParts } from '../../product/math-parts.tsx'
import { MathSources } from '../../product/math-sources.tsx'
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
        <MathGuards result={result} />
        <MathSources result={result} />
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
