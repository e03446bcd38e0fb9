import { useCallback, useMemo, useRef, useState } from 'react'
import type { CaseRow } from '../../app/api.tsx'

/** Which lines of a list are selected; another list begins with none. What is selected is acted on as it was last read. */
export function useSelection(rows: readonly CaseRow[], list: string) {
  const [kept, setKept] = useState<{ readonly list: string; readonly ids: ReadonlySet<string> }>({ list, ids: new Set() })
  const anchor = useRef<string | undefined>(undefined)
  const ids = kept.list === list ? kept.ids : undefined
  const selected = useMemo(() => new Map(rows.filter(({ id }) => ids?.has(id)).map((row) => [row.id, row])), [rows, ids])
  const select = useCallback(
    (row: CaseRow, range: 'one' | 'range') => {
      const from = rows.findIndex(({ id }) => id === anchor.current)
      const to = rows.findIndex(({ id }) => id === row.id)
      anchor.current = row.id
      setKept((now) => {
        const next = new Set(now.list === list ? now.ids : [])
        const put = !next.has(row.id)
        const between = range === 'range' && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [row]
        for (const { id } of between.slice(0, MOST_SELECTED)) {
          if (!put) next.delete(id)
          else if (next.size < MOST_SELECTED) next.add(id)
        }
        return { list, ids: next }
      })
    },
    [rows, list],
  )
  const clear = useCallback(() => setKept({ list, ids: new Set() }), [list])
  return { selected, select, clear }
}

/** As many as one act takes. */
const MOST_SELECTED = 200
