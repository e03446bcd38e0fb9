import { z } from 'zod'
import { CAUSES } from '../core/case.ts'
import { countCasesOfCauses, listOwnCauses } from '../store/own-causes.ts'
import { causeOf, causeSchema } from './cause-detail.ts'
import { transactionalOperation } from './operation.ts'

const YEAR_MS = 365 * 86_400_000

/** Every cause as the shop has it: those of the reading, each followed by what was split off it, with the cases of a year. */
export const listCauses = transactionalOperation({
  name: 'list-causes',
  summary:
    'The causes as the shop has them: those that are read, each followed by those split off it, with how many cases of the last year count under each.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ causes: z.array(causeSchema.extend({ cases: z.int().min(0).describe('Opened in the last 365 days.') })) }),
  async run({ db, now }) {
    const [rows, cases] = await Promise.all([listOwnCauses(db), countCasesOfCauses(db, new Date(now.getTime() - YEAR_MS))])
    const ofKey = new Map(rows.map((row) => [row.key, row]))
    const keys = CAUSES.flatMap((cause) => [
      cause,
      ...rows.filter(({ of, removedAt }) => of === cause && removedAt === null).map(({ key }) => key),
    ])
    return { causes: keys.map((key) => ({ ...causeOf(key, ofKey.get(key)), cases: cases.get(key) ?? 0 })) }
  },
})
