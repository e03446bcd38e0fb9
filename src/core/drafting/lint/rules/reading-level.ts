import type { ParsedDraft, ParsedSentence } from '../parse.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'

const HARD =
  'Notwithstanding the aforementioned circumstances, the organisation acknowledges responsibility for facilitating an appropriate resolution concerning the irregularities identified.'

export const readingLevel: Rule = {
  id: 'reading-level',
  group: 'readability',
  severity: 'hint',
  summary: 'A sentence that an upset reader must read twice: very long, or full of long words.',
  reason: 'Upset people read badly, and a hard sentence feels like fine print. Cut it in two, with everyday words.',
  source: 'E007',
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: `I am sorry. ${HARD} It ships today.` },
    {
      text: 'Utilising our comprehensive investigative procedures necessitates considerable additional documentation regarding your transaction history.',
    },
    {
      text: 'Thank you. We are undertaking an organisational evaluation of operational responsibilities concerning customer communication.',
    },
    {
      text: 'I am sorry that the lamp came late and that the box was open and that the cord was not in it and that when you rang the shop no one who knew of it was there and that we then sent you the wrong cord and did not call you back for a week.',
    },
    {
      text: 'I will look at it today. Reimbursement eligibility determinations are administered following verification of documentation authenticity.',
    },
    {
      text: 'Please call me. Implementation of alternative accommodation arrangements remains conditional upon availability considerations.',
    },
  ],
  good: [
    { text: 'I am sorry that the lamp came late and that the box was open. I will send a new one on Friday.' },
    { text: 'Unfortunately, immediately.' },
    { text: 'I have checked the refrigerator temperature for Wednesday and will ring you tomorrow.' },
    { text: 'The anaesthetist, the physiotherapist and the receptionist are here from nine; ask for any of them.' },
    {
      text: 'I will refund the delivery, the installation and the extra visit, which comes to the whole of what you paid on Monday, and I will write to you on Friday when it is done.',
    },
    { text: 'Your subscription ended automatically on Saturday. I will send the confirmation today.' },
  ],
  check: (draft): Report[] =>
    draft.sentences
      .filter((sentence) => sentence.wordCount > 45 || isDense(draft, sentence))
      .map(({ start, end }) => ({ span: [start, end] })),
}

/** A Flesch–Kincaid grade of eighteen or more over at least ten words: 0.39 · words + 11.8 · syllables / words − 15.59. */
function isDense(draft: ParsedDraft, { start, end, wordCount }: ParsedSentence): boolean {
  if (wordCount < 10) return false
  const { words, syllables } = count(draft.lower, start, Math.min(end, start + 2000))
  return 0.39 * wordCount + (11.8 * syllables) / Math.max(1, words) - 15.59 >= 18
}

/** Words of ASCII letters, and their syllables: up to three vowels in a row are one, an e at the end is none, and a word has at least one. */
function count(lower: string, start: number, end: number): { words: number; syllables: number } {
  let words = 0
  let syllables = 0
  for (let at = start; at < end; at++) {
    if (!isLetter(lower.charCodeAt(at))) continue
    words++
    let own = 0
    let run = 0
    for (; at < end && isLetter(lower.charCodeAt(at)); at++) {
      const code = lower.charCodeAt(at)
      const isSilent = code === 101 && (at + 1 === end || !isLetter(lower.charCodeAt(at + 1)))
      run = isVowel(code) && !isSilent ? run + 1 : 0
      if (run % 3 === 1) own++
    }
    syllables += Math.max(1, own)
  }
  return { words, syllables }
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || code === 39
const isVowel = (code: number) => code === 97 || code === 101 || code === 105 || code === 111 || code === 117 || code === 121
