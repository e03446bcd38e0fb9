import type { Cause } from '../../case.ts'
import { nameThing } from './causes.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, say, sentences, traced } from './line.ts'
import { byDate } from './parts.ts'
import { isAskedForFree, isHeldTime } from './stance.ts'

/** A no with its reason, what is still possible, and one clear next step. Never the name of a rule as the reason (facts E050, E051). */
export function sayRefusal(known: Known): Line {
  if (isAskedForFree(known)) return sentences(sayScope(known), sayPricedStep(known))
  if (!isMoneyAsked(known) && known.fault === 'unknown')
    return sentences(
      say`${traced('option', 'I am finding out what happened')} and will write to you with what I find${byDate(known)}.`,
      sayGrounds(known),
      say`If you have ${PROOF[known.cause] ?? ['a message or a photo']} that shows it, please send it to me.`,
    )
  return sentences(sayNo(known), sayGrounds(known), sayWayOpen(known))
}

/** Whether the customer asks for money; taken to be so where their wants are not known. */
function isMoneyAsked({ facts: { wants }, message }: Known): boolean {
  return (
    wants === undefined ||
    wants.some((want) => /refund|compensation|cancel/.test(want)) ||
    /refund|money back|deposit|charge|compensat/.test(message)
  )
}

/** What was agreed, as far as their words name it, and that this comes on top. */
export function sayScope({ item, message }: Known): Line {
  const rounds = AGREED.exec(message)?.[1]
  return rounds === undefined
    ? say`That goes beyond what we agreed for ${nameThing(item)}, so it is an extra with its own price.`
    : say`We agreed on ${traced('message', rounds)} for ${nameThing(item)}, so this comes on top and has its own price.`
}

const AGREED =
  /(?<!\w)(?:agreed|included|paid|booked|quoted|contract(?:ed)?)(?: on| for| to)? ((?:two|three|four|five|six|seven|eight|nine|ten|one|an?|\d{1,3}) (?:rounds?|pages?|hours?|revisions?|drafts?|visits?|rooms?|concepts?|logos?|designs?|photos?|days?|sessions?))(?!\w)/

/** The one next step after a scope was named. */
export function sayPricedStep(known: Known): Line {
  return say`${traced('option', 'I can do it as an extra')}: reply with a yes and I will send you a price${byDate(known)}. If you would rather keep to what we agreed, I carry on with that.`
}

/** The refusal in one sentence with its reason. */
export function sayNo(known: Known): Line {
  const no = traced('option', known.message.includes('deposit') ? 'I cannot refund the deposit' : 'I cannot refund it')
  if (isHeldTime(known)) return say`That time was held for you, and it has passed, so ${no}.`
  if (known.fault === 'yes' || known.fault === 'partly') return say`As things stand, ${no}.`
  if (!isMoneyAsked(known)) return say`What I have here ${traced('option', 'does not show')} ${NOT_SHOWN[known.cause](known)}.`
  if (known.cause === 'staff_behaviour')
    return say`A refund is for what you paid for, and what I have here does not show anything amiss with ${nameThing(known.item)}, so ${no}.`
  return say`What I have here does not show ${NOT_SHOWN[known.cause](known)}, so ${no}.`
}

/** What a refund would rest on and the case does not hold, after "does not show". */
const NOT_SHOWN: Readonly<Record<Cause, (known: Known) => Line>> = {
  late_delivery: ({ item }) => say`that ${nameThing(item)} came later than the day we gave`,
  wrong_item: () => say`that something else was sent than was ordered`,
  damaged_defective: ({ item }) => say`a fault in ${nameThing(item)} when it left us`,
  quality_below_expectation: ({ item }) => say`that ${nameThing(item)} was other than agreed`,
  billing_overcharge: ({ item }) => say`that more was charged than was agreed for ${nameThing(item)}`,
  refund_delay_or_denied: ({ item }) => say`a refund still due for ${nameThing(item)}`,
  staff_behaviour: ({ item }) => say`anything amiss with ${nameThing(item)}`,
  poor_communication: ({ item }) => say`anything amiss with ${nameThing(item)} itself`,
  policy_dispute: ({ item }) => say`that ${nameThing(item)} was other than agreed when you paid`,
  no_show_or_cancellation: () => say`that the appointment was cancelled by us`,
  safety_hygiene: () => say`what you describe`,
  fraud_suspicion: (known) => (isOverCharge(known) ? say`a charge without an order for ${nameThing(known.item)}` : say`what you describe`),
  other: ({ item }) => say`that something we agreed for ${nameThing(item)} was left undone`,
}

/** Whether it is money taken that is suspected, and not a thing that is gone or not genuine. */
const isOverCharge = ({ message }: Known) =>
  /(?<!\w)(?:charge[sd]?|card|payments?|statement|transactions?|subscription|direct debit)(?!\w)/.test(message)

/** What a refusal rests on, when the case holds it. */
export function sayGrounds({ evidence }: Known): Line {
  const [first] = evidence
  return first === undefined ? NOTHING : say`Here is what this rests on: ${first}.`
}

/** What they can still do. */
function sayWayOpen(known: Known): Line {
  if (isHeldTime(known))
    return say`If you could not let us know in time, tell me what happened and I will look at it again. You can book a new time whenever it suits you.`
  if (known.fault === 'yes' || known.fault === 'partly')
    return say`Tell me what else would put it right for you, and you will have my answer${byDate(known)}.`
  const proof: Line | undefined = known.cause === 'fraud_suspicion' && isOverCharge(known) ? ['a statement'] : PROOF[known.cause]
  return say`If you have ${proof ?? ['a message or a photo']} that shows it differently, please send it to me and I will look at it again.`
}

const PROOF: Readonly<Partial<Record<Cause, Line>>> = {
  late_delivery: ['a message with another day'],
  wrong_item: ['a photo of what you got'],
  damaged_defective: ['a photo'],
  quality_below_expectation: ['a photo'],
  safety_hygiene: ['a photo'],
  billing_overcharge: ['a bill or a statement'],
  refund_delay_or_denied: ['a message from us'],
}
