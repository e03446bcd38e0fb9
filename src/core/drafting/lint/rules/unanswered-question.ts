import { isOutcry } from '../../outcry.ts'
import { lazily } from '../lazily.ts'
import { hasMatch, reportMissing } from '../match.ts'
import { ofContext } from '../of-context.ts'
import type { ParsedDraft } from '../parse.ts'
import { type Phrase, phrase } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { SIGNS } from '../signs.ts'

const ADDRESSES = phrase(
  '(?:your|the|each|that|both) questions?|you (?:also )?ask(?:ed)?|to answer|in answer|as for|the answer (?:is|to)|find (?:that )?out',
)
const SMALL = new Set(
  'a an and are as at be been but by can could did do does for from get got had has have how i if in is it its just me my no not of on or our please she should so still tell that the their them then there they this to up us was we were what when where which who whom why will with would you your am any about again going gonna really think know want even ever'.split(
    ' ',
  ),
)
/** What kind of answer a question word asks for: a draft with a date answers a "when". */
const ANSWERS: readonly (readonly [RegExp, Phrase | RegExp])[] = [
  [
    /\bwhen\b|\bhow (?:long|soon)\b|\bwhat (?:time|day|date)\b/,
    phrase(
      'today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:noon|the)|within|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2} (?:days?|weeks?|hours?)|(?:january|february|march|april|may|june|july|august|september|october|november|december)',
    ),
  ],
  [
    /\bwhy\b|\bhow come\b|\bhow (?:did|could|can)\b/,
    phrase(
      'because|since|so that|which is why|the reason|that is why|due to|this happened|what happened|went wrong|missed|was ours|our (?:mistake|doing|fault)',
    ),
  ],
  [/\bhow much\b|\bwhat (?:is|was) the (?:price|cost|fee)\b/, /[$£€¥]\s?\d|\d\s?(?:dollars|pounds|euros|usd|eur|gbp)/],
  [/\bwho\b/, phrase("i(?:'ll| will|'m| am)|ask for|my name|our (?:owner|manager)")],
  [
    /^\s*(?:can|could|will|would|may) (?:you|i|we)\b/,
    phrase("(?:i|we|you)(?:'ll| will| can| cannot| can't| could| am| are|'m|'re| have|'ve)|yes|no"),
  ],
  // "My money back" and "a refund" are one thing to whoever asks.
  [/\bmoney\b|\brefund|\breimburse/, phrase('refund\\w*|money|reimburse\\w*|pay you back')],
]

export const unansweredQuestion: Rule = {
  id: 'unanswered-question',
  group: 'hole',
  severity: 'hint',
  summary: 'The customer asked something that the draft does not take up.',
  reason: 'They asked and will look for the answer first; without it they must write again. Answer it, or say when you will.',
  source: 'E053',
  phrases: [ADDRESSES, ...ANSWERS.map(([, answer]) => answer).filter((answer): answer is Phrase => !(answer instanceof RegExp))],
  alwaysAwake: true,
  kinds: ['email', 'chat', 'sms', 'apology', 'follow_up', 'boundary'],
  bad: [
    { text: 'I am sorry about the lamp and will send a new one.', context: { questions: ['Where is my chair?'] } },
    { text: 'Thank you for your note. The sofa ships from Leeds.', context: { questions: ['When will the sofa come?'] } },
    { text: 'I am sorry it was late. A coupon is attached.', context: { questions: ['Why did nobody call me?'] } },
    { text: 'I am sorry about the bill. It is corrected.', context: { questions: ['How much do I still owe?'] } },
    { text: 'Thank you for waiting.', context: { questions: ['Is the warranty still valid?'] } },
    { text: 'I hear you. The room is yours on Friday.', context: { questions: ['Do you allow dogs?'] } },
  ],
  good: [
    { text: 'The chair left Leeds today. I am sorry for the silence.', context: { questions: ['Where is my chair?'] } },
    { text: 'The sofa comes on Friday.', context: { questions: ['When will the sofa come?'] } },
    { text: 'Nobody called because I had your old number.', context: { questions: ['Why did nobody call me?'] } },
    { text: 'I do not know yet, and I will answer your question tomorrow.', context: { questions: ['How much do I still owe?'] } },
    { text: 'Thank you for waiting.' },
    { text: 'I am sorry about the silence. I will call at noon.', context: { questions: ['Do you even care?'] } },
    { text: 'I am sorry. I will refund all of it on Friday.', context: { questions: ['Do I get my money back?'] } },
    { text: 'Dogs are welcome in the garden.', context: { questions: ['Do you allow dogs?'] } },
  ],
  check: (draft, input) => {
    if (input.context === undefined || (draft.signs & SIGNS.letter) === 0) return []
    const asked = askedIn(input.context)
    if (asked.length === 0 || hasMatch(draft, ADDRESSES)) return []
    const said = lazily(() => new Set(draft.words().map(({ start, end }) => stem(draft.lower.slice(start, end)))))
    return asked.every((question) => isAnswered(question, draft, said)) ? [] : reportMissing(draft, 'end')
  },
}

/** What a draft has to hold to answer a question: a kind of words, or else one of the words that were asked about. */
interface Asked {
  readonly answer: Phrase | RegExp | undefined
  readonly stems: readonly string[]
}

const askedIn = ofContext(({ questions = [] }) =>
  questions
    .slice(0, 20)
    .filter((question) => !isOutcry(question))
    .map((question): Asked => {
      const asked = question.slice(0, 500).toLowerCase()
      const words = (asked.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word))
      return { answer: ANSWERS.find(([word]) => word.test(asked))?.[1], stems: words.map(stem) }
    }),
)

function isAnswered({ answer, stems }: Asked, draft: ParsedDraft, said: () => ReadonlySet<string>): boolean {
  if (answer !== undefined) return hasMatch(draft, answer)
  return stems.length === 0 || stems.some((word) => draft.lower.includes(word) && said().has(word))
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word.replace(/s$/, '')
}
