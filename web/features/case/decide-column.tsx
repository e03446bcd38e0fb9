import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Option } from '../../../src/core/case.ts'
import type { CostedOption, Decision } from '../../../src/core/decision/decision.ts'
import { inputNoun } from '../../../src/core/decision/words.ts'
import { isAtEase } from '../../../src/core/reading/at-ease.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { sayValue } from '../../product/say-value.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Afterwards } from './afterwards.tsx'
import { ChooseRow } from './choose-row.tsx'
import css from './decide-column.module.css'
import { NextQuestion } from './next-question.tsx'
import { OptionBars } from './option-bars.tsx'
import { ThreeQuestions } from './three-questions.tsx'
import { TryNumbers, useSliders } from './try-numbers.tsx'
import { useAllTheSame } from './use-all-the-same.ts'
import type { DecisionWork, Stated } from './use-decision.ts'

const MathDialog = lazy(() => import('./math-dialog.tsx').then((module) => ({ default: module.MathDialog })))

interface DecideColumnProps {
  readonly detail: CaseDetail
  readonly work: DecisionWork
  readonly onChosen: () => void
}

/**
 * What to do: the verdict first and largest, the button under it, then everything it rests on. The questions keep their place whether or
 * not there is a verdict yet, so that the field somebody types in stays the same field. Numbers that are only tried change what is shown
 * and nothing else: nothing can be chosen on them.
 */
export function DecideColumn({ detail, work, onChosen }: DecideColumnProps) {
  const texts = useTexts()
  const { member } = useSession()
  const [picked, setPicked] = useState<Picked>({ of: undefined, option: undefined })
  const [tried, setTried] = useState<Stated>({})
  const [math, setMath] = useState<'open' | 'shut'>('shut')
  const isEasy = isAtEase({ ...detail.reading, ...detail.caseReading })
  const isTrying = Object.keys(tried).length > 0
  const result = isTrying ? work.decideWith(tried) : work.result
  const sliders = useSliders(work.given)
  const decisionId = detail.decision?.id
  const allTheSame = useAllTheSame(detail, work, onChosen)
  const selected = selectedOf(result, picked.of === decisionId ? picked.option : undefined, work.chosen?.option)
  return (
    <div className="card">
      {result === undefined ? (
        <>
          <p className={css.verdict}>{isEasy ? texts.decide.nothing : texts.decide.needAmount}</p>
          <p className="quiet">{isEasy ? texts.decide.nothingWhat : texts.decide.needAmountWhat}</p>
        </>
      ) : (
        <>
          {result.counselFirst && <Banner title={texts.decide.counselTitle}>{texts.decide.counsel}</Banner>}
          <Verdict sentence={result.verdict} />
          {result.safetyFirst && <Banner>{texts.decide.safety}</Banner>}
          {isTrying ? (
            <Trying
              onBack={() => setTried({})}
              {...(mayWork(member.role) && {
                onTake: () => {
                  work.commit(tried)
                  setTried({})
                },
              })}
            />
          ) : (
            <ChooseRow detail={detail} work={work} selected={selected} onChosen={onChosen} onMath={() => setMath('open')} />
          )}
        </>
      )}
      <ThreeQuestions key="questions" work={work} />
      {result !== undefined && (
        <>
          <OptionBars
            result={result}
            selected={selected?.option}
            onSelect={(option) => setPicked({ of: decisionId, option })}
            allTheSame={(costed) => allTheSame.of(costed)}
            onAllTheSame={(costed) => allTheSame.go(costed)}
          />
          {work.result !== undefined && (
            <TryNumbers
              sliders={sliders}
              result={work.result}
              tried={tried}
              onTry={(part) => setTried((before) => ({ ...before, ...part }))}
            />
          )}
          {result.recommended !== undefined && <Consequences result={result} told={sliders.map(({ input }) => input)} />}
          {mayWork(member.role) && <NextQuestion work={work} />}
          <Afterwards relation={result.relation} />
          <Suspense fallback={null}>
            {math === 'open' && work.given !== undefined && work.result !== undefined && (
              <MathDialog detail={detail} work={work} given={work.given} result={work.result} onClose={() => setMath('shut')} />
            )}
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

/** In the place of the choice while numbers are only tried. */
function Trying({ onBack, onTake }: { readonly onBack: () => void; readonly onTake?: () => void }) {
  const texts = useTexts()
  return (
    <div className={css.banner}>
      <Notice
        weight="warn"
        actions={
          <>
            <Button size="compact-sm" onClick={onBack}>
              {texts.decide.backToKnown}
            </Button>
            {onTake !== undefined && (
              <Button size="compact-sm" variant="subtle" onClick={onTake}>
                {texts.decide.takeNumbers}
              </Button>
            )}
          </>
        }
      >
        {texts.decide.trying}
      </Notice>
    </div>
  )
}

const MOST_FLIPS = 2

/** What else would change it, beside the sliders, and what a quiet customer would get. */
function Consequences({ result, told }: { readonly result: Decision; readonly told: readonly string[] }) {
  const texts = useTexts()
  const format = useFormat()
  const flips = result.breakEvens.filter(({ input }) => !told.includes(input)).slice(0, MOST_FLIPS)
  return (
    <section className={css.consequences} aria-label={texts.decide.flips}>
      {flips.map((flip) => {
        const say = (value: number) => sayValue(value, flip.unit, format, texts)
        const words = texts.decide.flip(
          inputNoun(flip.input),
          flip.direction,
          say(flip.value),
          say(flip.current),
          texts.decide.optionNames[flip.to],
        )
        return (
          <p key={`${flip.input}-${flip.direction}`}>
            <b>{words.lead}</b>
            {words.rest}
          </p>
        )
      })}
      <p className="quiet">{result.fairTwin.sentence}</p>
    </section>
  )
}
