import { z } from 'zod'
import { MERGE_KINDS } from '../store/merges.ts'
import { followRules } from './follow-rules.ts'
import { countedSchema } from './merge-detail.ts'
import { undoMergedRows } from './merge-rows.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Undoes a merge: everything it moved and changed goes back; what came after it stays where it is, and the answer says so. */
export const undoMerge = transactionalOperation({
  name: 'undo-merge',
  summary:
    'Undo a merge within 30 days: everything it moved goes back; what came after it stays with the survivor, and the answer says so.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id: id.describe("The merge's.") }),
  output: z.object({
    kind: z.enum(MERGE_KINDS),
    survivorId: id,
    mergedId: id,
    movedBack: z.array(countedSchema),
    stayed: z.array(countedSchema).describe('Was moved by the merge, and elsewhere or removed since: left as it is.'),
    cameAfter: z.array(countedSchema).describe('Came to the survivor after the merge: stays there.'),
    keptChanges: z.array(z.string()).describe('What somebody changed after the merge: stays as it is now.'),
  }),
  async run(context, input) {
    const undone = await undoMergedRows(context, input.id)
    const { kind, survivorId, mergedId } = undone
    for (const half of [survivorId, mergedId]) {
      await context.record({ subjectId: kind === 'cases' ? input.id : half, ...(kind === 'cases' && { caseId: half }), data: { kind } })
      if (kind === 'cases') await followRules(context, { caseId: half, trigger: 'case_change' })
    }
    return undone
  },
})
