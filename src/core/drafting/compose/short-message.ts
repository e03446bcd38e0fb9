import { CAUSE_WORDS, nameThing } from './causes.ts'
import { sayCare, sayPause } from './danger.ts'
import { sayConcern } from './email.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, render, say, sentences } from './line.ts'
import { tellBack } from './own-words.ts'
import { acknowledge, byDate, callName, firstNameOf, sayRegret, sayThanks, sayTold } from './parts.ts'
import { takeUpQuestions } from './questions.ts'
import { sayRemedy } from './remedy.ts'
import { isAskedForFree, isAtEase, isHeldTime } from './stance.ts'

/** What a text message or a chat bubble may hold: longer ones arrive in pieces or are not read. */
const MOST_CHARACTERS = 320

/** A text message: who writes, what they told us, what happens, where to call. At most 320 characters. */
export function composeSms(known: Known): Line {
  // A number is for calling, an address for writing.
  const { contact } = known
  const call =
    contact === undefined ? say`Reply here any time.` : /[@/]/.test(contact.text) ? say`Or write to ${contact}.` : say`Call me: ${contact}.`
  return composeShort(known, introduce(known), call)
}

/** A chat message: the same without a signature, and an open end, since the other is there. At most 320 characters. */
export function composeChat(known: Known): Line {
  return composeShort(
    known,
    NOTHING,
    isAtEase(known) ? say`Is there anything else? Tell me here.` : say`Have I missed anything? Tell me here.`,
  )
}

/** As much as fits, the least needed left out first. */
function composeShort(known: Known, intro: Line, close: Line): Line {
  if (known.danger !== undefined) return takeFitting(known, sayDanger(known))
  const plain: Known = { ...known, evidence: [] }
  const bare: Known = { ...plain, item: undefined, paid: undefined, facts: { ...known.facts, causeWords: '' } }
  const head = sentences(hello(known), intro)
  const full = (one: Known, start: Line, end: Line, isAsked: boolean) => {
    const remedy = sayRemedy(one)
    return sentences(start, one.isInjury ? sayConcern(one) : sayBriefly(one), remedy, isAsked ? takeUpQuestions(one, remedy) : NOTHING, end)
  }
  return takeFitting(known, [
    full(known, head, close, true),
    full(plain, head, close, true),
    full(plain, head, NOTHING, true),
    full(plain, hello(known), NOTHING, true),
    full(bare, hello(known), NOTHING, true),
    full(plain, head, close, false),
    full(plain, hello(known), NOTHING, false),
    full(bare, NOTHING, NOTHING, false),
    isAtEase(known) ? sayThanks(known) : say`I am sorry about the trouble. I will write to you about it${byDate(known)}.`,
  ])
}

/** The first that fits, else the last. */
function takeFitting({ tone }: Known, candidates: readonly Line[]): Line {
  return candidates.find((line) => render(line, tone).text.length <= MOST_CHARACTERS) ?? candidates.at(-1) ?? NOTHING
}

function sayDanger(known: Known): readonly Line[] {
  return known.danger === 'self_harm'
    ? [sayCare(known), sayCare({ ...known, region: undefined })]
    : [sayPause(known), sayPause({ ...known, contact: undefined })]
}

/** "Mara from Harbor Sofas here." */
function introduce(known: Known): Line {
  const name = callName(known)
  if (name === undefined) return known.shop === undefined ? NOTHING : say`${known.shop} here.`
  return known.shop === undefined ? say`${name} here.` : say`${name} from ${known.shop} here.`
}

function hello({ name: full, tone }: Known): Line {
  const name = tone === 'formal' ? full : firstNameOf(full)
  if (name === undefined) return NOTHING
  return tone === 'formal' ? say`Hello ${name}.` : say`Hi ${name}.`
}

function sayBriefly(known: Known): Line {
  if (isAtEase(known)) return sayThanks(known)
  if (isAskedForFree(known) || isHeldTime(known)) return acknowledge({ ...known, facts: { ...known.facts, priorContacts: 0 } })
  const told = tellBack(known.facts)
  const ours = known.fault === 'yes' ? say`That is our mistake.` : NOTHING
  return told === undefined
    ? sentences(sayRegret(known, CAUSE_WORDS[known.cause].topic(nameThing(known.item))), ours)
    : sentences(sayTold(known, told), sayRegret(known, known.fault === 'yes' ? NOTHING : ['that']), ours)
}
