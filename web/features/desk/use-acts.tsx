import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import type { InputOf, OutputOf } from '../../../src/client/client.ts'
import { type CaseRow, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'

/** What cases are to become. */
export type Wanted = Omit<InputOf<'change-cases'>['cases'][number], 'id' | 'version'>
type Changes = InputOf<'change-cases'>['cases']

interface Act {
  readonly cases: Changes
  /** Says what happened to so many. */
  readonly tell: (count: number) => string
}

/** So long an undo is offered. */
const UNDO_MS = 20_000
const SHOWN = 'desk-act'

/** Acts on several cases at once, each in one request. What was done can be undone for a while, by its button or by `undoLast`. */
export function useActs({ onDone }: { readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.lists
  const api = useApi()
  const queryClient = useQueryClient()
  const undoable = useRef<{ readonly cases: Changes; readonly untilMs: number } | undefined>(undefined)
  const change = useMutation({
    mutationFn: ({ cases }: Act) => api.client.call('change-cases', { cases }, { idempotencyKey: newId() }),
    onSuccess: (answer, { tell }) => {
      show(tell(answer.changed.length), answer, 'act')
      onDone()
    },
    onError: (error) => notifications.show({ id: SHOWN, message: words.failed(error.message), autoClose: UNDO_MS }),
    onSettled: readAgain,
  })

  /** The next act must not wait for the lists: it would be lost, or would come with versions of before. */
  function readAgain(answer: OutputOf<'change-cases'> | undefined): void {
    const versions = new Map(answer?.changed.map(({ id, version }) => [id, version]))
    queryClient.setQueriesData<InfiniteData<OutputOf<'list-cases'>>>({ queryKey: ['cases', 'pages'] }, (list) =>
      list === undefined
        ? undefined
        : {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              rows: page.rows.map((row) => ({ ...row, version: versions.get(row.id) ?? row.version })),
            })),
          },
    )
    for (const queryKey of [['cases'], ['case'], ['views']]) void queryClient.invalidateQueries({ queryKey })
  }

  function show(message: string, { changed, conflicts }: OutputOf<'change-cases'>, kind: 'act' | 'undo'): void {
    const before = changed
      .filter((one) => Object.keys(one.before).length > 0)
      .map(({ id, version, before }) => ({ id, version, ...before }))
    undoable.current = kind === 'undo' || before.length === 0 ? undefined : { cases: before, untilMs: Date.now() + UNDO_MS }
    const said = [
      ...(changed.length > 0 ? [message] : []),
      ...(conflicts.length > 0 ? [words.leftAsTheyWere(conflicts.map(({ title }) => title ?? words.gone))] : []),
    ]
    notifications.hide(SHOWN)
    notifications.show({
      id: SHOWN,
      autoClose: UNDO_MS,
      message: (
        <span className="row">
          <span>{said.join(' ')}</span>
          {undoable.current !== undefined && (
            <Button size="compact-sm" variant="subtle" aria-keyshortcuts="z" onClick={undoLast}>
              {texts.app.undo}
            </Button>
          )}
        </span>
      ),
    })
  }

  function undoLast(): void {
    const last = undoable.current
    if (last === undefined || last.untilMs < Date.now()) return
    undoable.current = undefined
    undo.mutate(last.cases)
  }

  const undo = useMutation({
    mutationFn: (cases: Changes) => api.client.call('change-cases', { cases }, { idempotencyKey: newId() }),
    onSuccess: (answer) => show(words.acted.undone(answer.changed.length), answer, 'undo'),
    onError: (error) => notifications.show({ id: SHOWN, message: words.failed(error.message), autoClose: UNDO_MS }),
    onSettled: readAgain,
  })

  return {
    isPending: change.isPending || undo.isPending,
    act: (rows: readonly CaseRow[], wanted: Wanted, tell: Act['tell']) => {
      if (rows.length > 0 && !change.isPending) change.mutate({ cases: rows.map(({ id, version }) => ({ id, version, ...wanted })), tell })
    },
    undoLast,
  }
}
