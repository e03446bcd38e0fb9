import { z } from 'zod'
import { MERGE_KINDS, type MergeRow } from '../store/merges.ts'
import type { Frozen } from './operation.ts'
import { id, instant } from './schemas.ts'

/** For so long a merge can be undone. */
export const UNDO_DAYS = 30

/** Rows of one kind, by the name of their table. */
export const countedSchema = z.object({ what: z.string().describe('What kind of thing, such as `orders`.'), count: z.int().min(1) })

/** A merge as the page of its survivor shows it. */
export const mergeSchema = z.object({
  id,
  kind: z.enum(MERGE_KINDS),
  survivorId: id,
  mergedId: id,
  mergedName: z.string().optional(),
  mergedByName: z.string(),
  mergedAt: instant,
  undoUntil: instant,
  undoneByName: z.string().optional(),
  undoneAt: instant.optional(),
  mayUndo: z.boolean(),
})

export function mergeOf(row: MergeRow, now: Date): Frozen<z.input<typeof mergeSchema>> {
  return {
    id: row.id,
    kind: row.kind,
    survivorId: row.survivorId,
    mergedId: row.mergedId,
    ...(row.mergedName && { mergedName: row.mergedName }),
    mergedByName: row.mergedByName,
    mergedAt: row.mergedAt.toISOString(),
    undoUntil: row.undoUntil.toISOString(),
    ...(row.undoneAt && { undoneAt: row.undoneAt.toISOString(), undoneByName: row.undoneByName ?? '' }),
    mayUndo: row.undoneAt === null && row.undoUntil > now,
  }
}
