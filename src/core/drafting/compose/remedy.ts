import type { Option } from '../../case.ts'
import { nameThing } from './causes.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, say, sentences, traced } from './line.ts'
import { byDate } from './parts.ts'

/** What will happen, by when, by whom. Nothing is promised that was not decided, and no sum above what the member may give. */
export function sayRemedy(known: Known): Line {
  const { option } = known.facts
  if (known.isInjury)
    return say`I am finding out what happened and will come back to you${byDate(known)}. Please keep what you still have of it, with any photos.`
  if (known.needsApproval)
    return say`What would be fair here is more than I may decide alone, so I have to ask ${traced('limitMinor', 'for an approval')} first. I will write to you with the answer${byDate(known)}.`
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
      : say`${promise} ${known.amount} of the ${known.paid} you paid${byDate(known)}.`
  },
  replace: (known) =>
    say`${traced('option', 'I will send you a replacement')} for ${nameThing(known.item)}${byDate(known)}, at no cost to you.`,
  redo: (known) =>
    say`${traced('option', 'I will have the work done again')}${byDate(known)}, at no cost to you. Tell me which times suit you.`,
  store_credit: (known) =>
    known.amount === undefined
      ? say`${traced('option', 'I will put a credit on your account')}${byDate(known)}.`
      : say`${traced('option', 'I will put')} ${known.amount} ${traced('option', 'of credit on your account')}${byDate(known)}.`,
  goodwill: (known) =>
    known.amount === undefined
      ? say`${traced('option', 'I will send you a small thank-you')} for your patience${byDate(known)}.`
      : say`As a gesture, ${traced('option', 'I will send you')} ${known.amount}${byDate(known)}.`,
  hold_firm: (known) =>
    sentences(
      say`I have gone through this with care, and ${traced('option', 'I cannot refund it')}.`,
      sayGrounds(known),
      say`If you have something that shows it differently, please send it to me and I will look at it again${byDate(known)}.`,
    ),
  contest_dispute: (known) =>
    sentences(
      say`Your bank has asked us about this payment, and ${traced('option', 'I will send the bank what we have')}${byDate(known)}.`,
      sayGrounds(known),
      say`The bank decides. If you would like to settle it with me instead, please write back.`,
    ),
  accept_dispute: () =>
    say`Your bank has asked us about this payment, and ${traced('option', 'we accept the dispute')}. The money comes back to you through the bank, so there is nothing more for you to do.`,
}

/** What a refusal rests on, when the case holds it. */
function sayGrounds({ evidence }: Known): Line {
  const [first] = evidence
  return first === undefined ? NOTHING : say`Here is what this rests on: ${first}.`
}
