import { findMatches, findSentence } from '../match.ts'
import type { ParsedDraft } from '../parse.ts'
import { phrase } from '../phrase.ts'
import type { Fix, Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const APOLOGY_THEN_BUT = phrase(
  "(?:i|we) (?:do |can |fully |completely |totally )*(?:understand|know|appreciate|get|imagine) (?:how you(?:'re| are| must)? (?:feel|feeling)|(?:that )?you(?:'re| are) (?:upset|angry|frustrated|disappointed|unhappy)|your (?:frustration|anger|disappointment))[^.!?\\n]{0,40}?,? (?<turn>but|however)",
  '(?:sorry|apologi[sz]e|apologies|regret)[^.!?\\n]{0,160}?(?:,|;| -| –| —)? (?<turn>but|however|although|though)(?: then| again)?',
)
const NEXT_SENTENCE = phrase('(?:sorry|apologi[sz]e|apologies)[^.!?\\n]{0,120}?[.!] (?<turn>but|however),?')

export const butAfterApology: Rule = {
  id: 'but-after-apology',
  group: 'temperature',
  severity: 'warning',
  summary: 'An apology that is taken back by “but” or “however”.',
  reason: 'The “but” takes the apology back: they will remember only what follows it. End the sentence after the apology.',
  source: 'E049',
  phrases: [APOLOGY_THEN_BUT, NEXT_SENTENCE],
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry about the delay, but December is our busiest month. It ships today.' },
    { text: "We're sorry the soup was cold, however the kitchen was full. Please come back on Friday." },
    { text: 'I apologise for the mix-up, but it happens. A new one goes out today.' },
    { text: 'Sorry for the noise. But the hall was booked long ago. I can move you tonight.' },
    { text: 'My apologies for the wait, although two cooks were ill. Dessert is on us tonight.' },
    { text: 'I am sorry for the missed call. However, the line was busy. I will ring at nine tomorrow.' },
  ],
  good: [
    { text: 'I am sorry about the delay. December is our busiest month, and I should have said so. It ships today.' },
    { text: 'I am sorry. You asked for nothing but a call back, and I will make it at nine tomorrow.' },
    { text: 'I cannot refund the fee, but I can move the date, and I am sorry it came to this.' },
    { text: 'Thank you for the photo. It is late, but the van is on its way today.' },
    { text: 'I am sorry for the wait. The parcel left today but the label shows tomorrow.' },
    { text: 'The first coat was fine but the second was not. I apologise and will redo it on Monday.' },
    { text: 'I cannot say how sorry I am. It is not much, but the refund left today.' },
  ],
  check: (draft) =>
    [...findMatches(draft, APOLOGY_THEN_BUT), ...findMatches(draft, NEXT_SENTENCE)].flatMap((match): Report[] => {
      const turn = match.groups['turn'] ?? 'but'
      const start = match.end - (match.lower.length - match.lower.lastIndexOf(turn))
      if (/(?:nothing|anything|all|everything|none)\s{1,8}$/.test(draft.lower.slice(Math.max(0, start - 12), start))) return []
      if (
        /^(?:but|though|although|however),? (?:i|we) (?:want|will|can|have|am|are|'ll|promise)|^but (?:i'm|i'll|i've|we're|we'll|we've)/.test(
          draft.lower.slice(start, start + 30),
        )
      )
        return []
      return [{ span: [start, start + turn.length], fixes: () => endSentence(draft, start, start + turn.length) }]
    }),
}

function endSentence(draft: ParsedDraft, start: number, end: number): Fix[] {
  const after = /^,?\s{1,8}/.exec(draft.lower.slice(end, end + 10))?.[0].length
  if (after === undefined || findSentence(draft, start) === undefined) return []
  const before = /[,;\s–—-]{0,8}$/.exec(draft.lower.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  const isNewSentence = /[.!]\s{1,8}$/.test(draft.lower.slice(Math.max(0, start - 9), start))
  const first = (draft.plain[end + after] ?? '').toUpperCase()
  return [
    {
      label: 'End the apology with a full stop',
      edits: [
        isNewSentence ? { start, end: end + after + 1, text: first } : { start: start - before, end: end + after + 1, text: `. ${first}` },
      ],
    },
  ]
}
