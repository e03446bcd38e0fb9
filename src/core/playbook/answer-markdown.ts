import type { Answer } from './answer.ts'

/** Words that a tired person reads at one go. */
const MOST_WORDS = 350

/** Parts in the order in which they are read; where an answer is too long, its last points go first, from the least urgent part on. */
interface Part {
  readonly heading: string
  readonly rows: readonly string[]
  /** Rows that stay as long as anything stays. */
  readonly keep: number
  /** Parts with a higher number give up rows first. */
  readonly givesUp: number
}

/** An answer as Markdown, bottom line first, at most about 350 words without its sources. */
export function answerToMarkdown(answer: Answer): string {
  const head = answer.goesBy?.length ? `${answer.bottomLine}\n\n*Going by:* ${answer.goesBy.join('; ')}.` : answer.bottomLine
  const parts = shorten(head, partsOf(answer))
  return [head, ...parts.map(({ heading, rows }) => `${heading}\n${rows.join('\n')}`), ...sourcesOf(answer)].join('\n\n')
}

function partsOf(answer: Answer): Part[] {
  const bullets = (rows: readonly string[]) => rows.map((row) => `- ${row}`)
  const { math, sums = [] } = answer
  // A verdict that leads the answer is not told twice.
  const verdict = math && !answer.bottomLine.includes(math.verdict.slice(1)) ? [math.verdict] : []
  const reckoned = math ? [...verdict, ...math.lines, ...(math.flips ? [math.flips] : [])] : []
  return [
    { heading: '**What your policy says**', rows: bullets(answer.policy), keep: 4, givesUp: 0 },
    {
      heading: '**From your own documents**',
      rows: (answer.passages ?? []).map(
        ({ title, heading, text }) => `> *${heading ? `${title}, ${heading}` : title}:* ${text.replaceAll('\n', '\n> ')}`,
      ),
      keep: 1,
      givesUp: 4,
    },
    { heading: '**The math**', rows: bullets([...sums, ...reckoned]), keep: 2, givesUp: 3 },
    { heading: '**Tell me**', rows: bullets(answer.questionsBack.map(({ question }) => question)), keep: 1, givesUp: 2 },
    { heading: '**Do this**', rows: answer.steps.map((step, index) => `${index + 1}. ${step}`), keep: 4, givesUp: 1 },
    { heading: '**Do not**', rows: bullets(answer.doNot), keep: 2, givesUp: 4 },
    {
      heading: '**Words to use**',
      rows: answer.words.slice(0, 1).map(({ kind, text }) => `> *${kind.replaceAll('_', ' ')}:* ${text.replaceAll('\n', '\n> ')}`),
      keep: 0,
      givesUp: 6,
    },
    { heading: '**Afterwards**', rows: bullets(answer.afterwards), keep: 1, givesUp: 5 },
    { heading: '**What comes back**', rows: bullets(answer.next), keep: 0, givesUp: 7 },
    {
      heading: '**The playbook does answer**',
      rows: bullets(answer.nearest.map(({ topic, question }) => `${question} (${topic})`)),
      keep: 4,
      givesUp: 0,
    },
  ].filter(({ rows }) => rows.length > 0)
}

function shorten(head: string, parts: readonly Part[]): Part[] {
  let kept = [...parts]
  const total = () => countWords(head) + kept.reduce((sum, { heading, rows }) => sum + countWords(`${heading} ${rows.join(' ')}`), 0)
  while (total() > MOST_WORDS) {
    const loosest = kept.filter(({ rows, keep }) => rows.length > keep).sort((a, b) => b.givesUp - a.givesUp)[0]
    if (!loosest) break
    kept = kept.map((part) => (part === loosest ? { ...part, rows: part.rows.slice(0, -1) } : part)).filter(({ rows }) => rows.length > 0)
  }
  return kept
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function sourcesOf({ sources }: Answer): string[] {
  if (sources.length === 0) return []
  const rows = sources.map(({ id, title, address, year }) => {
    const named = address ? `[${title}](${address})` : title
    return `- ${named}${year ? `, ${year}` : ''} (${id})`
  })
  return [`**Sources**\n${rows.join('\n')}`]
}
