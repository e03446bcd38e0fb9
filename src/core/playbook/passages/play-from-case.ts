import type { Cause, Channel, DraftKind, Threat, Vertical, Want } from '../../case.ts'
import type { Slot } from '../play.ts'

/** What a play is begun from: a case that ended, as it stands. */
export interface CaseForPlay {
  readonly title: string
  readonly cause: Cause
  readonly threats: readonly Threat[]
  readonly wants: readonly Want[]
  readonly channel: Channel
  readonly vertical: Vertical
  /** What was chosen, in words. */
  readonly chosen?: string
  /** What was sent last. */
  readonly sent?: { readonly kind: DraftKind; readonly text: string }
  readonly customerName?: string
  readonly orderNumbers: readonly string[]
  readonly shopName: string
  readonly signedBy?: string
  readonly shopContact?: string
  readonly today: string
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu
const ADDRESS = /https?:\/\/\S+/gi
const AMOUNT = /(?:[$€£¥]\s?\d[\d.,]*\d|[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:USD|EUR|GBP|dollars|euros|pounds)\b)/gi
const PHONE = /\+?\d[\d ()/-]{6,18}\d/g
const LONG_NUMBER = /#?\b\d{4,}\b/g

/**
 * A play's Markdown, begun from a case for a person to finish: what it was about, what was chosen, and the words that were sent with names, addresses,
 * numbers and amounts made slots. Somebody must read it before others do: what a name is, no rule knows for sure.
 */
export function playFromCase(source: CaseForPlay): string {
  const { cause, threats, wants, channel, vertical, chosen, sent, today } = source
  const about = cause.replaceAll('_', ' ')
  const title = hideParticulars(
    source,
    `When it is about ${about}${threats.length > 0 ? ` and ${threats.join(', ').replaceAll('_', ' ')}` : ''}`,
  )
  const kind = sent?.kind ?? 'email'
  const words = hideParticulars(source, sent?.text ?? 'Hello {customerName}, ')
  return `---
id: own-${about.replaceAll(' ', '-').slice(0, 40)}
title: ${JSON.stringify(title.slice(0, 90))}
topic: customers
causes: [${cause}]
threats: [${threats.join(', ')}]
wants: [${wants.join(', ')}]
verticals: [${vertical}]
channels: [${channel}]
questions:
  - ${JSON.stringify(`What do we do about ${about}${wants.length > 0 ? ` when they want ${wants[0]!.replaceAll('_', ' ')}` : ''}?`)}
reviewed: ${today}
---

## Bottom line
${chosen ? `We chose this: ${hideParticulars(source, chosen)}. [Write in a sentence or two when that is right.]` : '[Write in a sentence or two what is right here.]'}

## Do this
1. [Write what you did first, who, and by when.]
2. [Write what you did next.]

## Words to use
> ${kind}: ${words.trim().replaceAll(/\n+/g, '\n> ')}

## Do not
- [Write what made it worse, or would have.]

## What comes back at you
[Write what they answered, and what you said to it.]

## Afterwards
[Write what was noted, and what was changed so that it does not come back.]
`
}

/** The text with everything that belongs to this one customer and order made a slot or taken out. */
export function hideParticulars(source: CaseForPlay, text: string): string {
  const known: (readonly [string | undefined, Slot])[] = [
    [source.customerName, 'customerName'],
    ...(source.customerName?.split(/\s+/) ?? []).map((part) => [part, 'customerName'] as const),
    ...source.orderNumbers.map((number) => [number, 'orderNumber'] as const),
    [source.shopContact, 'shopContact'],
    [source.signedBy, 'signedBy'],
    [source.shopName, 'shopName'],
  ]
  let hidden = text.replaceAll(/[{}]/g, '')
  for (const [words, slot] of known) if (words && words.length > 2) hidden = replaceWords(hidden, words, `{${slot}}`)
  return hidden
    .replaceAll(ADDRESS, '')
    .replaceAll(EMAIL, '{shopContact}')
    .replaceAll(AMOUNT, '{amount}')
    .replaceAll(PHONE, '{shopContact}')
    .replaceAll(LONG_NUMBER, '{orderNumber}')
    .replaceAll(/\{customerName\}(?:\s+\{customerName\})+/g, '{customerName}')
}

/** Every place where the words stand by themselves, whatever the case of their letters. */
function replaceWords(text: string, words: string, by: string): string {
  const low = text.toLowerCase()
  const sought = words.toLowerCase()
  // Letters that change their length with their case would shift every place.
  if (low.length !== text.length) return text.split(words).join(by)
  let rest = ''
  let at = 0
  for (let found = low.indexOf(sought); found >= 0; found = low.indexOf(sought, found + sought.length)) {
    const before = text.slice(0, found)
    const after = text.slice(found + sought.length)
    if (/[\p{L}\p{N}]$/u.test(before.slice(-2)) || /^[\p{L}\p{N}]/u.test(after.slice(0, 2))) continue
    rest += text.slice(at, found) + by
    at = found + sought.length
  }
  return rest + text.slice(at)
}
