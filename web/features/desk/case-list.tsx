import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { CaseRow } from '../../app/api.tsx'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useKeys } from '../../ui/keys.ts'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './case-list.module.css'

/** How many lines before the end the next page is asked for. */
const AHEAD = 5

interface CaseListProps {
  readonly rows: readonly CaseRow[]
  /** Called when the last line is reached by key, so that `j` never ends before the list does. */
  readonly onEnd: () => void
}

/** The lines of the Desk. `j` and `k` move from line to line, Enter opens: the lines are links, so focus is all there is to move. */
export function CaseList({ rows, onEnd }: CaseListProps) {
  const texts = useTexts()
  const list = useRef<HTMLUListElement>(null)
  const move = (step: 1 | -1) => {
    const lines: (Element & HTMLElement)[] = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = document.activeElement instanceof HTMLElement ? lines.indexOf(document.activeElement) : -1
    const next = at < 0 ? (step === 1 ? 0 : lines.length - 1) : Math.min(lines.length - 1, Math.max(0, at + step))
    lines[next]?.focus()
    if (step === 1 && next >= lines.length - AHEAD) onEnd()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  return (
    <ul ref={list} className={css.list} aria-label={texts.desk.cases}>
      {rows.map((row) => (
        <li key={row.id}>
          <CaseLine row={row} />
        </li>
      ))}
    </ul>
  )
}

function CaseLine({ row }: { readonly row: CaseRow }) {
  const texts = useTexts()
  const reasons = row.urgencyReasons.map((reason) => texts.urgency[reason as keyof typeof texts.urgency] ?? reason)
  const why = reasons.length > 0 ? reasons.join(', ') : row.excerpt
  return (
    <Link to="/cases/$caseId" params={{ caseId: row.id }} className={css.line}>
      <HeatMeter heat={row.heat} form="short" />
      <span className={css.what}>
        <b>{row.title}</b> <span className="quiet">{why}</span>
      </span>
      <span className={`quiet ${css.who}`}>{row.customerName ?? texts.channels[row.channel]}</span>
      <span className={`quiet ${css.when}`}>
        <RelativeTime at={row.openedAt} form="plain" />
      </span>
    </Link>
  )
}
