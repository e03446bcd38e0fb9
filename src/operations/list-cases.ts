import { z } from 'zod'
import { type DeskQuery, parseDeskQuery } from '../core/search/desk-query.ts'
import { excerptOf } from '../core/search/highlight.ts'
import { orderOfView, VIEW_CONDITIONS, VIEWS } from '../core/search/views.ts'
import { AppError } from '../errors.ts'
import {
  type CaseCursor,
  type CaseFilter,
  type CaseListRow,
  type CaseOrder,
  type CasePage,
  countCases,
  findCasesByIndex,
  findCasesByWalking,
  listCases as selectCases,
} from '../store/case-list.ts'
import { listNextClocks } from '../store/clocks.ts'
import { type FoundWords, findCustomerIds, listCustomerHits, listMatchingMessages, prepareWords } from '../store/search.ts'
import { caseLineOf, caseLineSchema } from './case-line.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id, span } from './schemas.ts'
import { readShop } from './shop-detail.ts'

const DEFAULT_LIMIT = 50
/** Whoever has more open than this does not ask how many. */
export const MOST_COUNTED = 1_000
const MOST_CUSTOMERS = 5
const MOST_OF_ONE_NAME = 500

/** The Desk: one page of cases, of a list or of what somebody looks for. */
export const listCases = transactionalOperation({
  name: 'list-cases',
  summary: 'The Desk: one page of a list of cases, or of those that a query finds, with customers who are called so.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    view: z
      .enum(VIEWS)
      .optional()
      .describe(
        'Left out: the open ones; with a query, all. Lists to work through: what wants an answer first; closed and all: last changed first.',
      ),
    query: z
      .string()
      .trim()
      .max(500, 'may hold 500 characters')
      .default('')
      .describe(
        'Words, "a phrase", -without and filters, such as: refund "never arrived" heat:>=3 cause:late_delivery assigned:me before:2026-09-01',
      ),
    cursor: z.string().max(500).optional().describe('`nextCursor` of the page before.'),
    limit: z.int().min(1).max(200).default(DEFAULT_LIMIT),
  }),
  output: z.object({
    rows: z.array(caseLineSchema),
    nextCursor: z.string().optional(),
    openCount: z.int().describe(`How many are open; ${MOST_COUNTED} stands for as many or more.`),
    customers: z
      .array(z.object({ id, name: z.string().optional(), email: z.string().optional(), caseCount: z.int() }))
      .describe('Who is called as the words say, on the first page: spelt so, or, where nobody is, nearly so.'),
    problems: z
      .array(z.object({ span, message: z.string() }))
      .describe('What of the query could not be understood. The rest was looked for.'),
  }),
  async run(context, { view: wanted, query: text, cursor, limit }) {
    const query = parseDeskQuery(text)
    const view = wanted ?? (text === '' ? 'open' : 'all')
    const hasWords = query.words.length > 0
    const order = hasWords ? 'changed' : orderOfView(view)
    const after = cursor === undefined ? undefined : parseCursor(cursor, order)
    const { db } = context
    const filter = await filterOf(context, [...VIEW_CONDITIONS[view], ...query.conditions])
    const page: CasePage = { filter, order, limit: limit + 1, after }
    const [{ rows, found }, openCount] = await Promise.all([
      findRows(context, page, query),
      countCases(db, { ...filter, conditions: VIEW_CONDITIONS.open }, MOST_COUNTED),
    ])
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const [clocks, matches, customers] = await Promise.all([
      findNextClocks(context, shown),
      found ? findMatches(context, shown, query, found) : undefined,
      found && hasWords && !after ? findCustomers(context, found) : [],
    ])
    return {
      rows: shown.map((row) => caseLineOf(row, { match: matches?.get(row.id), clock: clocks.get(row.id) })),
      ...(rows.length > limit && last && { nextCursor: formatCursor(last, order) }),
      openCount,
      customers,
      problems: query.problems,
    }
  },
})

/** A filter with all that it takes from elsewhere: who asks, the shop's clock, whom a name means. */
export async function filterOf({ db, now, principal }: CallContext, conditions: CaseFilter['conditions']): Promise<CaseFilter> {
  const names = conditions.flatMap((condition) => (condition.field === 'customer' ? [condition.name] : []))
  const hasDays = conditions.some(({ field }) => field === 'before' || field === 'after')
  const [found, shop] = await Promise.all([
    Promise.all(names.map(async (name) => [name, await findCustomerIds(db, name, MOST_OF_ONE_NAME)] as const)),
    hasDays ? readShop(db) : undefined,
  ])
  return {
    conditions,
    now,
    memberId: principal.kind === 'member' ? principal.memberId : undefined,
    timeZone: shop?.profile.timeZone ?? 'UTC',
    customersByName: new Map(found.map(([name, hits]) => [name, exactOrNear(hits)])),
  }
}

function exactOrNear(hits: readonly { readonly customerId: string; readonly speltSo: boolean }[]): string[] {
  const exact = hits.filter(({ speltSo }) => speltSo)
  return (exact.length > 0 ? exact : hits).map(({ customerId }) => customerId)
}

/**
 * The index gives what few messages have, at a cost for each; walking back from the last changed case soon fills a page with what many have, at a cost
 * for each case passed. The two cost alike where the square of the messages found is about this many times the number of cases.
 */
const INDEX_PAYS = 500

async function findRows(
  { db }: CallContext,
  page: CasePage,
  { words, without }: DeskQuery,
): Promise<{ rows: CaseListRow[]; found?: FoundWords }> {
  if (words.length === 0 && without.length === 0) return { rows: await selectCases(db, page) }
  const found = await prepareWords(db, words, without)
  if (words.length === 0) return { rows: await selectCases(db, page, found) }
  if (found.messages ** 2 > INDEX_PAYS * found.cases) {
    const rows = await findCasesByWalking(db, page, found)
    if (rows.length === page.limit) return { rows, found }
  }
  return { rows: await findCasesByIndex(db, page, found), found }
}

async function findMatches({ db }: CallContext, rows: readonly CaseListRow[], { words }: DeskQuery, { wanted }: FoundWords) {
  const messages = await listMatchingMessages(
    db,
    rows.map(({ id }) => id),
    wanted,
  )
  return new Map(messages.map(({ caseId, id, text }) => [caseId, { ...excerptOf(text, words), messageId: id }]))
}

async function findNextClocks({ db }: CallContext, rows: readonly CaseListRow[]) {
  const clocks = await listNextClocks(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(clocks.map((clock) => [clock.caseId, clock]))
}

async function findCustomers({ db }: CallContext, { customersLike }: FoundWords) {
  const hits = await listCustomerHits(db, customersLike.slice(0, MOST_CUSTOMERS))
  return hits.map(({ id, name, email, caseCount }) => ({ id, caseCount, ...(name !== null && { name }), ...(email !== null && { email }) }))
}

const cursorSchema = z.tuple([z.enum(['due', 'changed']), z.uuid(), z.iso.datetime()])

function formatCursor({ id, dueAt, updatedAt }: CaseListRow, order: CaseOrder): string {
  return Buffer.from(JSON.stringify([order, id, order === 'due' ? dueAt : updatedAt])).toString('base64url')
}

function parseCursor(cursor: string, wanted: CaseOrder): CaseCursor {
  try {
    const [order, id, at] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (order === wanted) return { id, at: new Date(at) }
  } catch {
    // Said below.
  }
  throw new AppError('bad_input', 'cursor: is not one that a page of this list gave. Start from the first page.')
}
