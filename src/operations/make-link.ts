import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findCaseOfLink, insertSignedLink } from '../store/signed-links.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'
import { LINK_PURPOSES, type LinkPurpose, scopesOf } from './scopes.ts'
import { LINK_BEGINS, makeToken } from './token.ts'

const DAY_MS = 86_400_000
const PAGES: Readonly<Record<LinkPurpose, string>> = { follow_case: 'follow', answer_survey: 'survey', approve: 'approve' }

/** Makes a link for somebody without an account: one purpose, one subject, an end. */
export const makeLink = transactionalOperation({
  name: 'make-link',
  summary:
    'Make a link for somebody without an account: to follow a case, answer a survey about it, or answer an approval. Shown this once.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  answersSecret: true,
  input: z.object({
    purpose: z.enum(LINK_PURPOSES),
    subjectId: id.describe('The case; for `approve` the approval.'),
    expiresInDays: z.int().min(1).max(366).default(30),
  }),
  output: z.object({ id, link: z.url(), expiresAt: instant }),
  async run({ db, shopId, now, newId, principal, url, record }, { purpose, subjectId, expiresInDays }) {
    // Whoever holds the link answers in the place of who made it.
    if (purpose === 'approve' && !scopesOf(principal).includes('approval:decide'))
      throw new AppError('not_allowed', 'Only who may answer an approval may hand the answer on by a link.')
    const caseId = await findCaseOfLink(db, { purpose, subjectId })
    if (!caseId) throw new AppError('not_found', 'This shop has nothing like that to link to.')
    const { token, hash } = makeToken(LINK_BEGINS)
    const linkId = newId()
    const expiresAt = new Date(now.getTime() + expiresInDays * DAY_MS)
    await insertSignedLink(db, {
      ...{ shopId, id: linkId, purpose, subjectId, tokenHash: hash, expiresAt, now },
      madeBy: principal.kind === 'member' ? principal.memberId : null,
      madeByName: principal.kind === 'anonymous' ? '' : principal.name,
    })
    await record({ subjectId: linkId, caseId, data: { purpose } })
    return { id: linkId, link: `${url}/${PAGES[purpose]}#${token}`, expiresAt: expiresAt.toISOString() }
  },
})
