import type { Span } from '../case.ts'
import { negators } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Evidence } from './evidence.ts'

/** An amount that the customer asks to have back, minor units, and the words that name it. */
export interface Asked {
  readonly minor: number
  readonly span: Span
}

/**
 * How much the customer asks back, where they name it: "give me $20 back", "refund $15 of the $60", "a discount of $30", "20 % off", "half of it
 * back". The largest where several are asked for; undefined where none is. What was given back, offered or refused already is nothing that is asked
 * for. A share is one of what was paid, else of the largest amount named.
 */
export function findAsked({ tokens, amounts, snap }: Evidence, paidMinor: number | undefined): Asked | undefined {
  const price = paidMinor ?? Math.max(0, ...amounts.found.map(({ amountMinor }) => amountMinor))
  let best: Asked | undefined
  const take = (minor: number, span: Span) => {
    if (minor > (best?.minor ?? 0)) best = { minor, span: snap(span) }
  }
  for (const [token, index] of amounts.byToken) {
    const { amountMinor, span } = amounts.found[index]!
    if (isAskedBack(tokens, token) || isAskedFor(tokens, token)) take(amountMinor, span)
  }
  for (let token = 0; token < Math.min(tokens.count, mostTokens) && price > 0; token++) {
    const share = shareAt(tokens, token)
    if (share !== undefined && (isAskedBack(tokens, token) || isAskedFor(tokens, token)))
      take(Math.round(price * share), [tokens.starts[token]!, tokens.ends[token]!])
  }
  return best
}

/** A share of the price: "half", "20 %", "20 percent". */
function shareAt({ words, shapes, text, ends }: Tokens, at: number): number | undefined {
  if (words[at] === 'half') return 0.5
  if (shapes[at] !== 3 || !/^\d{1,2}$/.test(words[at]!)) return undefined
  const isPercent = /^\s?%/.test(text.slice(ends[at], ends[at]! + 2)) || words[at + 1] === 'percent'
  return isPercent && Number(words[at]) > 0 ? Number(words[at]) / 100 : undefined
}

/** "$20 back", "20 dollars off", "half of it back". */
function isAskedBack(tokens: Tokens, at: number): boolean {
  for (let i = at + 1; i <= at + farthest && tokens.sentences[i] === tokens.sentences[at]; i++) {
    const word = tokens.words[i]!
    if (turnsBack.has(word)) return !isSettled(tokens, at)
    if (!(units.has(word) || (tokens.words[at] === 'half' && ofIt.has(word)))) return false
  }
  return false
}

/** "refund me the $20", "a refund of about $20", "credit half". */
function isAskedFor(tokens: Tokens, at: number): boolean {
  let hasOf = false
  for (let i = at - 1; i >= Math.max(0, at - farthest) && tokens.sentences[i] === tokens.sentences[at]; i--) {
    const word = tokens.words[i]!
    if (acts.has(word) || (hasOf && gifts.has(word))) return !isSettled(tokens, i)
    if (!between.has(word)) return false
    hasOf ||= word === 'of'
  }
  return false
}

/** Whether it was done, offered or refused, as somebody tells before it in the sentence: "you gave me", "they offered", "I do not want". */
function isSettled({ words, sentences }: Tokens, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - farthest) && sentences[i] === sentences[at]; i--)
    if (settled.has(words[i]!) || negators.has(words[i]!) || (words[i] === 'paid' && paidBack.has(words[i + 1]!))) return true
  return false
}

const farthest = 6
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const mostTokens = 1500
const units = set('dollars dollar bucks euro euros pounds pound quid usd eur gbp cad aud percent')
const ofIt = set('of it that the price my money bill cost amount')
const turnsBack = set('back off')
const acts = set('refund reimburse repay compensate credit')
const gifts = set('reimbursement discount compensation reduction')
const between = set('me us my our the a an at least about around only just of for with by back to account card in full')
const paidBack = set('me us back')
const settled = set(
  'gave given got received refunded credited returned repaid reimbursed sent offered offer offers offering suggested promised promise policy fee cost costs costing already',
)
