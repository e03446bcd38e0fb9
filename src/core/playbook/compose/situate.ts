import { decide } from '../../decision/decide.ts'
import type { Decision } from '../../decision/decision.ts'
import type { Situation } from '../../decision/situation.ts'
import { formatMoney } from '../../money.ts'
import { NO_POLICY } from '../../policy/policy.ts'
import { type ShopProfile, situationOfShop } from '../../shop.ts'
import type { Answer } from '../answer.ts'
import type { CountFigure, Figure, MoneyFigure, MoneyRole } from './question/figures.ts'
import type { Told, Understanding } from './question/understand.ts'
import type { AnswerRequest } from './request.ts'

/** A figure of an answer with where it comes from. */
export type TracedFigure = NonNullable<Answer['math']>['figures'][number]

/** The money of a question as the engine takes it, and where each figure comes from. */
export interface Situated {
  readonly situation: Situation
  readonly stated: readonly (keyof Situation)[]
  readonly figures: readonly TracedFigure[]
}

/** What the engine makes of the question, where it is about money between the shop and a customer. */
export interface Decided extends Situated {
  readonly decision: Decision
}

/** Samples behind the ranges: an answer tells means and verdicts, not ranges. */
const SAMPLES = 400

/**
 * The situation that a question and its case tell, with the shop's own numbers; undefined while nobody knows how much it is about, or where the question is not about giving
 * money back.
 */
export function situate(asked: Understanding, request: AnswerRequest): Situated | undefined {
  const fromCase = request.case?.situation ?? {}
  const money = moneyOf(asked)
  const orderValueMinor = fromCase.orderValueMinor ?? money.order?.minor
  if (orderValueMinor === undefined || orderValueMinor <= 0 || !isAboutGivingBack(asked, fromCase)) return undefined
  const told = factsOf(asked, money, orderValueMinor)
  const shop = definedOnly(situationOfShop(request.shop as ShopProfile, request.policy ?? NO_POLICY, request.role ?? 'owner'))
  const situation: Situation = {
    ...shop,
    ...(asked.vertical && { vertical: asked.vertical }),
    ...told,
    ...definedOnly(fromCase),
    ...money.overrides,
    orderValueMinor: money.order?.minor ?? orderValueMinor,
    currency: request.shop.currency,
  }
  return {
    situation,
    stated: Object.keys({ ...told, ...fromCase }) as (keyof Situation)[],
    figures: traced(asked, money, fromCase, request),
  }
}

/** The situation decided by the engine. */
export function decideSituated(situated: Situated): Decided {
  return { ...situated, decision: decide(situated.situation, { samples: SAMPLES }) }
}

interface Money {
  readonly order?: MoneyFigure
  readonly asked?: MoneyFigure
  readonly refunded?: MoneyFigure
  readonly fee?: MoneyFigure
  /** What this question says anew of a case or of earlier turns. */
  readonly overrides: Partial<Situation>
}

function moneyOf(asked: Understanding): Money {
  const own = asked.figures.filter(isMoney)
  const all = [...own, ...asked.earlier.toReversed().flatMap(({ figures }) => figures.filter(isMoney))]
  const first = (...roles: MoneyRole[]) =>
    roles.map((role) => all.find((figure) => figure.role === role)).find((figure) => figure !== undefined)
  const demanded = first('asked')
  const refunded = first('refunded')
  const plain = all.filter(({ role }) => role === 'unknown')
  const order =
    first('price', 'paid') ??
    demanded ??
    (asked.shows('cancelled', 'asks_refund') ? first('deposit') : undefined) ??
    refunded ??
    (plain.length === 1 ? plain[0] : undefined)
  const fee = first('fee')
  const statedNow = own.find(({ role }) => role === 'asked')
  return {
    ...(order && { order: demanded && demanded.minor > order.minor ? demanded : order }),
    ...(demanded && { asked: demanded }),
    ...(refunded && { refunded }),
    ...(fee && { fee }),
    overrides: statedNow ? { askedMinor: statedNow.minor } : {},
  }
}

function isMoney(figure: Figure): figure is MoneyFigure {
  return figure.kind === 'money' && figure.role !== 'each'
}

/** Money that a customer wants back, or may claw back; not what they owe, what a vendor charges or what stock costs. */
function isAboutGivingBack({ shows, text, asked }: Understanding, fromCase: Partial<Situation>): boolean {
  if (shows('dispute_lost', 'tied', 'net_returns') || asked === 'prevent') return false
  if (fromCase.orderValueMinor !== undefined) return true
  const asks = shows('asks_refund', 'chargeback') || REFUND_WORDS.test(text)
  return asks && !(shows('unpaid') && !shows('asks_refund')) && !shows('refunded_all')
}

const REFUND_WORDS = /\b(?:refund|money back|credit|compensation|take (?:it )?off (?:the|her|his|their) bill|half off)\b/i

function factsOf(asked: Understanding, money: Money, orderValueMinor: number): Partial<Situation> {
  const { shows } = asked
  const hours = hoursAhead(asked)
  const prior = priorClaims(asked)
  const evidence = [shows('tracking'), shows('signed'), shows('photos')].filter(Boolean).length
  const fault = faultOf(asked)
  return {
    ...(money.asked && money.asked.minor < orderValueMinor && { askedMinor: money.asked.minor }),
    ...(money.refunded &&
      money.refunded.minor <= orderValueMinor &&
      money.refunded !== money.order && { alreadyRefundedMinor: money.refunded.minor }),
    ...(fault && { faultOfShop: fault }),
    ...(shows('chargeback_threat') && !shows('dispute_filed') && { chargebackThreat: true }),
    ...(shows('dispute_filed') && { disputeStatus: 'open' as const }),
    ...(shows('review_threat') && { publicReviewThreat: true }),
    ...(shows('review_posted') && { reviewPosted: true }),
    ...(shows('legal') && { legalThreat: true }),
    ...(shows('injury') && { injury: true }),
    ...(shows('tracking') && /\bdelivered\b/i.test(asked.text) && { delivered: true }),
    ...(evidence > 0 && { evidenceStrength: evidence > 1 ? ('strong' as const) : ('medium' as const) }),
    ...(hours !== undefined && { hoursStillToSpend: hours }),
    ...(prior !== undefined && { priorClaims: prior }),
    ...(shows('cancelled') && {
      cancelledBy: /\b(?:we|i) (?:had to )?cancel/i.test(asked.text) ? ('shop' as const) : ('customer' as const),
    }),
  }
}

/** Whose fault, in the asker's own judgement. */
function faultOf({ text, shows }: Understanding): 'yes' | 'partly' | 'no' | undefined {
  if (/\b(?:half (?:wrong|our fault)|partly (?:our|my) fault|bit of both)\b/i.test(text)) return 'partly'
  if (
    /\b(?:did nothing wrong|not (?:our|my) fault|we'?re (?:in the )?right|i'?m (?:in the )?right|isn'?t (?:our|my) fault|no fault of ours)\b/i.test(
      text,
    )
  )
    return 'no'
  if (
    shows('slipped', 'staff_fault') ||
    /\b(?:(?:our|my) (?:fault|mistake|error|bad)|we (?:sent|shipped|delivered|charged|booked) (?:the )?wrong|wrong (?:item|size|colou?r) (?:sent|shipped))\b/i.test(
      text,
    )
  )
    return 'yes'
  return undefined
}

/** Hours that are still to come: "an hour more", "another two hours"; those "already" spent are gone and count for nothing. */
function hoursAhead({ text, figures }: Told): number | undefined {
  for (const figure of figures) {
    if (figure.kind !== 'count' || (figure.unit !== 'hour' && figure.unit !== 'minute')) continue
    const around = text.slice(Math.max(0, figure.span[0] - 24), figure.span[1] + 30).toLowerCase()
    if (/\balready\b|\bspent\b|\bwasted\b/.test(around) && !/\b(?:another|more|still)\b/.test(around)) continue
    if (/\b(?:another|still|more|would take|will take|to sort|to answer|to argue|to fight)\b/.test(around)) return hoursIn(figure)
  }
  return /\ban(?:other)? hour(?: more| to)\b|\banother hour\b/i.test(text) ? 1 : undefined
}

function hoursIn({ value, unit }: CountFigure): number {
  return unit === 'hour' ? value : value / 60
}

/** "third time" is two claims before this one. */
function priorClaims({ text, shows }: Understanding): number | undefined {
  const match = /\b(second|third|fourth|fifth|2nd|3rd|4th|5th) (?:time|refund|complaint|claim|return)\b/i.exec(text)
  if (!match || !shows('asks_refund', 'repeated', 'used_return')) return undefined
  return { second: 1, '2nd': 1, third: 2, '3rd': 2, fourth: 3, '4th': 3, fifth: 4, '5th': 4 }[match[1]!.toLowerCase()]
}

const LABELS: Readonly<Record<MoneyRole, string>> = {
  asked: 'asked for',
  paid: 'paid',
  price: 'the price',
  refunded: 'given back already',
  offered: 'offered',
  fee: 'a fee',
  each: 'for each',
  due_to_us: 'owed to you',
  deposit: 'the deposit',
  damage: 'the damage claimed',
  elsewhere: 'the price elsewhere',
  off: 'the discount',
  loss: 'lost',
  unknown: 'named',
}

/** Every figure of the question and of earlier turns with what it is. */
export function figuresTold(asked: Understanding): TracedFigure[] {
  const trace = (told: Told, origin: 'question' | 'earlier_question') =>
    told.figures.map(
      (figure): TracedFigure =>
        figure.kind === 'money'
          ? { text: figure.text, origin, label: LABELS[figure.role] }
          : { text: figure.text, origin, label: figure.unit === '%' ? 'a share' : `counted: ${figure.unit}` },
    )
  const all = [...trace(asked, 'question'), ...asked.earlier.flatMap((told) => trace(told, 'earlier_question'))]
  return all.filter((figure, index) => all.findIndex(({ text, label }) => text === figure.text && label === figure.label) === index)
}

function traced(asked: Understanding, money: Money, fromCase: Partial<Situation>, { shop }: AnswerRequest): TracedFigure[] {
  const inputs = new Map<string, keyof Situation>()
  if (money.order) inputs.set(money.order.text, 'orderValueMinor')
  if (money.asked) inputs.set(money.asked.text, 'askedMinor')
  if (money.refunded) inputs.set(money.refunded.text, 'alreadyRefundedMinor')
  const told = figuresTold(asked).map((figure) => {
    const input = inputs.get(figure.text)
    return input ? { ...figure, input } : figure
  })
  const cased: TracedFigure[] =
    fromCase.orderValueMinor === undefined || money.order
      ? []
      : [{ text: formatOf(fromCase.orderValueMinor, shop.currency), origin: 'case', input: 'orderValueMinor', label: 'the price' }]
  return [...told, ...cased].slice(0, 16)
}

function formatOf(minor: number, currency: string): string {
  return formatMoney(minor, currency)
}

function definedOnly<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}
