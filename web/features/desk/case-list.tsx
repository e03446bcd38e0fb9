import { useNavigate } from '@tanstack/react-router'
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CaseRow } from '../../app/api.tsx'
import { usePresence } from '../../app/presence.ts'
import { useTexts } from '../../texts/texts.tsx'
import { type KeyMap, useKeys } from '../../ui/keys.ts'
import { useNow } from '../../ui/relative-time.tsx'
import { useIsWide } from '../../ui/use-is-wide.ts'
import { CaseLine } from './case-line.tsx'
import css from './case-list.module.css'

/** How many lines before the end the next page is asked for: more than anybody scrolls while it comes. */
const AHEAD = 60
/** Lines drawn beyond what is seen, so that none is blank when it comes into sight. */
const OVERSCAN = 14
const WIDE_LINE_PX = 50
const NARROW_LINE_PX = 92

interface CaseListProps {
  readonly rows: readonly CaseRow[]
  readonly hasMore: boolean
  readonly onEnd: () => void
  readonly selected: ReadonlyMap<string, CaseRow>
  /** Absent for who only reads. */
  readonly onSelect?: ((row: CaseRow, range: 'one' | 'range') => void) | undefined
  /** Keys that act on the line that has the focus. */
  readonly keysOf?: ((row: CaseRow) => KeyMap) | undefined
}

/**
 * The lines of the Desk; only those in sight are drawn. `j` and `k` move from line to line, Enter opens: the lines are links, so focus is all there is
 * to move. The line that has it stays drawn.
 */
export function CaseList({ rows, hasMore, onEnd, selected, onSelect, keysOf }: CaseListProps) {
  const texts = useTexts()
  const navigate = useNavigate()
  const presence = usePresence()
  const now = useNow()
  const isWide = useIsWide(761)
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState<string | undefined>(undefined)
  const [moved, setMoved] = useState(0)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    // What stands above the list comes and goes, so its place is measured whenever anything is drawn anew.
    const now = Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    if (now !== top) setTop(now)
  })
  const activeIndex = active === undefined ? -1 : rows.findIndex(({ id }) => id === active)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => (isWide ? WIDE_LINE_PX : NARROW_LINE_PX),
    overscan: OVERSCAN,
    scrollMargin: top,
    // A line that has the focus stands clear of what is fixed to the edges of the window.
    scrollPaddingStart: 64,
    scrollPaddingEnd: 96,
    getItemKey: (index) => rows[index]?.id ?? index,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return activeIndex < 0 || shown.includes(activeIndex) ? shown : [...shown, activeIndex].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const last = items.findLast(({ index }) => index !== activeIndex)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= rows.length - AHEAD) onEnd()
  }, [hasMore, last, rows.length, onEnd])
  // The focus follows once its line is drawn.
  useEffect(() => {
    if (moved > 0 && active !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-id="${active}"] a`)?.focus({ preventScroll: true })
  }, [active, moved])
  const move = (step: 1 | -1) => {
    const next = activeIndex < 0 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, activeIndex + step))
    const row = rows[next]
    if (row === undefined) return
    setActive(row.id)
    setMoved((count) => count + 1)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const row = activeIndex < 0 ? undefined : rows[activeIndex]
  useKeys({ j: () => move(1), k: () => move(-1) })
  // On a line these mean the line, whatever they mean elsewhere.
  useKeys(
    row
      ? {
          r: () => void navigate({ to: '/cases/$caseId', params: { caseId: row.id }, search: { write: 'email' } }),
          ...(onSelect && { x: () => onSelect(row, 'one') }),
          ...keysOf?.(row),
        }
      : {},
    'first',
  )
  return (
    <ul ref={list} className={css.list} aria-label={texts.desk.cases} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index]
        if (row === undefined) return null
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            data-id={row.id}
            aria-posinset={index + 1}
            aria-setsize={hasMore ? -1 : rows.length}
            style={{ transform: `translateY(${start - top}px)` }}
            onFocus={() => setActive(row.id)}
          >
            <CaseLine row={row} now={now} selected={selected.has(row.id)} onSelect={onSelect} present={presence.get(row.id) ?? []} />
          </li>
        )
      })}
    </ul>
  )
}
