import { CAUSE_WORDS, findState, findWait, nameThing } from './causes.ts'
import type { Known, Structure } from './known.ts'
import { type Line, NOTHING, rows, say, sentences, type Traced, traced } from './line.ts'
import { capitalise, tellBack, tellRequest } from './own-words.ts'
import { isAskedForFree, isAtEase, isHeldTime } from './stance.ts'

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

/** "Mara" of "Mara, owner": whom to ask for. Undefined where it is a team or the shop that signs. */
export function callName({ signer, shop }: Known): Traced | undefined {
  const name = signer?.text.split(',')[0]?.trim() ?? ''
  return signer === undefined || !PERSON.test(name) || NO_PERSON.test(name) || name === shop?.text ? undefined : traced(signer.source, name)
}

const PERSON = /^\p{Lu}[\p{L}'’.-]{0,30}(?: \p{Lu}[\p{L}'’.-]{0,30})?$/u
const NO_PERSON =
  /(?<!\p{L})(?:the|your|our|team|support|service|services|customer|care|desk|staff|crew|shop|store|office|owner|manager|management|reception|front|help|helpdesk)(?!\p{L})/iu

/** The signer and the shop, one each where they are known and not already one and the same. */
export function signature({ signer, shop }: Known): Traced[] {
  if (signer === undefined || shop === undefined) return [signer, shop].filter((piece) => piece !== undefined)
  return signer.text.includes(shop.text) ? [signer] : [signer, shop]
}

/** Recognises what happened in the customer's own terms, and owns what is ours. One apology, short. */
export function acknowledge(known: Known): Line {
  const { fault, cause, tone, item } = known
  if (isAtEase(known)) return sayThanks(known)
  if (isAskedForFree(known)) return sayRequest(known)
  if (isHeldTime(known)) return sentences(sayNotCome(known), askedBefore(known))
  const { topic, ours, weight } = CAUSE_WORDS[cause]
  const told = tellBack(known.facts)
  const about = topic(nameThing(item))
  const sorry = told === undefined ? sayRegret(known, about) : sayRegret(known, fault === 'yes' ? NOTHING : ['that'])
  const heard = told === undefined ? sentences(sorry, ownTerms(known)) : sentences(sayTold(known, told), askedBefore(known, told), sorry)
  if (fault === 'yes') return sentences(heard, told === undefined ? [ours] : NOTHING, [OWNED[known.structure]])
  if (fault === 'partly') return sentences(heard, say`Part of this is ours, and I will see that our part is put right.`)
  return sentences(heard, tone === 'warm' ? [weight] : NOTHING)
}

/** To who complains of nothing: thanks, and that a kind word was read. */
export function sayThanks({ message, tone, facts: { questions = [] } }: Known): Line {
  const isPraise = (questions.length === 0 ? KIND_WORD : PRAISE).test(message)
  const thanks = tone === 'formal' ? say`Thank you for your message.` : say`Thank you for writing.`
  return sentences(thanks, isPraise ? say`It is good to read that, and I will pass it on.` : NOTHING)
}

const PRAISE =
  /(?<!\w)(?:love|loved|loves|perfect|perfectly|great|wonderful|brilliant|excellent|amazing|fantastic|lovely|delighted|delicious|beautiful|superb|happy with)(?!\w)/
const KIND_WORD = new RegExp(`${PRAISE.source}|(?<!\\w)(?:thanks|thank you)(?!\\w)`)

/** How a fault is owned, by the way the draft is built. */
const OWNED: Readonly<Record<Structure, string>> = {
  0: 'That is our mistake, and it is mine to put right.',
  1: 'We got this wrong, and I am seeing to it myself.',
  2: 'That was our doing, and I am putting it right.',
}

/** Regret about a thing, or plain regret after what happened was just told. An apology in so many words only where some of the fault is ours. */
export function sayRegret({ tone, fault }: Pick<Known, 'tone' | 'fault'>, about: Line): Line {
  if (tone !== 'formal') return about.length === 0 ? say`I am sorry.` : say`I am sorry about ${about}.`
  if (fault !== 'yes' && fault !== 'partly')
    return about.length === 0 ? say`I was sorry to learn of it.` : say`I was sorry to learn about ${about}.`
  return about.length === 0 ? say`Please accept my apology.` : say`Please accept my apology for ${about}.`
}

/** What they told us, as a fact where the fault is ours, else as what they wrote. */
export function sayTold({ fault }: Known, told: string): Line {
  return fault === 'yes' ? say`${traced('causeWords', capitalise(told))}.` : say`You wrote that ${traced('causeWords', told)}.`
}

function sayRequest({ facts, item }: Known): Line {
  const request = tellRequest(facts)
  return request === undefined
    ? say`You asked for more work on ${nameThing(item)}, and I can see why.`
    : say`You asked me to ${traced('causeWords', request)}, and I can see why.`
}

function sayNotCome({ message, tone }: Known): Line {
  const sorry = tone === 'formal' ? say`I was sorry to read that you could not come` : say`I am sorry that you could not come`
  return message.includes('deposit') ? say`${sorry}, and I can see why losing the deposit is frustrating.` : say`${sorry}.`
}

/** The customer's own words for how long or how bad, and how often they had to ask. */
function ownTerms(known: Known): Line {
  const wait = findWait(known.message)
  const state = findState(known.message)
  if (wait !== undefined && /late|refund|commun|no_show/.test(known.cause))
    return sentences(say`You wrote of ${wait}, and I can see why that is too long.`, askedBefore(known))
  if (state !== undefined && /damaged|quality|wrong/.test(known.cause))
    return sentences(say`You wrote that it was ${state}, and I can see why that is upsetting.`, askedBefore(known))
  return askedBefore(known)
}

const ASKED: Readonly<Record<Structure, string>> = {
  0: 'You should not have to ask again.',
  1: 'Once should have been enough.',
  2: 'This message should have come before that.',
}

/** How often they had to ask; `told` is what was just told back, where the count may have stood already. */
function askedBefore({ facts: { priorContacts = 0 }, message, structure }: Known, told = ''): Line {
  if (priorContacts < 2) return NOTHING
  if (COUNTED.test(told)) return [ASKED[structure]]
  const times = traced('priorContacts', countTimes(priorContacts))
  return NO_ANSWER.test(message)
    ? say`You had already asked ${times} and got no answer. ${[ASKED[structure]]}`
    : say`You have already had to ask ${times}. ${[ASKED[structure]]}`
}

const COUNTED = /(?<!\w)(?:twice|(?:\w+ ){0,1}times|again and again|repeatedly)(?!\w)/
const NO_ANSWER =
  /(?<!\w)(?:nobody|no one|no-one|never|without|not|no)(?: \w{1,10}){0,2} (?:answers?|answered|repl(?:y|ies|ied)|respon(?:se|ds?|ded))(?!\w)/

function countTimes(count: number): string {
  return count === 2 ? 'twice' : `${['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count - 3] ?? count} times`
}

/** " by Friday", or nothing. */
export function byDate({ date }: Known): Line {
  if (date === undefined) return NOTHING
  return date.text === 'today' ? say` ${date}` : say` by ${date}`
}

const NO_CONTACT: Readonly<Record<Structure, Line>> = {
  0: say`If you would rather talk, reply with a number and a good time to call.`,
  1: say`I am glad to call you; tell me your number and a time that suits you.`,
  2: say`Would a call be easier? Send me a number and a time.`,
}

export function offerToTalk({ contact, structure }: Known): Line {
  if (contact === undefined) return NO_CONTACT[structure]
  switch (structure) {
    case 0:
      return say`If you would rather talk, you can reach me here: ${contact}.`
    case 1:
      return say`My own contact, should you want it: ${contact}.`
    case 2:
      return say`Talking is fine too: ${contact}.`
  }
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
