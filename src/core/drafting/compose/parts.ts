import { CAUSE_WORDS, findState, findWait, nameThing } from './causes.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, rows, say, sentences, type Traced, traced } from './line.ts'

/** The parts that several kinds of draft are made of. Each says only what is known, else nothing. */

export function greet({ name: full, tone }: Known): Line {
  const name = tone === 'warm' ? firstNameOf(full) : full
  if (name === undefined) return tone === 'formal' ? say`Good day,` : say`Hello,`
  if (tone === 'formal') return say`Dear ${name},`
  return tone === 'warm' ? say`Hi ${name},` : say`Hello ${name},`
}

export function sign(known: Known): Line {
  const close = known.tone === 'warm' ? say`Warm regards,` : known.tone === 'formal' ? say`Yours sincerely,` : say`Kind regards,`
  return rows(close, ...signature(known).map((piece) => [piece]))
}

/** "Anna" of "Anna Keller"; the whole name wherever that could be a company, a title or another order of names. */
export function firstNameOf(name: Traced | undefined): Traced | undefined {
  const first = /^(\p{Lu}\p{Ll}{1,20}) \p{Lu}\p{Ll}{1,30}$/u.exec(name?.text ?? '')?.[1]
  return name === undefined || first === undefined || /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lady|The|Familie|Family|Herr|Frau)$/.test(first)
    ? name
    : traced(name.source, first)
}

/** "Mara" of "Mara, owner": whom to ask for. */
export function callName(signer: Traced): Traced {
  return traced(signer.source, signer.text.split(',')[0]?.trim() || signer.text)
}

/** The signer and the shop, one each where they are known and not already one and the same. */
export function signature({ signer, shop }: Known): Traced[] {
  if (signer === undefined || shop === undefined) return [signer, shop].filter((piece) => piece !== undefined)
  return signer.text.includes(shop.text) ? [signer] : [signer, shop]
}

/** Recognises what happened in the customer's own terms, and owns what is ours. One apology, short. */
export function acknowledge(known: Known): Line {
  const { fault, cause, tone, item } = known
  const { topic, ours, weight } = CAUSE_WORDS[cause]
  const about = topic(nameThing(item))
  const sorry = tone === 'formal' ? say`Please accept my apology for ${about}.` : say`I am sorry about ${about}.`
  const regret = say`Thank you for telling me about this. I am sorry about ${about}.`
  if (fault === 'yes') return sentences(sorry, ownTerms(known), [ours], say`That is our mistake, and it is mine to put right.`)
  if (fault === 'partly') return sentences(sorry, ownTerms(known), say`Part of this is ours, and I will see that our part is put right.`)
  return sentences(regret, ownTerms(known), tone === 'warm' ? [weight] : NOTHING)
}

/** The customer's own words for how long or how bad, and how often they had to ask. */
function ownTerms(known: Known): Line {
  const wait = findWait(known.message)
  const state = findState(known.message)
  const lines: Line[] = []
  if (wait !== undefined && /late|refund|commun|no_show/.test(known.cause))
    lines.push(say`You wrote of ${wait}, and I can see why that is too long.`)
  else if (state !== undefined && /damaged|quality|wrong/.test(known.cause))
    lines.push(say`You wrote that it was ${state}, and I can see why that is upsetting.`)
  if ((known.facts.priorContacts ?? 0) >= 2)
    lines.push(
      say`You have already had to ask ${traced('priorContacts', countTimes(known.facts.priorContacts ?? 2))}. You should not have to ask again.`,
    )
  return sentences(...lines)
}

function countTimes(count: number): string {
  return count === 2 ? 'twice' : `${['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count - 3] ?? count} times`
}

/** " by Friday", or nothing. */
export function byDate({ date }: Known): Line {
  if (date === undefined) return NOTHING
  return date.text === 'today' ? say` ${date}` : say` by ${date}`
}

/** Takes up the customer's questions, by the day that `before` already names where it names one. */
export function takeUpQuestions(known: Known, before: Line): Line {
  const count = known.facts.questions?.length ?? 0
  if (count === 0) return NOTHING
  const words = traced('questions', count === 1 ? 'your question' : 'your questions')
  if (known.date === undefined) return say`I have seen ${words} and will answer in my next message.`
  const isNamed = before.some((piece) => typeof piece !== 'string' && piece.source === 'promiseDate')
  return isNamed
    ? say`I have seen ${words}, and you will have the answer by then too.`
    : say`I have seen ${words} and will answer${byDate(known)}.`
}

export function offerToTalk({ contact }: Known): Line {
  return contact === undefined
    ? say`If you would rather talk, reply with a number and a good time to call.`
    : say`If you would rather talk, you can reach me here: ${contact}.`
}

export function sayOwnLine({ ownLine }: Known): Line {
  if (ownLine === undefined) return NOTHING
  return /[.!?…]$/.test(ownLine.text) ? [ownLine] : say`${ownLine}.`
}

/** The subject of a message: the matter and the number by which both sides find it. */
export function nameSubject({ item, order }: Known, plain: string): string {
  const thing = item === undefined ? plain : `Your ${item.text}`
  return order === undefined ? thing : `${thing}, order ${order.text}`
}
