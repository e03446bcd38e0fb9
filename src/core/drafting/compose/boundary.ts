import { nameThing } from './causes.ts'
import { composeForDanger } from './danger.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, paragraphs, say, sentences } from './line.ts'
import { acknowledge, greet, nameSubject, offerToTalk, sayOwnLine, sign } from './parts.ts'
import { sayPricedStep, sayScope } from './refusal.ts'
import { sayRemedy } from './remedy.ts'

/** Which line has to be drawn, by what the customer wants and how they write. */
type BoundaryTopic = 'abuse' | 'free_work' | 'hours' | 'scope'

/** A kind no, once, with what is possible instead and one clear next step. */
export function composeBoundary(known: Known): { subject: string; body: Line } {
  const subject = nameSubject(known, 'How we go on from here')
  const body = composeForDanger(known) ?? paragraphs(greet(known), WORDS[chooseTopic(known)](known), sayOwnLine(known), sign(known))
  return { subject, body }
}

/** Abuse first, then work asked for free, then hours, else the scope of what was agreed. */
function chooseTopic({ facts, message }: Known): BoundaryTopic {
  if ((facts.heat ?? 0) >= 4) return 'abuse'
  if (facts.wants?.includes('free_work')) return 'free_work'
  if (/(?<!\w)(?:midnight|at night|sunday night|weekend|answer (?:me )?(?:now|immediately)|24\/7|around the clock)(?!\w)/.test(message))
    return 'hours'
  return 'scope'
}

const WORDS: Readonly<Record<BoundaryTopic, (known: Known) => Line>> = {
  abuse: (known) =>
    paragraphs(
      say`I want to help you with ${nameThing(known.item)}, and I can see how frustrating this has been.`,
      say`I cannot do that while the messages to us hold insults. From here on I will answer everything that is about the matter itself. Messages with insults in them will stay without an answer, and we end a call when it comes to that.`,
      sentences(known.isInjury ? NOTHING : sayRemedy(known), say`Please reply with what you would like me to look at first.`),
    ),
  free_work: (known) =>
    paragraphs(
      acknowledge(known.fault === 'yes' || known.fault === 'partly' ? { ...known, fault: 'unknown' } : known),
      sentences(sayScope(known), say`I cannot do it without charge: the time for it would come out of work that others have paid for.`),
      sayPricedStep(known),
    ),
  hours: (known) =>
    paragraphs(
      say`Thank you for your message. I can see why you want an answer quickly.`,
      say`I read and answer messages in our opening hours, so that each one gets proper attention. One message is enough; it will not be lost.`,
      sentences(known.isInjury ? NOTHING : sayRemedy(known), offerToTalk(known)),
    ),
  scope: (known) =>
    paragraphs(
      say`Thank you for telling me what you would like. I can see why you ask.`,
      ...(isWithTheBank(known)
        ? [sentences(sayRemedy(known), say`While it is with the bank I cannot add to that.`), offerToTalk(known)]
        : sayLimit(known)),
    ),
}

function isWithTheBank({ facts: { option }, isInjury, needsApproval }: Known): boolean {
  return (option === 'contest_dispute' || option === 'accept_dispute') && !isInjury && !needsApproval
}

function sayLimit(known: Known): readonly Line[] {
  return [
    sentences(
      known.isInjury ? NOTHING : sayRemedy(known),
      say`That is as far as I can go, and I would rather say so now than keep you waiting.`,
    ),
    sentences(say`If that suits you, reply with a yes and I will go ahead.`, offerToTalk(known)),
  ]
}
