import { lazy, Suspense, useState } from 'react'
import type { Option } from '../../../src/core/case.ts'
import type { CostedOption, Decision } from '../../../src/core/decision/decision.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ChooseRow } from './choose-row.tsx'
import css from './decide-column.module.css'
import { NextQuestion } from './next-question.tsx'
import { OptionBars } from './option-bars.tsx'
import { ThreeQuestions } from './three-questions.tsx'
import type { DecisionWork } from './use-decision.ts'

const MathDialog = lazy(() => import('./math-dialog.tsx').then((module) => ({ default: module.MathDialog })))

interface DecideColumnProps {
  readonly detail: CaseDetail
  readonly work: DecisionWork
  readonly onChosen: () => void
}

/**
 * What to do: the verdict first and largest, the button under it, then everything it rests on. The questions keep their place whether or
 * not there is a verdict yet, so that the field somebody types in stays the same field.
 */
export function DecideColumn({ detail, work, onChosen }: DecideColumnProps) {
  const texts = useTexts()
  const { result } = work
  const [picked, setPicked] = useState<Picked>({ of: undefined, option: undefined })
  const [math, setMath] = useState<'open' | 'shut'>('shut')
  const decisionId = detail.decision?.id
  const selected = selectedOf(result, picked.of === decisionId ? picked.option : undefined, work.chosen?.option)
  return (
    <div className="card">
      {result === undefined ? (
        <>
          <p className={css.verdict}>{texts.decide.needAmount}</p>
          <p className="quiet">{texts.decide.needAmountWhat}</p>
        </>
      ) : (
        <>
          {result.counselFirst && <Banner title={texts.decide.counselTitle}>{texts.decide.counsel}</Banner>}
          <Verdict sentence={result.verdict} />
          {result.safetyFirst && <Banner>{texts.decide.safety}</Banner>}
          <ChooseRow detail={detail} work={work} selected={selected} onChosen={onChosen} onMath={() => setMath('open')} />
        </>
      )}
      <ThreeQuestions key="questions" work={work} />
      {result !== undefined && (
        <>
          <OptionBars
            result={result}
            selected={selected?.option}
            onSelect={(option) => setPicked({ of: decisionId, option })}
            onAllTheSame={(costed) => void work.choose(costed.option, costed.amountMinor, 'all_the_same').then(onChosen, () => undefined)}
          />
          <Consequences result={result} />
          <NextQuestion work={work} result={result} />
          <Suspense fallback={null}>
            {math === 'open' && <MathDialog work={work} result={result} onClose={() => setMath('shut')} />}
          </Suspense>
        </>
      )}
    </div>
  )
}

/** What a person pointed at, under which saved decision: new words make it void. */
interface Picked {
  readonly of: string | undefined
  readonly option: Option | undefined
}

function selectedOf(result: Decision | undefined, picked: Option | undefined, chosen: Option | undefined): CostedOption | undefined {
  const choosable = result?.options.filter((option) => !option.guards.some((guard) => guard.blocks)) ?? []
  const find = (option: Option | undefined) => choosable.find((one) => one.option === option)
  return find(picked) ?? find(chosen) ?? find(result?.recommended)
}

function Banner({ title, children }: { readonly title?: string; readonly children: string }) {
  return (
    <div className={css.banner}>
      <Notice weight="stop" {...(title !== undefined && { title })}>
        {children}
      </Notice>
    </div>
  )
}

/** The first clause is the advice, the rest is why. */
function Verdict({ sentence }: { readonly sentence: string }) {
  const end = sentence.search(/[:.](?:\s|$)/u) + 1
  return (
    <p className={css.verdict} aria-live="polite">
      <em>{sentence.slice(0, end)}</em>
      {sentence.slice(end)}
    </p>
  )
}

function Consequences({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const relation = result.relation.eligible
    ? texts.decide.relation.eligible
    : result.relation.kind === 'watch'
      ? texts.decide.relation.watch
      : undefined
  const flips = result.breakEvens.slice(0, 2)
  return (
    <section className={css.consequences} aria-label={texts.decide.flips}>
      {flips.map((flip) => (
        <p key={flip.input}>{flip.sentence}</p>
      ))}
      <p className="quiet">{result.fairTwin.sentence}</p>
      {relation !== undefined && (
        <p className="quiet" title={result.relation.reasons.join(' ')}>
          {relation}
        </p>
      )}
    </section>
  )
}
