import { z } from 'zod'
import { parseDeskQuery } from '../core/search/desk-query.ts'
import { VIEW_CONDITIONS, type View } from '../core/search/views.ts'
import { countCases } from '../store/case-list.ts'
import { listSavedViews } from '../store/saved-views.ts'
import { filterOf, MOST_COUNTED } from './list-cases.ts'
import { transactionalOperation } from './operation.ts'
import { savedViewSchema, viewOf } from './saved-view.ts'

/** These are looked at to see whether anything is there; nobody counts what is closed. */
const COUNTED = ['open', 'mine', 'unanswered', 'escalated', 'waiting', 'follow_up', 'snoozed'] as const satisfies readonly View[]
const MOST_VIEWS = 50

const count = z.int().min(0).max(MOST_COUNTED)

/** The lists of the Desk with how many cases each has. */
export const listViews = transactionalOperation({
  name: 'list-views',
  summary: `The lists of the Desk: those that every desk has and those that were saved, with how many cases each has (${MOST_COUNTED} stands for as many or more).`,
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    counts: z.object(Object.fromEntries(COUNTED.map((view) => [view, count])) as Record<(typeof COUNTED)[number], typeof count>),
    views: z.array(savedViewSchema.extend({ count: count.optional().describe('Absent where the query has words: nobody counts those.') })),
  }),
  async run(context) {
    const { db, principal } = context
    const memberId = principal.kind === 'member' ? principal.memberId : undefined
    const filter = await filterOf(context, [])
    const [views, ...counts] = await Promise.all([
      listSavedViews(db, { memberId, limit: MOST_VIEWS }),
      ...COUNTED.map((view) => countCases(db, { ...filter, conditions: VIEW_CONDITIONS[view] }, MOST_COUNTED)),
    ])
    const counted = await Promise.all(
      views.map(async (view) => {
        const { words, without, conditions } = parseDeskQuery(view.query)
        if (words.length > 0 || without.length > 0) return viewOf(view, memberId)
        return { ...viewOf(view, memberId), count: await countCases(db, await filterOf(context, conditions), MOST_COUNTED) }
      }),
    )
    const named = Object.fromEntries(COUNTED.map((view, index) => [view, counts[index] ?? 0]))
    return { counts: named as Record<(typeof COUNTED)[number], number>, views: counted }
  },
})
