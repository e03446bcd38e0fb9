import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type CaseDetail, caseQuery, useApi } from '../../app/api.tsx'
import { AskBeside } from '../../app/ask-beside.tsx'
import { type HandedWords, handWords } from '../../app/handed-words.ts'
import { mayWork } from '../../app/may.ts'
import { ProblemPage } from '../../app/problem-page.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useKeys } from '../../ui/keys.ts'
import { useIsWide } from '../../ui/use-is-wide.ts'
import { useTitle } from '../../ui/use-title.ts'
import { AskHowItWent } from './ask-how-it-went.tsx'
import { AskPanel } from './ask-panel.tsx'
import { CaseApprovals } from './case-approvals.tsx'
import { CaseDebrief } from './case-debrief.tsx'
import { CaseFollowUps } from './case-follow-ups.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseLinks } from './case-links.tsx'
import { CaseOutcome } from './case-outcome.tsx'
import css from './case-page.module.css'
import { CaseTogether } from './case-together.tsx'
import { DecideColumn } from './decide-column.tsx'
import { DeliveriesBar } from './deliveries-bar.tsx'
import { DraftsToRead } from './drafts-to-read.tsx'
import { ReadColumn } from './read-column.tsx'
import { Timeline } from './timeline.tsx'
import { useCasePresence } from './use-case-presence.ts'
import { useDecision } from './use-decision.ts'
import type { Handed } from './use-handed-words.ts'
import { useSeeNotices } from './use-see-notices.ts'
import { WriteColumn } from './write-column.tsx'

const route = getRouteApi('/inside/cases/$caseId')
const STEPS = ['read', 'decide', 'write', 'ask'] as const
type Step = (typeof STEPS)[number]
/** Side by side where there is room; Ask then opens beside all three. */
const COLUMNS = ['read', 'decide', 'write'] as const
const THREE_COLUMNS_PX = 1080
/** From here on there is room for three columns and Ask beside them. */
const ASK_BESIDE_PX = 1720

/** One case, in the order of the work: Read, Decide, Write. */
export function CasePage() {
  const { caseId } = route.useParams()
  const texts = useTexts()
  const api = useApi()
  const detail = useQuery(caseQuery(api, caseId))
  if (detail.data !== undefined) return <LoadedCase key={caseId} detail={detail.data} />
  if (detail.isError) return <ProblemPage error={detail.error} />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function LoadedCase({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { member } = useSession()
  const work = useDecision(detail)
  const presence = useCasePresence(detail.id)
  useSeeNotices(detail.id)
  const { write } = route.useSearch()
  const [step, setStep] = useState<Step>(write === undefined ? 'decide' : 'write')
  const wide = useIsWide(THREE_COLUMNS_PX)
  const roomy = useIsWide(ASK_BESIDE_PX)
  const [asks, setAsks] = useState<'open' | 'shut'>('shut')
  const [handed, setHanded] = useState<Handed | undefined>(undefined)
  // Nothing of the case lies under the panel: where both do not fit, its columns are tabs while it is open.
  const beside = wide && asks === 'open'
  const inColumns = wide && (!beside || roomy)
  const panels = useRef<Partial<Record<Step, HTMLElement | null>>>({})
  useTitle(texts.app.title(detail.title))
  const go = (to: Step) => {
    setStep(to)
    requestAnimationFrame(() => panels.current[to]?.focus({ preventScroll: inColumns }))
  }
  const opener = useRef<Element>(null)
  const goAsk = () => {
    if (!wide) return go('ask')
    opener.current = document.activeElement
    setAsks('open')
    if (step === 'ask') setStep('decide')
  }
  const leaveAsk = () => {
    setAsks('shut')
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  useKeys({ '1': () => go('read'), '2': () => go('decide'), '3': () => go('write'), '4': goAsk })
  const takeWords = (words: HandedWords) => {
    handWords(detail.id, words)
    setHanded((before) => ({ kind: words.kind, count: (before?.count ?? 0) + 1 }))
    setAsks('shut')
    go('write')
    // On a phone the box of Ask stood at the end of the page: the editor begins at its top.
    if (!inColumns) requestAnimationFrame(() => panels.current.write?.scrollIntoView({ block: 'start' }))
  }
  const writeFollowUp = () => {
    setHanded((before) => ({ kind: 'follow_up', count: (before?.count ?? 0) + 1 }))
    go('write')
    requestAnimationFrame(() => panels.current.write?.scrollIntoView({ block: 'start' }))
  }
  const columns: Record<Step, ReactNode> = {
    read: <ReadColumn detail={detail} />,
    decide: <DecideColumn detail={detail} work={work} onChosen={() => go('write')} />,
    ask: step === 'ask' && <AskBeside detail={detail} onUseWords={takeWords} />,
    write: mayWork(member.role) ? (
      <WriteColumn detail={detail} work={work} presence={presence} first={write} handed={handed} />
    ) : (
      <DraftsToRead drafts={detail.drafts} />
    ),
  }
  return (
    <div className={css.page} data-beside={beside ? 'yes' : undefined}>
      <CaseHead detail={detail} {...(wide && { onAsk: goAsk })} />
      <DeliveriesBar detail={detail} />
      <CaseTogether detail={detail} presence={presence} />
      <CaseApprovals detail={detail} />
      <CaseOutcome detail={detail} />
      <CaseDebrief detail={detail} />
      {!inColumns && <StepTabs steps={wide ? COLUMNS : STEPS} step={step} onStep={setStep} />}
      <div className={css.columns} data-wide={inColumns ? 'yes' : undefined}>
        {(wide ? COLUMNS : STEPS).map((name) => (
          <section
            key={name}
            id={`step-${name}`}
            ref={(element) => {
              panels.current[name] = element
            }}
            tabIndex={-1}
            hidden={!inColumns && step !== name}
            {...(inColumns ? { 'aria-label': texts.case[name] } : { role: 'tabpanel', 'aria-labelledby': `tab-${name}` })}
          >
            {inColumns && <h2 className="step">{texts.case[name]}</h2>}
            {columns[name]}
          </section>
        ))}
      </div>
      {beside && (
        <AskPanel onClose={leaveAsk}>
          <AskBeside detail={detail} onUseWords={takeWords} />
        </AskPanel>
      )}
      <CaseFollowUps detail={detail} onWrite={writeFollowUp} />
      <AskHowItWent detail={detail} />
      <CaseLinks detail={detail} />
      <Timeline detail={detail} />
    </div>
  )
}

interface StepTabsProps {
  readonly steps: readonly Step[]
  readonly step: Step
  readonly onStep: (step: Step) => void
}

/** On a narrow screen the columns are tabs: arrow keys move between them, as in any tab list. */
function StepTabs({ steps, step, onStep }: StepTabsProps) {
  const texts = useTexts()
  const list = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const label = useId()
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
  })
  const move = (by: number) => {
    moved.current = true
    onStep(steps[(steps.indexOf(step) + by + steps.length) % steps.length] ?? step)
  }
  return (
    <>
      <span id={label} className="out-of-sight">
        {texts.case.steps}
      </span>
      <div
        ref={list}
        className={css.tabs}
        role="tablist"
        aria-labelledby={label}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') move(1)
          else if (event.key === 'ArrowLeft') move(-1)
        }}
      >
        {steps.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={step === name}
            aria-controls={`step-${name}`}
            tabIndex={step === name ? 0 : -1}
            onClick={() => onStep(name)}
          >
            {texts.case[name]}
          </button>
        ))}
      </div>
    </>
  )
}
