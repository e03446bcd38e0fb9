import { z } from 'zod'
import { OPTIONS } from '../core/case.ts'
import { AppError } from '../errors.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import type { Principal } from './operation.ts'
import { approvalSubjectSchema, instant } from './schemas.ts'

/** What whoever holds a link to an approval may see: what is asked, by whom and for how much. Nothing of the customer but the case's title. */
export const linkedApprovalSchema = z.object({
  shopName: z.string(),
  locale: z.string(),
  currency: z.string(),
  caseTitle: z.string(),
  option: z.enum(OPTIONS),
  amountMinor: z.int().min(0),
  relation: z.literal('part_ways').optional().describe('The question is whether to part with the customer; no money is asked for.'),
  askedByName: z.string().optional(),
  askedAt: instant,
  granted: z.boolean().optional().describe('The answer, once there is one.'),
})

export function linkedApprovalOf(
  row: ApprovalRow,
  shop: { name: string; locale: string; currency: string },
): z.input<typeof linkedApprovalSchema> {
  const { option, amountMinor, relation } = approvalSubjectSchema.parse(row.subject)
  return {
    shopName: shop.name,
    locale: shop.locale,
    currency: shop.currency,
    caseTitle: row.caseTitle,
    option,
    amountMinor,
    ...(relation && { relation }),
    askedAt: row.askedAt.toISOString(),
    ...(row.askedByName && { askedByName: row.askedByName }),
    ...(row.granted !== null && { granted: row.granted }),
  }
}

/** The link that somebody came by. Throws `not_allowed` for everybody else, whom the scope has kept out already. */
export function linkOf(principal: Principal): Extract<Principal, { kind: 'link' }> {
  if (principal.kind !== 'link') throw new AppError('not_allowed', 'This is for whoever was given a link.')
  return principal
}
