import { CAUSE_WORDS, nameThing } from './causes.ts'
import { sayCare, sayPause } from './danger.ts'
import { sayConcern } from './email.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, say, sentences } from './line.ts'
import { callName, firstNameOf } from './parts.ts'
import { sayRemedy } from './remedy.ts'

/** A text message: who writes, one sentence of regret, what happens, where to call. */
export function composeSms(known: Known): Line {
  const call = known.contact === undefined ? say`Reply here any time.` : say`Call me: ${known.contact}.`
  return (
    sayDanger(known) ??
    sentences(hello(known), introduce(known), known.isInjury ? sayConcern(known) : sayBriefRegret(known), sayRemedy(known), call)
  )
}

/** A chat message: the same without a signature, and an open end, since the other is there. */
export function composeChat(known: Known): Line {
  return (
    sayDanger(known) ??
    sentences(
      hello(known),
      known.isInjury ? sayConcern(known) : sayBriefRegret(known),
      sayRemedy(known),
      say`Is there anything that I have missed? Tell me here and I will stay with it.`,
    )
  )
}

function sayDanger(known: Known): Line | undefined {
  if (known.danger === undefined) return undefined
  return known.danger === 'self_harm' ? sayCare(known) : sayPause(known)
}

/** "Mara from Harbor Sofas here." */
function introduce({ signer, shop }: Known): Line {
  if (signer === undefined) return shop === undefined ? NOTHING : say`${shop} here.`
  return shop === undefined ? say`${callName(signer)} here.` : say`${callName(signer)} from ${shop} here.`
}

function hello({ name: full, tone }: Known): Line {
  const name = tone === 'formal' ? full : firstNameOf(full)
  if (name === undefined) return NOTHING
  return tone === 'formal' ? say`Dear ${name},` : say`Hi ${name},`
}

function sayBriefRegret(known: Known): Line {
  const about = CAUSE_WORDS[known.cause].topic(nameThing(known.item))
  const sorry = known.tone === 'formal' ? say`please accept my apology for ${about}.` : say`I am sorry about ${about}.`
  const opening = known.name === undefined && known.tone === 'formal' ? say`Please accept my apology for ${about}.` : sorry
  return known.fault === 'yes' ? sentences(opening, say`That is our mistake.`) : opening
}
