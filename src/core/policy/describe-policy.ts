import type { DraftKind } from '../case.ts'
import { describeHours } from '../clocks/describe-hours.ts'
import { describePromises } from '../clocks/describe-promises.ts'
import { describeEscalation, sayTarget } from '../escalation/thresholds-met.ts'
import { describeApprovals } from './describe-approvals.ts'
import { describeFollowUpRules } from './follow-up-rules.ts'
import type { Policy } from './policy.ts'
import type { NeverDo, PartingRules, PolicyTone, Returns, SafetyRules } from './policy-parts.ts'

/** The parts of a policy, in the order in which people read them. */
export const POLICY_PARTS = [
  'limits',
  'returns',
  'approvals',
  'escalation',
  'hours',
  'promises',
  'follow_ups',
  'tone',
  'never_dos',
  'parting',
  'safety',
  'customers',
  'words',
  'public_words',
] as const
export type PolicyPart = (typeof POLICY_PARTS)[number]

/** How a policy's figures and names are written. */
export interface Saying {
  readonly money: (amountMinor: number) => string
  /** The name of a member or a rota; undefined where it is no longer there. */
  readonly nameOf?: (id: string) => string | undefined
}

/** Says one part of a policy, a sentence each; nothing where the shop wrote nothing of it. */
export function describePart(part: PolicyPart, policy: Policy, saying: Saying): string[] {
  switch (part) {
    case 'limits':
      return describeLimits(policy, saying)
    case 'returns':
      return describeReturns(policy)
    case 'approvals':
      return policy.approvals ? describeApprovals(policy.approvals, { money: saying.money, draftKind: (kind) => DRAFT_WORDS[kind] }) : []
    case 'escalation':
      return policy.escalation
        ? describeEscalation(policy.escalation, { money: saying.money, nameOf: (target) => sayTarget(target, saying.nameOf) })
        : []
    case 'hours':
      return policy.hours ? describeHours(policy.hours) : []
    case 'promises':
      return policy.promises ? describePromises(policy.promises, { nameOf: (target) => sayTarget(target, saying.nameOf) }) : []
    case 'follow_ups':
      return describeFollowUpRules(policy.followUps)
    case 'tone':
      return describeTone(policy.tone)
    case 'never_dos':
      return describeNeverDos(policy.neverDos)
    case 'parting':
      return describeParting(policy.parting)
    case 'safety':
      return describeSafety(policy.safety)
    case 'customers':
      return [
        policy.archetypes === false
          ? 'Nothing is supposed about customers from their earlier cases.'
          : 'What several cases of a customer suggest is said, with its evidence, and to us alone.',
      ]
    case 'words':
      return linesOf(policy.words)
    case 'public_words':
      return linesOf(policy.publicWords ?? '')
  }
}

/** Every sentence of a policy, in the order of its parts. */
export function describePolicy(policy: Policy, saying: Saying): string[] {
  return POLICY_PARTS.flatMap((part) => describePart(part, policy, saying))
}

const DRAFT_WORDS: Readonly<Record<DraftKind, string>> = {
  email: 'an e-mail',
  chat: 'a chat message',
  sms: 'a text message',
  review_reply: 'a reply to a review',
  phone_script: 'a phone script',
  counter_script: 'a script for the counter',
  boundary: 'a boundary',
  firing: 'a letter of parting',
  dispute_evidence: 'evidence for a dispute',
  apology: 'an apology',
  follow_up: 'a follow-up',
  handover: 'a hand-over',
}

function describeLimits({ refundLimitsMinor: refund, goodwillLimitsMinor: goodwill }: Policy, { money }: Saying): string[] {
  const gives = (who: string, limit: number | undefined) =>
    limit === undefined ? `${who} gives back any amount without asking.` : `${who} gives back up to ${money(limit)} without asking.`
  const gesture = (who: string, limit: number | undefined) =>
    limit === undefined ? [] : [`As goodwill or store credit, ${who} gives up to ${money(limit)} without asking.`]
  return [
    gives('An agent', refund.agent),
    gives('A manager', refund.manager),
    ...gesture('an agent', goodwill?.agent),
    ...gesture('a manager', goodwill?.manager),
  ]
}

/** What is given back, and when, as anybody may read it. */
export function describeReturns({
  returnWindowDays,
  returns = {},
}: {
  readonly returnWindowDays?: number | undefined
  readonly returns?: Returns | undefined
}): string[] {
  const { faultDays, lateDays, refundWithinDays, unusedOnly, receiptNeeded, postagePaidBy, givesBack = 'money', excluded = [] } = returns
  const open = returnWindowDays !== undefined
  return [
    open
      ? `Goods may come back for any reason within ${count(returnWindowDays, 'day')} of the order; ${GIVEN[givesBack]}.`
      : 'No return for any reason is promised; what the law grants holds.',
    ...(open && unusedOnly ? ['They must not have been used.'] : []),
    ...(receiptNeeded ? ['A receipt or an order number is asked for.'] : []),
    ...(open && postagePaidBy ? [postagePaidBy === 'shop' ? 'We pay to send them back.' : 'The customer pays to send them back.'] : []),
    ...(open && excluded.length > 0 ? [`Not taken back for any reason: ${excluded.join('; ')}.`] : []),
    ...(faultDays === undefined ? [] : [`What is faulty or not as agreed is put right within ${count(faultDays, 'day')} of delivery.`]),
    ...(lateDays === undefined ? [] : [`Where nothing has come ${count(lateDays, 'day')} after the order, the money is given back.`]),
    ...(refundWithinDays === undefined ? [] : [`An agreed refund is paid within ${count(refundWithinDays, 'day')}.`]),
  ]
}

const GIVEN = { money: 'the money is given back', credit: 'store credit is given', exchange: 'they are exchanged' } as const

function describeTone(tone: PolicyTone | undefined): string[] {
  return [...(tone?.manner ? [`Drafts are composed in a ${tone.manner} tone.`] : []), ...linesOf(tone?.words ?? '')]
}

function describeNeverDos(neverDos: readonly NeverDo[] = []): string[] {
  return neverDos.map(({ rule, phrases }) =>
    phrases.length === 0 ? `Never: ${unstopped(rule)}.` : `Never: ${unstopped(rule)} (${phrases.map((words) => `“${words}”`).join(', ')}).`,
  )
}

function describeParting(parting: PartingRules | undefined): string[] {
  const { warnings, noticeDays, reviewAfterMonths, words = '' } = parting ?? {}
  return [
    ...(warnings === undefined
      ? []
      : [warnings === 0 ? 'No warning has to go before.' : `${count(warnings, 'written warning')} before a customer is parted with.`]),
    ...(noticeDays === undefined
      ? []
      : [noticeDays === 0 ? 'It holds from the letter on.' : `It holds ${count(noticeDays, 'day')} after the letter.`]),
    ...(reviewAfterMonths === undefined ? [] : [`It is looked at again after ${count(reviewAfterMonths, 'month')}.`]),
    ...linesOf(words),
  ]
}

function describeSafety(safety: SafetyRules | undefined): string[] {
  return [
    ...(safety?.tell ? [`Told first: ${unstopped(safety.tell)}.`] : []),
    ...(safety?.steps ?? []).map((step) => `${unstopped(step)}.`),
  ]
}

/** "1 day", "14 days". */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function unstopped(sentence: string): string {
  return sentence.endsWith('.') ? sentence.slice(0, -1) : sentence
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
