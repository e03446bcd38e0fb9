import type { Cause, Option } from '../case.ts'
import type { OptionTerms } from './cost.ts'
import type { Guard } from './decision.ts'
import { defaultsFor } from './defaults-by-vertical.ts'
import { AT, type Model } from './inputs.ts'
import { isWithinOwnWindow } from './owed.ts'

/** Above this share of the price, more compensation no longer wins anything (B016). */
export const OVERCOMPENSATION = 1.5

/** What law, policy or plain sense says of an option, most binding first. A guard with `blocks` strikes the option out; it never hides it. */
export function guardsFor(model: Model, terms: OptionTerms): Guard[] {
  const guards = [
    safetyFirst(model),
    chargebackOpen(model, terms.option),
    notAvailable(model, terms),
    owedGuard(model, terms),
    tiedToReview(model, terms),
    overcompensation(model, terms),
    standingParted(model, terms.option),
    counselFirst(model),
    policyWindow(model, terms),
    needsApproval(model, terms),
  ]
  return guards.filter((guard) => guard !== undefined)
}

const GIVES: readonly Option[] = ['full_refund', 'partial_refund', 'replace', 'redo', 'store_credit', 'goodwill']

function safetyFirst({ situation }: Model): Guard | undefined {
  if (!situation.safetyThreat) return undefined
  return {
    kind: 'safety_first',
    blocks: true,
    reason: 'Someone may be in danger: see to safety before any money is discussed.',
    clause: 'Stop, get to safety, tell the manager, call for help where it is needed (F003, F010).',
  }
}

function chargebackOpen({ disputeStatus }: Model, option: Option): Guard | undefined {
  if (disputeStatus !== 'open' || !GIVES.includes(option)) return undefined
  return {
    kind: 'chargeback_open',
    blocks: true,
    reason: 'The bank already took the money: giving something outside the dispute pays twice.',
    clause: 'Contest or accept an open chargeback; never refund beside it (A068, A071).',
  }
}

function notAvailable(model: Model, terms: OptionTerms): Guard | undefined {
  const reason = whyNot(model, terms)
  return reason === undefined
    ? undefined
    : { kind: 'not_available', blocks: true, reason, clause: 'The option does not exist in this case.' }
}

function whyNot({ disputeStatus, owed, stakes }: Model, { option, amountMinor }: OptionTerms): string | undefined {
  switch (option) {
    case 'full_refund':
      return amountMinor <= 0 ? 'Nothing is left to give back.' : undefined
    case 'partial_refund':
      if (amountMinor > 0) return undefined
      if (stakes.keptMinor === 0) return 'Nothing is left to give back.'
      return owed.amountMinor >= stakes.keptMinor ? 'All of it is owed, so a part is not enough.' : 'There is no smaller amount to offer.'
    case 'store_credit':
      return amountMinor <= 0 ? 'Nothing is left to give credit for.' : undefined
    case 'hold_firm':
      return disputeStatus === 'open' ? 'The bank decides now: doing nothing is accepting.' : undefined
    case 'accept_dispute':
      return disputeStatus === 'inquiry' ? 'The bank only asks so far and has taken no money; a full refund normally ends it.' : undefined
    default:
      return undefined
  }
}

/**
 * Whether an option exists in a case at all; one that does not is left out of the list. The two answers to a dispute exist while one is
 * filed (an inquiry or a chargeback): before there is none to answer, and one that was won or lost is over. Replacing and doing it again
 * exist where the customer asked for it, a person stated what it costs, or the kind of shop and the cause make it possible.
 */
export function existsIn(model: Model, option: Option): boolean {
  switch (option) {
    case 'contest_dispute':
    case 'accept_dispute':
      return model.disputeStatus === 'open' || model.disputeStatus === 'inquiry'
    case 'replace':
      return canReplace(model)
    case 'redo':
      return canRedo(model)
    default:
      return true
  }
}

const GOODS_CAUSES: readonly Cause[] = ['wrong_item', 'damaged_defective', 'quality_below_expectation', 'safety_hygiene']
const WORK_CAUSES: readonly Cause[] = ['wrong_item', 'damaged_defective', 'quality_below_expectation']

function canReplace({ situation, merged }: Model): boolean {
  if (situation.replacementCostMinor !== undefined || merged.wants.includes('replacement')) return true
  const missing = situation.delivered === false
  return defaultsFor(situation.vertical).goods && (missing || (situation.cause !== undefined && GOODS_CAUSES.includes(situation.cause)))
}

function canRedo({ situation, merged }: Model): boolean {
  if (situation.redoCostMinor !== undefined || merged.wants.includes('redo_work')) return true
  return defaultsFor(situation.vertical).work && situation.cause !== undefined && WORK_CAUSES.includes(situation.cause)
}

function owedGuard({ owed, stakes, merged }: Model, { option, meetsMinor, dispute }: OptionTerms): Guard | undefined {
  const filedContest = option === 'contest_dispute' && dispute === 'contested'
  const short = filedContest ? owed.amountMinor > 0 && owed.amountMinor >= stakes.keptMinor : meetsMinor < owed.amountMinor
  if (!short) return undefined
  return { kind: 'owed', blocks: true, reason: owedReason(option, merged.money(owed.amountMinor)), clause: owed.clause }
}

/** The ground itself is told once, in `owed.ground`. */
function owedReason(option: Option, amount: string): string {
  switch (option) {
    case 'contest_dispute':
      return `Contesting would hold back the ${amount} that is owed.`
    case 'replace':
    case 'redo':
      return `The ${amount} is owed in money.`
    case 'store_credit':
      return `The ${amount} is owed in money unless they agree to credit.`
    default:
      return `Less than the ${amount} that is owed.`
  }
}

/** What is given beyond what is owed may not hang on a review; what is owed is due with or without one. */
function tiedToReview({ situation }: Model, { option, givesInShare }: OptionTerms): Guard | undefined {
  if (!GIVES.includes(option) || !(situation.remedyTiedToReview || situation.publicReviewThreat)) return undefined
  const blocks = situation.remedyTiedToReview === true && givesInShare > 0
  return {
    kind: 'tied_to_review',
    blocks,
    reason: blocks
      ? 'A gift for a review, its change or its removal is not allowed. Drop the condition, then decide again.'
      : 'Give it, if at all, without any condition about a review.',
    clause: 'Never tie a remedy to a review (C006, C028, C030).',
  }
}

function overcompensation(model: Model, terms: OptionTerms): Guard | undefined {
  const { situation, stakes, owed, means } = model
  const gift = terms.uses === 'goodwill' ? means[AT.goodwillMinor]! : terms.amountMinor
  const total = stakes.givenMinor + gift
  if (gift <= owed.amountMinor || total <= OVERCOMPENSATION * Math.max(situation.orderValueMinor, stakes.baseMinor)) return undefined
  return {
    kind: 'overcompensation',
    blocks: true,
    reason: 'All told this gives more than one and a half times the price.',
    clause: 'Compensation above 150 % of the price no longer wins loyalty (B016).',
  }
}

function standingParted({ situation, owed }: Model, option: Option): Guard | undefined {
  if (situation.customerStanding !== 'parted') return undefined
  const invites =
    option === 'goodwill' || option === 'store_credit' || ((option === 'redo' || option === 'replace') && owed.amountMinor === 0)
  if (!invites) return undefined
  return {
    kind: 'standing_parted',
    blocks: true,
    reason: 'The shop no longer serves this customer; what is owed, warranty, data and safety still count.',
    clause: "The shop's decision about this customer: parted.",
  }
}

function counselFirst({ situation }: Model): Guard | undefined {
  if (!needsCounsel(situation)) return undefined
  return {
    kind: 'counsel_first',
    blocks: false,
    reason: 'Call the insurer or counsel before anything is sent or paid.',
    clause: 'Injury, damage to property or a legal step (E047, E048).',
  }
}

/** Injury or property damage is claimed, or a lawyer's letter came. */
export function needsCounsel(situation: Model['situation']): boolean {
  return situation.injury === true || situation.legalStepBegun === true
}

function policyWindow({ situation, owed }: Model, { option, amountMinor }: OptionTerms): Guard | undefined {
  const money = option === 'full_refund' || option === 'partial_refund'
  const within = situation.withinPolicyWindow ?? isWithinOwnWindow(situation)
  if (!money || within !== false || amountMinor <= owed.amountMinor) return undefined
  return {
    kind: 'policy_limit',
    blocks: false,
    reason: "Outside the shop's own window: this would be an exception.",
    clause: "The shop's refund or return policy.",
  }
}

function needsApproval({ situation, merged, means }: Model, { option, amountMinor }: OptionTerms): Guard | undefined {
  const own = option === 'goodwill' || option === 'store_credit' ? situation.policyGoodwillLimitMinor : undefined
  const limit = own ?? situation.policyRefundLimitMinor
  const gives = option === 'goodwill' && own !== undefined ? Math.round(means[AT.goodwillMinor]!) : amountMinor
  if (limit === undefined || !GIVES.includes(option) || gives <= limit) return undefined
  return {
    kind: 'needs_approval',
    blocks: false,
    reason: `Above ${merged.money(limit)} a manager has to agree.`,
    clause: "The shop's policy: limit of the member at work.",
  }
}
