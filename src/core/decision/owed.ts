import type { Cause } from '../case.ts'
import { conformityOf, presumptionOf } from './conformity.ts'
import type { Owed } from './decision.ts'
import { defaultsFor, OWED_SHARE } from './defaults-by-vertical.ts'
import { daysOf, findLateRight, findReturnRight, type LateRight, noteOfPlace, type ReturnRight } from './law.ts'
import type { MergedSituation } from './merge-reading.ts'
import type { Situation } from './situation.ts'

/** What is at stake, minor units: the base for everything given back. */
export interface Stakes {
  /** P: paid, or the bill where nothing was paid. */
  readonly baseMinor: number
  /** U: already given back. */
  readonly givenMinor: number
  /** P − U, never below 0: what is still with the shop. */
  readonly keptMinor: number
  /** A: what the customer asks for now; by default an overcharge that is known, or else what is still with the shop. */
  readonly askedMinor: number
  /** Nothing was paid: refund words mean waiving the bill. */
  readonly unpaid: boolean
}

/**
 * P = what was paid, or the bill where nothing was. A dispute that was lost has taken the money: then everything counts as given back.
 * A stated claim above what is left is taken at what is left: options give back money, they do not pay damages unless a person says it is owed.
 */
export function stakesOf(situation: Situation): Stakes {
  const unpaid = situation.paidMinor === 0
  const baseMinor = unpaid || situation.paidMinor === undefined ? situation.orderValueMinor : situation.paidMinor
  const givenMinor = situation.disputeStatus === 'lost' ? baseMinor : Math.min(situation.alreadyRefundedMinor ?? 0, baseMinor)
  const keptMinor = baseMinor - givenMinor
  const beyondPrice = situation.cause === 'billing_overcharge' ? baseMinor - situation.orderValueMinor : 0
  const asked = situation.askedMinor ?? (beyondPrice > 0 ? beyondPrice : keptMinor)
  return { baseMinor, givenMinor, keptMinor, askedMinor: Math.min(asked, keptMinor), unpaid }
}

const NOTHING: Owed = {
  amountMinor: 0,
  metBy: 'money',
  ground: 'Nothing known here obliges the shop.',
  clause: 'No fault of the shop, promise or right of withdrawal is stated or read.',
}

function nothing(situation: Situation): Owed {
  const note = noteOfPlace(situation)
  return note === undefined ? NOTHING : { ...NOTHING, clause: `${NOTHING.clause} ${note}` }
}

/**
 * What law, the shop's promise or a plain fault requires, net of what was already given back (design of the engine, table "Owed").
 * Blind to threats, reviews, the customer's value and a remedy's cost: none of those fields is looked at.
 * The first ground that fits the facts, strongest first, gives the amount; promises outrank estimates.
 */
export function owedFor(merged: MergedSituation, stakes: Stakes): Owed {
  const { situation } = merged
  if (situation.owedMinor !== undefined)
    return owes(situation.owedMinor, 'money', 'You said that this much is owed.', 'Stated by the person who decides.')
  if (stakes.keptMinor === 0) return NOTHING
  return (
    promised(merged, stakes) ?? withdrawn(merged, stakes) ?? notPerformed(merged, stakes) ?? fault(merged, stakes) ?? nothing(situation)
  )
}

function promised(merged: MergedSituation, { askedMinor, givenMinor }: Stakes): Owed | undefined {
  const { situation } = merged
  if (situation.agreedRefundMinor !== undefined) {
    const due = situation.agreedRefundMinor - givenMinor
    if (due > 0) return owes(due, 'money', 'The shop agreed to this refund.', "The shop's own promise.")
  }
  if (situation.refundAgreed) return owes(askedMinor, 'money', 'The shop agreed to the refund.', "The shop's own promise.")
  if (situation.withinPolicyWindow)
    return owes(askedMinor, 'money', "The shop's own policy covers this.", "The shop's refund or return policy, inside its window.")
  if (situation.withinPolicyWindow === undefined && isWithinOwnWindow(situation) === true && asksBack(merged))
    return owes(
      askedMinor,
      'money',
      `The shop takes it back within ${situation.returnWindowDays} days, whatever the reason.`,
      "The shop's refund or return policy, inside its window.",
    )
  return undefined
}

const sellsGoods = ({ vertical }: Situation) => vertical === undefined || defaultsFor(vertical).goods

/**
 * Whether goods still are inside the shop's own window for any reason: by the days since the order, else since they came. Undefined where the shop promises
 * none, where neither is known, for work and stays, or where the kind of goods is left out of it.
 */
export function isWithinOwnWindow(situation: Situation): boolean | undefined {
  const { returnWindowDays, returnUnusedOnly, daysSinceOrder, daysSinceDelivery, goodsUsed, returnExempt } = situation
  const days = daysSinceOrder ?? daysSinceDelivery
  if (returnWindowDays === undefined || days === undefined || returnExempt === true || !sellsGoods(situation)) return undefined
  return days <= returnWindowDays && !(returnUnusedOnly === true && goodsUsed === true)
}

/** A withdrawal that a person says came in time, or that the words ask for while the law of the place gives it. */
function withdrawn(merged: MergedSituation, { keptMinor }: Stakes): Owed | undefined {
  const { situation } = merged
  if (situation.withdrawalInTime === false) return undefined
  const right = findReturnRight(merged)
  const due = Math.max(0, keptMinor - (situation.mayKeepMinor ?? 0))
  if (situation.withdrawalInTime)
    return owes(
      due,
      'money',
      'The customer withdrew in time.',
      right ? clauseOfRight(right) : 'Statutory right of withdrawal or cooling-off (EU D001, UK D007, US D013).',
    )
  if (!right || !asksBack(merged)) return undefined
  const days = daysOf(right, situation)
  return owes(due, 'money', `They may give it back within ${days} days, whatever the reason.`, clauseOfRight(right))
}

/** Whether they want to give it back: they cancelled, the goods are back, or the words ask for the money or to cancel. */
export function asksBack({ situation, wants }: MergedSituation): boolean {
  return situation.cancelledBy === 'customer' || situation.goodsReturned === true || wants.includes('refund') || wants.includes('cancel')
}

function clauseOfRight({ name, facts }: ReturnRight | LateRight): string {
  return `${name} (${facts.join(', ')}).`
}

const NOT_PERFORMED = 'Nothing was performed for the money.'

function notPerformed(merged: MergedSituation, { keptMinor }: Stakes): Owed | undefined {
  const { situation, origins } = merged
  // Goods held back over a bill are a quarrel about the bill.
  const aboutTheBill = origins.delivered === 'read' && situation.cause === 'billing_overcharge'
  if (situation.cancelledBy === 'shop')
    return owes(
      keptMinor,
      'money',
      `${origins.cancelledBy === 'read' ? 'By their words, the shop' : 'The shop'} cancelled: all that was paid goes back.`,
      NOT_PERFORMED,
    )
  const late = findLateRight(merged)
  if (late && situation.cancelledBy !== 'customer' && !contradicted(situation, origins.delivered))
    return owes(
      keptMinor,
      'money',
      'It did not come in time: all that was paid goes back, unless they agreed to wait.',
      clauseOfRight(late),
    )
  const blamed =
    aboutTheBill || situation.faultOfShop === 'no' || situation.cancelledBy === 'customer' || contradicted(situation, origins.delivered)
  if (situation.delivered === false && !blamed)
    return owes(
      keptMinor,
      'money',
      `${origins.delivered === 'read' ? 'By their words, what' : 'What'} was paid for did not arrive or was not done: all that was paid goes back.`,
      NOT_PERFORMED,
    )
  return undefined
}

function fault(merged: MergedSituation, stakes: Stakes): Owed | undefined {
  const { situation } = merged
  const degree = faultDegree(merged)
  if (degree === undefined) return undefined
  const presumed = situation.faultOfShop === undefined || situation.faultOfShop === 'unknown'
  const byLaw = presumed ? presumptionOf(situation) : undefined
  const because = presumed
    ? byLaw
      ? 'A defect so soon counts as the shop’s'
      : 'Your own evidence is weak, so what the customer says stands'
    : `${merged.origins.faultOfShop === 'read' ? 'By their words, the' : 'The'} shop is ${degree === 'yes' ? '' : 'partly '}at fault`
  const cause = situation.cause ?? 'other'
  if (cause === 'billing_overcharge')
    return owes(
      overcharge(situation, stakes, degree),
      'money',
      `${because}: what was charged too much goes back.`,
      'Money taken beyond what was agreed is not the shop’s to keep.',
    )
  const share = situation.undeliveredShare ?? OWED_SHARE[cause][degree]
  const amount = Math.min(stakes.askedMinor, Math.round(stakes.baseMinor * share))
  if (amount <= 0) return undefined
  const how = metBy(merged, cause)
  const clauses = [conformityOf(situation).clause, byLaw].filter((clause) => clause !== undefined)
  return owes(amount, how, `${because}: ${groundOf(cause, how, degree)}.`, clauses.join(' '))
}

/** Fault as it binds the shop. What only the words claim does not stand against evidence that the shop holds; weak evidence leaves the claim standing. */
function faultDegree({ situation, origins }: MergedSituation): 'yes' | 'partly' | undefined {
  const { faultOfShop } = situation
  if (faultOfShop === 'no') return undefined
  if (faultOfShop === 'yes' || faultOfShop === 'partly') return contradicted(situation, origins.faultOfShop) ? undefined : faultOfShop
  if (situation.cancelledBy === 'customer') return undefined
  const { evidenceStrength = presumptionOf(situation) === undefined ? undefined : 'weak' } = situation
  return evidenceStrength === 'weak' ? 'yes' : undefined
}

function contradicted(situation: Situation, origin: string | undefined): boolean {
  return origin === 'read' && (situation.evidenceStrength === 'strong' || situation.evidenceStrength === 'medium')
}

/** The amount beyond what was agreed: paid above the price, or else what is asked back; a demand above the price counts by its excess. */
function overcharge(situation: Situation, { keptMinor, askedMinor, baseMinor }: Stakes, degree: 'yes' | 'partly'): number {
  const beyondPrice = baseMinor - situation.orderValueMinor
  if (beyondPrice > 0) return Math.min(keptMinor, beyondPrice)
  const demanded = situation.askedMinor ?? 0
  if (demanded > situation.orderValueMinor) return Math.min(keptMinor, demanded - situation.orderValueMinor)
  return Math.round(askedMinor * OWED_SHARE.billing_overcharge[degree])
}

/**
 * Putting it right meets what is owed where the law puts repair or replacement first, where the customer asked for it,
 * or where they did not ask for money.
 */
function metBy({ situation, wants }: MergedSituation, cause: Cause): Owed['metBy'] {
  if (cause === 'refund_delay_or_denied' || cause === 'policy_dispute' || cause === 'fraud_suspicion') return 'money'
  if (wants.includes('replacement') || wants.includes('redo_work')) return 'money_or_repair'
  const { chooser } = conformityOf(situation)
  if (chooser === 'repair_first' && cause !== 'late_delivery') return 'money_or_repair'
  const asksMoney = situation.askedMinor !== undefined || wants.includes('refund') || wants.includes('partial_refund')
  return asksMoney ? 'money' : 'money_or_repair'
}

function groundOf(cause: Cause, how: Owed['metBy'], degree: 'yes' | 'partly'): string {
  const orRepair = how === 'money_or_repair'
  switch (cause) {
    case 'damaged_defective':
    case 'wrong_item':
    case 'safety_hygiene': {
      const back = degree === 'yes' ? 'give back what was paid' : 'give back a fair share'
      return orRepair ? `put it right, or ${back}` : back
    }
    case 'quality_below_expectation':
      return `give back the share that was not as agreed${orRepair ? ', or do it again' : ''}`
    case 'late_delivery':
      return 'make good the lateness'
    default:
      return 'make good what they lost'
  }
}

function owes(amountMinor: number, metBy: Owed['metBy'], ground: string, clause: string): Owed {
  return amountMinor > 0 ? { amountMinor, metBy, ground, clause } : NOTHING
}
