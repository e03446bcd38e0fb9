import { formatMoney } from '../../money.ts'
import { EVIDENCE_TEXTS, type EvidenceKind } from './evidence-kinds.ts'
import type { CaseForEvidence, DisputeContent, Exhibit } from './evidence-pack.ts'
import { maskCardNumbers } from './mask-card-numbers.ts'

type NewExhibit = Omit<Exhibit, 'letter'>

/** The longest transcript that goes into a file, UTF-16 units: about ten pages. Of a longer one the newest messages stay. */
const MOST_TRANSCRIPT = 30_000
const MOST_MESSAGE = 6000

/** What the case itself can lay before a bank, made of its own rows. Internal notes are left out; card numbers are hidden. */
export function exhibitsOfCase(held: CaseForEvidence, dispute: DisputeContent): NewExhibit[] {
  return [
    ...fromCase('order_record', orderRecord(held, dispute)),
    ...fromCase('refund_record', refundRecord(held)),
    ...fromCase('no_return', held.goodsReturned === false ? 'Our records show no return of the goods.' : undefined),
    ...fromCase('refund_policy', policyRecord(held)),
    ...fromCase('customer_messages', transcript(held)),
  ]
}

function fromCase(kind: EvidenceKind, text: string | undefined): NewExhibit[] {
  return text === undefined ? [] : [{ kind, title: EVIDENCE_TEXTS[kind].title, origin: 'case', text }]
}

/** Undefined where the case knows neither number nor item: an amount alone is no record. */
function orderRecord({ facts, customerEmail }: CaseForEvidence, { amountMinor }: DisputeContent): string | undefined {
  if (facts.orderNumber === undefined && facts.item === undefined) return undefined
  const money = (minor: number) => formatMoney(minor, facts.currency, facts.locale)
  return rows(
    ['Order', facts.orderNumber],
    ['Goods or service', facts.item],
    ['Paid', facts.paidMinor === undefined ? undefined : money(facts.paidMinor)],
    ['In dispute', money(amountMinor)],
    ['Customer', facts.customerName],
    ['E-mail', customerEmail],
  )
}

function refundRecord({ facts, givenMinor = 0 }: CaseForEvidence): string | undefined {
  return givenMinor > 0 ? `Given back to the customer: ${formatMoney(givenMinor, facts.currency, facts.locale)}.` : undefined
}

function policyRecord({ policy }: CaseForEvidence): string | undefined {
  if (policy.words.trim() === '' && policy.returnWindowDays === undefined) return undefined
  return [
    `Version ${policy.number} of the shop's written policy.`,
    ...(policy.returnWindowDays === undefined ? [] : [`Returns are taken for ${policy.returnWindowDays} days after the order.`]),
    ...(policy.words.trim() === '' ? [] : [maskCardNumbers(policy.words.trim().slice(0, MOST_TRANSCRIPT))]),
  ].join('\n\n')
}

/** Oldest first; of a long talk the newest part, and it says so. */
function transcript({ messages }: CaseForEvidence): string | undefined {
  const said = messages
    .filter(({ direction }) => direction !== 'note')
    .map(({ direction, channel, at, text }) => {
      const who = direction === 'inbound' ? 'Customer' : 'Shop'
      return `${at.slice(0, 16).replace('T', ' ')} UTC, ${who}, ${CHANNEL_WORDS[channel] ?? channel}:\n${cut(maskCardNumbers(text.trim()))}`
    })
  if (said.length === 0) return undefined
  const kept: string[] = []
  let length = 0
  for (const entry of said.toReversed()) {
    length += entry.length
    if (length > MOST_TRANSCRIPT && kept.length > 0) break
    kept.unshift(entry)
  }
  const left = said.length - kept.length
  return [...(left === 0 ? [] : [`${left} earlier ${left === 1 ? 'message is' : 'messages are'} left out for length.`]), ...kept].join(
    '\n\n',
  )
}

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  email: 'by e-mail',
  chat: 'by chat',
  sms: 'by text message',
  review: 'as a public review',
  phone_note: 'by telephone, as noted',
  form: 'by web form',
  counter: 'at the counter, as noted',
  api: 'by message',
}

function cut(text: string): string {
  return text.length <= MOST_MESSAGE ? text : `${text.slice(0, MOST_MESSAGE)} … (shortened)`
}

function rows(...fields: readonly (readonly [label: string, value: string | undefined])[]): string {
  return fields.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`])).join('\n')
}
