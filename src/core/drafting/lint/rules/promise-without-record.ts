import type { Option } from '../../../case.ts'
import type { CaseRecords } from '../../draft.ts'
import { findMatches, findSentence } from '../match.ts'
import type { ParsedDraft, ParsedSentence } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { LintContext, Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'
import { findSpokenDates, type SpokenDate } from '../spoken-dates.ts'

const WILL =
  "(?:i|we|you)(?:'ll| will| shall|'m going to|'re going to| am going to| are going to) (?:then |also |personally |gladly |happily |both |now |have |get |receive |(?:have|get) (?:your|the) )*"
const MONEY = '(?:refund|reimburse|pay|return (?:the|your|all|\\$|£|€)|your money|(?:a|the|your) refund)'
const CREDIT = '(?:credit|a credit|a voucher|put [^.!?\\n]{0,20}? (?:credit|on your account))'
const GOODS =
  '(?:replace|swap|exchange|send (?:you )?(?:a|another|the) (?:new|replacement|second|right)[a-z ]{0,12}?|a (?:new one|replacement))'
const WORK = '(?:redo|repair|mend|fix|do (?:it|the work) again|have the work done)'
const WORD =
  '(?:call|ring|phone|write|e-?mail|text|message|reply|answer|hear|update|let you know|get back|come back|look into|find out|check|come|visit|meet|ask|report|investigate|send|ship|deliver|bring|collect|book|arrange|post|an answer|news|word)'
const PROMISE = phrase(`${WILL}(?:(?<money>${MONEY})|(?<credit>${CREDIT})|(?<goods>${GOODS})|(?<work>${WORK})|(?<word>${WORD}))`)

/** What a person must have chosen for a promise of that sort to stand. */
const STANDS_ON: Readonly<Record<Sort, readonly Option[]>> = {
  money: ['full_refund', 'partial_refund', 'goodwill', 'accept_dispute'],
  credit: ['store_credit', 'goodwill'],
  goods: ['replace', 'goodwill'],
  work: ['redo', 'replace', 'goodwill'],
  word: [],
}
type Sort = 'money' | 'credit' | 'goods' | 'work' | 'word'
const SORTS: readonly Sort[] = ['money', 'credit', 'goods', 'work', 'word']

const REFUND_CHOSEN: LintContext = {
  today: '2026-03-04',
  records: { chosen: { option: 'full_refund', amountMinor: 8400 }, approved: [], followUps: [] },
}
const NOTHING_YET: LintContext = { today: '2026-03-04', records: { approved: [], followUps: [] } }
const CALL_ON_FRIDAY: LintContext = {
  today: '2026-03-04',
  records: { approved: [], followUps: [{ what: 'Call Anna about the lamp', dueOn: '2026-03-06' }] },
}
const HELD_FIRM: LintContext = {
  today: '2026-03-04',
  records: { chosen: { option: 'hold_firm', amountMinor: 0 }, approved: [], followUps: [] },
}

export const promiseWithoutRecord: Rule = {
  id: 'promise-without-record',
  group: 'hole',
  severity: 'hint',
  summary: 'A promise with a day that no decision, approval or follow-up on the case stands behind.',
  reason: 'They will wait for it on that day, and so far nobody is told to keep it. Make it a follow-up, or choose it on the case first.',
  source: 'E050',
  phrases: [PROMISE],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry about the lamp. I will call you on Friday.', context: NOTHING_YET },
    { text: 'I am sorry. We will refund you by Friday.', context: NOTHING_YET },
    { text: 'That is our mistake. I will replace it within 3 days.', context: NOTHING_YET },
    { text: "Thank you for the photo. You'll hear from me by the 20th.", context: REFUND_CHOSEN },
    { text: 'I am sorry. I will refund the $84 tomorrow.', context: HELD_FIRM },
    { text: 'Thank you. I will call you tomorrow.', context: CALL_ON_FRIDAY },
    { text: 'We will send a technician and I will ring you on Thursday before he comes.', context: NOTHING_YET },
  ],
  good: [
    { text: 'I am sorry. We will refund you by Friday.', context: REFUND_CHOSEN },
    { text: 'I am sorry about the lamp. I will call you on Friday.', context: CALL_ON_FRIDAY },
    { text: 'I will call you on Monday at the latest.', context: CALL_ON_FRIDAY },
    { text: 'I am sorry. We will refund you by Friday.' },
    { text: 'I called you on Friday and nobody answered.', context: NOTHING_YET },
    { text: 'Please call me on Friday.', context: NOTHING_YET },
    { text: 'If it is not there by Friday, tell me.', context: NOTHING_YET },
    {
      text: 'I am sorry. I will refund $120 on Monday.',
      context: { ...NOTHING_YET, records: { approved: [{ option: 'full_refund', amountMinor: 12000 }], followUps: [] } },
    },
  ],
  check: (draft, { context }) => {
    const { records, today } = context ?? {}
    if (records === undefined || today === undefined) return []
    const dates = findSpokenDates(draft.lower, today)
    const told = new Set<ParsedSentence>()
    return findMatches(draft, PROMISE).flatMap(({ start, end, groups }): Report[] => {
      const sentence = findSentence(draft, start)
      const sort = SORTS.find((one) => groups[one] !== undefined)
      if (sentence === undefined || sort === undefined || told.has(sentence)) return []
      const date = dates.find((one) => one.end > start && one.start < sentence.end && one.date >= today)
      if (contradicts(sort, records)) {
        told.add(sentence)
        return [{ span: [start, end], severity: 'warning', message: OTHERWISE_CHOSEN, ...promiseOf(draft, sentence, date) }]
      }
      if (date === undefined || hasRecord(sort, date.date, groups[sort] ?? '', records)) return []
      told.add(sentence)
      return [{ span: [start, Math.max(end, date.end)], ...promiseOf(draft, sentence, date) }]
    })
  },
}

const OTHERWISE_CHOSEN =
  'The case holds another decision than this; they will feel cheated if it is taken back. Choose it on the case first, or promise what was chosen.'

/** A choice was made, and it gives neither money, goods nor work. */
function contradicts(sort: Sort, { chosen, approved }: CaseRecords): boolean {
  if (sort === 'word' || chosen === undefined) return false
  const refuses = chosen.option === 'hold_firm' || chosen.option === 'contest_dispute'
  return refuses && !approved.some(({ option }) => STANDS_ON[sort].includes(option))
}

function hasRecord(sort: Sort, date: string, said: string, { chosen, approved, followUps }: CaseRecords): boolean {
  const stands = [...(chosen ? [chosen] : []), ...approved].some(({ option }) => STANDS_ON[sort].includes(option))
  const verb = said.slice(0, 4)
  return stands || followUps.some(({ what, dueOn }) => dueOn === date || (dueOn < date && what.toLowerCase().includes(verb)))
}

const MOST_CHARACTERS = 200

/** The sentence as one line, for the follow-up. */
function promiseOf(draft: ParsedDraft, { start, end }: ParsedSentence, date: SpokenDate | undefined): Pick<Report, 'promise'> {
  if (date === undefined) return {}
  const what = draft.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '')
  return { promise: { what: what.length <= MOST_CHARACTERS ? what : `${what.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`, date: date.date } }
}
