// `npm run bench:rehearsal`: how long a simulated customer takes to answer without a model, by itself and through the operation on an embedded Postgres,
// over the scripted trainees of every scenario and over hard input. Writes the section "Rehearsal" of bench/RESULTS.md.
import { cpus, loadavg, totalmem } from 'node:os'
import { v7 } from 'uuid'
import { sayTo, startRehearsal } from '../src/core/rehearsal/rehearse.ts'
import { LEVELS } from '../src/core/rehearsal/scenario.ts'
import { SCENARIOS } from '../src/core/rehearsal/scenarios.ts'
import { migrateStore } from '../src/migrate-store.ts'
import { openDatabase } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { createShop, createTestContext, type TestMember } from '../test/builders.ts'
import { silentLog } from '../test/database.ts'
import { chairAndTradeTrainees } from '../test/rehearsal/chair-and-trade-trainees.ts'
import { shopTrainees } from '../test/rehearsal/shop-trainees.ts'
import { tableTrainees } from '../test/rehearsal/table-trainees.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { writeSection } from './results.ts'
import { workOfDatabase } from './work-of-database.ts'

const BAR_MS = 50
const HARD = ['I am so sorry about it. '.repeat(160), 'x'.repeat(4000), 'I will, we can, you are right! '.repeat(125), 'a '.repeat(50_000)]
const TRAINEES = [...shopTrainees, ...tableTrainees, ...chairAndTradeTrainees]

/** How long each took by the clock and by the work of this process, and what each cost the database in the middle; milliseconds. */
interface Measured {
  readonly ms: readonly number[]
  readonly workMs: readonly number[]
  readonly databaseMs: number
}

const processorMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function measureCore(scripts: (scenarioId: string) => readonly (readonly string[])[]): Measured {
  const ms: number[] = []
  const workMs: number[] = []
  for (const scenario of SCENARIOS)
    for (const level of LEVELS)
      for (const script of scripts(scenario.id)) {
        let run = startRehearsal(scenario, level, 1)
        for (const words of script) {
          const [begun, before] = [performance.now(), processorMs()]
          run = sayTo(run, words, { pauseSeconds: 3 })
          ms.push(performance.now() - begun)
          workMs.push(processorMs() - before)
        }
      }
  return { ms, workMs, databaseMs: 0 }
}

const scriptsOf = (scenarioId: string) =>
  TRAINEES.filter(({ scenario }) => scenario === scenarioId).flatMap(({ good, mediocre, bad }) => [good, mediocre, bad])

async function measureOperation(member: TestMember, folder: string): Promise<Measured> {
  const ms: number[] = []
  const workMs: number[] = []
  const before = workOfDatabase(folder)
  for (const scenario of SCENARIOS) {
    const id = v7()
    await member.call('start-rehearsal', { id, scenarioId: scenario.id, level: 'medium', seed: 1 })
    let state = 'talking'
    for (const [turn, words] of (scriptsOf(scenario.id)[0] ?? []).entries()) {
      if (state !== 'talking') break
      const [begun, own] = [performance.now(), processorMs()]
      state = ((await member.call('say-in-rehearsal', { id, turn, words, pauseSeconds: 3 })) as { state: string }).state
      ms.push(performance.now() - begun)
      workMs.push(processorMs() - own)
    }
  }
  return { ms, workMs, databaseMs: ((workOfDatabase(folder) - before) * 1000) / ms.length }
}

function row(what: string, { ms, workMs, databaseMs }: Measured): string {
  const at = (figures: readonly number[], share: number) =>
    [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0
  const work = at(workMs, 0.99) + databaseMs
  const kept = at(ms, 0.99) <= BAR_MS ? 'kept' : work <= BAR_MS ? 'kept by the work alone' : 'missed'
  const figures = [at(ms, 0.5), at(ms, 0.95), at(ms, 0.99), at(workMs, 0.5) + databaseMs, work]
  return `| ${what} | ${ms.length.toLocaleString('en')} | ${figures.map((figure) => figure.toFixed(1)).join(' | ')} | ${kept} |`
}

measureCore(() => [['Hello.']])
const core = measureCore(scriptsOf)
const hard = measureCore(() => HARD.map((words) => [words]))
const folder = makeServerFolder()
guardFolder(folder)
const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
let operation: Measured
try {
  await migrateStore({ url: 'http://desk.test', connection: embedded.connection, log: silentLog })
  const database = await openDatabase({ connection: embedded.connection, log: silentLog, connections: 2 })
  try {
    const shop = await createShop(createTestContext(database))
    await measureOperation(shop, folder)
    operation = await measureOperation(shop, folder)
  } finally {
    await database.close()
  }
} finally {
  await embedded.stop()
  removeFolder(folder)
}
const processor = cpus()[0]?.model.replace(/ \d+-Core Processor/, '') ?? 'unknown'
writeSection(
  'Rehearsal',
  [
    `Command: \`npm run bench:rehearsal\`. ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${processor}, ${Math.round(totalmem() / 2 ** 30)} GiB; load ${(loadavg()[0] ?? 0).toFixed(1)} at the end. ${SCENARIOS.length} scenarios; milliseconds from the trainee's words to the customer's answer, without a model. The bar is ${BAR_MS} ms at the 99th percentile.`,
    '',
    '| what | answers | p50 | p95 | p99 | p50 by the work of the processors | p99 by it | bar |',
    '|---|---|---|---|---|---|---|---|',
    row('the customer alone: good, mediocre and bad trainees, three levels', core),
    row('the customer alone: hard input, up to 100,000 characters', hard),
    row('`say-in-rehearsal`, with its transaction on an embedded Postgres', operation),
  ].join('\n'),
)
