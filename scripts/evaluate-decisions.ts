/** Measures the decision engine against situations that experts judged. Run: node scripts/evaluate-decisions.ts [FILE.jsonl] [--no-words] [--verbose] */
import { existsSync, readFileSync } from 'node:fs'
import { decide } from '../src/core/decision/decide.ts'
import { type Situation, situationSchema } from '../src/core/decision/situation.ts'
import { readMessage } from '../src/core/reading/read.ts'

interface Row {
  readonly id: string
  readonly situation: string
  readonly mapped: unknown
  readonly expert_choice: readonly string[]
  readonly unacceptable?: readonly string[]
  readonly why?: string
}

const flags = process.argv.slice(2)
const path = flags.find((flag) => !flag.startsWith('--')) ?? '../shared/eval/decisions.dev.jsonl'
if (existsSync(path)) measure(path)
else console.log(`evaluate-decisions: skipped, there is no ${path}`)

function measure(file: string): void {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
  for (const withWords of flags.includes('--no-words') ? [false] : [true, false]) report(rows, withWords)
}

/** A choice is acceptable when experts accept it, or when parting is eligible and they accept that; unacceptable when either is among what they refuse. */
function report(rows: readonly Row[], withWords: boolean): void {
  let acceptable = 0
  let unacceptable = 0
  const misses: string[] = []
  for (const row of rows) {
    const situation: Situation = situationSchema.parse(row.mapped)
    const reading = withWords ? readMessage({ text: row.situation, currency: situation.currency }) : undefined
    const decision = decide(situation, reading ? { reading } : {})
    const parts = decision.relation.eligible
    const among = (list: readonly string[]) =>
      (decision.recommended !== undefined && list.includes(decision.recommended)) || (parts && list.includes('part_ways'))
    const good = among(row.expert_choice)
    const awful = among(row.unacceptable ?? [])
    if (good) acceptable++
    if (awful) unacceptable++
    if (!good || awful || flags.includes('--verbose'))
      misses.push(
        `${good ? '  ok ' : awful ? '  BAD' : '  ?  '} ${row.id}: ${decision.recommended ?? 'nothing open'}${parts ? ' + may part' : ''}; experts accept ${row.expert_choice.join(', ')}\n        ${decision.verdict}`,
      )
  }
  console.log(
    `${withWords ? 'numbers and words' : 'numbers alone'}: ${acceptable} of ${rows.length} acceptable, ${unacceptable} unacceptable`,
  )
  for (const miss of misses) console.log(miss)
}
