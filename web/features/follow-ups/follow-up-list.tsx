import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ChangePromise } from '../../app/change-promise.tsx'
import type { FollowUp } from '../../app/follow-ups-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useRelease } from '../../app/use-answer-promise.ts'
import { useMarkDone } from '../../app/use-mark-done.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useKeys } from '../../ui/keys.ts'
import css from './follow-ups-page.module.css'

interface FollowUpListProps {
  readonly rows: readonly FollowUp[]
  readonly state: 'open' | 'held' | 'done'
}

/** The lines. `j` and `k` move from line to line, Enter opens the case, `e` keeps the promise. */
export function FollowUpList({ rows, state }: FollowUpListProps) {
  const texts = useTexts()
  const { member } = useSession()
  const list = useRef<HTMLUListElement>(null)
  const mark = useMarkDone()
  const release = useRelease()
  const [changing, setChanging] = useState<string | undefined>(undefined)
  const mayMark = state !== 'done' && mayWork(member.role)
  const lines = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-line]') ?? [])]
  const current = () => lines().findIndex((line) => line.closest('li')?.contains(document.activeElement))
  const move = (step: 1 | -1) => {
    const all = lines()
    const at = current()
    const next = at < 0 ? (step === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))
    all[next]?.focus()
  }
  const keep = (row: FollowUp) => {
    const at = rows.indexOf(row)
    mark.mutate({ row, done: true })
    // The line goes; the cursor stays where it was, on the next one.
    requestAnimationFrame(() => lines()[Math.min(at, rows.length - 2)]?.focus())
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    e: () => {
      const row = rows[current()]
      if (mayMark && row !== undefined && row.step !== 'check') keep(row)
    },
  })
  return (
    <ul ref={list} className={css.list} aria-label={texts.followUps.list}>
      {rows.map((row) =>
        row.id === changing ? (
          <li key={row.id} className={css.changing}>
            <ChangePromise row={row} onDone={() => setChanging(undefined)} />
          </li>
        ) : (
          <li key={row.id}>
            <Line row={row} state={state} />
            {mayMark && (
              <span className={css.actions}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={texts.followUps.changeOf(row.promise)}
                  onClick={() => setChanging(row.id)}
                >
                  {texts.followUps.change}
                </Button>
                {row.heldAt !== undefined && (
                  <Button size="compact-sm" aria-label={texts.held.standsOf(row.promise)} onClick={() => release.mutate(row)}>
                    {texts.held.stands}
                  </Button>
                )}
                {row.step !== 'check' && (
                  <Button
                    size="compact-sm"
                    aria-label={texts.followUps.markDoneOf(row.promise)}
                    aria-keyshortcuts="e"
                    onClick={() => keep(row)}
                  >
                    {texts.followUps.markDone}
                  </Button>
                )}
              </span>
            )}
          </li>
        ),
      )}
    </ul>
  )
}

function Line({ row, state }: { readonly row: FollowUp; readonly state: 'open' | 'held' | 'done' }) {
  const texts = useTexts()
  const { shop, member } = useSession()
  return (
    <Link to="/cases/$caseId" params={{ caseId: row.caseId }} className={css.line} data-line="">
      <span className={`quiet ${css.when}`}>
        <DueDate
          at={state === 'done' ? (row.doneAt ?? row.dueAt) : row.dueAt}
          timeZone={shop.profile.timeZone}
          state={state === 'done' ? 'done' : 'open'}
        />
      </span>
      <span className={css.what}>
        <b>{row.promise}</b> {row.heldAt !== undefined && `(${texts.held.short}) `}
        <span className="quiet">{texts.followUps.on(row.caseTitle)}</span>
      </span>
      <span className={`quiet ${css.who}`}>{row.assignedTo === member.id ? '' : (row.assignedToName ?? texts.followUps.nobody)}</span>
    </Link>
  )
}
