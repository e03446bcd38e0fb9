import { readFileSync } from 'node:fs'
import { DRAFT_KINDS, type DraftKind, PLATFORMS, TONES } from '../../src/core/case.ts'
import { composeDraft } from '../../src/core/drafting/compose/compose.ts'
import type { DraftFacts } from '../../src/core/drafting/draft.ts'
import { draftFactsOf } from '../../src/core/drafting/facts-of-case.ts'
import type { LintInput } from '../../src/core/drafting/lint/rule.ts'
import { readMessage } from '../../src/core/reading/read.ts'
import type { ShopProfile } from '../../src/core/shop.ts'

const COMPOSED = 360
const LONG_CHARACTERS = 1000
const LONG = 20

interface LabelledReply {
  readonly kind: DraftKind
  readonly text: string
  readonly good: boolean
}

/**
 * Five hundred drafts with what the case behind them holds: composed ones of every kind, then replies as people write them, good and bad in equal
 * parts, then bad ones of a thousand characters. Always the same.
 */
export function listDrafts(): LintInput[] {
  const replies = listReplies()
  const bad = listLongDrafts('bad').slice(0, LONG)
  const cases = MESSAGES.map(factsOf)
  const composed = Array.from({ length: COMPOSED }, (_, index): LintInput => {
    const kind = DRAFT_KINDS[index % DRAFT_KINDS.length]!
    const platform = kind === 'review_reply' ? PLATFORMS[index % PLATFORMS.length] : undefined
    const facts = cases[Math.floor(index / DRAFT_KINDS.length) % cases.length]!
    const tone = TONES[Math.floor(index / 7) % TONES.length]!
    const { text } = composeDraft({ kind, tone, facts, ...(platform && { platform }) })
    return { kind, text, context: facts, ...(platform && { platform }) }
  })
  return [...composed, ...replies.map(({ kind, text }, index) => ({ kind, text, context: cases[index % cases.length]! })), ...bad]
}

/** Drafts of exactly a thousand characters, strung together from good replies or from bad ones. */
export function listLongDrafts(which: 'good' | 'bad'): LintInput[] {
  const pool = listReplies().filter(({ good }) => good === (which === 'good'))
  return pool.map((_, first): LintInput => {
    let text = ''
    for (let index = first; text.length < LONG_CHARACTERS; index++) text += `${text && '\n\n'}${pool[index % pool.length]!.text}`
    return { kind: first % 2 === 0 ? 'email' : 'review_reply', text: text.slice(0, LONG_CHARACTERS), context: factsOf(MESSAGES[0]!) }
  })
}

function listReplies(): LabelledReply[] {
  const lines = readFileSync(new URL('../../test/replies/labelled.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as LabelledReply)
}

const SHOP: ShopProfile = {
  name: 'Harbour Lane',
  currency: 'USD',
  vertical: 'retail',
  country: 'US',
  locale: 'en-US',
  timeZone: 'UTC',
  tone: 'plain',
  signedBy: 'Mara, owner',
  contact: '555 010 0199',
}

function factsOf(message: string): DraftFacts {
  const reading = readMessage({ text: message, currency: SHOP.currency })
  return {
    ...draftFactsOf({ shop: SHOP, today: '2026-03-02', customerName: 'Anna Keller', message, reading }),
    option: 'partial_refund',
    amountMinor: 4000,
    paidMinor: 24_000,
  }
}

const MESSAGES = [
  'This is the third time I write about order 10482. My $240 sofa came with a long scratch down the side. When do I get my money back?',
  'I waited an hour and a half for a table that I had booked two weeks ago, and then the food was cold. Nobody even said sorry.',
  'You charged my card twice for the same haircut. I want one of them back today or I will dispute it with my bank.',
  'The plumber left the bathroom flooded and did not come back. I have two small children here. Who pays for the floor?',
  'My parcel says delivered, and there is nothing at my door. I have called four times. Where is my order?',
  'Your receptionist was rude to my mother in front of everyone. I expect an apology in writing.',
  'I cancelled the membership in January and you still take $39 every month. Stop it and give back what you took.',
  'You sent a size 8 and I ordered a 6, the wedding is on Saturday. Can you get me the right one by Friday?',
  'Could you also do the menu cards while you are at it? It should not take long and we did pay a lot already.',
  'The website said refunds within 30 days. It is day 12 and you refuse. I will write this everywhere.',
  'I found a piece of glass in the salad. I did not swallow it, but you should know.',
  'The invoice has a cleaning fee that nobody told me about. Please explain it or take it off.',
]
