import { z } from 'zod'
import { findClusters } from '../core/insight/clusters.ts'
import { addWeeks } from '../core/insight/week-counts.ts'
import { findWeekOf, listSayings } from '../store/rising.ts'
import { transactionalOperation } from './operation.ts'
import { evidenceCaseSchema, monday } from './rising-detail.ts'
import { readShop } from './shop-detail.ts'

const WEEKS = 12
const MOST_UNEXPLAINED = 300
const MOST_EXPLAINED = 900
const MOST_CASES_SHOWN = 20

/** Groups of recent cases that no cause explains, by the words that they share and the other cases do not. */
export const getUnexplained = transactionalOperation({
  name: 'get-unexplained',
  summary: 'Cases of the last twelve weeks that no cause explains, grouped by words that they share and other cases do not.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    since: monday,
    looked: z.int().min(0).describe('Cases that no cause explains; the 300 newest are looked at.'),
    clusters: z.array(
      z.object({
        words: z.array(z.string()).min(1).describe('The one that holds it together first.'),
        cases: z.int().min(3),
        customers: z.int().min(3),
        newest: z.array(evidenceCaseSchema).describe('Twenty at most.'),
      }),
    ),
  }),
  async run({ db, now }) {
    const { timeZone } = (await readShop(db)).profile
    const thisWeek = await findWeekOf(db, now, timeZone)
    const since = addWeeks(thisWeek, -WEEKS)
    const span = { causes: ['other'], from: since, until: addWeeks(thisWeek, 1), timeZone }
    const [unexplained, explained] = await Promise.all([
      listSayings(db, { ...span, are: 'these', limit: MOST_UNEXPLAINED }),
      listSayings(db, { ...span, are: 'others', limit: MOST_EXPLAINED }),
    ])
    const byId = new Map(unexplained.map((row) => [row.caseId, row]))
    return {
      since,
      looked: unexplained.length,
      clusters: findClusters(unexplained, explained).map(({ words, caseIds, customers }) => ({
        words,
        cases: caseIds.length,
        customers,
        newest: caseIds.slice(0, MOST_CASES_SHOWN).flatMap((id) => {
          const row = byId.get(id)
          return row ? [{ id, title: row.title, openedAt: row.openedAt.toISOString() }] : []
        }),
      })),
    }
  },
})
