import type { Channel, DraftKind } from '../../case.ts'
import { lintDraft } from '../../drafting/lint/lint.ts'
import type { Answer } from '../answer.ts'
import type { PlayWords, Slot } from '../play.ts'
import { splitPlain } from './play-parts.ts'

/** What is known for the slots of words. */
export type SlotValues = Readonly<Partial<Record<Slot, string>>>

type ReadyWords = Answer['words'][number]

/**
 * Words of a play made ready: slots filled, what nobody knows said without or left out, and checked by the linter. Undefined where nothing usable is left or the linter
 * would warn: never a brace, never words that our own desk would underline.
 */
export function fillWords({ kind, text }: PlayWords, values: SlotValues, mayStand: (sentence: string) => boolean): ReadyWords | undefined {
  const sentences = splitPlain(text.replace(/\s*\n\s*/g, ' ').trim())
  const kept: string[] = []
  let dropped = false
  for (const sentence of sentences) {
    const filled = mayStand(sentence) ? fillSentence(sentence, values) : undefined
    // What points back to a sentence that is gone hangs in the air.
    if (filled === undefined || (dropped && POINTS_BACK.test(filled))) dropped = true
    else {
      dropped = false
      if (/[\p{L}\p{N}]/u.test(filled)) kept.push(filled)
    }
  }
  if (kept.length * 3 < sentences.length * 2) return undefined
  const ready = tidy(kept.join(' '))
  if (ready.split(' ').length < LEAST_WORDS || /[{}]/.test(ready)) return undefined
  const context = values.customerName === undefined ? {} : { customerName: values.customerName }
  const findings = lintDraft({ kind, text: ready, context })
  if (findings.some(({ severity }) => severity !== 'hint')) return undefined
  const channel = CHANNEL_OF[kind]
  return { kind, ...(channel && { channel }), text: ready }
}

const LEAST_WORDS = 9
const POINTS_BACK = /^["“]?(?:he|she|they|it|that|this|those|then|which|if not|if so|after that|for that|both|one|the other)\b/i

const CHANNEL_OF: Readonly<Partial<Record<DraftKind, Channel>>> = {
  email: 'email',
  chat: 'chat',
  sms: 'sms',
  review_reply: 'review',
  phone_script: 'phone_note',
  counter_script: 'counter',
}

/** The sentence with its slots filled or worked round, undefined where it cannot be said without what is missing. */
function fillSentence(sentence: string, values: SlotValues): string | undefined {
  // A date to come fits only where something is to happen by it.
  if (
    /\{deadline\}/.test(sentence) &&
    !/\b(?:by|until|before|till) (?:noon |midday |the end of |close of )?(?:on )?\{deadline\}/i.test(sentence)
  )
    return undefined
  let text = sentence
  for (const [pattern, slot, neutral] of NEUTRAL) if (values[slot] === undefined) text = text.replace(pattern, neutral)
  text = text.replace(/\{([a-zA-Z]{1,20})\}/g, (brace, slot: Slot) => values[slot] ?? brace)
  return /[{}]/.test(text) ? undefined : text
}

/** How words go on without what a slot would hold. The longer pattern first. */
const NEUTRAL: readonly (readonly [RegExp, Slot, string])[] = [
  [/\bDear,? \{customerName\}/g, 'customerName', 'Hello'],
  [/(\b(?:Hi|Hello|Good morning|Good afternoon|Thank you|Thanks|Sorry)),? \{customerName\}/g, 'customerName', '$1'],
  [/,? ?\{customerName\},? /g, 'customerName', ' '],
  [/,? \{customerName\}(?=[.,!?]|$)/g, 'customerName', ''],
  [/\bDear,? \{vendorName\}/g, 'vendorName', 'Hello'],
  [/(\b(?:Hi|Hello)),? \{vendorName\}/g, 'vendorName', '$1'],
  [/,? \{vendorName\}(?=[.,!?]|$)/g, 'vendorName', ''],
  [/\b(?:this is|here is|I am|I'm|it's|it is|my name is) \{signedBy\}(?:,? (?:from|at|of) \{shopName\})?(?:[.,]|$) ?/gi, 'signedBy', ''],
  [/[,.]? ?(?:Regards,? |Yours,? |Thanks,? )?\{signedBy\}(?:, \{shopName\})?\.?$/g, 'signedBy', '.'],
  [/ ?\((?:order )?\{orderNumber\}\)/g, 'orderNumber', ''],
  [/\b((?:your|the|our)(?: \w+)?) order(?: number)? \{orderNumber\}/gi, 'orderNumber', '$1 order'],
  [/\border(?: number)? \{orderNumber\}/gi, 'orderNumber', 'the order'],
  [/,? (?:on|at|under|via|by) \{shopContact\}/g, 'shopContact', ''],
  [/\b(?:the|your|this|that|our) \{item\}/gi, 'item', 'this'],
  [/ (?:at|from|of|for) \{shopName\}/g, 'shopName', ''],
  [/ (?:on|from) \{date\}/g, 'date', ''],
  [/ (?:within|in) \{days\}/g, 'days', ' within a few days'],
  [/ (?:at|by) \{time\}/g, 'time', ''],
  [/ (?:on|to|from) \{platform\}/g, 'platform', ''],
]

function tidy(text: string): string {
  return text
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([,.!?])/g, '$1')
    .replace(/,([.!?])/g, '$1')
    .replace(/([.!?])\.+(?=\s|$)/g, '$1')
    .replace(/\s\.(?=\s|$)/g, '.')
    .replace(/^("?)[,.\s]+/, '$1')
    .replace(/^"([^"]*)$/, '"$1"')
    .trim()
}
