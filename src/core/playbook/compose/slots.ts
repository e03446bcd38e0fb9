import type { Situation } from '../../decision/situation.ts'
import { workingDaysAfter } from '../../drafting/facts-of-case.ts'
import { formatMoney } from '../../money.ts'
import type { SlotValues } from './fill-words.ts'
import type { MoneyFigure, MoneyRole } from './question/figures.ts'
import type { Understanding } from './question/understand.ts'
import type { AnswerRequest } from './request.ts'
import type { Decided } from './situate.ts'

/** Working days that words give somebody to answer; whoever sends them may write another date. */
const DEADLINE_DAYS = 5

/** What is known for the slots: from the case, the shop, the question and the decision, nothing else. */
export function slotValuesOf(request: AnswerRequest, asked: Understanding, decided: Decided | undefined): SlotValues {
  const { shop } = request
  const facts = request.case?.facts ?? {}
  const money = (minor: number | undefined) => (minor === undefined ? undefined : formatMoney(minor, shop.currency, shop.locale))
  const situation: Partial<Situation> = decided?.situation ?? request.case?.situation ?? {}
  const recommended = decided?.decision.options.find(({ option }) => option === decided.decision.recommended)
  // A sum that was asked for is none that was granted.
  const given = recommended && recommended.amountMinor > 0 ? recommended.amountMinor : undefined
  const percent = asked.figures.find((one) => one.kind === 'count' && one.unit === '%')
  return known({
    customerName: facts.customerName,
    shopName: shop.name === UNNAMED ? undefined : shop.name,
    signedBy: facts.signedBy ?? shop.signedBy,
    shopContact: facts.shopContact ?? shop.contact,
    item: facts.item,
    orderNumber: facts.orderNumber,
    amount: money(given),
    price: money(situation.orderValueMinor ?? figure(asked, 'price')?.minor),
    paid: money(situation.paidMinor ?? situation.orderValueMinor ?? figure(asked, 'paid')?.minor),
    fee: figure(asked, 'fee')?.text,
    percent: percent?.text,
    deadline: spokenDate(workingDaysAfter(request.today, DEADLINE_DAYS), shop.locale),
    platform: platformIn(asked.text),
  })
}

/** The name that stands where a shop has none. */
const UNNAMED = 'Our shop'

function figure({ figures }: Understanding, role: MoneyRole): MoneyFigure | undefined {
  return figures.find((one): one is MoneyFigure => one.kind === 'money' && one.role === role)
}

const PLATFORMS = [
  'Google',
  'Yelp',
  'Trustpilot',
  'Tripadvisor',
  'Facebook',
  'Amazon',
  'Etsy',
  'Instagram',
  'TikTok',
  'Airbnb',
  'eBay',
  'Nextdoor',
  'PayPal',
  'Stripe',
] as const

function platformIn(text: string): string | undefined {
  const lower = text.toLowerCase()
  return PLATFORMS.find((name) => lower.includes(name.toLowerCase()))
}

function spokenDate(date: string, locale = 'en-US'): string {
  const english = locale.startsWith('en') ? locale : 'en-GB'
  return new Intl.DateTimeFormat(english, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

function known(values: { readonly [Slot in keyof SlotValues]: string | undefined }): SlotValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ''))
}
