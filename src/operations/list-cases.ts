import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type CaseCursor, type CaseListRow, countOpenCases, listCases as selectCases } from '../store/cases.ts'
import { transactionalOperation } from './operation.ts'
import { caseRowSchema } from './schemas.ts'

const DEFAULT_LIMIT = 50

/** The Desk: one page of cases. */
export const listCases = transactionalOperation({
  name: 'list-cases',
  summary: 'The Desk: open cases most urgent first, then longest waiting; closed and all, last changed first.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    state: z.enum(['open', 'closed', 'all']).default('open'),
    query: z.string().trim().max(200).default('').describe("Looked for in titles, customers' names and messages."),
    cursor: z.string().max(500).optional().describe('`nextCursor` of the page before.'),
    limit: z.int().min(1).max(200).default(DEFAULT_LIMIT),
  }),
  output: z.object({ rows: z.array(caseRowSchema), nextCursor: z.string().optional(), openCount: z.int() }),
  async run({ db }, { state, query, cursor, limit }) {
    const after = cursor === undefined ? undefined : parseCursor(cursor)
    const [rows, openCount] = await Promise.all([
      selectCases(db, { state, query, limit: limit + 1, ...(after && { after }) }),
      countOpenCases(db),
    ])
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(rowOf),
      ...(rows.length > limit && last && { nextCursor: formatCursor(last) }),
      openCount,
    }
  },
})

function rowOf(row: CaseListRow): z.input<typeof caseRowSchema> {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    excerpt: row.excerpt,
    state: row.state,
    channel: row.channel,
    heat: row.heat,
    threats: [...row.threats],
    cause: row.cause,
    ...(row.customerName && { customerName: row.customerName }),
    urgency: row.urgency,
    urgencyReasons: [...row.urgencyReasons],
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...(row.assignedTo && { assignedTo: row.assignedTo }),
    ...(row.assignedToName && { assignedToName: row.assignedToName }),
    ...(row.snoozedUntil && { snoozedUntil: row.snoozedUntil.toISOString() }),
    ...(row.wokenBy && { wokenBy: row.wokenBy }),
  }
}

const cursorSchema = z.tuple([z.uuid(), z.int(), z.iso.datetime(), z.iso.datetime()])

function formatCursor({ id, urgency, openedAt, updatedAt }: CaseCursor): string {
  return Buffer.from(JSON.stringify([id, urgency, openedAt, updatedAt])).toString('base64url')
}

function parseCursor(cursor: string): CaseCursor {
  try {
    const [id, urgency, openedAt, updatedAt] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { id, urgency, openedAt: new Date(openedAt), updatedAt: new Date(updatedAt) }
  } catch {
    throw new AppError('bad_input', 'cursor: is not one that a page gave. Start from the first page.')
  }
}
