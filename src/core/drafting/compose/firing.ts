import type { Option } from '../../case.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, paragraphs, say, sentences } from './line.ts'
import { greet, sayOwnLine, sign } from './parts.ts'
import { sayRemedy } from './remedy.ts'

/** Decision, not debate; its date; what is settled; where to go; no accusation and no ground that the law protects. */
export function composeFiring(known: Known): { subject: string; body: Line } {
  const { order } = known
  const body = paragraphs(
    greet(known),
    sentences(
      say`After careful thought I have decided that we will no longer take orders or bookings from you${sayFrom(known)}.`,
      say`The decision is final, and I am writing so that you can plan.`,
    ),
    sentences(
      saySettled(known),
      order === undefined ? NOTHING : say`This letter does not change what was agreed for order ${order}.`,
      say`Your rights for what you have already bought stay as they are.`,
    ),
    sayWayLeft(known),
    sayOwnLine(known),
    say`You are free to choose another shop, and I hope you find one that suits you. Thank you for the business you gave us; I wish you well.`,
    sign(known),
  )
  return { subject: order === undefined ? 'Our decision' : `Our decision, order ${order.text}`, body }
}

/** The day given is the day of the money where money is settled, else the day on which it ends. */
function sayFrom(known: Known): Line {
  const { date, today, danger } = known
  if (date !== undefined && date.text !== 'today' && danger === undefined && saySettled(known).length === 0) return say` from ${date}`
  return today === undefined ? say`, from today` : say` from today, ${today}`
}

/** Money that was decided on; nothing where a refusal, a dispute or an injury leaves nothing to settle in a letter. */
function saySettled(known: Known): Line {
  const { option } = known.facts
  if (known.isInjury || known.danger !== undefined || option === undefined || !SETTLED_BY_LETTER.has(option)) return NOTHING
  return sentences(say`What is settled:`, sayRemedy(known))
}

const SETTLED_BY_LETTER: ReadonlySet<Option> = new Set<Option>(['full_refund', 'partial_refund', 'replace', 'accept_dispute'])

function sayWayLeft({ contact, danger }: Known): Line {
  const about = 'For anything still open, such as money, work in hand or a copy of the data we hold about you,'
  if (danger !== undefined)
    return contact?.text.includes('@')
      ? say`${[about]} please write to us, in writing only: ${contact}.`
      : say`${[about]} please write to us, in writing only.`
  return contact === undefined ? say`${[about]} reply to this letter.` : say`${[about]} you can reach us here: ${contact}.`
}
