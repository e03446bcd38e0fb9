import { z } from 'zod'
import { DRAFT_KINDS, OPTIONS } from '../core/case.ts'
import { APPROVERS } from '../core/policy/approval-rules.ts'
import { AppError } from '../errors.ts'
import { findApproval } from '../store/approvals.ts'
import { findLinkHolder, type LinkHolder } from '../store/signed-links.ts'
import { APPROVAL_KINDS } from './approval-schema.ts'
import { readStoryOfApproval } from './approval-story.ts'
import type { CallContext, Principal } from './operation.ts'
import { instant } from './schemas.ts'
import { ROLE_SCOPES } from './scopes.ts'

/**
 * What whoever holds a link to an approval may see: the whole story on one page. A link that was handed to somebody outside shows nothing of the customer but
 * the case's title.
 */
export const linkedApprovalSchema = z.object({
  shopName: z.string(),
  locale: z.string(),
  currency: z.string(),
  kind: z.enum(APPROVAL_KINDS),
  caseTitle: z.string().optional(),
  option: z.enum(OPTIONS).optional(),
  amountMinor: z.int().min(0).optional(),
  relation: z.literal('part_ways').optional().describe('The question is whether to part with the customer; no money is asked for.'),
  draft: z
    .object({ kind: z.enum(DRAFT_KINDS), subject: z.string().optional(), text: z.string(), changed: z.boolean() })
    .optional()
    .describe('The words that are asked about; changed: they are not those any more, and have to be asked about again.'),
  whose: z.enum(APPROVERS),
  forName: z.string().optional().describe('The member whose link it is; missing for one that was handed on.'),
  askedByName: z.string().optional(),
  askedAt: instant,
  askedTimes: z.int().min(1),
  expiresAt: instant.optional(),
  reason: z.string().optional(),
  customerName: z.string().optional(),
  said: z.string().optional().describe('What the customer said last.'),
  figures: z
    .array(
      z.object({
        option: z.enum(OPTIONS),
        amountMinor: z.int().min(0),
        expectedCostMinor: z.number(),
        recommended: z.boolean(),
      }),
    )
    .describe('What each option is expected to cost in all, the best first; minor units.'),
  granted: z.boolean().optional().describe('The answer, once there is one.'),
  lapsed: z.boolean().describe('Nobody answered in time.'),
})

/** The question of a link with its story, as its holder may see it. Throws `not_found` when it is gone. */
export async function readLinkedApproval(
  context: Pick<CallContext, 'db' | 'now' | 'principal'>,
): Promise<z.input<typeof linkedApprovalSchema>> {
  const { db, principal } = context
  const link = linkOf(principal)
  const row = await findApproval(db, link.subjectId)
  if (!row) throw new AppError('not_found', 'What this link was for is gone.')
  const [story, holder] = await Promise.all([readStoryOfApproval(db, row), findLinkHolder(db, link.linkId)])
  if (holder) requireTheirs(context, holder)
  const { matter, shop, customerName, said, figures, draft } = story
  const { whose, askedTimes } = row
  return {
    ...{ shopName: shop.name, locale: shop.locale, currency: shop.currency, kind: row.kind, whose, askedTimes },
    ...(row.caseTitle && { caseTitle: row.caseTitle }),
    ...subjectOf(matter),
    ...(matter.kind === 'draft' && draft && { draft: { ...draft, kind: matter.subject.kind } }),
    askedAt: row.askedAt.toISOString(),
    ...(row.expiresAt && { expiresAt: row.expiresAt.toISOString() }),
    ...(row.askedByName && { askedByName: row.askedByName }),
    ...(row.reason && { reason: row.reason }),
    ...(holder?.isTheirs && { forName: holder.name, ...(customerName && { customerName }), ...(said && { said }) }),
    figures: [...figures],
    ...(row.granted !== null && { granted: row.granted }),
    lapsed: row.lapsedAt !== null,
  }
}

function subjectOf(matter: Awaited<ReturnType<typeof readStoryOfApproval>>['matter']) {
  if (matter.kind === 'draft' || matter.kind === 'policy_change') return {}
  const { option, amountMinor, relation } = matter.subject
  return { option, amountMinor, ...(relation && { relation }) }
}

/** Whoever answers by this link. Throws `link_invalid` when they may not answer any more, or somebody else is signed in here. */
export async function findAnsweringHolder(context: Pick<CallContext, 'db' | 'now' | 'principal'>): Promise<LinkHolder> {
  const { db, principal } = context
  const { linkId } = linkOf(principal)
  const holder = await findLinkHolder(db, linkId)
  if (!holder) throw makerGone()
  requireTheirs(context, holder)
  // Whoever stands in for somebody holds a scope of their own, too: deputies are managers or owners.
  if (!ROLE_SCOPES[holder.role].includes('approval:decide')) throw makerGone()
  return holder
}

/** A link that answers as one member opens nothing where another one is signed in. */
function requireTheirs({ principal }: Pick<CallContext, 'principal'>, { isTheirs, userId, name }: LinkHolder): void {
  const { signedInAs } = linkOf(principal)
  if (isTheirs && signedInAs !== undefined && signedInAs !== userId)
    throw new AppError('link_invalid', `This link was made for ${name}, and somebody else is signed in here. Answer on your own desk.`, {
      details: { reason: 'not_yours' },
    })
}

function makerGone(): AppError {
  return new AppError('link_invalid', 'Whoever made this link may not answer approvals any more. Ask for a new one.', {
    details: { reason: 'maker_gone' },
  })
}

/** The link that somebody came by. Throws `not_allowed` for everybody else, whom the scope has kept out already. */
export function linkOf(principal: Principal): Extract<Principal, { kind: 'link' }> {
  if (principal.kind !== 'link') throw new AppError('not_allowed', 'This is for whoever was given a link.')
  return principal
}
