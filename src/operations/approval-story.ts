import type { Option } from '../core/case.ts'
import { moneyFormatter } from '../core/money.ts'
import type { AskedWords } from '../core/policy/approval-mail.ts'
import type { Act } from '../core/policy/approvals-needed.ts'
import { approvalsNeeded } from '../core/policy/approvals-needed.ts'
import { DRAFT_WORDS, describeApprovalRule } from '../core/policy/describe-approvals.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { ShopProfile } from '../core/shop.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import { findCase } from '../store/cases.ts'
import { findCustomer } from '../store/customers.ts'
import type { Db } from '../store/database.ts'
import { findDecision } from '../store/decisions.ts'
import { findDraft } from '../store/drafts.ts'
import { listMessages } from '../store/messages.ts'
import { type ApprovalMatter, hashDraft, matterOf } from './approval-detail.ts'
import { readShop } from './shop-detail.ts'

/** All that somebody must see to answer. */
export interface StoryOfApproval {
  readonly matter: ApprovalMatter
  readonly shop: ShopProfile
  readonly customerName?: string
  /** What the customer said last. */
  readonly said?: string
  /** The options of the decision, the best first, without those that do not exist. Minor units. */
  readonly figures: readonly StoryFigure[]
  /** The words that are asked about; `changed` when they are not those any more. */
  readonly draft?: { readonly subject?: string; readonly text: string; readonly changed: boolean }
}

interface StoryFigure {
  readonly option: Option
  readonly amountMinor: number
  /** As coarse as what it rests on. */
  readonly expectedCostMinor: number
  readonly recommended: boolean
}

const MOST_FIGURES = 5

/** The story of a question: the customer's last words, the decision's figures, the draft. */
export async function readStoryOfApproval(db: Db, row: ApprovalRow): Promise<StoryOfApproval> {
  const matter = matterOf(row)
  const [{ profile }, caseRow, messages, decision, draft] = await Promise.all([
    readShop(db),
    row.caseId ? findCase(db, row.caseId) : undefined,
    row.caseId ? listMessages(db, row.caseId) : [],
    matter.kind === 'draft' || matter.kind === 'policy_change' ? undefined : findDecision(db, matter.subject.decisionId),
    matter.kind === 'draft' ? findDraft(db, matter.subject.draftId) : undefined,
  ])
  const customer = caseRow && (await findCustomer(db, caseRow.customerId))
  const said = messages.findLast(({ direction }) => direction === 'inbound')?.text
  return {
    ...{ matter, shop: profile },
    ...(customer?.name && { customerName: customer.name }),
    ...(said && { said }),
    figures: (decision?.result.options ?? [])
      .filter(({ guards }) => !guards.some(({ kind }) => kind === 'not_available'))
      .slice(0, MOST_FIGURES)
      .map(({ option, amountMinor, toldCostMinor }) => ({
        ...{ option, amountMinor, expectedCostMinor: toldCostMinor },
        recommended: decision?.result.recommended === option,
      })),
    ...(draft && {
      draft: {
        ...(draft.subject && { subject: draft.subject }),
        text: draft.text,
        changed: draft.sentAt !== null || hashDraft(draft.id, draft) !== row.subjectHash,
      },
    }),
  }
}

/** What is asked, ready to be put into words. */
export function askedWordsOf(matter: ApprovalMatter, shop: ShopProfile): AskedWords {
  switch (matter.kind) {
    case 'refund':
    case 'override': {
      const { option, amountMinor } = matter.subject
      return { kind: matter.kind, option, amount: amountMinor === 0 ? undefined : moneyFormatter(shop.currency, shop.locale)(amountMinor) }
    }
    case 'draft':
      return { kind: 'draft', draftKind: DRAFT_WORDS[matter.subject.kind] }
    case 'parting':
    case 'policy_change':
      return { kind: matter.kind }
  }
}

/** The limits and rules of the policy that ask for it, as sentences. */
export function sentencesOfNeeds(policy: Policy, act: Act, shop: ShopProfile): string[] {
  const money = moneyFormatter(shop.currency, shop.locale)
  return approvalsNeeded(policy, act).flatMap(({ because, limitMinor, rule }) => {
    if (because === 'limit') return [`It is above the limit of ${money(limitMinor ?? 0)}.`]
    return rule ? [describeApprovalRule(rule, { money, draftKind: (kind) => DRAFT_WORDS[kind] })] : []
  })
}
