import type { Option } from '../../case.ts'
import { nameThing } from './causes.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, say, sentences, traced } from './line.ts'
import { byDate } from './parts.ts'
import { sayGrounds, sayNo, sayPricedStep, sayRefusal, sayScope } from './refusal.ts'
import { isAskedForFree, isAtEase } from './stance.ts'

/** What will happen, by when, by whom. Nothing is promised that was not decided, and no sum above what the member may give. */
export function sayRemedy(known: Known): Line {
  const { option } = known.facts
  if (known.isInjury)
    return say`I am finding out what happened and will come back to you${byDate(known)}. Please keep what you still have of it, with any photos.`
  if (known.needsApproval)
    return say`What would be fair here is more than I may decide alone, so I have to ask ${traced('limitMinor', 'for an approval')} first. I will write to you with the answer${byDate(known)}.`
  if (isAtEase(known)) return NOTHING
  if (option === undefined) return say`I am going through what happened now, and I will write to you with what I can do${byDate(known)}.`
  return REMEDIES[option](known)
}

/** A remedy is a gesture, not a debt, where the shop is not at fault. */
function asGesture({ fault }: Known, gesture: string, plain: string): string {
  return fault === 'no' ? gesture : plain
}

const REMEDIES: Readonly<Record<Option, (known: Known) => Line>> = {
  full_refund: (known) => {
    const promise = traced('option', asGesture(known, 'As a gesture I will refund', 'I will refund'))
    const sum = known.amount ?? known.paid
    return sum === undefined ? say`${promise} the full amount you paid${byDate(known)}.` : say`${promise} the full ${sum}${byDate(known)}.`
  },
  partial_refund: (known) => {
    const promise = traced('option', asGesture(known, 'As a gesture I will refund', 'I will refund'))
    if (known.amount === undefined) return say`${promise} part of what you paid${byDate(known)}.`
    return known.paid === undefined || known.paid.text === known.amount.text
      ? say`${promise} ${known.amount}${byDate(known)}.`
      : say`${promise} ${known.amount}${byDate(known)}, out of the ${known.paid} you paid.`
  },
  replace: (known) =>
    say`${traced('option', 'I will send you a replacement')} for ${nameThing(known.item)}${byDate(known)}, at no cost to you.`,
  redo: (known) =>
    known.date === undefined
      ? say`${traced('option', 'I will have the work done again')}, at no cost to you. Tell me which times suit you.`
      : say`${traced('option', 'I will have the work done again')}, at no cost to you. Tell me which times suit you and you will have a day from me${byDate(known)}.`,
  store_credit: (known) =>
    known.amount === undefined
      ? say`${traced('option', 'I will put a credit on your account')}${byDate(known)}.`
      : say`${traced('option', 'I will put')} ${known.amount} ${traced('option', 'of credit on your account')}${byDate(known)}.`,
  goodwill: (known) => {
    if (isAskedForFree(known)) return sentences(sayScope(known), sayGesture(known), sayPricedStep(known))
    const isRefused = known.fault !== 'yes' && known.fault !== 'partly' && known.facts.wants?.some((want) => /refund/.test(want)) === true
    return sentences(isRefused ? sayNo(known) : NOTHING, sayGesture(known))
  },
  hold_firm: sayRefusal,
  contest_dispute: (known) =>
    sentences(
      say`Your bank has asked us about this payment, and ${traced('option', 'I will send the bank what we have')}${byDate(known)}.`,
      sayGrounds(known),
      say`The bank decides. If you would like to settle it with me instead, please write back.`,
    ),
  accept_dispute: () =>
    say`Your bank has asked us about this payment, and ${traced('option', 'we accept the dispute')}. The money comes back to you through the bank, so there is nothing more for you to do.`,
}

/** A gesture as far as the case knows it: its sum, or the day on which they hear what it is. */
function sayGesture(known: Known): Line {
  const { amount, fault } = known
  const isHarmed = fault === 'yes' || fault === 'partly'
  if (amount === undefined)
    return say`${traced('option', isHarmed ? 'I want to make up for part of this' : 'I want to make a gesture')} and will write to you${byDate(known)} to say how.`
  return isHarmed
    ? say`For the trouble this caused you, ${traced('option', 'I will send you')} ${amount}${byDate(known)}.`
    : say`As a gesture, ${traced('option', 'I will send you')} ${amount}${byDate(known)}.`
}
