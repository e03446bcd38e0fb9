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
export function fillWords({ kind, text }: PlayWords, values: SlotValues, isExample: (sentence: string) => boolean): ReadyWords | undefined {
  const sentences = splitPlain(text.replace(/\s*\n\s*/g, ' ').trim())
  const kept = sentences
    .map((sentence) => fillSentence(sentence, values))
    .filter((sentence) => sentence !== undefined && !isExample(sentence))
  if (kept.length === 0 || kept.length * 2 < sentences.length) return undefined
  const filled = tidy(kept.join(' '))
  if (filled.length < 25 || /[{}]/.test(filled)) return undefined
  const context = values.customerName === undefined ? {} : { customerName: values.customerName }
  const findings = lintDraft({ kind, text: filled, context })
  if (findings.some(({ severity }) => severity !== 'hint')) return undefined
  const channel = CHANNEL_OF[kind]
  return { kind, ...(channel && { channel }), text: filled }
}

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
  [/(\b(?:Hi|Hello|Dear|Good morning|Good afternoon|Thank you|Thanks|Sorry)),? \{customerName\}/g, 'customerName', '$1'],
  [/,? ?\{customerName\},? /g, 'customerName', ' '],
  [/,? \{customerName\}(?=[.,!?]|$)/g, 'customerName', ''],
  [/(\b(?:Hi|Hello|Dear)),? \{vendorName\}/g, 'vendorName', '$1'],
  [/,? \{vendorName\}(?=[.,!?]|$)/g, 'vendorName', ''],
  [/[,.]? ?(?:Regards,? |Yours,? |Thanks,? )?\{signedBy\}(?:, \{shopName\})?\.?$/g, 'signedBy', ''],
  [/\b(?:this is|I am|I'm|it's|My name is) \{signedBy\}(?:,? (?:from|at|of) \{shopName\})?[.,]? ?/gi, 'signedBy', ''],
  [/ ?\((?:order )?\{orderNumber\}\)/g, 'orderNumber', ''],
  [/\b(your|the|our) order(?: number)? \{orderNumber\}/gi, 'orderNumber', '$1 order'],
  [/\border(?: number)? \{orderNumber\}/gi, 'orderNumber', 'the order'],
  [/,? (?:on|at|under|via|by) \{shopContact\}/g, 'shopContact', ''],
  [/\b(?:the|your|this|that|our) \{item\}/gi, 'item', 'it'],
  [/\b(?:a|an) \{item\}/gi, 'item', 'one'],
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
    .replace(/^[,.\s]+/, '')
    .trim()
}
