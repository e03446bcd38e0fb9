import { CAUSE_WORDS, nameThing } from './causes.ts'
import { composeForDanger } from './danger.ts'
import { build, sayConcern } from './email.ts'
import type { Known, Structure } from './known.ts'
import { type Line, NOTHING, paragraphs, say, sentences } from './line.ts'
import { tellBack } from './own-words.ts'
import { acknowledge, greet, nameSubject, offerToTalk, sayOwnLine, sayTold, sign } from './parts.ts'
import { sayRemedy } from './remedy.ts'

/**
 * Responsibility first, then repair, regret and the reason; forgiveness is not asked for (fact E001). Where the shop is not at fault
 * it regrets and helps, and takes no blame.
 */
export function composeApology(known: Known): { subject: string; body: Line } {
  const subject = nameSubject(known, 'With my apology')
  if (known.danger !== undefined || known.isInjury) {
    const body =
      composeForDanger(known) ??
      paragraphs(greet(known), sayConcern(known), sayRemedy(known), sayOwnLine(known), offerToTalk(known), sign(known))
    return { subject, body }
  }
  const { ours, topic } = CAUSE_WORDS[known.cause]
  const told = tellBack(known.facts)
  const about = topic(nameThing(known.item))
  const opening =
    known.fault === 'yes'
      ? sentences(
          told === undefined ? [ours] : sayTold(known, told),
          say`${[FAULT[known.structure]]}, and I am sorry about ${about}.`,
          say`You were right to tell us, and I am grateful that you did.`,
        )
      : acknowledge(known)
  const body = paragraphs(
    greet(known),
    build(known, opening, sentences(leadIn(known), sayRemedy(known))),
    sayOwnLine(known),
    offerToTalk(known),
    sign(known),
  )
  return { subject, body }
}

const FAULT: Readonly<Record<Structure, string>> = { 0: 'That was our mistake', 1: 'We got this wrong', 2: 'That was our doing' }

/** What is being done is announced where something is; a refusal announces itself. */
function leadIn({ facts: { option }, structure }: Known): Line {
  if (option === 'hold_firm' || option === 'contest_dispute' || structure !== 0) return NOTHING
  return say`Here is what I am doing about it.`
}
