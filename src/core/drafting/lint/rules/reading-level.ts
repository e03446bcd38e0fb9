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
  check: (draft): Report[] => {
    const reports: Report[] = []
    if (!mayBeHard(draft.lower)) return reports
    for (const { start, end } of draft.sentences())
      if (end - start >= LEAST_CHARACTERS && isHard(draft.lower, start, end)) reports.push({ span: [start, end] })
    return reports
  },
}

/** Ten words have so many characters at least, or they are too short to be hard. */
const LEAST_CHARACTERS = 40
const MOST_WORDS = 45
const MOST_READ = 4000

/**
 * False where no sentence can be hard: read is what lies between ends that are certain. A stretch with a stop or a line end inside that may be one
 * or none counts as possible.
 */
function mayBeHard(lower: string): boolean {
  let from = 0
  let isOne = true
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 10
    if (code !== 46 && code !== 33 && code !== 63 && code !== 10 && code !== 13 && code < 128) continue
    const isEnd = at >= lower.length || isCertainEnd(lower, at, code)
    if (!isEnd) {
      isOne = false
      continue
    }
    if (at - from >= LEAST_CHARACTERS && (isOne ? isHard(lower, from, at) : true)) return true
    from = at + 1
    isOne = true
  }
  return false
}

/** A mark before a blank, a stop after a long word that is no abbreviation, an empty line. */
function isCertainEnd(lower: string, at: number, code: number): boolean {
  const after = lower.charCodeAt(at + 1)
  if (code === 10) return after === 10
  if (after !== 32 && after !== 10) return false
  if (code === 33 || code === 63) return true
  const last = lower.charCodeAt(at - 1)
  if (code !== 46 || last === 120 || last === 116) return false
  for (let back = 1; back <= 4; back++)
    if (LETTERS[lower.charCodeAt(at - back)] === undefined || LETTERS[lower.charCodeAt(at - back)] === 0) return false
  return true
}

/**
 * More than forty-five words, or at least ten of a Flesch–Kincaid grade of eighteen or more: 0.39 · words + 11.8 · syllables / words − 15.59. Up to
 * three vowels in a row are one syllable, an e at the end of a word is none, and a word has at least one. Digits and letters of other scripts are
 * words of one syllable.
 */
function isHard(lower: string, start: number, end: number): boolean {
  const until = Math.min(end, start + MOST_READ)
  let words = 0
  let syllables = 0
  let run = 0
  let own = 0
  /** What stood before: 0 no word, else as LETTERS says. */
  let before = 0
  for (let at = start; at <= until; at++) {
    const code = at < until ? lower.charCodeAt(at) : 32
    const sign = code < 128 ? LETTERS[code]! : isOtherLetter(lower, at) ? CONSONANT : 0
    if (sign === 0) {
      if (before === 0) continue
      // What was taken for a syllable was a silent e.
      if (before === SILENT && run % 3 === 1) own--
      words++
      syllables += own > 1 ? own : 1
      own = 0
      run = 0
    } else if (sign === CONSONANT) run = 0
    else if (++run % 3 === 1) own++
    before = sign
  }
  return words > MOST_WORDS || (words >= 10 && 0.39 * words + (11.8 * syllables) / words - 15.59 >= 18)
}

const CONSONANT = 1
const VOWEL = 2
/** An e, silent at the end of a word. */
const SILENT = 3
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return sign === 'e' ? SILENT : /[aiouy]/.test(sign) ? VOWEL : /[a-z0-9']/.test(sign) ? CONSONANT : 0
})

const isOtherLetter = (lower: string, at: number) => /[\p{L}\p{N}]/u.test(lower.charAt(at))
