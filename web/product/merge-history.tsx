import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { OutputOf } from '../../src/client/client.ts'
import { useApi } from '../app/api.tsx'
import { mayWork } from '../app/may.ts'
import { useSession } from '../app/session.tsx'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from '../ui/format.tsx'
import { Notice } from '../ui/notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { sayThings } from './merge-preview.tsx'

type Merge = OutputOf<'get-customer'>['merges'][number]
type Undone = OutputOf<'undo-merge'>

interface MergeHistoryProps {
  readonly merges: readonly Merge[]
  /** Leads to the other one once it is its own again. */
  readonly toOther: (id: string, kind: Undone['kind']) => ReactNode
}

/** What was merged into this one, each to be undone for a while; and what an undo just did and left. */
export function MergeHistory({ merges, toOther }: MergeHistoryProps) {
  const texts = useTexts()
  const format = useFormat()
  const { client } = useApi()
  const { member } = useSession()
  const queryClient = useQueryClient()
  const words = texts.merging
  const [done, setDone] = useState<Undone>()
  const undo = useMutation({
    mutationFn: (id: string) => client.call('undo-merge', { id }, { idempotencyKey: newId() }),
    onSuccess: (undone) => {
      setDone(undone)
      return queryClient.invalidateQueries()
    },
  })
  if (merges.length === 0) return null
  return (
    <>
      <Rows label={words.history}>
        {merges.map((merge) => {
          const name = merge.mergedName ?? texts.customers.noName
          return (
            <Row
              key={merge.id}
              what={words.mergedBy(name, merge.mergedByName, format.dateTime(merge.mergedAt))}
              about={
                merge.undoneAt === undefined
                  ? words.until(format.dateTime(merge.undoUntil))
                  : words.undoneBy(merge.undoneByName ?? '', format.dateTime(merge.undoneAt))
              }
              actions={
                merge.mayUndo &&
                mayWork(member.role) && (
                  <Button size="compact-sm" aria-label={words.undoOf(name)} loading={undo.isPending} onClick={() => undo.mutate(merge.id)}>
                    {words.undo}
                  </Button>
                )
              }
            />
          )
        })}
      </Rows>
      {done && (
        <Notice live="polite" actions={toOther(done.mergedId, done.kind)}>
          <p>{done.movedBack.length === 0 ? words.undoneNothing : words.undone(sayThings(texts, done.movedBack))}</p>
          {done.cameAfter.length > 0 && <p>{words.cameAfter(sayThings(texts, done.cameAfter))}</p>}
          {done.stayed.length > 0 && <p>{words.stayed(sayThings(texts, done.stayed))}</p>}
          {done.keptChanges.length > 0 && (
            <p>{words.keptChanges(done.keptChanges.map((column) => words.columns[column] ?? column).join(', '))}</p>
          )}
        </Notice>
      )}
      {undo.isError && (
        <Notice weight="stop" live="assertive">
          {undo.error.message}
        </Notice>
      )}
    </>
  )
}
