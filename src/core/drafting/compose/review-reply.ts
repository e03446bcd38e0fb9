import { fitsPlatform } from '../platform-limits.ts'
import { CAUSE_WORDS, nameThing } from './causes.ts'
import type { Known, Structure } from './known.ts'
import { type Line, NOTHING, paragraphs, render, say, sentences, traced } from './line.ts'
import { tellBack } from './own-words.ts'
import { callName, sayOwnLine, sayRegret, sayThanks, signature } from './parts.ts'
import { isAskedForFree, isAtEase } from './stance.ts'

/** For the next hundred readers: acknowledge, one fact in brief, the way to put it right away from the page. No private detail, no sum. */
export function composeReviewReply(known: Known): Line {
  const closing = signOff(known)
  const sorry = openReply(known)
  const stance = sayStance(known)
  const invite = inviteAway(known)
  const own = known.danger === undefined ? sayOwnLine(known) : NOTHING
  if (isAtEase(known))
    return takeFitting(known, [
      paragraphs(sentences(sayThanks(known), own), closing),
      paragraphs(sayThanks(known), closing),
      sayThanks(known),
    ])
  const candidates: readonly Line[] = [
    paragraphs(sentences(sorry, stance, own, invite), closing),
    paragraphs(sentences(sorry, stance, invite), closing),
    sentences(sorry, invite),
    sentences(sorry, say`Please get in touch with us.`),
  ]
  return takeFitting(known, [...candidates, say`I am sorry about this. Please get in touch with us.`])
}

/** The first that the platform takes, else the last. */
function takeFitting({ tone, platform }: Known, candidates: readonly Line[]): Line {
  return candidates.find((line) => fitsPlatform(render(line, tone).text, platform)) ?? candidates.at(-1) ?? NOTHING
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
    ? sentences(thanks, sayRegret(known, nameTopic(known)))
    : sentences(thanks, say`You wrote that ${traced('causeWords', told)}.`, sayRegret(known, ['that']))
}

/** What even words of the customer's own do not need to hear again in public: people, sums, names. */
const PRIVATE =
  /[$£€¥]|\b(?:daughter|son|kids?|child(?:ren)?|baby|wife|husband|partner|mother|father|birthday|wedding|address|phone|card|bank|home|door|rude|rolled)\b|\w ?\p{Lu}/u

/** Only what the review itself says in public may be named. */
function nameTopic({ item, message, cause }: Known): Line {
  const { topic, plain } = CAUSE_WORDS[cause]
  return item !== undefined && message.includes(item.text.toLowerCase()) ? topic(nameThing(item)) : [plain]
}

function sayStance(known: Known): Line {
  if (known.danger !== undefined || known.isInjury) return NOTHING
  return [STANCES[known.fault][known.structure]]
}

const STANCES: Readonly<Record<Known['fault'], Readonly<Record<Structure, string>>>> = {
  yes: {
    0: 'This is on us, and I want to put it right.',
    1: 'We got this wrong. I would like the chance to set it right.',
    2: 'The mistake was ours, and mending it is mine to do.',
  },
  partly: {
    0: 'Some of this is ours, and I want to put our part right.',
    1: 'We had a share in this, and I will answer for it.',
    2: 'Part of it was on our side. I would like to mend that part.',
  },
  no: {
    0: 'I would like to go through it with you.',
    1: 'I am glad to look at it with you, step by step.',
    2: 'A talk would help us both see how it came to this.',
  },
  unknown: {
    0: 'I would like to find out what happened.',
    1: 'I am looking into how this came about.',
    2: 'What happened here is something I want to know.',
  },
}

const NO_CONTACT: Readonly<Record<Structure, string>> = {
  0: 'Please get in touch with us directly',
  1: 'Please write to us directly',
  2: 'Please contact us away from this page',
}

function inviteAway(known: Known): Line {
  const name = callName(known)
  const who = known.signer === undefined ? NOTHING : name === undefined ? say` and ask for the team` : say` and ask for ${name}`
  if (known.contact === undefined) return say`${[NO_CONTACT[known.structure]]}${who}.`
  switch (known.structure) {
    case 0:
      return say`Please contact us directly (${known.contact})${who}.`
    case 1:
      return say`You can reach us at ${known.contact}; write or call${who}.`
    case 2:
      return say`Let us sort this out between us: ${known.contact}${who}.`
  }
}

function signOff(known: Known): Line {
  const pieces = signature(known)
  return pieces.flatMap((piece, index): Line => (index === 0 ? [piece] : [', ', piece]))
}
