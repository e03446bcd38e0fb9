import type { Vertical } from '../case.ts'
import { US_WORK_HOUR_MINOR, workHourMinor } from '../decision/work-hour.ts'
import { currencyDecimals, roughMinor } from '../money.ts'
import type { AutomationInput } from './automation.ts'
import { AFTERWARDS } from './ready/afterwards.ts'
import { CUSTOMERS } from './ready/customers.ts'
import { DANGER } from './ready/danger.ts'
import { MONEY } from './ready/money.ts'
import { REVIEWS } from './ready/reviews.ts'
import { TRADES } from './ready/trades.ts'
import { WAITING } from './ready/waiting.ts'

/** What ready automations are about, in the order in which they are offered. */
export const READY_TOPICS = ['danger', 'money', 'waiting', 'customers', 'reviews', 'afterwards', 'trades'] as const
export type ReadyTopic = (typeof READY_TOPICS)[number]

/** An amount given in US dollars, in minor units of the shop's currency: as many hours of work there, rounded to what people would write. */
export type Money = (dollars: number) => number

/** An automation to start from, as it is written down. */
export interface ReadyOne {
  readonly id: string
  readonly name: string
  /** What it does, in one sentence. */
  readonly does: string
  /** Why one would want it, in one sentence. */
  readonly why: string
  /** The kinds of shops it is for; every kind when left out. */
  readonly verticals?: readonly Vertical[]
  readonly make: (money: Money) => AutomationInput
}

/** An automation to start from, with the shop's money in it. */
export interface ReadyAutomation extends Omit<ReadyOne, 'make'> {
  readonly topic: ReadyTopic
  readonly automation: AutomationInput
}

const BY_TOPIC: Readonly<Record<ReadyTopic, readonly ReadyOne[]>> = {
  danger: DANGER,
  money: MONEY,
  waiting: WAITING,
  customers: CUSTOMERS,
  reviews: REVIEWS,
  afterwards: AFTERWARDS,
  trades: TRADES,
}

/** Every ready automation for a shop of this kind and currency, by topic. All kinds of shops where none is given. */
export function listReadyAutomations(shop: { readonly currency: string; readonly vertical?: Vertical }): readonly ReadyAutomation[] {
  const { currency, vertical } = shop
  const money = moneyIn(currency)
  return READY_TOPICS.flatMap((topic) =>
    BY_TOPIC[topic]
      .filter(({ verticals }) => vertical === undefined || verticals === undefined || verticals.includes(vertical))
      .map(({ make, ...ready }) => ({ ...ready, topic, automation: make(money) })),
  )
}

const ROUNDED_TO = 0.25

function moneyIn(currency: string): Money {
  const minorPerMajor = 10 ** currencyDecimals(currency)
  const hour = workHourMinor(currency, 0, minorPerMajor).valueMinor
  const perDollar = hour > 0 ? (hour / US_WORK_HOUR_MINOR) * 100 : minorPerMajor
  return (dollars) => roughMinor(dollars * perDollar, { minorPerMajor }, ROUNDED_TO)
}
