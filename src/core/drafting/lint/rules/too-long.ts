import type { DraftKind } from '../../../case.ts'
import { fits, PLATFORM_LIMITS } from '../../platform-limits.ts'
import type { Report, Rule } from '../rule.ts'

/** Words that a reader still takes in, by kind. Our own judgement. */
const ENOUGH_WORDS: Readonly<Record<DraftKind, number>> = {
  email: 220,
  chat: 90,
  sms: 70,
  review_reply: 105,
  phone_script: 450,
  counter_script: 400,
  boundary: 220,
  firing: 260,
  dispute_evidence: 1200,
  apology: 200,
  follow_up: 180,
  handover: 700,
}
const LONG_WORDS = Array.from({ length: 18 }, () => 'The lamp is here and it works well.').join(' ')

export const tooLong: Rule = {
  id: 'too-long',
  group: 'readability',
  severity: 'hint',
  summary: 'Longer than this kind of text is read, or than the platform takes.',
  reason: 'Few will read to the end, and what matters is lost in the middle. Keep what happened, what you will do and by when.',
  source: 'C022',
  bad: [
    { text: LONG_WORDS, kind: 'review_reply' },
    { text: LONG_WORDS, kind: 'sms' },
    { text: LONG_WORDS, kind: 'chat' },
    { text: 'I am sorry about the lamp, please call me on any day of the week. '.repeat(6), kind: 'review_reply', platform: 'google_play' },
    { text: 'é'.repeat(2100), kind: 'review_reply', platform: 'google' },
    { text: `${LONG_WORDS} ${LONG_WORDS}`, kind: 'email' },
  ],
  good: [
    { text: 'I am sorry about the lamp. Please call me.', kind: 'review_reply', platform: 'google_play' },
    { text: LONG_WORDS, kind: 'email' },
    { text: LONG_WORDS, kind: 'handover' },
    { text: 'é'.repeat(2000), kind: 'review_reply', platform: 'google' },
    { text: 'e'.repeat(4096), kind: 'review_reply', platform: 'google' },
    { text: 'I am sorry about the lamp, please call me. '.repeat(2), kind: 'sms' },
  ],
  check: (draft, input): Report[] => {
    const limit = input.kind === 'review_reply' && input.platform !== undefined ? PLATFORM_LIMITS[input.platform] : undefined
    if (limit !== undefined && !fits(draft.text, limit)) {
      const at = findLimit(draft.text, limit.most, limit.unit)
      return [
        {
          span: [at, draft.text.length],
          severity: 'error',
          message: `The platform takes ${limit.most} ${limit.unit} and would refuse this; what is marked is too much.`,
        },
      ]
    }
    const enough = ENOUGH_WORDS[input.kind]
    const first = draft.mostWords <= enough ? undefined : draft.words()[enough]
    return first === undefined ? [] : [{ span: [first.start, draft.text.length] }]
  },
}

/** Where the limit is reached, by halving; never inside a surrogate pair. */
function findLimit(text: string, most: number, unit: 'bytes' | 'characters'): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const size = unit === 'bytes' ? new TextEncoder().encode(text.slice(0, middle)).length : middle
    if (size <= most) low = middle
    else high = middle - 1
  }
  return /[\uD800-\uDBFF]/.test(text[low - 1] ?? '') ? low - 1 : low
}
