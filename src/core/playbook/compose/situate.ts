import { decide } from '../../decision/decide.ts'
import type { Decision } from '../../decision/decision.ts'
import type { Situation } from '../../decision/situation.ts'
import { formatMoney } from '../../money.ts'
import { NO_POLICY } from '../../policy/policy.ts'
import { type ShopProfile, situationOfShop } from '../../shop.ts'
import type { Answer } from '../answer.ts'
import { factsOf, hoursKind, type Money, moneyOf } from './facts-told.ts'
import type { CountFigure, MoneyRole } from './question/figures.ts'
import type { Told, Understanding } from './question/understand.ts'
import type { AnswerCase, AnswerRequest } from './request.ts'

/** A figure of an answer with where it comes from. */
export type TracedFigure = NonNullable<Answer['math']>['figures'][number]

/** The money of a question as the engine takes it, and where each figure comes from. */
export interface Situated {
  readonly situation: Situation
  readonly reading?: AnswerCase['reading']
  readonly figures: readonly TracedFigure[]
}

/** What the engine makes of the question, where it is about money between the shop and a customer. */
export interface Decided extends Situated {
  readonly decision: Decision
}

/** Samples behind the ranges: an answer tells means and verdicts, not ranges. */
const SAMPLES = 400

/**
 * The situation that a question, its conversation and its case tell, with the shop's own numbers; undefined while nobody knows how much it is about, or where the
 * question is not about giving money back. A later turn starts from the situation of the one before and changes what it says anew.
 */
export function situate(asked: Understanding, request: AnswerRequest): Situated | undefined {
  const fromCase = definedOnly(request.case?.situation ?? {})
  const before = request.earlier.findLast(({ answer }) => answer.math)?.answer.math?.situation
  const money = moneyOf(asked)
  const orderValueMinor = money.order?.minor ?? before?.orderValueMinor ?? fromCase.orderValueMinor
  if (orderValueMinor === undefined || orderValueMinor <= 0) return undefined
  if (!isAboutGivingBack(asked, before ?? fromCase)) return undefined
  const shop = definedOnly(situationOfShop(request.shop as ShopProfile, request.policy ?? NO_POLICY, request.role ?? 'owner'))
  const earlier = Object.assign({}, ...asked.earlier.map((told) => factsOf(told, money, orderValueMinor)))
  const merged: Situation = {
    ...shop,
    ...(asked.vertical && { vertical: asked.vertical }),
    ...earlier,
    ...before,
    ...fromCase,
    ...factsOf(asked, money, orderValueMinor),
    orderValueMinor,
    currency: request.shop.currency,
  }
  const figures = traced(asked, money, fromCase, request)
  return { situation: settled(merged), ...(request.case?.reading && { reading: request.case.reading }), figures }
}

/** A dispute that is filed is no threat any more. */
function settled({ chargebackThreat, ...situation }: Situation): Situation {
  const isFiled = situation.disputeStatus !== undefined && situation.disputeStatus !== 'none'
  return chargebackThreat !== undefined && !isFiled ? { ...situation, chargebackThreat } : situation
}

/** The situation decided by the engine. */
export function decideSituated(situated: Situated): Decided {
  const { situation, reading } = situated
  return { ...situated, decision: decide(situation, { samples: SAMPLES, ...(reading && { reading }) }) }
}

/** Money that a customer wants back, or may claw back; not what they owe, what a vendor charges or what stock costs. */
function isAboutGivingBack({ shows, text, asked }: Understanding, known: Partial<Situation>): boolean {
  // Where somebody was hurt the insurer speaks before any sum does.
  if (shows('dispute_lost', 'tied', 'net_returns', 'injury') || asked === 'prevent') return false
  if (known.orderValueMinor !== undefined) return true
  if (asked === 'judge_past' && REFUND_WORDS.test(text)) return true
  const asks = shows('asks_refund', 'chargeback_threat', 'dispute_filed') || REFUND_WORDS.test(text)
  return asks && !(shows('unpaid') && !shows('asks_refund')) && !shows('refunded_all')
}

const REFUND_WORDS = /\b(?:refund(?:ed)?|money back|credit|compensation|take (?:it )?off (?:the|her|his|their) bill|half off)\b/i

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
          : { text: figure.text, origin, label: labelOfCount(told, figure) },
    )
  const all = [...trace(asked, 'question'), ...asked.earlier.flatMap((told) => trace(told, 'earlier_question'))]
  return all.filter((figure, index) => all.findIndex(({ text, label }) => text === figure.text && label === figure.label) === index)
}

function labelOfCount(told: Told, figure: CountFigure): string {
  if (figure.unit === '%') return 'a share'
  const kind = hoursKind(told, figure)
  return kind === 'spent' ? 'already spent' : kind === 'ahead' ? 'still to spend' : `counted: ${figure.unit}`
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
      : [{ text: formatMoney(fromCase.orderValueMinor, shop.currency), origin: 'case', input: 'orderValueMinor', label: 'the price' }]
  return [...told, ...cased].slice(0, 16)
}

function definedOnly<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}
