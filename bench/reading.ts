// `npm run bench:reading`: the whole reading against packages that give one polarity, on the same messages, each in a process of its own on one
// core: speed, memory, bytes, and quality by source. Writes the section "Reading" of bench/RESULTS.md.
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { assess } from '../training/assess.ts'
import { toExample } from '../training/example.ts'
import { listMissingSets } from '../training/open-sets.ts'
import { measureAuc } from '../training/scores.ts'
import { train } from '../training/train.ts'
import { readWordNeighbours } from '../training/word-neighbours.ts'
import { contestants } from './reading/contestants.ts'
import type { Measured, Tail } from './reading/measure-one.ts'
import { listScored } from './reading/texts.ts'
import { writeSection } from './results.ts'

const BARS = { perSecond: 10_000, longP99Ms: 1 }

function main(): void {
  const missing = listMissingSets()
  if (missing.length > 0) {
    console.log(`Skipped, the development sets are not beside the repository:\n${missing.join('\n')}`)
    return
  }
  const load = loadavg()[0] ?? 0
  const measured = measureInTurns()
  const body = [describeMachine(load), describeSpeed(measured), describeQuality(measured)].join('\n\n')
  writeSection('Reading', body)
  console.log(body)
  const ours = measured[0]!
  if (ours.perSecond < BARS.perSecond || ours.longP99Ms.best > BARS.longP99Ms) process.exitCode = 1
}

/** A shared machine is slow for minutes at a time: all are measured in turn, several times over, and each is judged by its best turn. */
function measureInTurns(): Measured[] {
  const turns = Array.from({ length: TURNS }, (_, turn) => contestants.map(({ name }) => measure(name, turn === 0 ? 'all' : 'speed')))
  return turns[0]!.map((first, i) => {
    const own = turns.map((turn) => turn[i]!)
    return {
      ...first,
      perSecond: Math.max(...own.map(({ perSecond }) => perSecond)),
      p99Ms: joinTails(own.map(({ p99Ms }) => p99Ms)),
      longP99Ms: joinTails(own.map(({ longP99Ms }) => longP99Ms)),
    }
  })
}

const TURNS = 3

const joinTails = (tails: readonly Tail[]): Tail => ({
  best: Math.min(...tails.map(({ best }) => best)),
  median: tails.map(({ median }) => median).sort((a, b) => a - b)[TURNS >> 1]!,
})

function measure(name: string, what: 'all' | 'speed'): Measured {
  const script = fileURLToPath(new URL('./reading/measure-one.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script, name, what], { encoding: 'utf8', maxBuffer: 1 << 27 }))
}

const describeMachine = (load: number) =>
  `\`npm run bench:reading\`, ${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}; Node ${process.version}; load of the machine before it ${load.toFixed(1)}.

The same 5,000 messages of at most 280 characters, measured in three turns of all five, 8 rounds each: messages for each second of processor time in the best round; p99 by the clock, of those and of 1,000 texts of 1,000 characters, in the best round and, in brackets, in the middle one of the middle turn; memory is what loading and a thousand messages add.`

function describeSpeed(measured: readonly Measured[]): string {
  const rows = measured.map(
    ({ name, perSecond, p99Ms, longP99Ms, memoryMb, bytes }, i) =>
      `| ${name} | ${contestants[i]!.gives} | ${Math.round(perSecond).toLocaleString('en')} | ${renderTail(p99Ms)} | ${renderTail(longP99Ms)} | ${memoryMb.toFixed(0)} | ${Math.round(bytes / 1000).toLocaleString('en')} |`,
  )
  return [
    '| | gives | messages/s | p99 ms, short | p99 ms, 1,000 characters | MB | kB on disk |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    `| bar | | ≥ ${BARS.perSecond.toLocaleString('en')} | | < ${BARS.longP99Ms} | | |`,
  ].join('\n')
}

const renderTail = ({ best, median }: Tail) => `${best.toFixed(2)} (${median.toFixed(2)})`

/** Ours by models that did not see the message (five folds); the packages have nothing to learn. */
function describeQuality(measured: readonly Measured[]): string {
  const examples = listScored().map(toExample)
  const assessed = assess(train(examples, readWordNeighbours()), examples)
  const lines: string[] = []
  for (const sort of ['heat', 'complaint'])
    for (const { source, rows, figures } of assessed.filter((line) => line.of === sort)) {
      const aucs = measured.map(({ scores }, i) => {
        if (i === 0) return figures['AUC']!
        return measureAuc(
          examples.flatMap((example, at) => {
            const positive = truthOf(sort, example.labels)
            return example.source !== source || positive === undefined ? [] : [{ score: scores[at]!, positive }]
          }),
        )
      })
      const best = Math.max(...aucs)
      lines.push(
        `| ${sort}, ${source} | ${rows.toLocaleString('en')} | ${aucs.map((auc) => (auc === best ? `**${auc.toFixed(3)}**` : auc.toFixed(3))).join(' | ')} |`,
      )
    }
  return [
    'Area under the curve by source; ours by models that did not see the message (five folds). All but `goemotions` and `fabsa` are our own messages.',
    '',
    `| | rows | ${measured.map(({ name }) => name).join(' | ')} |`,
    `|---|---|${measured.map(() => '---|').join('')}`,
    ...lines,
  ].join('\n')
}

function truthOf(sort: string, labels: ReturnType<typeof listScored>[number]['labels']): boolean | undefined {
  if (sort === 'complaint') return labels.complaint
  if (labels.heat !== undefined) return labels.heat >= 2
  return labels.mood === undefined || labels.mood === 1 ? undefined : labels.mood === 2
}

main()
