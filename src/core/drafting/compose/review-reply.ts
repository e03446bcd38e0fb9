import { fitsPlatform } from '../platform-limits.ts'
import { CAUSE_WORDS, nameThing } from './causes.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, paragraphs, render, say, sentences, type Traced, traced } from './line.ts'
import { tellBack } from './own-words.ts'
import { callName, sayOwnLine, sayRegret, signature } from './parts.ts'
import { isAskedForFree } from './stance.ts'

/** For the next hundred readers: acknowledge, one fact in brief, the way to put it right away from the page. No private detail, no sum. */
export function composeReviewReply(known: Known): Line {
  const closing = signOff(known)
  const sorry = openReply(known)
  const stance = sayStance(known)
  const invite = inviteAway(known)
  const own = known.danger === undefined ? sayOwnLine(known) : NOTHING
  const candidates: readonly Line[] = [
    paragraphs(sentences(sorry, stance, own, invite), closing),
    paragraphs(sentences(sorry, stance, invite), closing),
    sentences(sorry, invite),
    sentences(sorry, say`Please get in touch with us.`),
  ]
  return (
    candidates.find((line) => fitsPlatform(render(line, known.tone).text, known.platform)) ??
    say`I am sorry about this. Please get in touch with us.`
  )
}

function openReply(known: Known): Line {
  if (known.danger === 'self_harm')
    return say`Thank you for writing. I am concerned about you, and you matter more than any order. If you are in danger, please call your local emergency number now.`
  if (known.danger === 'violence') return say`I have read this. The safety of everyone here comes first.`
  if (known.isInjury) return say`Thank you for telling us. I am sorry to read this, and I hope you are recovering.`
  if (isAskedForFree(known)) return say`I can see why you ask.`
  const thanks = known.tone === 'formal' ? say`Thank you for your review.` : NOTHING
  const told = tellBack(known.facts)
  return told === undefined || PRIVATE.test(told)
    ? sentences(thanks, sayRegret(known.tone, CAUSE_WORDS[known.cause].topic(publicThing(known))))
    : sentences(thanks, say`You wrote that ${traced('causeWords', told)}.`, sayRegret(known.tone, ['that']))
}

/** What even words of the customer's own do not need to hear again in public: people, sums, names. */
const PRIVATE =
  /[$£€¥]|\b(?:daughter|son|kids?|child(?:ren)?|baby|wife|husband|partner|mother|father|birthday|wedding|address|phone|card|bank|home|door|rude|rolled)\b|\w ?\p{Lu}/u

/** Only what the review itself says in public may be named. */
function publicThing({ item, message }: Known): Line {
  const isPublic: Traced | undefined = item !== undefined && message.includes(item.text.toLowerCase()) ? item : undefined
  return isPublic === undefined ? say`your visit or order` : nameThing(isPublic)
}

function sayStance(known: Known): Line {
  if (known.danger !== undefined || known.isInjury) return NOTHING
  if (known.fault === 'yes') return say`This is on us, and I want to put it right.`
  if (known.fault === 'partly') return say`Some of this is ours, and I want to put our part right.`
  return known.fault === 'no' ? say`I would like to go through it with you.` : say`I would like to find out what happened.`
}

function inviteAway(known: Known): Line {
  const name = callName(known)
  const who = known.signer === undefined ? NOTHING : name === undefined ? say` and ask for the team` : say` and ask for ${name}`
  return known.contact === undefined
    ? say`Please get in touch with us directly${who}.`
    : say`Please contact us directly (${known.contact})${who}.`
}

function signOff(known: Known): Line {
  const pieces = signature(known)
  return pieces.flatMap((piece, index): Line => (index === 0 ? [piece] : [', ', piece]))
}
