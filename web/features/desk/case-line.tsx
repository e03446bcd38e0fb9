import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { Span } from '../../../src/core/case.ts'
import type { CaseRow } from '../../app/api.tsx'
import type { Present } from '../../app/presence.ts'
import { isPressing, sayClock } from '../../product/clock-words.ts'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { type Format, makeFormat, useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './case-list.module.css'

interface CaseLineProps {
  readonly row: CaseRow
  readonly now: number
  readonly selected: boolean
  /** Absent for who only reads. */
  readonly onSelect?: ((row: CaseRow, range: 'one' | 'range') => void) | undefined
  readonly present: readonly Present[]
}

/** One case: how hot, what it is about and why it stands here, whose, and how long the customer waits. */
export function CaseLine({ row, now, selected, onSelect, present }: CaseLineProps) {
  const texts = useTexts()
  const words = texts.lists
  const writing = present.find(({ doing }) => doing === 'writing')
  return (
    <div className={css.row} data-selected={selected || undefined}>
      {onSelect && (
        <label className={css.tick}>
          <input
            type="checkbox"
            aria-label={words.select(row.title)}
            checked={selected}
            onChange={() => undefined}
            onClick={(event) => onSelect(row, event.shiftKey ? 'range' : 'one')}
          />
        </label>
      )}
      <Link to="/cases/$caseId" params={{ caseId: row.id }} className={css.line}>
        <HeatMeter heat={row.heat} form="short" />
        <span className={css.what}>
          <b>{row.title}</b> <span className="quiet">{row.match ? <Marked {...row.match} /> : <Why row={row} now={now} />}</span>
        </span>
        <span className={`quiet ${css.who}`}>
          {present.length > 0 && (
            <em>
              {writing ? texts.together.listWriting(writing.name) : texts.together.listViewing(present.map(({ name }) => name).join(', '))}
              {' · '}
            </em>
          )}
          {row.customerName ?? texts.channels[row.channel]}
          {row.assignedToName !== undefined && ` → ${row.assignedToName}`}
        </span>
        <span className={`quiet ${css.when}`}>
          <RelativeTime at={row.answerSince ?? row.updatedAt} form="plain" />
        </span>
      </Link>
    </div>
  )
}

function Why({ row, now }: { readonly row: CaseRow; readonly now: number }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.lists
  const reasons = [
    ...(row.escalatedFor !== undefined ? [words.escalatedFor(row.escalatedFor)] : []),
    ...(row.clock && row.state !== 'closed' && isPressing(row.clock, now) ? [sayClock(row.clock, { now, format, texts })] : []),
    ...(row.wokenBy ? [words.back] : []),
    ...(row.snoozedUntil !== undefined && Date.parse(row.snoozedUntil) > now
      ? [words.snoozedUntil(format.dateTime(row.snoozedUntil))]
      : []),
    ...row.urgencyReasons.map((reason) => texts.urgency[reason as keyof typeof texts.urgency] ?? reason),
    ...deadlineOf(row, { now, format, words }),
    ...(row.state === 'closed' ? [] : stakeOf(row, { format, words })),
  ]
  return reasons.length > 0 ? reasons.join(', ') : row.excerpt
}

interface Saying {
  readonly now: number
  readonly format: Format
  readonly words: ReturnType<typeof useTexts>['lists']
}

/** What is due is told when it is near, and for as long as it is over. */
const NEAR_MS = 14 * 86_400_000

function deadlineOf(row: CaseRow, { now, format, words }: Saying): string[] {
  if (row.deadline === undefined || row.state === 'closed') return []
  const leftMs = Date.parse(row.deadline.at) - now
  if (leftMs > NEAR_MS) return []
  const what = words.deadlines[row.deadline.kind]
  const elapsed = format.since(new Date(now - Math.abs(leftMs)).toISOString(), now) ?? '0'
  return [leftMs < 0 ? words.overdue(what, elapsed) : words.due(what, elapsed)]
}

function stakeOf({ atStake }: CaseRow, { format, words }: Omit<Saying, 'now'>): string[] {
  if (atStake === undefined || atStake.amountMinor <= 0) return []
  const money = atStake.currency === format.currency ? format : makeFormat(format.locale, atStake.currency)
  return [words.atStake(money.money(atStake.amountMinor))]
}

/** A text with what was found in it. */
function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }): ReactNode {
  let at = 0
  const parts = spans.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return (
      <Fragment key={start}>
        {before}
        <mark className={css.mark}>{text.slice(start, end)}</mark>
      </Fragment>
    )
  })
  return [...parts, text.slice(at)]
}
