import { formatMoney } from '../../money.ts'
import type { CountFigure, MoneyFigure } from './question/figures.ts'
import type { Understanding } from './question/understand.ts'

/** Plain sums with the figures of the question: what a person would reckon on the back of an envelope. Each names its figures, so that it can be checked. */
export function sumsOf(asked: Understanding): string[] {
  const money = asked.figures.filter((figure): figure is MoneyFigure => figure.kind === 'money')
  const counts = asked.figures.filter((figure): figure is CountFigure => figure.kind === 'count')
  const found = [
    each(asked.text, money, counts),
    remainder(money),
    apart(money),
    more(asked.text, counts),
    minimum(asked.text, counts),
    halved(asked.text, money),
    spread(asked.text),
  ]
  return found.filter((sum) => sum !== undefined).slice(0, 3)
}

/** A price for each, times what is counted. */
function each(text: string, money: readonly MoneyFigure[], counts: readonly CountFigure[]): string | undefined {
  const unit = money.find(({ role, span }) => role === 'each' && !BY_TIME.test(text.slice(span[1], span[1] + 12)))
  const many = counts.find(({ unit: what, value }) => value > 1 && Number.isInteger(value) && !NOT_COUNTED.has(what))
  if (!unit || !many) return undefined
  return `${many.text.split(' ').slice(0, 2).join(' ')} at ${unit.text} each: ${formatMoney(unit.minor * many.value, unit.currency)}.`
}

const BY_TIME = /^\s?(?:\/\s?|per |an? )(?:mo|month|h\b|hr|hour|day|week|year|night)/i
const NOT_COUNTED = new Set('third half quarter hour minute day week month year time star % k s km g kg tier bed'.split(' '))

/** A bill that is paid in part. */
function remainder(money: readonly MoneyFigure[]): string | undefined {
  const whole = money.find(({ role }) => role === 'damage')
  const part = money.find(({ role, minor }) => (role === 'paid' || role === 'refunded') && whole !== undefined && minor < whole.minor)
  if (!whole || !part || whole.currency !== part.currency) return undefined
  return `${whole.text} less the ${part.text} that is paid leaves ${formatMoney(whole.minor - part.minor, whole.currency)}.`
}

/** What was paid against what it costs elsewhere. */
function apart(money: readonly MoneyFigure[]): string | undefined {
  const ours = money.find(({ role }) => role === 'paid') ?? money.find(({ role }) => role === 'price')
  const theirs = money.find(({ role }) => role === 'elsewhere')
  if (!ours || !theirs || ours.currency !== theirs.currency || ours.minor <= theirs.minor) return undefined
  return `${ours.text} against ${theirs.text} elsewhere: ${formatMoney(ours.minor - theirs.minor, ours.currency)} apart.`
}

/** "20% more" of a number that was counted. */
function more(text: string, counts: readonly CountFigure[]): string | undefined {
  if (!/\d\s?(?:%|percent) more\b/i.test(text)) return undefined
  const share = counts.find(({ unit }) => unit === '%')
  const base = counts.find(({ unit, value }) => unit !== '%' && value >= 2 && !NOT_COUNTED.has(unit))
  if (!share || !base) return undefined
  const sum = base.value * (1 + share.value / 100)
  return `${base.value} and ${share.value}% more is ${Math.round(sum * 10) / 10}.`
}

/** A minimum against what is wanted or sold a month. */
function minimum(text: string, counts: readonly CountFigure[]): string | undefined {
  const asked = /\b(?:moq|minimum(?: order)?)(?: is| of|:)? (\d{2,6})\b/i.exec(text)
  if (!asked) return undefined
  const least = Number(asked[1])
  const monthly = /\bsell (?:about |around )?(\d{1,5}) (?:\w+ )?a month\b/i.exec(text)
  if (monthly && Number(monthly[1]) > 0)
    return `${least} at ${monthly[1]} a month is ${Math.round((least / Number(monthly[1])) * 10) / 10} months of stock.`
  const wanted = /\b(?:only )?(?:want|need|can (?:use|sell|take)) (?:about |around )?(\d{1,5})\b/i.exec(text)
  const want = wanted ? Number(wanted[1]) : counts.find(({ value }) => value > 1 && value < least)?.value
  if (want === undefined || want <= 0 || want >= least) return undefined
  return `${least} is ${least - want} more than the ${want} you want: ${Math.round((least / want) * 10) / 10} times as many.`
}

/** Goods marked down by half. */
function halved(text: string, money: readonly MoneyFigure[]): string | undefined {
  const goods = money.find(({ role }) => role === 'paid' || role === 'price' || role === 'unknown')
  if (!goods || !/\b(?:mark(?:ed)? (?:it |them )?down by half|half price|sold (?:it|them) at half)\b/i.test(text)) return undefined
  return `Half of ${goods.text} is ${formatMoney(Math.round(goods.minor / 2), goods.currency)} lost on the goods alone, before fees and time.`
}

/** Two sizes of the same portion: "35 g one month and 30 the next". */
function spread(text: string): string | undefined {
  const match =
    /\b(\d{1,5}(?:\.\d{1,2})?)\s?(g|kg|ml|oz|lb|cm|mm)\b[^.!?]{0,30}?\b(?:and|to|then|vs|versus)\s(\d{1,5}(?:\.\d{1,2})?)\b/i.exec(text)
  if (!match) return undefined
  const [, first = '', unit = '', second = ''] = match
  const high = Math.max(Number(first), Number(second))
  const low = Math.min(Number(first), Number(second))
  if (low <= 0 || high === low || high > low * 5) return undefined
  return `From ${low} to ${high} ${unit} is ${Math.round(((high - low) / low) * 1000) / 10}% more for the same ticket.`
}
