import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftKind } from '../src/core/case.ts'
import { lintDraft } from '../src/core/drafting/lint/lint.ts'

/**
 * Measures the linter on labelled replies: `node scripts/evaluate-lint.ts [file]`. Prints precision, recall and F1 over all labels and by rule,
 * and how many good replies get a finding at warning or above. Says so and stops when the labelled replies are not there.
 */
interface Labelled {
  readonly id: string
  readonly kind: DraftKind
  readonly text: string
  readonly good: boolean
  readonly problems: readonly string[]
}

interface Tally {
  right: number
  wrong: number
  missed: number
}

const args = process.argv.slice(2)
const path = args.find((arg) => !arg.startsWith('--')) ?? join(import.meta.dirname, '..', '..', 'shared', 'eval', 'replies.dev.jsonl')
if (existsSync(path)) evaluate(readRows(path))
else console.log(`skipped: no labelled replies at ${path}`)

function readRows(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled)
}

function evaluate(rows: readonly Labelled[]): void {
  const vocabulary = new Set(rows.flatMap(({ problems }) => problems))
  const byRule = new Map<string, Tally>()
  const tally = (rule: string) => {
    const known = byRule.get(rule) ?? { right: 0, wrong: 0, missed: 0 }
    byRule.set(rule, known)
    return known
  }
  let alarms = 0
  for (const row of rows) {
    const findings = lintDraft({ kind: row.kind, text: row.text })
    const loud = findings.filter(({ severity }) => severity !== 'hint')
    if (row.good && loud.length > 0) alarms++
    const got = new Set(findings.map(({ rule }) => rule.replaceAll('-', '_')).filter((rule) => vocabulary.has(rule)))
    for (const rule of got) row.problems.includes(rule) ? tally(rule).right++ : tally(rule).wrong++
    for (const rule of row.problems) if (!got.has(rule)) tally(rule).missed++
    if (args.includes('--misses'))
      printMisses(
        row,
        got,
        loud.map(({ rule, start, end }) => `${rule}: ${row.text.slice(start, end)}`),
      )
  }
  printTable(byRule, alarms, rows.filter(({ good }) => good).length)
}

function printMisses(row: Labelled, got: ReadonlySet<string>, loud: readonly string[]): void {
  const wrong = [...got].filter((rule) => !row.problems.includes(rule)).map((rule) => `+${rule}`)
  const missed = row.problems.filter((rule) => !got.has(rule)).map((rule) => `-${rule}`)
  if (wrong.length + missed.length > 0 || (row.good && loud.length > 0))
    console.log(row.id, [...wrong, ...missed].join(' '), row.good ? `ALARM ${loud.join(' | ')}` : loud.join(' | '))
}

function printTable(byRule: ReadonlyMap<string, Tally>, alarms: number, good: number): void {
  const round = (value: number) => (Number.isFinite(value) ? value.toFixed(3) : '–')
  const score = ({ right, wrong, missed }: Tally) =>
    [right / (right + wrong), right / (right + missed), (2 * right) / (2 * right + wrong + missed)].map(round)
  const total = [...byRule.values()].reduce(
    (a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }),
    { right: 0, wrong: 0, missed: 0 },
  )
  console.log('rule'.padEnd(32), 'precision recall f1'.padEnd(22), 'labels')
  for (const [rule, counts] of [...byRule].sort())
    console.log(rule.padEnd(32), score(counts).join('  ').padEnd(22), counts.right + counts.missed)
  console.log('all'.padEnd(32), score(total).join('  ').padEnd(22), total.right + total.missed)
  console.log(`false alarms on good replies, warning or above: ${alarms} of ${good} (${round(alarms / good)})`)
}
