import { z } from 'zod'
import { STANDINGS } from '../core/case.ts'
import { AppError } from '../errors.ts'
import { type CustomerCursor, listCustomers as selectCustomers } from '../store/customer-list.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** The shop's customers, those heard of last first. */
export const listCustomers = transactionalOperation({
  name: 'list-customers',
  summary: 'Customers by their last contact, the latest first; with a query, those whose name, address, number or handle begins so.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    query: z.string().trim().max(200).default(''),
    standing: z.enum(STANDINGS).optional(),
    cursor: z.string().max(500).optional().describe('`nextCursor` of the page before.'),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        name: z.string().optional(),
        standing: z.enum(STANDINGS),
        identities: z.array(z.string()).describe('By what they are known, the earliest first, at most three.'),
        caseCount: z.int(),
        openCount: z.int(),
        orderCount: z.int(),
        lastAt: instant.describe('The last change on a case of theirs, or when they were added.'),
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  async run({ db }, { query, standing, cursor, limit }) {
    const rows = await selectCustomers(db, {
      query,
      standing,
      limit: limit + 1,
      ...(cursor !== undefined && { after: parseCursor(cursor) }),
    })
    const last = rows[limit - 1]
    return {
      rows: rows.slice(0, limit).map(({ cursor: _, name, identities, lastAt, ...row }) => ({
        ...row,
        ...(name && { name }),
        identities: [...identities],
        lastAt: lastAt.toISOString(),
      })),
      ...(rows.length > limit && last && query === '' && { nextCursor: formatCursor(last.cursor) }),
    }
  },
})

const cursorSchema = z.tuple([z.enum(['with_cases', 'without_cases']), z.iso.datetime(), z.uuid()])

function formatCursor({ part, at, id }: CustomerCursor): string {
  return Buffer.from(JSON.stringify([part, at, id])).toString('base64url')
}

function parseCursor(cursor: string): CustomerCursor {
  try {
    const [part, at, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { part, at: new Date(at), id }
  } catch {
    throw new AppError('bad_input', 'cursor: is not one that a page gave. Start from the first page.')
  }
}
