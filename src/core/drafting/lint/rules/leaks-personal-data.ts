import { findMatches } from '../match.ts'
import { phrase } from '../phrase.ts'
import type { Report, Rule } from '../rule.ts'
import { SIGNS } from '../signs.ts'

const LEAKS = phrase(
  "(?:mr|mrs|ms|miss|mx)\\.? (?!and\\b)[a-z][a-z'-]{1,24}",
  '(?:card|number|phone|mobile|account)s? (?:number )?(?:that )?end(?:s|ing) (?:in |with )?\\d{3,5}|(?:her|his|your|their) (?:phone |mobile |home |cell |contact |account |booking |order |invoice |reservation |confirmation |room |ticket )?(?:number|address|email address|e-mail address|postcode|zip code|date of birth|birthday|surname|full name|real name|employer|workplace|boss) (?:is|was|are|ends|on file|at [a-z]+ing)',
  '(?:order|booking|invoice|reservation|ticket|confirmation|account|case)(?: (?:number|no\\.?|id|ref(?:erence)?))? ?#? ?(?=[a-z0-9-]*\\d{3})[a-z0-9-]{4,20}',
  '(?:her|his|their|your) (?:order|bill|invoice|appointment|booking|purchase|treatment|total|balance|deposit) (?:was|of|came to|on|for|is) (?:for )?(?:[$£€] ?\\d[\\d.,]*|\\d+|an? [a-z]{3,14} (?:of|for)|the [a-z]{3,14} (?:of|for)|[a-z]+day)',
  '(?:picked up|collected|paid|booked|ordered|signed)(?: for)? (?:by|under|in) (?:her|him|your|the) (?:husband|wife|boyfriend|girlfriend|mother|mum|mom|name)?(?: at \\d|[^.!?\\n]{0,20}\\d{1,2} ?(?:am|pm))',
  'this (?:patient|client|tenant|member|student) (?:failed|missed|was|did|has|had|never|came|owes|refused)|(?:she|he|you|they) (?:is|are|was|were) (?:bipolar|depressed|an addict|an alcoholic|a drunk|on medication|off (?:her|his|your|their) meds|divorced|bankrupt|unemployed|pregnant)|your (?:employer|boss|school|landlord|workplace|company),? (?:at|the|in)|(?:are|is|were|was|by|with|and) (?:all )?(?:her|his|your|their)(?: own)? (?:mum|mom|mother|father|dad|aunt|uncle|boyfriend|girlfriend|husband|wife|ex|brother|sister|cousins?|friends?|family|employees?|neighbou?rs?)',
  "(?:we|i) (?:do )?(?:remember|know|recogni[sz]e) (?:(?:you|her|him)(?= (?:very |all too |only too |quite )?(?:well|clearly|exactly)|,| from|[.!])|exactly who you are|who you are|who this is|who wrote this|which [a-z]{3,14} you (?:came|come|are) from|where you (?:live|work))(?: (?:very |all too |only too )?(?:well|clearly|exactly))?(?!,? (?:are|were|had|have|felt|want|for|would|can|might|expect|didn't|did|deserve|came in hoping|wanted|and|as a|waiting|mention))",
  "(?:let's be clear|be clear|we all know|everyone should know|readers should know) who (?:this|you|she|he) (?:is|are)|(?:made-up|fake|false) name|your real name|under (?:the name|an alias)|(?:you|she|he) (?:still )?owes? (?:us|me)|(?:you|she|he) (?:has|have|had) (?:an? )?(?:unpaid|outstanding|overdue)|(?:still owe|owe us|owes us)",
  "(?:your (?:people|party|company|group|employer)(?:'s)?|you|she|he) paid (?:us |only |just |a |barely |measly |the |total of )*(?:[$£€] ?\\d[\\d.,]*|\\d+|usd|gbp|eur)",
  '(?:you|she|he) (?:live|lives|work|works) (?:at|in|on|for|near)|(?:husband|wife|son|daughter|boyfriend|girlfriend) (?:of|named|called) [a-z]+|(?:you|she|he) (?:came|come|visited|stayed|booked|checked) (?:in |with us |to us )?(?:three|two|four|five|\\d+|several|many) times for (?:the|your|her|his|a)',
)
const PHONE = /(?<![\w.,$£€])\+?\(?\d[\d ().-]{7,18}\d(?!\w)/g

export const leaksPersonalData: Rule = {
  id: 'leaks-personal-data',
  group: 'exposure',
  severity: 'error',
  summary: 'A public reply that tells who the customer is or what they bought, paid or owe.',
  reason:
    'Everyone reads this, and the law protects what you know of a customer. Readers will wonder what you would publish of them. Leave it out.',
  source: 'C040',
  phrases: [LEAKS],
  alwaysAwake: true,
  kinds: ['review_reply'],
  bad: [
    { text: 'I am sorry, Mrs Tanaka. Please call me.' },
    { text: 'Your order was $240 and came on Monday. Please call me.' },
    { text: 'I am sorry about booking 88213. Please call me.' },
    { text: 'We remember you very well. Please call me.' },
    { text: 'You still owe us. Please call me.' },
    { text: 'Her number ends 4471. Please call the shop.' },
    { text: 'Those reviews are all her cousins. Please call the shop.' },
  ],
  good: [
    { text: 'I am sorry, and thank you for writing. Please call me.' },
    { text: 'I am sorry about your order. Please call me.' },
    { text: 'With a party of 27 and all of it cooked to order, it took 35 minutes. Please call me.' },
    { text: 'We know you were hoping for a quiet room. Please ask for me.' },
    { text: 'I am sorry it came to this. Reach me at the shop on 555 010 0199.', context: { shopContact: '555 010 0199' } },
    { text: 'Our plans start at $20 a month. Please write to us.' },
    { text: 'I wish we had known on the night. Please ask for Mr Bell, our manager.', context: { signedBy: 'Mr Bell, manager' } },
  ],
  check: (draft, input) => {
    const contact = digits(input.context?.shopContact ?? '')
    const ours = (input.context?.signedBy ?? '').toLowerCase()
    const leaks = findMatches(draft, LEAKS)
      .filter(({ start, end, lower }) => !/^(?:mr|mrs|ms|miss|mx)\b/.test(lower) || /\s\p{Lu}/u.test(draft.plain.slice(start, end)))
      .filter(
        ({ lower, start }) =>
          !(ours !== '' && ours.includes(lower)) &&
          !/(?:ask for|speak (?:to|with)|manager,?|owner,?|director,?|signed,?)\s{1,8}$/.test(
            draft.lower.slice(Math.max(0, start - 16), start),
          ),
      )
    const name = nameLeak(draft.lower, input.context?.customerName)
    const phones =
      contact === '' || input.context === undefined || (draft.signs & SIGNS.digit) === 0
        ? []
        : findMatches(draft, PHONE).filter(({ lower }) => digits(lower) !== contact && !contact.includes(digits(lower)))
    return [...leaks, ...phones, ...name].map((match): Report => ({ span: [match.start, match.end] }))
  },
}

const digits = (text: string) => text.replace(/\D/g, '')

/** A full name in the case that stands in the reply; a first name alone is often the name on the review. */
function nameLeak(lower: string, name: string | undefined): { start: number; end: number }[] {
  const full = name?.trim().toLowerCase() ?? ''
  if (!/\S\s+\S/.test(full)) return []
  const start = lower.indexOf(full)
  return start === -1 ? [] : [{ start, end: start + full.length }]
}
