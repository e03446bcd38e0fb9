import { z } from 'zod'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { followRules } from './follow-rules.ts'
import { mergeRows } from './merge-rows.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id } from './schemas.ts'

/** Makes two cases one, with one timeline. It can be undone for 30 days with nothing lost. */
export const mergeCases = transactionalOperation({
  name: 'merge-cases',
  summary:
    'Make two cases one, with one timeline; the other leads on to it. Look with preview-merge first; undo-merge undoes it for 30 days.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id: id.describe("The merge's own."),
    survivorId: id,
    mergedId: id,
    name: z.enum(['survivor', 'merged']).default('survivor').describe('Whose title holds.'),
  }),
  output: caseDetailSchema,
  async run(context, input) {
    await mergeRows(context, 'cases', input)
    const { survivorId, mergedId } = input
    await context.record({ caseId: survivorId, subjectId: input.id, data: { mergedId } })
    await followRules(context, { caseId: survivorId, trigger: 'case_change' })
    const detail = await readCaseDetail(context, survivorId)
    if (detail.id !== survivorId) throw caseNotFound()
    return detail
  },
})
