import type { ParsedDraft, ParsedWord } from '../parse.ts'
import type { Report, Rule } from '../rule.ts'
import { CUSTOMER_KINDS } from '../signals.ts'
import { SIGNS } from '../signs.ts'

export const allCaps: Rule = {
  id: 'all-caps',
  group: 'temperature',
  severity: 'warning',
  summary: 'Two words or more in a row written in capitals.',
  reason: 'Capitals read as shouting. The same words in small letters lose nothing.',
  source: 'design',
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'I am sorry. THE PARCEL LEFT TODAY and comes on Friday.' },
    { text: 'Please READ THE SIGN on the door. I can help you tomorrow.' },
    { text: 'NO REFUNDS WITHOUT A RECEIPT. I can look for it in the till today.' },
    { text: 'This was NOT OUR VAN. I will ring the courier today.' },
    { text: 'I told you TWICE ALREADY, and I will say it once more tomorrow.' },
    { text: 'WE ARE SORRY AND WILL CALL YOU TOMORROW.' },
  ],
  good: [
    { text: 'Your order AB123 left our shop in the USA today.' },
    { text: 'This was NOT our van. I will ring the courier today.' },
    { text: 'The TV and the DVD player come on Friday.' },
    { text: 'I am here until 5 PM; ask for me at the NHS desk.' },
    { text: 'I sent the PDF to HMRC today.' },
    { text: 'Thank you. I have it. A new one goes out today.' },
    { text: 'Dear Dr KHAN, thank you. I will write on Monday.' },
  ],
  check: (draft) =>
    shoutedRuns(draft).map(
      (run): Report => ({
        span: run,
        fixes: () => [{ label: 'Write it in small letters', edits: [{ start: run[0], end: run[1], text: quieter(draft, run) }] }],
      }),
    ),
}

/** Common words that nobody writes in capitals but to shout. */
const SHOUTED = new Set(
  'not no never all you your are the is was were very twice now stop please must do did have read what why how who always every only again this that again any nothing zero yes been will cannot dont just free really still be we they our and for with from'.split(
    ' ',
  ),
)

/** Every run holds this. */
const TWO_IN_A_ROW = /[A-Z]{2}[A-Z']{0,40}[^A-Za-z0-9]{1,20}[A-Z](?![a-z0-9])|[A-Z](?![a-z0-9])[^A-Za-z0-9]{1,20}[A-Z]{2}/

/** Runs of two words or more in capitals of which one is an everyday word, or three are long. One stressed word alone is left in peace. */
function shoutedRuns(draft: ParsedDraft): [number, number][] {
  if ((draft.signs & SIGNS.capitals) === 0 || !TWO_IN_A_ROW.test(draft.plain)) return []
  const runs: [number, number][] = []
  let run: ParsedWord[] = []
  const close = () => {
    if (run.length === 0) return
    const first = run[0]
    const last = run.at(-1)
    const everyday = run.filter(({ start, end }) => end - start > 1 && SHOUTED.has(draft.lower.slice(start, end)))
    const isShout = run.length >= 2 && (everyday.length >= 1 || run.filter(({ start, end }) => end - start >= 4).length >= 3)
    if (first && last && isShout) runs.push([first.start, last.end])
    run = []
  }
  for (const word of draft.words()) {
    const first = draft.plain.charCodeAt(word.start)
    const isCapital = first >= 65 && first <= 90 && /^[A-Z][A-Z']*$/.test(draft.plain.slice(word.start, word.end))
    if (!isCapital) {
      close()
      continue
    }
    run.push(word)
  }
  close()
  return runs.map(([start, end]) => trimLoneI(draft, start, end))
}

/** A lone "I" or "A" at either edge belongs to the quiet words around it, except where the shout is the whole sentence. */
function trimLoneI(draft: ParsedDraft, start: number, end: number): [number, number] {
  const text = draft.plain.slice(start, end)
  const head = /^(?:[IA]\s{1,8})+(?=\S)/.exec(text)?.[0].length ?? 0
  const startsSentence = start === 0 || /[.!?]\s{1,8}$/.test(draft.plain.slice(Math.max(0, start - 9), start))
  return [startsSentence ? start : start + head, end]
}

const KEPT = /\b(?:I|USA|UK|EU|TV|PDF|CCTV|GMT|PM|AM|VAT|ID|OK|FAQ|SMS|GPS|USD|EUR|GBP)\b/

function quieter(draft: ParsedDraft, [start, end]: readonly [number, number]): string {
  const startsSentence = start === 0 || /[.!?\n]\s{0,8}$/.test(draft.plain.slice(Math.max(0, start - 9), start))
  let isFirst = startsSentence
  return draft.text.slice(start, end).replace(/[A-Z][A-Z'’]*|[.!?]/g, (word) => {
    if (/[.!?]/.test(word)) {
      isFirst = true
      return word
    }
    const small = KEPT.test(word) && word.length <= 4 ? word : word.toLowerCase()
    const result = isFirst ? small.charAt(0).toUpperCase() + small.slice(1) : small
    isFirst = false
    return result
  })
}
