import type { Option } from '../../case.ts'
import { composeForDanger } from './danger.ts'
import type { Known } from './known.ts'
import { type Line, paragraphs, say, sentences } from './line.ts'
import { acknowledge, greet, nameSubject, offerToTalk, sayOwnLine, sign } from './parts.ts'
import { takeUpQuestions } from './questions.ts'
import { sayRemedy } from './remedy.ts'
import { isAtEase } from './stance.ts'

/** Acknowledge, own, say what happened, say what will happen, offer to talk, close. */
export function composeEmail(known: Known): { subject: string; body: Line } {
  const subject = nameSubject(known, 'Your message to us')
  const remedy = sayRemedy(known)
  const body =
    composeForDanger(known) ??
    paragraphs(
      greet(known),
      build(known, known.isInjury ? sayConcern(known) : acknowledge(known), sentences(remedy, takeUpQuestions(known, remedy))),
      sayOwnLine(known),
      isAtEase(known) ? say`If there is anything else, reply here and it reaches me.` : offerToTalk(known),
      sign(known),
    )
  return { subject, body }
}

/** What happened and what will happen, in the order of the draft's structure. */
export function build(known: Known, happened: Line, next: Line): Line {
  // A no, and anything about an injury, never comes before the words that recognise what happened.
  if (known.structure === 1 && mayLead(known)) return paragraphs(next, happened)
  return known.structure === 2 ? sentences(happened, next) : paragraphs(happened, next)
}

function mayLead({ facts: { option }, isInjury, needsApproval, fault }: Known): boolean {
  return option !== undefined && LEADS.has(option) && !isInjury && !needsApproval && fault !== 'no'
}

const LEADS: ReadonlySet<Option> = new Set<Option>(['full_refund', 'partial_refund', 'replace', 'store_credit', 'accept_dispute'])

/** Where somebody was hurt: sympathy and attention, and not a word about fault (facts E047, E048). */
export function sayConcern({ tone }: Known): Line {
  return tone === 'formal'
    ? say`Thank you for telling me. I was sorry to read what happened, and I hope you are recovering. How are you now?`
    : say`Thank you for telling me. I am sorry you went through this. How are you now?`
}
