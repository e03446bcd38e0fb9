import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { CostedOption, GuardKind } from '../../../src/core/decision/decision.ts'
import { type CaseDetail, isRefusal, isUnreachable } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MoneyField } from '../../ui/number-field.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Answered, AskRow } from './ask-row.tsx'
import css from './choose-row.module.css'
import { PrintRecord } from './print-record.tsx'
import { useAsking } from './use-asking.ts'
import type { DecisionWork } from './use-decision.ts'

interface ChooseRowProps {
  readonly detail: CaseDetail
  readonly work: DecisionWork
  readonly selected: CostedOption | undefined
  readonly onChosen: () => void
  readonly onMath: () => void
}

/** The one thing to do; once it is done, what was chosen, by whom and when. */
export function ChooseRow({ detail, work, selected, onChosen, onMath }: ChooseRowProps) {
  const texts = useTexts()
  const [again, setAgain] = useState<'yes' | 'no'>('no')
  const standing = work.chosen !== undefined && again === 'no'
  const math = (
    <Button variant="subtle" onClick={onMath} aria-haspopup="dialog">
      {texts.decide.showMath}
    </Button>
  )
  return (
    <div className={css.choose}>
      {standing ? (
        <>
          <Chosen detail={detail} work={work} onChange={() => setAgain('yes')} />
          {math}
        </>
      ) : (
        <>
          {work.moved && (
            <Notice
              weight="warn"
              actions={
                <Button size="compact-sm" onClick={work.revert}>
                  {texts.decide.keepChoice}
                </Button>
              }
            >
              {texts.decide.stale}
            </Notice>
          )}
          <Choosing
            detail={detail}
            work={work}
            selected={selected}
            math={math}
            onChosen={() => {
              setAgain('no')
              onChosen()
            }}
            onKeep={again === 'yes' ? () => setAgain('no') : undefined}
          />
          {selected !== undefined && <Conditions option={selected} />}
          {work.chosen === undefined && !work.moved && <ChosenBefore detail={detail} />}
        </>
      )}
      {work.error !== undefined && (
        <Notice weight="stop" live="assertive">
          {isUnreachable(work.error)
            ? texts.decide.saveFailed
            : isRefusal(work.error, 'blocked_by_guard')
              ? work.error.message
              : texts.errors.notSaved(work.error.message)}
        </Notice>
      )}
    </div>
  )
}

const MOST_NOTE = 2000

interface ChoosingProps {
  readonly detail: CaseDetail
  readonly math: ReactNode
  readonly work: DecisionWork
  readonly selected: CostedOption | undefined
  readonly onChosen: () => void
  readonly onKeep: (() => void) | undefined
}

function Choosing({ detail, work, selected, math, onChosen, onKeep }: ChoosingProps) {
  const texts = useTexts()
  const format = useFormat()
  const { member } = useSession()
  const [amount, setAmount] = useState<number | undefined>(undefined)
  const [note, setNote] = useState<string | undefined>(undefined)
  const option = selected?.option
  // biome-ignore lint/correctness/useExhaustiveDependencies: an amount that was typed belongs to the option it was typed for.
  useEffect(() => setAmount(undefined), [option])
  const amountMinor = amount ?? selected?.amountMinor ?? 0
  const asking = useAsking(detail, option === undefined ? undefined : { option, amountMinor })
  // Who only looks has nothing to choose.
  if (selected === undefined || !mayWork(member.role)) {
    return math
  }
  const adjustable = selected.option === 'partial_refund' || selected.option === 'store_credit'
  const approval = selected.guards.find((guard) => guard.kind === 'needs_approval')
  const beside =
    onKeep === undefined ? (
      math
    ) : (
      <Button variant="subtle" onClick={onKeep}>
        {texts.decide.keepChoice}
      </Button>
    )
  return (
    <div className="row">
      {adjustable && (
        <MoneyField className={css.amount} aria-label={texts.decide.amount} value={amountMinor} onChange={(value) => setAmount(value)} />
      )}
      {asking.state === 'free' || asking.state === 'granted' ? (
        <>
          <Button
            variant="filled"
            loading={work.choosing}
            onClick={() => void work.choose(selected.option, amountMinor, note ? { note } : {}).then(onChosen, () => undefined)}
          >
            {texts.decide.choose(selected.option, format.money(amountMinor))}
          </Button>
          {beside}
          {note === undefined ? (
            <Button variant="subtle" onClick={() => setNote('')}>
              {texts.decide.addNote}
            </Button>
          ) : (
            <TextInput
              className={css.note}
              label={texts.decide.note}
              value={note}
              maxLength={MOST_NOTE}
              autoFocus
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
          {asking.state === 'granted' ? (
            <Answered approval={asking.approval} />
          ) : (
            approval !== undefined && <span className="quiet small">{approval.reason}</span>
          )}
        </>
      ) : (
        <AskRow asking={asking} work={work} option={selected.option} amountMinor={amountMinor} onChosen={onChosen}>
          {beside}
        </AskRow>
      )}
    </div>
  )
}

/** Told elsewhere: beside the button, or above everything. */
const TOLD_ELSEWHERE: readonly GuardKind[] = ['needs_approval', 'counsel_first', 'safety_first']

/** What law or policy says of the answer that is about to be chosen, where it does not forbid it. */
function Conditions({ option }: { readonly option: CostedOption }) {
  const conditions = option.guards.filter((guard) => !guard.blocks && !TOLD_ELSEWHERE.includes(guard.kind))
  return conditions.map((guard) => (
    <p key={guard.kind} className="quiet small" title={guard.clause}>
      {guard.reason}
    </p>
  ))
}

interface ChosenProps {
  readonly detail: CaseDetail
  readonly work: DecisionWork
  readonly onChange: () => void
}

/** What was chosen, by whom and when, and what the record of it holds. */
function Chosen({ detail, work, onChange }: ChosenProps) {
  const texts = useTexts()
  const format = useFormat()
  const { member } = useSession()
  const { chosen } = work
  const saved = detail.decision
  if (chosen === undefined || saved === undefined) return null
  return (
    <div className={css.chosen}>
      <div role="status">
        <b>{texts.decide.chosen(texts.decide.choose(chosen.option, format.money(chosen.amountMinor)))}</b>
        <p className="quiet small">
          {texts.decide.chosenBy(chosen.byName)} <RelativeTime at={chosen.at} />.{' '}
          {texts.decide.recorded(texts.decide.policyVersion(saved.policyNumber))}
        </p>
        {chosen.note !== undefined && <p className="small">“{chosen.note}”</p>}
      </div>
      <div className="row">
        <PrintRecord detail={detail} work={work} />
        {mayWork(member.role) && (
          <Button size="compact-sm" variant="subtle" onClick={onChange}>
            {texts.decide.change}
          </Button>
        )}
      </div>
    </div>
  )
}

/** After new words the numbers are worked anew; what was chosen before them is not forgotten. */
function ChosenBefore({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const before = detail.timeline.findLast((entry) => entry.operation === 'choose-option')
  const option = before?.data['option']
  const amount = before?.data['amountMinor']
  if (before === undefined || typeof option !== 'string' || !(option in texts.decide.optionNames)) return null
  const what = texts.decide.choose(option as keyof typeof texts.decide.optionNames, format.money(typeof amount === 'number' ? amount : 0))
  return (
    <p className="quiet small">
      {texts.decide.chosenBefore(what)} {texts.decide.chosenBy(before.actorName)} <RelativeTime at={before.at} />
    </p>
  )
}
