import { z } from 'zod'
import { countBelongings, MERGE_KINDS } from '../store/merges.ts'
import { countedSchema } from './merge-detail.ts'
import { planMerge } from './merge-plan.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** What a merge would do, before anybody does it. */
export const previewMerge = transactionalOperation({
  name: 'preview-merge',
  summary: 'What a merge of two customers or two cases would move, and where the two say different things. Changes nothing.',
  scope: 'case:write',
  // It locks both, so that what it shows is of one moment.
  access: 'write',
  leavesNoEvent: true,
  shop: 'own',
  input: z.object({
    kind: z.enum(MERGE_KINDS),
    survivorId: id,
    mergedId: id,
    name: z.enum(['survivor', 'merged']).default('survivor'),
  }),
  output: z.object({
    survivorName: z.string().optional(),
    mergedName: z.string().optional(),
    moves: z.array(countedSchema),
    conflicts: z
      .array(
        z.object({
          about: z.enum(['name', 'standing', 'customer', 'decision', 'state', 'order']),
          survivor: z.string(),
          merged: z.string(),
          result: z.string().describe('What will hold.'),
        }),
      )
      .describe('Where the two say different things. Of a decision: the option chosen and its amount in minor units, or `undecided`.'),
  }),
  async run({ db }, { kind, ...choice }) {
    const plan = await planMerge(db, kind, choice)
    const moves = await countBelongings(db, kind, choice.mergedId)
    return {
      ...(plan.survivor.name && { survivorName: plan.survivor.name }),
      ...(plan.merged.name && { mergedName: plan.merged.name }),
      moves: moves
        .filter(({ table }) => !(plan.survivorDecided && (table === 'decisions' || table === 'approvals')))
        .map(({ table, count }) => ({ what: table, count })),
      conflicts: plan.conflicts,
    }
  },
})
