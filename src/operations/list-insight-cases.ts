import { z } from 'zod'
import { CASE_STATES, CHANNELS, HEATS } from '../core/case.ts'
import { MEASURES } from '../core/insight/sums.ts'
import { AppError } from '../errors.ts'
import { listInsightCases as selectInsightCases, sumInsights } from '../store/insights.ts'
import { exceptSchema, insightFilterShape, insightSumsOf, insightSumsSchema, prepareInsights } from './insight-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/** The cases behind a figure: what each adds to it. */
export const listInsightCases = transactionalOperation({
  name: 'list-insight-cases',
  summary: 'The cases behind a figure of the insights, asked with the same filter: what each adds to it, the largest first, and their sum.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    ...insightFilterShape,
    except: exceptSchema.optional().describe('None of these: what stands for the rest.'),
    measure: z.enum(MEASURES).default('money'),
    cursor: z.string().max(200).optional().describe('`nextCursor` of the page before.'),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    total: insightSumsSchema.describe('Of all of them, whatever the page.'),
    rows: z.array(
      z.object({
        id,
        reference: z.string(),
        title: z.string(),
        state: z.enum(CASE_STATES),
        channel: z.enum(CHANNELS),
        openedAt: instant,
        customerId: id,
        customerName: z.string().optional(),
        cause: z.string(),
        causeName: z.string().optional().describe('Where the shop named it itself.'),
        causeFrom: z.enum(['debrief', 'person', 'reading']).describe('Who says so.'),
        product: z.string().optional(),
        heat: z.literal(HEATS),
        hours: z.number(),
        hoursTold: z.boolean().describe('Else they rest on its messages, counted.'),
        givenMinor: z.int(),
        lostMinor: z.int(),
        timeMinor: z.int(),
        reviewMinor: z.int(),
        size: z.number().describe('What it adds to the measure.'),
      }),
    ),
    nextCursor: z.string().optional(),
  }),
  async run(context, { except, measure, cursor, limit, ...asked }) {
    const { filter, rates, names } = await prepareInsights(context, asked)
    const cases = { ...filter, except }
    const after = cursor === undefined ? undefined : parseCursor(cursor)
    const [rows, total] = await Promise.all([
      selectInsightCases(context.db, cases, rates, { measure, after, limit: limit + 1 }),
      sumInsights(context.db, cases, rates),
    ])
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      total: insightSumsOf(total),
      rows: shown.map(({ openedAt, customerName, product, ...row }) => {
        const causeName = names.get(row.cause)
        return {
          ...row,
          openedAt: openedAt.toISOString(),
          ...(causeName !== undefined && { causeName }),
          ...(customerName !== null && { customerName }),
          ...(product !== null && { product }),
        }
      }),
      ...(last && { nextCursor: `${last.size} ${last.id}` }),
    }
  },
})

const cursorSchema = z.tuple([z.coerce.number(), z.uuid()])

function parseCursor(cursor: string): { readonly size: number; readonly id: string } {
  const { data } = cursorSchema.safeParse(cursor.split(' '))
  if (!data) throw new AppError('bad_input', 'This cursor is of no page of this list. Leave it out to begin with the first page.')
  return { size: data[0], id: data[1] }
}
