/**
 * Answers the development questions and prints each answer, to be read, and the share of points that it mentions by words alone.
 * Run: node scripts/evaluate-ask.ts [FILE.jsonl] [--to PREDICTIONS.jsonl] [--quiet] [--misses] [--only ID,ID] [--encoder]
 * Words and structure alone find the plays; with `--encoder` meaning does too, as where Evenkeel runs with it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { answerOffline, openPlaybook } from '../src/ask/answer-offline.ts'
import { loadEncoder } from '../src/ask/load-encoder.ts'
import { answerToMarkdown } from '../src/core/playbook/answer-markdown.ts'

interface Row {
  readonly id: string
  readonly question: string
  readonly must_mention?: readonly string[]
}

const flags = process.argv.slice(2)
const path = flags.find((flag, index) => flag.endsWith('.jsonl') && flags[index - 1] !== '--to') ?? '../shared/eval/questions.dev.jsonl'
if (existsSync(path)) await measure(path)
else console.log(`evaluate-ask: skipped, there is no ${path}`)

async function measure(file: string): Promise<void> {
  const only = optionOf('--only')?.split(',')
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter(({ id }) => only === undefined || only.includes(id))
  const playbook = openPlaybook()
  const encode = flags.includes('--encoder') ? await loadEncoder() : undefined
  const predictions: object[] = []
  let mentioned = 0
  let points = 0
  let abstained = 0
  let slowest = 0
  for (const row of rows) {
    const start = performance.now()
    const asked = { question: row.question, earlier: [], shop: { name: 'Our shop', currency: 'USD' }, today: '2026-11-22' } as const
    const { answer } = answerOffline(playbook, asked, undefined, await encode?.(row.question))
    const ms = performance.now() - start
    slowest = Math.max(slowest, ms)
    const text = answerToMarkdown(answer)
    const covered = (row.must_mention ?? []).map((point) => [mentions(text, point), point] as const)
    points += covered.length
    mentioned += covered.filter(([has]) => has).length
    if (answer.kind === 'abstained') abstained++
    predictions.push({ id: row.id, answer: text, plays: answer.plays.map(({ id }) => id), abstained: answer.kind === 'abstained' })
    if (!flags.includes('--quiet'))
      console.log(`\n=== ${row.id} · ${ms.toFixed(1)} ms · ${answer.plays.map(({ id }) => id).join(', ')}\n${row.question}\n\n${text}\n`)
    if (flags.includes('--misses')) for (const [has, point] of covered) console.log(`  ${has ? '+' : '-'} ${point}`)
  }
  const to = optionOf('--to')
  if (to !== undefined) writeFileSync(to, `${predictions.map((row) => JSON.stringify(row)).join('\n')}\n`)
  console.log(
    `${rows.length} questions, ${points} points; mentioned by words ${(mentioned / Math.max(1, points)).toFixed(3)}; abstained ${abstained}; slowest ${slowest.toFixed(1)} ms`,
  )
}

function optionOf(name: string): string | undefined {
  const at = flags.indexOf(name)
  return at < 0 ? undefined : flags[at + 1]
}

/** Half of the words of a point, by their first five letters, stand among an answer's first 350 words. What that does not see is judged by reading. */
function mentions(answer: string, point: string): boolean {
  const among = stemsOf(answer.split(/\s+/).slice(0, 350).join(' '))
  const wanted = [...stemsOf(point)]
  return wanted.filter((stem) => among.has(stem)).length / Math.max(1, wanted.length) >= 0.5
}

function stemsOf(text: string): Set<string> {
  const small = new Set(
    `a an the and or of to in on for with that this is are be it its as at by from not no do does if you your they them their he she his her will
    would should can could may might has have had was were who what when where how why than then so but about into out up`.split(/\s+/),
  )
  return new Set((text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !small.has(word)).map((word) => word.slice(0, 5)))
}
