import { findCrisisLines } from '../../crisis-lines.ts'
import type { Known } from './known.ts'
import { type Line, paragraphs, say, sentences, traced } from './line.ts'
import { greet, sign } from './parts.ts'

/** Safety before everything: no remedy, no argument. Undefined when nobody is in danger. */
export function composeForDanger(known: Known): Line | undefined {
  if (known.danger === undefined) return undefined
  return paragraphs(greet(known), known.danger === 'self_harm' ? sayCare(known) : sayPause(known), sign(known))
}

/** The words for somebody who may hurt themselves (F010–F014): taken seriously, asked directly, pointed to help. */
export function sayCare({ region }: Known): Line {
  const help = findCrisisLines(region)
  const turn =
    help?.line === undefined
      ? say`If you are in danger now, please call your local emergency number, or go to someone who is near you.`
      : say`If you are in danger now, please call ${traced('locale', help.emergency)}. To talk to someone who is trained for this, ${traced('locale', help.line)}.`
  return sentences(
    say`Thank you for telling me. I am taking what you wrote seriously, and I am concerned about you. Are you safe right now?`,
    turn,
    say`Everything else can wait. If you would like me to reach someone for you, tell me who.`,
  )
}

/** The words after a threat to people (F003, F004): the talk stops here, one written way stays open. */
export function sayPause({ contact }: Known): Line {
  return sentences(
    say`I have read your message. The safety of the people here comes first, so I am stopping this conversation now and passing your message on to the person in charge.`,
    contact?.text.includes('@')
      ? say`If you want to go on about the matter itself, please do so in writing: ${contact}.`
      : say`If you want to go on about the matter itself, please do so in writing.`,
  )
}
