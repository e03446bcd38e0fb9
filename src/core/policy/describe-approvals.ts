import type { DraftKind } from '../case.ts'
import type { ApprovalRule, ApprovalRules } from './approval-rules.ts'

/** How money and kinds of drafts are said. */
export interface ApprovalWords {
  readonly money: (minor: number) => string
  readonly draftKind: (kind: DraftKind) => string
}

/** The rules of approvals as sentences, one for each rule in their order, and one for how long a question stands. */
export function describeApprovals({ rules, expiresAfterHours, askTimes }: ApprovalRules, words: ApprovalWords): string[] {
  const hours = expiresAfterHours === 1 ? 'an hour' : `${expiresAfterHours} hours`
  const again =
    askTimes === 1 ? 'Then it lapses.' : `It is asked ${askTimes} times, the second time of deputies and owners too; then it lapses.`
  return [...rules.map((rule) => describeApprovalRule(rule, words)), `A question stands for ${hours}. ${again}`]
}

/** One rule as a sentence. */
export function describeApprovalRule(rule: ApprovalRule, words: ApprovalWords): string {
  const askers = rule.act === 'policy_change' ? 'managers' : rule.asker === 'agent' ? 'agents' : 'agents and managers'
  const heat = rule.heatFrom ? `, on cases of heat ${rule.heatFrom}${rule.heatFrom < 4 ? ' or more' : ''}` : ''
  const whose = rule.whose === 'owner' ? 'an owner' : 'a manager or an owner'
  return `To ${actOf(rule, words)}${heat}, ${askers} need the yes of ${whose}.`
}

function actOf({ act, aboveMinor, draftKinds }: ApprovalRule, { money, draftKind }: ApprovalWords): string {
  const above = aboveMinor ? ` more than ${money(aboveMinor)}` : ''
  switch (act) {
    case 'refund':
      return above ? `give${above}` : 'give any money'
    case 'goodwill':
      return above ? `give${above} as goodwill` : 'give goodwill'
    case 'draft':
      return !draftKinds?.length ? 'send anything' : `send ${draftKinds.map(draftKind).join(', ')}`
    case 'override':
      return `pass a guard of a decision${aboveMinor ? ` and give${above}` : ''}`
    case 'parting':
      return 'part with a customer'
    case 'policy_change':
      return 'change this policy'
  }
}

/** What is sent, by its kind, as in “to send a reply in public”. */
export const DRAFT_WORDS: Readonly<Record<DraftKind, string>> = {
  email: 'a mail',
  chat: 'a chat message',
  sms: 'a text message',
  review_reply: 'a reply in public',
  phone_script: 'a script for the phone',
  counter_script: 'a script for the counter',
  boundary: 'a letter that sets a boundary',
  firing: 'a letter that parts with a customer',
  dispute_evidence: 'evidence for a dispute',
  apology: 'an apology',
  follow_up: 'a follow-up',
  handover: 'a hand-over',
}
