import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type ConversationCursor, type ConversationListRow, listConversations as selectConversations } from '../store/conversations.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

const DEFAULT_LIMIT = 30
const QUESTION_SHOWN = 200

const conversationRowSchema = z.object({
  id,
  version: z.int().min(1),
  title: z.string(),
  /** The latest question, shortened. */
  lastQuestion: z.string(),
  turnCount: z.int().min(0),
  caseId: id.optional(),
  caseTitle: z.string().optional(),
  askedByName: z.string(),
  /** Whether whoever asks now began it. */
  isMine: z.boolean(),
  updatedAt: instant,
})

/** What was asked in the shop, last asked first. */
export const listConversations = transactionalOperation({
  name: 'list-conversations',
  summary: 'The conversations of Ask in this shop, last asked first; searched in titles, questions and answers.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    query: z.string().trim().max(200).default('').describe('Looked for in titles, questions and answers.'),
    caseId: id.optional().describe('Only those about this case.'),
    mine: z.boolean().default(false).describe('Only those that whoever asks began.'),
    cursor: z.string().max(500).optional().describe('`nextCursor` of the page before.'),
    limit: z.int().min(1).max(100).default(DEFAULT_LIMIT),
  }),
  output: z.object({ rows: z.array(conversationRowSchema), nextCursor: z.string().optional() }),
  async run({ db, principal }, { query, caseId, mine, cursor, limit }) {
    const memberId = principal.kind === 'member' ? principal.memberId : undefined
    if (mine && memberId === undefined) return { rows: [] }
    const after = cursor === undefined ? undefined : parseCursor(cursor)
    const rows = await selectConversations(db, {
      query,
      limit: limit + 1,
      ...(caseId !== undefined && { caseId }),
      ...(mine && memberId !== undefined && { askedBy: memberId }),
      ...(after && { after }),
    })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map((row) => rowOf(row, memberId)),
      ...(rows.length > limit && last && { nextCursor: formatCursor(last) }),
    }
  },
})

function rowOf(row: ConversationListRow, memberId: string | undefined): z.input<typeof conversationRowSchema> {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    lastQuestion: Array.from(row.lastQuestion.slice(0, 4 * QUESTION_SHOWN))
      .slice(0, QUESTION_SHOWN)
      .join(''),
    turnCount: row.turnCount,
    ...(row.caseId && { caseId: row.caseId }),
    ...(row.caseTitle && { caseTitle: row.caseTitle }),
    askedByName: row.askedByName,
    isMine: memberId !== undefined && row.askedBy === memberId,
    updatedAt: row.updatedAt.toISOString(),
  }
}

const cursorSchema = z.tuple([z.uuid(), z.iso.datetime()])

function formatCursor({ id, updatedAt }: ConversationCursor): string {
  return Buffer.from(JSON.stringify([id, updatedAt])).toString('base64url')
}

function parseCursor(cursor: string): ConversationCursor {
  try {
    const [id, updatedAt] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { id, updatedAt: new Date(updatedAt) }
  } catch {
    throw new AppError('bad_input', 'cursor: is not one that a page gave. Start from the first page.')
  }
}
