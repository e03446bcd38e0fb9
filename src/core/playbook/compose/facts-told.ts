import type { Situation } from '../../decision/situation.ts'
import type { CountFigure, Figure, MoneyFigure, MoneyRole } from './question/figures.ts'
import type { SignKind } from './question/signs.ts'
import type { Told, Understanding } from './question/understand.ts'

/** The amounts of a question and of earlier turns, by what they are. */
export interface Money {
  readonly order?: MoneyFigure
  readonly asked?: MoneyFigure
  readonly refunded?: MoneyFigure
}

/** The amounts that matter to the engine; what this question says goes before what earlier ones said. */
export function moneyOf(asked: Understanding): Money {
  const all = [asked, ...asked.earlier.toReversed()].flatMap(({ figures }) => figures.filter(isMoney))
  const first = (...roles: MoneyRole[]) =>
    roles.map((role) => all.find((figure) => figure.role === role)).find((figure) => figure !== undefined)
  const demanded = first('asked')
  const refunded = first('refunded')
  const plain = all.filter(({ role }) => role === 'unknown')
  const deposit = asked.shows('cancelled', 'asks_refund') ? first('deposit') : undefined
  const order = first('price', 'paid') ?? demanded ?? deposit ?? refunded ?? (plain.length === 1 ? plain[0] : undefined)
  return {
    ...(order && { order: demanded && demanded.minor > order.minor ? demanded : order }),
    ...(demanded && { asked: demanded }),
    ...(refunded && { refunded }),
  }
}

function isMoney(figure: Figure): figure is MoneyFigure {
  return figure.kind === 'money' && figure.role !== 'each'
}

/** What one question tells for the engine, by its own signs and words alone. */
export function factsOf(told: Told, money: Money, orderValueMinor: number): Partial<Situation> {
  const shows = (...kinds: SignKind[]) => kinds.some((kind) => told.signs.has(kind))
  const hours = hoursAhead(told)
  const prior = priorClaims(told)
  const evidence = [shows('tracking'), shows('signed'), shows('photos')].filter(Boolean).length
  const fault = faultOf(told)
  const own = (figure: MoneyFigure | undefined) => (figure && told.figures.includes(figure) ? figure : undefined)
  const demanded = own(money.asked)
  const refunded = own(money.refunded)
  const delivered = shows('tracking') && /\bdelivered\b/i.test(told.text)
  return {
    ...(demanded && demanded.minor <= orderValueMinor && { askedMinor: demanded.minor }),
    ...(refunded && refunded.minor <= orderValueMinor && refunded !== money.order && { alreadyRefundedMinor: refunded.minor }),
    ...(fault && { faultOfShop: fault }),
    ...(shows('chargeback_threat') && !shows('dispute_filed') && { chargebackThreat: true }),
    ...(shows('dispute_filed') && { disputeStatus: 'open' as const }),
    ...(shows('review_threat') && { publicReviewThreat: true }),
    ...(shows('review_posted') && { reviewPosted: true }),
    ...(shows('legal') && { legalThreat: true }),
    ...(shows('injury') && { injury: true }),
    ...(delivered && { delivered: true }),
    ...(evidence > 0 && { evidenceStrength: evidence > 1 ? ('strong' as const) : ('medium' as const) }),
    ...(hours !== undefined && { hoursStillToSpend: hours }),
    ...(prior !== undefined && { priorClaims: prior }),
    ...(shows('cancelled') && { cancelledBy: OWN_CANCEL.test(told.text) ? ('shop' as const) : ('customer' as const) }),
  }
}

const OWN_CANCEL = /\b(?:we|i) (?:had to )?cancel/i
const PARTLY_OURS = /\b(?:half (?:wrong|our fault)|partly (?:our|my) fault|bit of both|on us i think|some of it is (?:on us|our fault))\b/i
const NOT_OURS =
  /\b(?:did nothing wrong|not (?:our|my) fault|we'?re (?:in the )?right|i'?m (?:in the )?right|isn'?t (?:our|my) fault|no fault of ours)\b/i
const OURS = new RegExp(
  [
    '(?:our|my) (?:own )?(?:fault|mistake|error|bad)',
    String.raw`(?:we|i) (?:are|were|was|am|is|'re|'m) (?:\w+ )?at fault`,
    String.raw`(?:fault|mistake|error) (?:is|was|lies|lay) (?:\w+ )?(?:ours|mine|with us|on us|(?:on|at) our (?:side|end))`,
    String.raw`(?:we|i) (?:\w+ )?(?:messed|screwed|mucked|cocked|fouled|botched) (?:\w+ )?(?:up|it|this|that)`,
    String.raw`(?:we|i) (?:\w+ )?(?:got (?:it|this|that|her order|his order|the order) wrong|overcharged|double[- ](?:charged|booked|billed))`,
    String.raw`we (?:sent|shipped|delivered|charged|booked) (?:\w+ )?(?:the )?wrong`,
    'wrong (?:item|size|colou?r) (?:sent|shipped)',
  ].join('|'),
  'i',
)
/** It is them who say so. */
const SAID_OF_US =
  /\b(?:says?|saying|claims?|claiming|thinks?|insists?|swears?|reckons?|tells?|telling|blames?|accus\w+|as if|whether|if)\b[^.!?]{0,30}$/i

/** A deed against the customer and not a thing overlooked. */
const BREACH = /\b(?:took (?:it|the|her|his|their)|went back|girlfriend|lied|stole|stories)\b/i
/** A rude word leaves what was bought in place: what it is worth, the sums say. */
const TONE = /\b(?:rude|words|snapped|shouted|swore|temper|said something)\b/i

/** Whose fault, in the asker's own judgement. */
function faultOf({ text, signs }: Told): 'yes' | 'partly' | 'no' | undefined {
  if (PARTLY_OURS.test(text)) return 'partly'
  if (NOT_OURS.test(text)) return 'no'
  if (ownsUp(text) || (signs.has('staff_fault') && BREACH.test(text)) || (signs.has('slipped') && !TONE.test(text))) return 'yes'
  return signs.has('staff_fault') ? 'partly' : undefined
}

function ownsUp(text: string): boolean {
  const found = OURS.exec(text)
  return found !== null && !SAID_OF_US.test(text.slice(Math.max(0, found.index - 45), found.index))
}

/** What the hours that a question counts are: spent, still to come, or simply so many. */
export function hoursKind({ text }: Told, figure: CountFigure): 'spent' | 'ahead' | undefined {
  if (figure.text.toLowerCase().startsWith('another')) return 'ahead'
  const before = text.slice(Math.max(0, figure.span[0] - 24), figure.span[0]).toLowerCase()
  const after = text.slice(figure.span[1], figure.span[1] + 24).toLowerCase()
  if (
    /\b(?:another|still|would take|will take|take me)\b[^.!?]{0,14}$/.test(before) ||
    /^\W{0,2}\w+\W{1,2}(?:more|to (?:sort|answer|argue|fight|win))\b/.test(after)
  )
    return 'ahead'
  return /\b(?:spent|wasted|already|put in|lost)\b[^.!?]{0,14}$/.test(before) ||
    /^\W{0,2}\w+\W{1,2}(?:already|so far|on it|wasted)\b/.test(after)
    ? 'spent'
    : undefined
}

/** Hours that are still to come: "an hour more", "another two hours"; those already spent are gone and count for nothing. */
function hoursAhead(told: Told): number | undefined {
  for (const figure of told.figures)
    if (figure.kind === 'count' && (figure.unit === 'hour' || figure.unit === 'minute') && hoursKind(told, figure) === 'ahead')
      return figure.unit === 'hour' ? figure.value : figure.value / 60
  return undefined
}

const CLAIM_COUNT = /\b(second|third|fourth|fifth|2nd|3rd|4th|5th) (?:time|refund|complaint|claim|return|chargeback|dispute)\b/i
const BEFORE_IT: Readonly<Record<string, number>> = { second: 1, '2nd': 1, third: 2, '3rd': 2, fourth: 3, '4th': 3, fifth: 4, '5th': 4 }

/** "third time" is two claims before this one. */
function priorClaims({ text }: Told): number | undefined {
  const match = CLAIM_COUNT.exec(text)
  return match ? BEFORE_IT[match[1]!.toLowerCase()] : undefined
}
