import { z } from 'zod'
import { listUnseenNotices, NOTICE_KINDS } from '../store/notices.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

const MOST = 50

/** What whoever asks was told and has not seen yet. */
export const listNotices = transactionalOperation({
  name: 'list-notices',
  summary:
    'What you were told and have not seen yet, the newest first: mentions, cases given to you, promises that are due, answers that need you, causes that rise, news of cases you watch.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        caseId: id.optional().describe('Absent where it is about no case: a cause that rises, a fix that is due.'),
        caseTitle: z.string().describe('Or what it is about, where that is no case.'),
        kind: z.enum(NOTICE_KINDS),
        operation: z.string().describe('The operation that it is about.'),
        byName: z.string().describe('Empty for what happened by itself.'),
        at: instant,
      }),
    ),
  }),
  async run({ db, principal }) {
    if (principal.kind !== 'member') return { rows: [] }
    const rows = await listUnseenNotices(db, { memberId: principal.memberId, limit: MOST })
    return { rows: rows.map(({ caseId, at, ...row }) => ({ ...row, ...(caseId !== null && { caseId }), at: at.toISOString() })) }
  },
})
