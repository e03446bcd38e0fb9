import type { Channel, Heat } from '../../src/core/case.ts'
import { dueAtOf } from '../../src/core/urgency.ts'
import * as words from './words.ts'

/** What one reading makes of a case; readings themselves are copied from real ones. */
export interface Model {
  readonly heat: Heat
  readonly threats: readonly string[]
  readonly cause: string
  readonly urgency: number
  readonly urgencyReasons: readonly string[]
}

export interface MadeCustomer {
  readonly id: string
  readonly identityId: string
  readonly name: string
  readonly email: string
}

export interface MadeMessage {
  readonly id: string
  readonly direction: 'inbound' | 'outbound' | 'note'
  readonly text: string
  readonly saidAt: number
  readonly authorId: string | null
}

export interface MadeCase {
  readonly id: string
  readonly customer: MadeCustomer
  readonly order: { readonly id: string; readonly number: string; readonly item: string; readonly totalMinor: number } | undefined
  readonly assignedTo: string | null
  readonly title: string
  readonly excerpt: string
  readonly state: 'open' | 'waiting' | 'follow_up' | 'closed'
  readonly channel: Channel
  readonly model: Model
  readonly openedAt: number
  readonly updatedAt: number
  readonly answerSince: number | null
  readonly lastSaidAt: number
  readonly deadline: { readonly at: number; readonly kind: 'dispute' | 'follow_up' } | undefined
  readonly dueAt: number
  readonly messages: readonly MadeMessage[]
}

export interface Plan {
  readonly cases: number
  /** On the average. */
  readonly messagesACase: number
  readonly memberIds: readonly string[]
  readonly memberNames: readonly string[]
  readonly models: readonly Model[]
  readonly now: number
  readonly seed: number
}

const DAY_MS = 86_400_000
/** How far back the shop goes. */
const DAYS_BACK = 900
const CHANNELS: readonly Channel[] = ['email', 'email', 'email', 'email', 'form', 'form', 'chat', 'phone_note', 'review', 'sms']

/** Cases of a made-up shop, oldest first: the same for the same plan. The last four signs of an inbound message's id name its model. */
export function* makeCases(plan: Plan): Generator<MadeCase> {
  const random = createRandom(plan.seed)
  const customers: MadeCustomer[] = []
  for (let index = 0; index < plan.cases; index++) {
    const openedAt = Math.floor(plan.now - DAYS_BACK * DAY_MS * (1 - index / plan.cases) - random() * DAY_MS * 0.5)
    // Two cases in five are of somebody who was here before.
    const before = customers.length > 0 && random() < 0.4 ? pick(customers, random) : undefined
    const customer = before ?? makeCustomer(customers.length, openedAt, random)
    if (!before) customers.push(customer)
    yield makeCase(plan, { index, openedAt, customer, random })
  }
}

function makeCustomer(index: number, at: number, random: () => number): MadeCustomer {
  const [first, last] = [pick(words.FIRST_NAMES, random), pick(words.LAST_NAMES, random)]
  return {
    id: makeId(at, random),
    identityId: makeId(at, random),
    name: `${first} ${last}`,
    email: `${first}.${last}${index}@mail.example`.toLowerCase(),
  }
}

interface Beginning {
  readonly index: number
  readonly openedAt: number
  readonly customer: MadeCustomer
  readonly random: () => number
}

function makeCase(plan: Plan, { index, openedAt, customer, random }: Beginning): MadeCase {
  const trade = pick(words.TRADES, random)
  const number = String(100_000 + index)
  const values = {
    order: `#${number}`,
    item: pick(trade.items, random),
    name: customer.name,
    place: pick(words.PLACES, random),
    agent: pick(plan.memberNames, random).split(' ')[0] ?? '',
    trouble: pick(trade.troubles, random),
  }
  const say = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name in values) return values[name as keyof typeof values]
      if (name === 'part') return pick(trade.parts, random)
      if (name === 'day') return pick(words.DAYS, random)
      if (name === 'oddity') return random() < 0.04 ? pick(words.ODDITIES, random) : 'dust'
      if (name === 'amount') return `$${20 + Math.floor(random() ** 3 * 2000)}`
      return String(2 + Math.floor(random() * 40))
    })
  const age = (plan.now - openedAt) / DAY_MS
  const state = age > 45 && random() < 0.93 ? 'closed' : pick(['open', 'open', 'waiting', 'follow_up', 'closed'] as const, random)
  const modelNumber = Math.floor(random() * plan.models.length)
  const messages = makeMessages(plan, { openedAt, say, random, modelNumber, ends: state === 'open' ? 'inbound' : 'outbound' })
  const last = messages.findLast(({ direction }) => direction !== 'note') ?? messages[0]!
  const lastOut = messages.findLast(({ direction }) => direction === 'outbound')?.saidAt ?? 0
  const answerSince = messages.find(({ direction, saidAt }) => direction === 'inbound' && saidAt > lastOut)?.saidAt ?? null
  const model = plan.models[modelNumber]!
  const deadline =
    state !== 'closed' && random() < 0.08
      ? { at: plan.now + Math.floor((random() * 20 - 2) * DAY_MS), kind: random() < 0.4 ? ('dispute' as const) : ('follow_up' as const) }
      : undefined
  const first = messages[0]!.text
  return {
    id: makeId(openedAt, random),
    customer,
    order:
      random() < 0.7
        ? { id: makeId(openedAt, random), number, item: values.item, totalMinor: 2_000 + Math.floor(random() ** 3 * 200_000) }
        : undefined,
    assignedTo: random() < 0.6 ? pick(plan.memberIds, random) : null,
    title: first.slice(0, 70).replace(/\s+\S*$/, ''),
    excerpt: first.slice(0, 160),
    state,
    channel: pick(CHANNELS, random),
    model,
    openedAt,
    updatedAt: messages.at(-1)!.saidAt,
    answerSince,
    lastSaidAt: last.saidAt,
    deadline,
    dueAt: dueAtOf({
      score: model.urgency,
      answerSince: answerSince === null ? undefined : new Date(answerSince),
      lastSaidAt: new Date(last.saidAt),
      deadlineAt: deadline && new Date(deadline.at),
    }).getTime(),
    messages,
  }
}

interface Talk {
  readonly openedAt: number
  readonly say: (template: string) => string
  readonly random: () => number
  readonly modelNumber: number
  readonly ends: 'inbound' | 'outbound'
}

function makeMessages(plan: Plan, { openedAt, say, random, modelNumber, ends }: Talk): MadeMessage[] {
  // Most are short, some go on and on: the mean is what the plan says.
  const count = Math.max(1, Math.round(plan.messagesACase * 1.0526 * (0.25 + 1.5 * random() ** 2 * (random() < 0.1 ? 3.6 : 1.18))))
  const step = Math.max(1, Math.min((plan.now - openedAt) / (count + 1), 1.5 * DAY_MS))
  return Array.from({ length: count }, (_, place): MadeMessage => {
    const isLast = place === count - 1
    const direction = place === 0 ? 'inbound' : isLast ? ends : random() < 0.08 ? 'note' : place % 2 === 0 ? 'inbound' : 'outbound'
    const saidAt = Math.floor(openedAt + place * step)
    return {
      id: makeId(saidAt, random, direction === 'inbound' ? modelNumber : undefined),
      direction,
      text: say(textOf(direction, place, random)),
      saidAt,
      authorId: direction === 'inbound' ? null : pick(plan.memberIds, random),
    }
  })
}

function textOf(direction: MadeMessage['direction'], place: number, random: () => number): string {
  const some = (list: readonly string[], count: number) => Array.from({ length: count }, () => pick(list, random))
  if (direction === 'note') return pick(words.NOTES, random)
  if (direction === 'outbound')
    return [
      pick(words.REPLIES, random),
      ...some(words.REPLY_MIDDLES, 1 + Math.floor(random() * 2)),
      pick(words.REPLY_CLOSERS, random),
    ].join('\n\n')
  const start = place === 0 ? pick(words.OPENERS, random) : pick(words.FOLLOWING, random)
  const middle = some(words.MIDDLES, place === 0 ? 2 + Math.floor(random() * 4) : Math.floor(random() * 3))
  const end = [...(random() < 0.6 ? [pick(words.WANTS, random)] : []), ...(random() < 0.2 ? [pick(words.THREATS, random)] : [])]
  return `${[start, ...middle, ...end].join(' ')}\n\n${pick(words.CLOSERS, random)}`
}

export function pick<Item>(list: readonly Item[], random: () => number): Item {
  return list[Math.floor(random() * list.length)]!
}

/** A UUIDv7 of a moment. With `ending` its last four signs are that number. */
export function makeId(at: number, random: () => number, ending?: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0')
  const hex = (length: number) =>
    Math.floor(random() * 16 ** length)
      .toString(16)
      .padStart(length, '0')
  const tail = `${hex(8)}${ending === undefined ? hex(4) : ending.toString(16).padStart(4, '0')}`
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${tail}`
}

/** The same numbers for the same seed: a linear congruential generator of 48 bits would do, this one has 32 and is mixed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
