import { z } from 'zod'
import { findCase } from '../store/cases.ts'
import { announcePresence } from '../store/presence.ts'
import { caseNotFound } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Says that a member looks at a case or writes an answer, to everyone who listens now. Nothing is kept, and no word of what is typed is told. */
export const tellPresence = transactionalOperation({
  name: 'tell-presence',
  summary: 'Say that you look at a case or write an answer to it; said again every ten seconds, forgotten 25 seconds after the last time.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    caseId: id,
    pageId: id.describe('Of the page that says so, made by it.'),
    doing: z.enum(['viewing', 'writing', 'left']),
    writingForMs: z.int().min(0).max(86_400_000).default(0).describe('How long they have been writing already.'),
    takesOver: z.boolean().default(false).describe('Takes the pen from whoever writes.'),
  }),
  output: z.object({}),
  async run({ db, shopId, now, principal }, { caseId, pageId, doing, writingForMs, takesOver }) {
    if (!(await findCase(db, caseId))) throw caseNotFound()
    if (principal.kind !== 'member') return {}
    const { memberId, name } = principal
    const writing = doing === 'writing' && { since: now.getTime() - writingForMs, ...(takesOver && { takesOver: true as const }) }
    await announcePresence(db, { shopId, memberId, name, caseId, pageId, doing, ...writing })
    return {}
  },
})
