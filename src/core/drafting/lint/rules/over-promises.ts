import { toMajor } from '../../../money.ts'
import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'
import { SIGNS } from '../signs.ts'

const SWEEPING = phrase(
  "(?:i|we)(?:'ll| will| shall| promise| guarantee| can)(?: to| that we| we)*(?: personally| gladly)? (?:pay|cover|refund|reimburse|compensate|give|do|make up|take care of|fix|replace)(?: you)?(?: for)? (?:all of it|everything|anything|whatever|the lot|every (?:penny|cent|single|bill|(?:[a-z]{3,10} )?(?:bill|cost|expense|invoice))|any (?:cost|expense|loss|amount)s?|all (?:your|the|of your) (?:costs?|expenses|losses|bills|damages))",
  "(?:whatever|(?<!if there(?:'s| is) )(?<!is there )anything) (?:you(?:'ve| have)? (?:lost|want|need|ask|like|say|wish)|it (?:takes|costs)|the cost)|(?:you name it|name your price|money is no object|blank cheque|blank check|no matter (?:what it costs|the cost))",
  "(?:don't|do not|no need to) worry about (?:anything|a thing|the (?:cost|money|bill|cost at all))",
  "(?:i|we)(?:'ll| will| can| do)? (?:personally |absolutely |hereby |can )?(?:guarantee|promise|assure you|swear)(?: you)?(?: that)? (?:it|this|that|we|you|nothing|there)(?: will|'ll| shall| won't|'s)? (?:will )?(?:never|not|always|be perfect|won't|no)",
  "(?:this|it|that|such a thing|mistakes like this) (?:will|shall|can|won't|is) (?:never,?|not ever|not) (?:ever )?(?:happen|occur|going to happen|be repeated) (?:again|to you|to anyone)|never,? (?:ever )?happen again|as long as you live|won't happen again|will not happen again",
  '(?:free|complimentary|on the house|discount(?:ed)?)(?: [a-z]+)? (?:for life|forever|for ever|for as long as you)|(?:lifetime|unlimited) (?:free|refund|discount|supply|credit)|(?:always|forever) (?:be )?free',
  "(?:right away|immediately|straight away|at once|instantly)[^.!?\\n]{0,30}?[.!]? (?:you'll have it|you will have it)|as (?:it's|it is) being done|the (?:very )?(?:second|minute|moment|instant) (?:i|we) (?:get|return|arrive|land|hear)|(?:you'll|you will) have it (?:as soon as|the moment|the minute|right away|immediately)",
)
const GIVES = /[$£€¥](?<![\w.].)\s?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?)(?![\w%])/g
const OFFER = /\b(?:refund|return|credit|pay|give|send you|offer|back|reimburs|compensat|voucher|off)/

export const overPromises: Rule = {
  id: 'over-promises',
  group: 'exposure',
  severity: 'error',
  summary: 'Promises more than anyone can keep, or more than the member at work may give.',
  reason:
    'They will hold you to these words, and a broken promise costs more trust than a smaller one kept. Promise the one thing you know you can do.',
  source: 'design',
  phrases: [SWEEPING],
  alwaysAwake: true,
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry. We will pay for everything. I will ring you today.' },
    { text: 'I am sorry it was late. This will never happen again. It comes on Friday.' },
    { text: 'Thank you. Whatever it takes, I will mend it by Friday.' },
    { text: 'I am sorry. Your coffee is free for life from today.' },
    { text: 'I guarantee that it will be perfect. It comes on Friday.' },
    { text: 'I am sorry. I will refund $200 today.', context: { limitMinor: 10000, paidMinor: 20000, currency: 'USD' } },
    { text: 'Do not worry about a thing. I will ring you today.' },
  ],
  good: [
    { text: 'I am sorry. I will pay for the second lamp today.' },
    { text: 'I am sorry it was late. From today each order over ten kilos is checked by two people.' },
    { text: 'I will refund $80 today.', context: { limitMinor: 10000, paidMinor: 20000, currency: 'USD' } },
    {
      text: 'The $200 you paid is on the card since Monday; I will look where it went and write by Friday.',
      context: { limitMinor: 10000, paidMinor: 20000, currency: 'USD' },
    },
    { text: 'The lamp has a guarantee of two years. I will send the form today.' },
    { text: 'Whatever day suits you, I will be there at nine.' },
    { text: 'I do not want this to happen again, so I have changed the label today.' },
  ],
  check: (draft, input) => {
    const sweeping = findMatches(draft, SWEEPING)
    const { limitMinor, currency } = input.context ?? {}
    if (limitMinor === undefined || currency === undefined || (draft.signs & SIGNS.money) === 0)
      return sweeping.map((match): Report => ({ span: [match.start, match.end] }))
    const limit = toMajor(limitMinor, currency)
    const above = findMatches(draft, GIVES).filter(({ start, end, groups }) => {
      const near = draft.lower.slice(Math.max(0, start - 40), end + 24)
      return (
        Number((groups['number'] ?? '0').replaceAll(',', '')) > limit &&
        OFFER.test(near) &&
        /\b(?:i|we|i'll|we'll|i'm|you'll)\b/.test(near) &&
        !/you (?:have )?paid|approv/.test(near)
      )
    })
    return [
      ...sweeping.map((match): Report => ({ span: [match.start, match.end] })),
      ...above.map((match): Report => ({ span: [match.start, match.end], message: ABOVE_LIMIT })),
    ]
  },
}

const ABOVE_LIMIT =
  'This is more than you may give without an approval; they will feel cheated if it is taken back. Get the approval first, or offer less.'
