import { z } from 'zod'
import { countWords, findDistinctiveWords, wordsOf } from '../core/insight/distinctive-words.ts'
import { WEEKS_BETWEEN_FALSE_ALARMS } from '../core/insight/rising.ts'
import { addWeeks } from '../core/insight/week-counts.ts'
import { listCauseAlarms } from '../store/cause-alarms.ts'
import { listCauseNames } from '../store/insight-causes.ts'
import { listSayings, type SayingRow } from '../store/rising.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { type CauseWeeks, monday, readShopWeeks, risingCauseSchema, type ShopWeeks } from './rising-detail.ts'

/** Causes whose evidence is read out; more at once are one thing with many names. */
const MOST_WITH_EVIDENCE = 5
const SAYINGS = 150
const SAYINGS_BEFORE = 300
const WEEKS_BEFORE = 26
const MOST_WORDS = 6
const MOST_NEWEST = 5
const MOST_ALARMS = 100

/** Cases a week of each cause, what was to be expected, and what is new or rising with its evidence; what rises first, then the most frequent. */
export const getRising = transactionalOperation({
  name: 'get-rising',
  summary:
    'Cases a week of each cause against what its own past and season led to expect: what is new or rising, since when, and the words and cases that show it.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    weeks: z.int().min(4).max(104).default(26).describe('Whole weeks to show. All that are there are looked at, whatever is shown.'),
  }),
  output: z.object({
    weeks: z.array(monday).describe('Whole weeks, oldest first; none where the shop is younger than two.'),
    thisWeek: monday,
    wholeWeeks: z.int().min(0).describe('All whole weeks that were looked at, three years at most.'),
    weeksBetweenFalseAlarms: z
      .int()
      .describe('On the average so many weeks, at the least, pass between two alarms of chance for one cause.'),
    causes: z.array(risingCauseSchema),
  }),
  async run(context, { weeks: shown }) {
    const { db } = context
    const shop = await readShopWeeks(context)
    const [names, alarms] = await Promise.all([listCauseNames(db), listCauseAlarms(db, MOST_ALARMS)])
    const ordered = shop.causes.toSorted(
      (a, b) => excessOf(b) - excessOf(a) || sumOf(b.counts.slice(-shown)) - sumOf(a.counts.slice(-shown)),
    )
    const causes: z.input<typeof risingCauseSchema>[] = []
    for (const [place, { cause, counts, soFar, rising, since }] of ordered.entries()) {
      const name = names.get(cause)
      const noticedAt = alarms.find((alarm) => alarm.cause === cause && alarm.endedAt === null)?.noticedAt
      causes.push({
        cause,
        ...(name !== undefined && { name }),
        ...{ counts: counts.slice(-shown), soFar, state: rising.state },
        ...(rising.expected !== undefined && { expected: rising.expected }),
        ...(since && {
          since: {
            ...{ week: since.week, cases: since.cases, expected: since.expected },
            ...(noticedAt && { noticedAt: noticedAt.toISOString() }),
            ...(place < MOST_WITH_EVIDENCE ? await readEvidence(context, shop, cause, since.week) : { words: [], newest: [] }),
          },
        }),
      })
    }
    return {
      weeks: shop.weeks.slice(-shown),
      thisWeek: shop.thisWeek,
      wholeWeeks: shop.weeks.length,
      weeksBetweenFalseAlarms: WEEKS_BETWEEN_FALSE_ALARMS,
      causes,
    }
  },
})

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
const excessOf = ({ since }: CauseWeeks) => (since ? since.cases - since.expected : 0)

/** What more customers say of a cause since it rises than before, or than others do where nobody had that trouble before. */
async function readEvidence({ db }: CallContext, { thisWeek, timeZone }: ShopWeeks, cause: string, week: string) {
  const until = addWeeks(thisWeek, 1)
  const of = { causes: [cause], timeZone }
  const now = await listSayings(db, { ...of, are: 'these', from: week, until, limit: SAYINGS })
  const own = await listSayings(db, { ...of, are: 'these', from: addWeeks(week, -WEEKS_BEFORE), until: week, limit: SAYINGS_BEFORE })
  const before = own.length >= SAYINGS / 5 ? own : await listSayings(db, { ...of, are: 'others', from: week, until, limit: SAYINGS_BEFORE })
  const words = findDistinctiveWords(countWords(now.map(saidOf)), countWords(before.map(saidOf)), { leastCustomers: 3, leastZ: 2.33 })
  return {
    words: words.slice(0, MOST_WORDS).map(({ word, customers }) => ({ word, customers })),
    newest: now.slice(0, MOST_NEWEST).map(({ caseId, title, openedAt }) => ({ id: caseId, title, openedAt: openedAt.toISOString() })),
  }
}

const saidOf = ({ customerId, text }: SayingRow) => ({ customerId, words: wordsOf(text) })
