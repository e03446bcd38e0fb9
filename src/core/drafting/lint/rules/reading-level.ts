import type { ParsedDraft } from '../parse.ts'
import { PIECE, type Pieces, syllablesOf, wordsOf } from '../pieces.ts'
import type { Report, Rule } from '../rule.ts'
import { isCertainEnd, POSSIBLE_ENDS } from '../sentence-ends.ts'
import { CUSTOMER_KINDS } from '../signals.ts'
import { countSyllables } from '../syllables.ts'

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
    if (!mayBeHard(draft)) return reports
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
 * False where no sentence can be hard, found without splitting the text: every stretch from one possible end to another with no certain end between
 * is tried.
 */
function mayBeHard({ lower, pieces }: ParsedDraft): boolean {
  return pieces?.isPlain && !pieces.cutsWord && pieces.count > 0 && lower.length <= MOST_READ
    ? mayPiecesBeHard(lower, pieces)
    : maySignsBeHard(lower)
}

/** As `maySignsBeHard`, with the words and syllables that are known of each piece. */
function mayPiecesBeHard(lower: string, { count, ids, starts, known }: Pieces): boolean {
  const { facts } = known
  // Of each place where a sentence may begin also how many words and syllables stand before it.
  const places = [0]
  const wordsAt = [0]
  const syllablesAt = [0]
  let open = 1
  let lineStart = 0
  let words = 0
  let syllables = 0
  for (let index = 0; index < count; index++) {
    const own = facts[ids[index]!]!
    words += wordsOf(own)
    syllables += syllablesOf(own)
    const isLast = index === count - 1
    if ((own & PIECE.end) === 0 && !isLast) continue
    if ((own & PIECE.endsSentence) !== 0) {
      // Where exactly the sign stands decides nothing here.
      for (let before = 0; before < open; before++)
        if (starts[index + 1]! - places[before]! >= LEAST_CHARACTERS && areHard(words - wordsAt[before]!, syllables - syllablesAt[before]!))
          return true
      places[0] = starts[index]!
      wordsAt[0] = words
      syllablesAt[0] = syllables
      open = 1
      continue
    }
    const end = isLast ? lower.length + 1 : starts[index + 1]!
    for (let at = starts[index]!; at < end; at++) {
      const code = at < lower.length ? lower.charCodeAt(at) : 10
      if (code > 127 || POSSIBLE_ENDS[code] === 0) continue
      for (let before = 0; before < open; before++)
        if (at - places[before]! >= LEAST_CHARACTERS && areHard(words - wordsAt[before]!, syllables - syllablesAt[before]!)) return true
      if (isCertainEnd(lower, at, code, lineStart)) open = 0
      else if (open === MOST_STARTS) return true
      places[open] = at + 1
      wordsAt[open] = words
      syllablesAt[open] = syllables
      open++
      if (code === 10) lineStart = at + 1
    }
  }
  return false
}

function maySignsBeHard(lower: string): boolean {
  let starts = [0]
  let lineStart = 0
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 10
    if (code < 128 && POSSIBLE_ENDS[code] === 0) continue
    if (starts.some((start) => at - start >= LEAST_CHARACTERS && isHard(lower, start, at))) return true
    if (isCertainEnd(lower, at, code, lineStart)) starts = [at + 1]
    else if (starts.push(at + 1) > MOST_STARTS) return true
    if (code === 10) lineStart = at + 1
  }
  return false
}

const MOST_STARTS = 6
function isHard(lower: string, start: number, end: number): boolean {
  const { words, syllables } = countSyllables(lower, start, Math.min(end, start + MOST_READ))
  return areHard(words, syllables)
}

/** More than forty-five words, or at least ten of a Flesch–Kincaid grade of eighteen or more: 0.39 · words + 11.8 · syllables / words − 15.59. */
const areHard = (words: number, syllables: number) =>
  words > MOST_WORDS || (words >= 10 && 0.39 * words + (11.8 * syllables) / words - 15.59 >= 18)
