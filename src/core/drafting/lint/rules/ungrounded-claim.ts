import { toMajor } from '../../../money.ts'
import { findMatches, mayHold } from '../match.ts'
import { ofContext } from '../of-context.ts'
import type { ParsedDraft } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { LintContext, Report, Rule } from '../rule.ts'
import { searchAll } from '../search-all.ts'
import { SIGNS } from '../signs.ts'
import { findSpokenDates, MONTH, type SpokenDate } from '../spoken-dates.ts'

/** A charge against a person is a claim that needs proof, whatever the case holds. */
const CHARGES = phrase(
  '(?:another|just another|obviously an?|clearly an?|some) (?:disgruntled |former |bitter )*(?:ex-(?:employee|staff|worker)|former employee|competitor|rival|fake (?:account|profile|customer))s?|hunt(?:s|ing)? (?:for )?(?:free|freebies)|(?:after|want|wants|looking for|fishing for) (?:a )?free (?:meals?|stuff|stays?|food|things)',
  "(?:is|are|was|were|be|by|from|this|that|a|the|(?:he|she|it|that|this|who|you|they)'(?:s|re)) (?:just |clearly |obviously |actually |really |a |an |the |known |another |professional |serial |competing |rival |disgruntled |former |ex-)*(?:scammers?|fraudsters?|competitors?|rivals?|extortionists?|blackmailers?|thief|thieves|con artists?|ex-employees?|former employees?|disgruntled (?:employees?|staff)|shoplifters?)(?! (?:alert|report))",
  '(?:owns?|runs?|works? for|working for|paid by|hired by|sent by) (?:a |an |the |our |one of our )*(?:rival|competing|competitors?|competition)(?: [a-z]+){0,2}',
  "fake reviews?(?! (?:policy|report|check|detection))|you(?:'re| are| all)? (?:clearly |obviously )?(?:work(?:ing)? for|from|paid by|employed by) (?:a |an |the |our |another )?(?:competitor|competition|rival|(?:other )?(?:salon|shop|restaurant|company|business|store|hotel|garage|clinic|bakery|caf[eé]|bar|pub|place|gym|studio|agency|firm|dentist|practice|bistro|barber) (?:across|down|next|up|over|round))|(?:running|committing|committed|guilty of|involved in|pulling|attempting|attempted) (?:an? |another |some )?(?:insurance )?(?:scam|fraud|extortion|blackmail|theft|con)|(?:fraud|scam) (?:warning|alert)",
  "(?:has|have|(?:he|she|they|who|you)'(?:s|ve)) done (?:this|the same|it) to (?:every|many|other|several|half|all|lots|dozens|everyone)|(?:does|do|tries|try) this (?:to|at|with|all over) (?:every|everyone|all|shops|other|many)|from (?:shops|restaurants|businesses|florists|stores) all over",
  '(?:this|the|your|these|such) (?:review|reviews|post|account|story|profile)s? (?:is|are|was|were|must be|is clearly|is obviously) (?:a |an |all |completely |totally |entirely )*(?:fake|bogus|fabricated|invented|made up|planted|paid for|fraudulent|not (?:genuine|real))',
  '(?:damaged|broke|tore|stained|burn(?:t|ed)|scratched) (?:it|them|that|those|this|the [a-z]{3,14}|those things|the thing)s? (?:himself|herself|themselves|yourself|yourselves)',
)
const ORDER = phrase(
  '(?:order|booking|reservation)(?: (?:number|no\\.?|nr\\.?|id))? ?#? ?(?<number>(?=[a-z0-9-]{0,19}\\d{3})[a-z0-9-]{4,20})',
)
/** What names a day of the calendar. */
const DAY = phrase(`\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}`, `${MONTH} \\d{1,2}`, '\\d{4}-\\d{2}-\\d{2}')
const MONEY = /[$£€¥]/g
const AMOUNT = /[$£€¥](?<![\w.].)\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?![\w%])/y

export const ungroundedClaim: Rule = {
  id: 'ungrounded-claim',
  group: 'exposure',
  severity: 'error',
  summary: 'A charge against a person without proof, or an amount, an order number or a past day that the case does not hold.',
  reason: 'A charge that you cannot prove, or a sum that is wrong, is what they will quote against you. Say only what the case shows.',
  source: 'C029',
  phrases: [CHARGES, ORDER, DAY],
  alwaysAwake: true,
  bad: [
    { text: 'This man owns a rival salon. Please call us.', kind: 'review_reply' },
    { text: 'This review is fake. Please call us.', kind: 'review_reply' },
    { text: 'She has done this to every shop in town. Call me.', kind: 'review_reply' },
    { text: 'I am sorry. I will refund $95 today.', context: { paidMinor: 8400, amountMinor: 8400, currency: 'USD' } },
    { text: 'He tore it himself. Please call us.', kind: 'review_reply' },
    { text: 'I read your letter. You are running an insurance scam. I will write on Friday.' },
    { text: 'I am sorry. Order 20816 leaves us today.', context: { orderNumber: '20817', message: 'Where is it?' } },
    {
      text: 'I am sorry. It left us on 4 November, and I will ring the courier today.',
      context: { today: '2026-11-22', message: 'You said that it left on 14 November.' },
    },
    { text: 'Your $1,250 goes back today, and I am sorry.', context: { paidMinor: 12000, currency: 'USD' } },
  ],
  good: [
    { text: 'I cannot find this visit in our book. Please call me and we will look together.', kind: 'review_reply' },
    { text: 'I am sorry. I will refund $84 today.', context: { paidMinor: 8400, currency: 'USD' } },
    {
      text: 'You wrote of $95; the card shows $84. I will refund the $84 today.',
      context: { paidMinor: 8400, currency: 'USD', message: 'Give me my 95 dollars back' },
    },
    { text: 'I am sorry. I will refund $95 today.' },
    { text: 'If you think somebody used your card, ring your bank; it can look into fraud today.' },
    { text: 'I am sorry. Order 20-817 leaves us today.', context: { orderNumber: 'A20817', message: 'Where is order 20817?' } },
    {
      text: 'It left us on November 14, and it comes on 2 December.',
      context: { today: '2026-11-22', message: 'You said that it left on 14 November.' },
    },
    { text: 'I will refund $1,250.50 on Friday.', context: { amountMinor: 125050, currency: 'USD' } },
  ],
  check: (draft, input) => {
    const charges = findMatches(draft, CHARGES).filter(
      ({ start }) => !/\b(?:not|n't|if|whether)\b[^.!?]{0,16}$/.test(draft.lower.slice(Math.max(0, start - 24), start)),
    )
    return [
      ...charges.map(({ start, end }): Report => ({ span: [start, end] })),
      ...reportFreeAmounts(draft, input.context),
      ...reportOtherOrders(draft, input.context),
      // A brief dates what happened, said or promised from the record.
      ...(input.kind === 'handover' ? [] : reportOtherDays(draft, input.context)),
    ]
  },
}

/** Order numbers that stand nowhere in a case that has one. */
function reportOtherOrders(draft: ParsedDraft, context: LintContext | undefined): Report[] {
  if (context?.orderNumber === undefined || context.orderNumber.trim() === '') return []
  const named = findMatches(draft, ORDER)
  if (named.length === 0) return []
  const known = lettersIn(context)
  return named.flatMap(({ end, groups }): Report[] => {
    const number = groups['number'] ?? ''
    return known.includes(lettersOf(number)) ? [] : [{ span: [end - number.length, end], severity: 'warning', message: OTHER_ORDER }]
  })
}

/** Calendar days gone by that are not among those that the case names; silent where it names none. */
function reportOtherDays(draft: ParsedDraft, context: LintContext | undefined): Report[] {
  if ((draft.signs & SIGNS.digit) === 0 || context?.today === undefined || !mayHold(draft, DAY) || !namesDay(context)) return []
  const { today } = context
  const isPast = ({ date }: SpokenDate) => date < today
  const named = findSpokenDates(draft.lower, today).filter((day) => isPast(day) && CALENDAR_DAY.test(draft.lower.slice(day.start, day.end)))
  if (named.length === 0) return []
  const known = findSpokenDates(wordsOf(context).toLowerCase(), today).filter(isPast)
  if (known.length === 0) return []
  return named
    .filter(({ date }) => !known.some((day) => day.date === date))
    .map(({ start, end }): Report => ({ span: [start, end], severity: 'warning', message: OTHER_DAY }))
}

const OTHER_ORDER = 'This is not the order that the case is about; they will think that you speak of somebody else’s. Check the number.'
const OTHER_DAY = 'The case names other days than this; a wrong day is what they will hold against you. Check it.'
const CALENDAR_DAY =
  /\d\D{0,8}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]{0,8} \d|\d{4}-\d{2}/

const namesDay = ofContext(
  (context) => (context.message !== undefined || context.evidence !== undefined) && CALENDAR_DAY.test(wordsOf(context).toLowerCase()),
)
const wordsOf = (context: LintContext | undefined) =>
  [context?.message ?? '', context?.ownLine ?? '', ...(context?.evidence ?? []), ...(context?.story?.said ?? []).map(({ words }) => words)]
    .join(' ')
    .slice(0, 20_000)
const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
const lettersIn = ofContext((context) => lettersOf(`${context.orderNumber ?? ''} ${wordsOf(context)}`))

/**
 * Amounts that are neither in a field of the case, nor in anybody's words in it, nor the difference of what was paid and what is given. None where
 * the case holds no amount at all: then nothing can be said of one.
 */
function reportFreeAmounts(draft: ParsedDraft, context: LintContext | undefined): Report[] {
  if (context === undefined || (draft.signs & SIGNS.money) === 0) return []
  const held = amountsInFields(context)
  if (held.length === 0) return []
  const free: Report[] = []
  for (const at of findMoney(draft)) {
    AMOUNT.lastIndex = at
    const match = AMOUNT.exec(draft.lower)
    if (match === null) continue
    const value = parse(match[1] ?? '')
    if (!isHeld(value, held) && !isHeld(value, amountsInWords(context))) free.push({ span: [at, at + match[0].length] })
  }
  return free
}

/** Where signs of money stand. */
function findMoney({ lower, signs }: ParsedDraft): readonly number[] {
  if ((signs & SIGNS.other) !== 0) return searchAll(lower, MONEY).map(({ index }) => index)
  const places: number[] = []
  // No other one is of ASCII.
  for (let at = lower.indexOf('$'); at !== -1; at = lower.indexOf('$', at + 1)) places.push(at)
  return places
}

const amountsInFields = ofContext(({ currency, paidMinor, amountMinor }): readonly number[] => {
  if (currency === undefined) return []
  const fields = [paidMinor, amountMinor].filter((minor) => minor !== undefined).map((minor) => toMajor(minor, currency))
  return fields.length === 2 ? [...fields, Math.abs(fields[0]! - fields[1]!)] : fields
})
const amountsInWords = ofContext((context) =>
  Array.from(wordsOf(context).matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?/g), ([number]) => parse(number)),
)
const isHeld = (value: number, held: readonly number[]) => held.some((known) => Math.abs(known - value) < 0.005)
const parse = (number: string) =>
  Number(!number.includes(',') ? number : /,\d{1,2}$/.test(number) ? number.replace(',', '.') : number.replaceAll(',', ''))
