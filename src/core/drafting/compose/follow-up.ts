import { nameThing } from './causes.ts'
import { composeForDanger } from './danger.ts'
import type { Known, Structure } from './known.ts'
import { type Line, NOTHING, paragraphs, say, sentences, traced } from './line.ts'
import { greet, nameSubject, offerToTalk, sayOwnLine, sign } from './parts.ts'

/** After the promise: was it kept, is anything open, and one easy way to say so. Nothing is offered anew. */
export function composeFollowUp(known: Known): { subject: string; body: Line } {
  const subject = nameSubject(known, 'Is everything as it should be?')
  const body =
    composeForDanger(known) ??
    paragraphs(
      greet(known),
      sentences(
        known.isInjury ? say`I am writing to ask how you are now.` : say`I am writing about ${nameThing(known.item)} once more.`,
        sayPromise(known),
      ),
      ASK[known.structure],
      sayOwnLine(known),
      offerToTalk(known),
      sign(known),
    )
  return { subject, body }
}

const ASK: Readonly<Record<Structure, Line>> = {
  0: say`Is everything as it should be now? If anything is still open, please reply here; your answer comes straight to me and I will take it up from there.`,
  1: say`Did it turn out as agreed? Tell me if it did not: one line is enough, and I will see to the rest.`,
  2: say`How does it stand on your side? Should something be missing still, write back and it is on my desk the same day.`,
}

const PROMISED: Readonly<Record<string, string>> = {
  full_refund: 'your refund',
  partial_refund: 'your refund',
  replace: 'your replacement',
  redo: 'a day for the work',
  store_credit: 'your credit',
  goodwill: 'what I promised you',
}

function sayPromise({ facts, date, isInjury, needsApproval }: Known): Line {
  const promised = facts.option === undefined ? undefined : PROMISED[facts.option]
  if (promised === undefined || isInjury || needsApproval) return NOTHING
  if (date === undefined) return say`I want to be sure that ${traced('option', promised)} has reached you.`
  return date.text === 'today'
    ? say`I promised you ${traced('option', promised)} for ${date}.`
    : say`I promised you ${traced('option', promised)} by ${date}.`
}
