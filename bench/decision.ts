// `npm run bench:decision`: how long a whole decision takes on one core, beside a bare loop that draws the same samples and sums them; and how many
// situations a second a batch answers. Writes the section "Decision" of bench/RESULTS.md.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { decide, recommendByMean } from '../src/core/decision/decide.ts'
import { buildModel, tablesOf } from '../src/core/decision/inputs.ts'
import { mergeReading } from '../src/core/decision/merge-reading.ts'
import { BLOCK, startDraws } from '../src/core/decision/sample.ts'
import type { Situation } from '../src/core/decision/situation.ts'
import { everydaySituation } from '../test/arbitrary-situation.ts'
import { writeSection } from './results.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const FULL = 10_000
const SLIDER = 2_000
const ROUNDS = 25
const BATCH = 600

/** Sums every column of the draws that a decision makes: the least work that any simulation over the same samples has to do. */
function bareLoop(situation: Situation, count: number): number {
  const model = buildModel(mergeReading(situation, undefined, undefined))
  const draws = startDraws(model, tablesOf(model), 1)
  let sum = 0
  for (let from = 0; from < count; from += BLOCK) {
    const size = Math.min(BLOCK, count - from)
    draws.next(size)
    for (const column of [...draws.parameters, ...draws.events]) if (column) for (let i = 0; i < size; i++) sum += column[i]!
  }
  return sum
}

/** Milliseconds of every run over every situation, the ways taken in turn so that a busy moment meets all of them. */
function timeInTurn(situations: readonly Situation[], ways: Readonly<Record<string, (situation: Situation) => unknown>>) {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]))
  for (let round = -3; round < ROUNDS; round++)
    for (const situation of situations)
      for (const [name, way] of Object.entries(ways)) {
        const start = performance.now()
        way(situation)
        if (round >= 0) times[name]!.push(performance.now() - start)
      }
  return times
}

function rank(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
}

/** Situations a second through the command line, its start and its writing included. */
function batchRate(situations: readonly Situation[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-decision-'))
  try {
    const path = join(folder, 'situations.jsonl')
    writeFileSync(path, situations.map((situation, id) => JSON.stringify({ id, situation })).join('\n'))
    const start = performance.now()
    const run = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'decide', path, '--jsonl'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    const seconds = (performance.now() - start) / 1000
    const lines = run.stdout.trim().split('\n')
    const failed = lines.filter((line) => 'error' in JSON.parse(line)).length
    if (run.status !== 0 || lines.length !== situations.length || failed > 0)
      throw new Error(`The batch answered ${lines.length} lines, ${failed} of them with an error. ${run.stderr}`)
    return situations.length / seconds
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function meansRate(situations: readonly Situation[]): number {
  for (const situation of situations) recommendByMean(situation)
  const start = performance.now()
  let answered = 0
  while (performance.now() - start < 3_000) for (const situation of situations) answered += recommendByMean(situation) ? 1 : 1
  return (answered / (performance.now() - start)) * 1000
}

const situations = fc.sample(everydaySituation(), { numRuns: BATCH, seed: 20261122 })
const load = loadavg()[0]!
const times = timeInTurn(situations.slice(0, 40), {
  full: (situation) => decide(situation, { samples: FULL }),
  bare: (situation) => bareLoop(situation, FULL),
  slider: (situation) => decide(situation, { samples: SLIDER }),
  bareSlider: (situation) => bareLoop(situation, SLIDER),
})
const ratio = rank(times['full']!, 0.5) / rank(times['bare']!, 0.5)
const row = (name: string, list: readonly number[], bar: string) =>
  `| ${name} | ${rank(list, 0.5).toFixed(2)} | ${rank(list, 0.99).toFixed(2)} | ${bar} |`
writeSection(
  'Decision',
  `\`npm run bench:decision\`, ${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}; Node ${process.version}; one core used; load of the machine before it ${load.toFixed(1)}.

40 everyday situations, each ${ROUNDS} times, the ways in turn. *Whole* is everything: what is owed, all options, samples with events, p10–p90, chance of being best, break-evens, what to ask, fair twin, verdict. *Bare* draws the same samples into typed arrays and sums them.

| | median ms | p99 ms | bar |
|---|---|---|---|
${row('whole, 10,000 samples', times['full']!, '≤ 15 median')}
${row('bare, 10,000 samples', times['bare']!, '')}
| ratio of the medians | ${ratio.toFixed(2)} | | ≤ 5 |
${row('whole, 2,000 samples (a slider)', times['slider']!, '≤ 4 median')}
${row('bare, 2,000 samples', times['bareSlider']!, '')}

| | situations a second | bar |
|---|---|---|
| \`evenkeel decide --jsonl\`, ${BATCH} situations with everything, its start included | ${Math.round(batchRate(situations))} | ≥ 60 |
| means only, for replays | ${Math.round(meansRate(situations)).toLocaleString('en')} | ≥ 5,000 |
`,
)
