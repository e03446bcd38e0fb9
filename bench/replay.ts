// `npm run bench:replay`: how many past cases a second a policy is replayed over, the reading of their rows included: the operation as anybody calls it, on
// an embedded Postgres. The shop is made up (bench/desk/make-shop.ts), ten messages a case. Writes the section "Replay of a policy" of bench/RESULTS.md.
import { cpus, loadavg, totalmem } from 'node:os'
import { starterPolicy } from '../src/core/policy/starter-policies.ts'
import { callOperation } from '../src/operations/call.ts'
import { openDatabase, openPool } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { createTestContext } from '../test/builders.ts'
import { silentLog } from '../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { prepareDesk } from './desk/prepare-desk.ts'
import { writeSection } from './results.ts'
import { workOfDatabase } from './work-of-database.ts'

const CASES = Number(process.argv[2] ?? 10_000)
const RUNS = 5
const BAR = 2_000

interface Replayed {
  readonly looked: number
  readonly cases: number
}

async function main(): Promise<void> {
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
  const admin = openPool(embedded.connection, { log: silentLog, connections: 1 })
  try {
    await admin.query('create database replay')
    const connection = { ...embedded.connection, database: 'replay' }
    const { shopId, messages } = await prepareDesk(connection, CASES)
    const database = await openDatabase({ connection, log: silentLog })
    const context = { ...createTestContext(database), now: () => new Date() }
    const { document } = starterPolicy({ vertical: 'retail', country: 'US', currency: 'USD' })
    const call = (operation: string, input: object) =>
      callOperation(context, { operation, input, caller: { kind: 'console' }, shopId, requestId: context.newId() })
    await call('save-policy', { basedOn: 0, document })
    const other = {
      ...document,
      returnWindowDays: 60,
      refundLimitsMinor: { agent: 5_000, manager: 50_000 },
      promises: { lines: [{ heatFrom: 0, firstResponseMinutes: 120 }] },
    }
    const before = loadavg()[0] ?? 0
    const rates: number[] = []
    const worked = { here: 0, database: 0 }
    let last: Replayed | undefined
    for (let run = 0; run <= RUNS; run++) {
      const [start, spent, spentThere] = [performance.now(), process.cpuUsage(), workOfDatabase(folder)]
      last = (await call('replay-policy', { document: other, most: CASES, limit: 50 })) as Replayed
      // The first one finds nothing in memory.
      if (run === 0) continue
      rates.push(last.looked / ((performance.now() - start) / 1000))
      const { user, system } = process.cpuUsage(spent)
      worked.here += (user + system) / 1e6
      worked.database += workOfDatabase(folder) - spentThere
    }
    await database.close()
    const sorted = rates.toSorted((a, b) => a - b)
    const [least, median, most] = [sorted[0] ?? 0, sorted[Math.floor(RUNS / 2)] ?? 0, sorted.at(-1) ?? 0].map(Math.round)
    const perCase = (seconds: number) => ((seconds * 1000) / (RUNS * CASES)).toFixed(2)
    const section = [
      `\`npm run bench:replay\`. ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.versions.node}; load before and after ${before.toFixed(1)} and ${(loadavg()[0] ?? 0).toFixed(1)}.`,
      `A shop of ${CASES.toLocaleString('en')} cases and ${messages.toLocaleString('en')} messages; both policies with all their parts, decisions at the means, the rows read each time. ${last?.cases.toLocaleString('en')} cases would have gone otherwise.`,
      `| | cases a second |\n|---|---|\n| slowest of ${RUNS} | ${least?.toLocaleString('en')} |\n| median | ${median?.toLocaleString('en')} |\n| fastest | ${most?.toLocaleString('en')} |\n| at work, were nobody else on the machine (${perCase(worked.here)} ms a case here, ${perCase(worked.database)} ms in the database) | ${Math.round((RUNS * CASES) / (worked.here + worked.database)).toLocaleString('en')} |\n| bar | ${BAR.toLocaleString('en')} |`,
    ].join('\n\n')
    writeSection('Replay of a policy', section)
    console.info(section)
  } finally {
    await admin.end()
    await embedded.stop()
    removeFolder(folder)
    guard.stdin?.end()
  }
}

await main()
