import { z } from 'zod'
import { MOST_TAGS, tagSchema } from '../core/automation/automation.ts'
import { updateCaseTags } from '../store/case-tags.ts'
import { readCaseDetail } from './case-detail.ts'
import { getCaseToChange } from './case-to-change.ts'
import { followRules } from './follow-rules.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id, version } from './schemas.ts'

/** Says what a case is called: all of its tags, in their order. */
export const tagCase = transactionalOperation({
  name: 'tag-case',
  summary: 'Set the tags of a case: all of them. Tags that begin with supplier: or place: are counted as such among the insights.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ caseId: id, version, tags: z.array(tagSchema).max(MOST_TAGS, `a case may have ${MOST_TAGS} tags`) }),
  output: caseDetailSchema,
  async run(context, { caseId, version, tags }) {
    const { db, now } = context
    const row = await getCaseToChange(context, { caseId, version })
    await updateCaseTags(db, { id: row.id, now, tags: withoutRepeats(tags) })
    // Without the tags: one may name a customer who is to be forgotten, and events stay.
    await context.record({ caseId: row.id, subjectId: row.id })
    await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})

/** Without those that stand before in other letters, upper or lower. */
function withoutRepeats(tags: readonly string[]): readonly string[] {
  return [...new Map(tags.toReversed().map((tag) => [tag.toLowerCase(), tag])).values()].toReversed()
}
