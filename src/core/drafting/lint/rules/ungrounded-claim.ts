import { toMajor } from '../../../money.ts'
import { findMatches } from '../match.ts'
import { SIGNS } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { LintContext, Report, Rule } from '../rule.ts'

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
const AMOUNT = /(?<sign>[$£€¥])(?<![\w.].)\s?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?![\w%])/g

export const ungroundedClaim: Rule = {
  id: 'ungrounded-claim',
  group: 'exposure',
  severity: 'error',
  summary: 'A charge against a person without proof, or an amount that the case does not hold.',
  reason: 'A charge that you cannot prove, or a sum that is wrong, is what they will quote against you. Say only what the case shows.',
  source: 'C029',
  phrases: [CHARGES],
  alwaysAwake: true,
  bad: [
    { text: 'This man owns a rival salon. Please call us.', kind: 'review_reply' },
    { text: 'This review is fake. Please call us.', kind: 'review_reply' },
    { text: 'She has done this to every shop in town. Call me.', kind: 'review_reply' },
    { text: 'I am sorry. I will refund $95 today.', context: { paidMinor: 8400, amountMinor: 8400, currency: 'USD' } },
    { text: 'He tore it himself. Please call us.', kind: 'review_reply' },
    { text: 'I read your letter. You are running an insurance scam. I will write on Friday.' },
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
    { text: 'I will refund $1,250.50 on Friday.', context: { amountMinor: 125050, currency: 'USD' } },
  ],
  check: (draft, input) => {
    const charges = findMatches(draft, CHARGES).filter(
      ({ start }) => !/\b(?:not|n't|if|whether)\b[^.!?]{0,16}$/.test(draft.lower.slice(Math.max(0, start - 24), start)),
    )
    const amounts = (draft.signs & SIGNS.money) === 0 ? [] : findMatches(draft, AMOUNT)
    const free = amounts.length === 0 ? [] : freeAmounts(amounts, input.context)
    return [...charges, ...free].map((match): Report => ({ span: [match.start, match.end] }))
  },
}

/**
 * Amounts that are neither in a field of the case, nor in anybody's words in it, nor the difference of what was paid and what is given. None where
 * the case holds no amount at all: then nothing can be said of one.
 */
function freeAmounts<Amount extends { readonly groups: Readonly<Record<string, string | undefined>> }>(
  amounts: readonly Amount[],
  context: LintContext | undefined,
): readonly Amount[] {
  const { currency, paidMinor, amountMinor } = context ?? {}
  if (currency === undefined || (paidMinor === undefined && amountMinor === undefined)) return []
  const fields = [paidMinor, amountMinor].filter((minor) => minor !== undefined).map((minor) => toMajor(minor, currency))
  const held = fields.length === 2 ? [...fields, Math.abs(fields[0]! - fields[1]!)] : fields
  const open = amounts.filter(({ groups }) => !isHeld(parse(groups['number'] ?? ''), held))
  if (open.length === 0) return open
  const words = [context?.message ?? '', context?.ownLine ?? '', ...(context?.evidence ?? [])].join(' ').slice(0, 20_000)
  const named = Array.from(words.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?/g), (match) => parse(match[0]))
  return open.filter(({ groups }) => !isHeld(parse(groups['number'] ?? ''), named))
}

const isHeld = (value: number, held: readonly number[]) => held.some((known) => Math.abs(known - value) < 0.005)
const parse = (number: string) => Number(/,\d{1,2}$/.test(number) ? number.replace(',', '.') : number.replaceAll(',', ''))
