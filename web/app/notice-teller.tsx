import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useMatches, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { useApi } from './api.tsx'
import { noticesQuery } from './notices-query.ts'

const SHOWN_MS = 12_000

/** Says at once, on whatever page, who mentioned you or gave you a case. Draws nothing itself; what it says stands on the Desk until it is seen. */
export function NoticeTeller() {
  const texts = useTexts()
  const api = useApi()
  const navigate = useNavigate()
  const rows = useQuery(noticesQuery(api)).data?.rows
  const here = useMatches({ select: (matches) => matches.map(({ params }) => (params as { caseId?: string }).caseId).find((id) => id) })
  const told = useRef<Set<string> | undefined>(undefined)
  useEffect(() => {
    if (rows === undefined) return
    const before = told.current
    told.current = new Set(rows.map(keyOf))
    // What was there when the page opened stands on the Desk.
    if (before === undefined) return
    for (const row of rows) {
      if (row.kind === 'watched' || before.has(keyOf(row)) || (row.caseId !== undefined && row.caseId === here)) continue
      const open = () => {
        notifications.hide(row.id)
        void (row.caseId === undefined ? navigate({ to: '/insights' }) : navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } }))
      }
      notifications.show({
        id: row.id,
        autoClose: SHOWN_MS,
        message: (
          <span className="row">
            {texts.together.notice[row.kind](row.byName || texts.together.somebody)}: {row.caseTitle}
            <Button size="compact-sm" variant="subtle" onClick={open}>
              {texts.together.openIt}
            </Button>
          </span>
        ),
      })
    }
  }, [rows, here, texts, navigate])
  return null
}

/** The same line told anew is news again. */
function keyOf({ id, at }: { readonly id: string; readonly at: string }): string {
  return `${id} ${at}`
}
