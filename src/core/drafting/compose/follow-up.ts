import type { PlanStep } from '../../follow-ups/trust-plan.ts'
import { nameThing } from './causes.ts'
import { composeForDanger } from './danger.ts'
import type { Known, Structure } from './known.ts'
import { type Line, NOTHING, paragraphs, say, sentences, traced } from './line.ts'
import { greet, nameSubject, offerToTalk, sayOwnLine, sign } from './parts.ts'

/** After the promise: was it kept, is anything open, and one easy way to say so. Nothing is offered anew. */
export function composeFollowUp(known: Known): { subject: string; body: Line } {
  const { step } = known.facts
  const subject = nameSubject(known, step === undefined || known.isInjury ? 'Is everything as it should be?' : SUBJECTS[step])
  const body =
    composeForDanger(known) ??
    paragraphs(
      greet(known),
      ...(known.facts.step === undefined || known.isInjury ? usual(known) : STEPS[known.facts.step](known)),
      sayOwnLine(known),
      offerToTalk(known),
      sign(known),
    )
  return { subject, body }
}

function usual(known: Known): readonly Line[] {
  return [
    sentences(
      known.isInjury ? say`I am writing to ask how you are now.` : say`I am writing about ${nameThing(known.item)} once more.`,
      sayPromise(known),
    ),
    ASK[known.structure],
  ]
}

const SUBJECTS: Readonly<Record<PlanStep, string>> = {
  update: 'Where it stands',
  personal_word: 'A personal word',
  check: 'Is it solved?',
}

/** What the steps of a plan to win trust back say: no more than is known. */
const STEPS: Readonly<Record<PlanStep, (known: Known) => readonly Line[]>> = {
  update: (known) => [
    say`I am writing about ${nameThing(known.item)} before you have to ask: I have not forgotten it.`,
    say`There is nothing that you need to do. If something has changed on your side, reply here, and I will take it in.`,
  ],
  personal_word: (known) => [
    sentences(
      say`This is a personal word about ${nameThing(known.item)}.`,
      say`It did not go as it should have, and it is for us to win your trust back, not for you to ask.`,
    ),
    say`If there is anything that I have not understood yet, tell me. I read your answer myself.`,
  ],
  check: (known) => [
    say`I am writing to ask one thing about ${nameThing(known.item)}: is it solved now? Yes, partly or no; one word is enough.`,
    say`If it is not, or only in part, I will take it up from there.`,
  ],
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
