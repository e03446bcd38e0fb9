import { composeForDanger } from './danger.ts'
import type { Known } from './known.ts'
import { type Line, paragraphs, say, sentences } from './line.ts'
import { acknowledge, greet, nameSubject, offerToTalk, sayOwnLine, sign } from './parts.ts'
import { takeUpQuestions } from './questions.ts'
import { sayRemedy } from './remedy.ts'

/** Acknowledge, own, say what happened, say what will happen, offer to talk, close. */
export function composeEmail(known: Known): { subject: string; body: Line } {
  const subject = nameSubject(known, 'Your message to us')
  const remedy = sayRemedy(known)
  const body =
    composeForDanger(known) ??
    paragraphs(
      greet(known),
      known.isInjury ? sayConcern(known) : acknowledge(known),
      sentences(remedy, takeUpQuestions(known, remedy)),
      sayOwnLine(known),
      offerToTalk(known),
      sign(known),
    )
  return { subject, body }
}

/** Where somebody was hurt: sympathy and attention, and not a word about fault (facts E047, E048). */
export function sayConcern({ tone }: Known): Line {
  return tone === 'formal'
    ? say`Thank you for telling me. I was sorry to read what happened, and I hope you are recovering. How are you now?`
    : say`Thank you for telling me. I am sorry you went through this. How are you now?`
}
