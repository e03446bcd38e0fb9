import type { Cause } from '../../case.ts'
import { type Line, say, type Traced, traced } from './line.ts'

/** How one cause is spoken of. `thing` is "your sofa", or "it" in words that need no item. */
interface CauseWords {
  /** After "I am sorry about": true whoever is at fault. */
  readonly topic: (thing: Line) => Line
  /** The same where the thing must stay unnamed. */
  readonly plain: string
  /** What happened, in one sentence, where the fault is ours. */
  readonly ours: string
  /** Why it matters, for the warm tone; true whoever is at fault. */
  readonly weight: string
}

export const CAUSE_WORDS: Readonly<Record<Cause, CauseWords>> = {
  late_delivery: {
    topic: (thing) => say`the wait for ${thing}`,
    plain: 'the wait',
    ours: 'We did not keep to the day we gave you.',
    weight: 'Waiting without knowing when is wearing.',
  },
  wrong_item: {
    topic: (thing) => say`the mix-up with ${thing}`,
    plain: 'the mix-up',
    ours: 'What you got from us is not what you ordered.',
    weight: 'Opening a parcel to find the wrong thing is no fun.',
  },
  damaged_defective: {
    topic: (thing) => say`the trouble with ${thing}`,
    plain: 'the trouble this caused',
    ours: 'It did not reach you in the state it should have.',
    weight: 'You paid for something that works.',
  },
  quality_below_expectation: {
    topic: (thing) => say`the disappointment with ${thing}`,
    plain: 'the disappointment',
    ours: 'It was not as good as it should have been.',
    weight: 'You were looking forward to better.',
  },
  billing_overcharge: {
    topic: (thing) => say`the trouble over the bill for ${thing}`,
    plain: 'the trouble over your bill',
    ours: 'The amount we charged was not right.',
    weight: 'A bill has to be one you can trust.',
  },
  refund_delay_or_denied: {
    topic: (thing) => say`the trouble over the refund for ${thing}`,
    plain: 'the trouble over your refund',
    ours: 'We should have settled this sooner.',
    weight: 'Having to ask for your own money is frustrating.',
  },
  staff_behaviour: {
    topic: () => say`how you were spoken to`,
    plain: 'how you were spoken to',
    ours: 'You should have been met with respect, and you were not.',
    weight: 'Nobody should leave us feeling small.',
  },
  poor_communication: {
    topic: (thing) => say`how hard it was to get an answer about ${thing}`,
    plain: 'how hard it was to get an answer',
    ours: 'You should have heard from us, and you did not.',
    weight: 'Not getting an answer is worse than a bad one.',
  },
  policy_dispute: {
    topic: (thing) => say`the disagreement over ${thing}`,
    plain: 'the disagreement',
    ours: 'We should have made this clear before you paid.',
    weight: 'A rule that comes as a surprise feels unfair.',
  },
  no_show_or_cancellation: {
    topic: () => say`the missed appointment`,
    plain: 'the missed appointment',
    ours: 'We did not keep the time we had agreed with you.',
    weight: 'You had set that time aside.',
  },
  safety_hygiene: {
    topic: () => say`what you found`,
    plain: 'what you found',
    ours: 'It was not as clean and safe as it has to be.',
    weight: 'That is worrying, and I take it seriously.',
  },
  fraud_suspicion: {
    topic: (thing) => say`the worry over ${thing}`,
    plain: 'the worry this caused',
    ours: 'We should have caught this before it reached you.',
    weight: 'Something like this is alarming.',
  },
  other: {
    topic: (thing) => say`the trouble with ${thing}`,
    plain: 'the trouble this caused',
    ours: 'This did not go the way it should have.',
    weight: 'I can see why you wrote.',
  },
}

/** "your sofa", or "your order" where the thing is not known. */
export function nameThing(item: Traced | undefined): Line {
  return item === undefined ? say`your order` : say`your ${item}`
}

const NUMBER = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const WAITED = new RegExp(
  `(?<![\\w-])(${NUMBER} (?:minutes|hours?|days?|weeks?|months?)) (?:late|overdue|and (?:still )?(?:nothing|no)|with no|without)|(?:wait(?:ed|ing)?|been|took|for|after) (?:over |more than |about |almost |nearly |for )?(${NUMBER} (?:minutes|hours?|days?|weeks?|months?))(?!\\w)`,
)
const STATES =
  /(?<![\w-])(?:is|was|were|are|arrived|came|all|completely|totally) (?:all |completely |totally |so |badly |half |stone |already )?(cracked|broken|torn|scratched|stained|dented|leaking|cold|burnt|burned|raw|undercooked|overcooked|soggy|stale|dirty|filthy|faded|bent|chipped|shattered|smashed|crushed|mouldy|moldy|damp|crooked|uneven)(?!\w)/

/** How long the customer says they waited, in their own words: "three weeks". */
export function findWait(message: string): Traced | undefined {
  const found = WAITED.exec(message)
  const words = found?.[1] ?? found?.[2]
  return words === undefined ? undefined : traced('message', words)
}

/** What the customer says was wrong with it, in their own word: "cracked". */
export function findState(message: string): Traced | undefined {
  const word = STATES.exec(message)?.[1]
  return word === undefined ? undefined : traced('message', word)
}
