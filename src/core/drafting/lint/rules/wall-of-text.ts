import type { ParsedDraft } from '../parse.ts'
import type { Fix, Report, Rule } from '../rule.ts'

const SENTENCE = 'The lamp left our shop on Monday, and I rang the courier to ask where it was. '
const WALL = SENTENCE.repeat(8).trim()

const MOST_WORDS = 110

export const wallOfText: Rule = {
  id: 'wall-of-text',
  group: 'readability',
  severity: 'hint',
  summary: 'A paragraph of more than a hundred and ten words.',
  reason: 'A block without a break looks like a lecture before a word of it is read. One thought, one paragraph.',
  source: 'design',
  kinds: ['email', 'boundary', 'firing', 'apology', 'follow_up', 'handover'],
  bad: [
    { text: WALL },
    { text: `Hello Anna,\n\n${WALL}\n\nMara` },
    { text: `${WALL} I am sorry.`, kind: 'apology' },
    { text: `${WALL}\nMara`, kind: 'firing' },
    { text: `Thank you.\n\n${WALL}`, kind: 'follow_up' },
    { text: WALL.replaceAll('lamp', 'sofa'), kind: 'boundary' },
  ],
  good: [
    { text: SENTENCE.repeat(5).trim() },
    { text: `${SENTENCE.repeat(4).trim()}\n\n${SENTENCE.repeat(4).trim()}` },
    { text: 'I am sorry. A new one ships today.' },
    { text: `${SENTENCE.repeat(4).trim()}\r\n\r\n${SENTENCE.repeat(4).trim()}`, kind: 'firing' },
    { text: WALL, kind: 'phone_script' },
    { text: Array.from({ length: 12 }, (_, index) => `Step ${index + 1}: call the courier and ask for the lamp.`).join('\n\n') },
  ],
  check: (draft): Report[] => {
    const reports: Report[] = []
    let next = 0
    if (draft.mostWords <= MOST_WORDS) return reports
    for (const [start, end] of draft.paragraphs()) {
      if (end - start < 2 * MOST_WORDS) continue
      const words = draft.words()
      while (next < words.length && (words[next]?.start ?? end) < start) next++
      const first = next
      while (next < words.length && (words[next]?.start ?? end) < end) next++
      if (next - first > MOST_WORDS) reports.push({ span: [start, end], fixes: () => breakInTwo(draft, start, end) })
    }
    return reports
  },
}

/** A blank line at the sentence nearest the middle, where both halves then are short enough. */
function breakInTwo(draft: ParsedDraft, start: number, end: number): Fix[] {
  const middle = (start + end) / 2
  const inside = draft.sentences().filter((sentence) => sentence.start > start && sentence.end <= end)
  const [nearest] = [...inside].sort((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle))
  if (nearest === undefined) return []
  const gap = /\s{1,8}$/.exec(draft.text.slice(Math.max(0, nearest.start - 8), nearest.start))?.[0].length ?? 0
  return gap === 0
    ? []
    : [
        {
          label: 'Begin a new paragraph in the middle',
          edits: [{ start: nearest.start - gap, end: nearest.start, text: draft.text.includes('\r\n') ? '\r\n\r\n' : '\n\n' }],
        },
      ]
}
