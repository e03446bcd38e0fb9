import { DECLINE_RULES, type DeclineRule } from './decline-rules.ts'

/** The rule that a wish of the asker breaks, undefined where they ask for nothing of the kind. Reports of what others did break none. Linear in the text. */
export function findDecline(question: string): DeclineRule | undefined {
  const text = question.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
  for (const rule of DECLINE_RULES) {
    const match = rule.wish.exec(text)
    if (match && !isReported(text, match.index, match[0])) return rule
  }
  return undefined
}

/** "She threatened to", "a competitor may hack": somebody else's deed, or the asker's refusal of it, is no wish. */
function isReported(text: string, start: number, found: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const joined = /^\W*(?:to|and|or|then|just|so)\b/.exec(found)?.[0] ?? ''
  if (REFUSED.test(`${before}${joined}`)) return true
  if (joined === '') return false
  // "… threatens to post my address": the verb before a joined act belongs to whoever was named last.
  const sentence = before.slice(before.search(/[^.!?]*$/))
  return lastOf(sentence, OTHERS) > lastOf(sentence, ASKER)
}

const REFUSED = /\b(?:don'?t|do not|never|won'?t|will not|without|not going|avoid|instead of|rather than|stop)(?: \w+){0,2}\s*$/
const OTHERS =
  /\b(?:she|he|they|customers?|clients?|guests?|tenants?|patients?|competitors?|buyers?|reviewers?|someone|somebody|who|people|guy|woman|man|it|agency|friends?)\b/g
const ASKER = /\b(?:i|we|me|us|i'm|i'd)\b/g

function lastOf(text: string, words: RegExp): number {
  return Array.from(text.matchAll(words)).at(-1)?.index ?? -1
}
