// `npm run bench:insights`: how long each page of insights takes in a shop of 100,000 cases with 1,000,000 messages, and what it costs to keep them fresh.
// The shop is that of `npm run bench:desk` with outcomes, debriefs, choices, lost disputes and tags besides; the requests go to the built server over HTTP,
// one after the other. Writes the section "Insights" of bench/RESULTS.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { findFreePort, root, startEvenkeel } from '../e2e/evenkeel-process.ts'
import { findOperation } from '../src/operations/all.ts'
import { openPool } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { silentLog } from '../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { callDoor, type Door, signIn, type Times, timeRuns } from './desk/measure.ts'
import { ACCOUNT, prepareDesk } from './desk/prepare-desk.ts'
import { giveOwnerWork, switchTeamOn } from './insights/add-team.ts'
import { addWhatCame, timeFacts } from './insights/add-what-came.ts'
import { writeSection } from './results.ts'
import { workOfDatabase } from './work-of-database.ts'

const CASES = Number(process.argv[2] ?? 100_000)
const RUNS = Number(process.argv[3] ?? 60)
const BAR_MS = 300

interface Kind {
  readonly name: string
  readonly operation: string
  readonly body: object
}

/** The page as it opens, and the dearest that can be asked of each part: everything, three years. */
const KINDS: readonly Kind[] = [
  { name: 'cost of friction, this month', operation: 'get-friction-cost', body: {} },
  { name: 'cost of friction, the last 36 months', operation: 'get-friction-cost', body: { months: 36 } },
  { name: 'root causes, this month', operation: 'get-root-causes', body: {} },
  { name: 'root causes, the last 12 months', operation: 'get-root-causes', body: { months: 12 } },
  { name: 'root causes, the last 36 months', operation: 'get-root-causes', body: { months: 36 } },
  {
    name: 'by product and heat, the last 36 months',
    operation: 'get-root-causes',
    body: { months: 36, group: 'product', measure: 'heat' },
  },
  { name: 'by tag, the last 36 months', operation: 'get-root-causes', body: { months: 36, group: 'tag' } },
  {
    name: 'products of one cause, the last 36 months',
    operation: 'get-root-causes',
    body: { months: 36, group: 'product', cause: 'other' },
  },
  { name: 'cases behind a figure, the last 36 months', operation: 'list-insight-cases', body: { months: 36, cause: 'other' } },
  { name: 'the table as CSV, the last 36 months', operation: 'export-insights', body: { months: 36, table: 'groups', group: 'product' } },
  { name: 'what rises', operation: 'get-rising', body: {} },
  { name: 'messages that no cause explains', operation: 'get-unexplained', body: {} },
  { name: 'fixes with before and after', operation: 'list-fixes', body: {} },
  { name: 'spread of energy', operation: 'get-energy-spread', body: {} },
  { name: 'own load', operation: 'get-own-load', body: {} },
  { name: 'load of the team', operation: 'get-team-load', body: {} },
  { name: 'the team', operation: 'get-team', body: {} },
]

const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
if (built.status !== 0) process.exit(1)
const folder = makeServerFolder()
guardFolder(folder)
const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
const admin = openPool(embedded.connection, { log: silentLog, connections: 1 })
try {
  await admin.query('create database insights')
  const connection = { ...embedded.connection, database: 'insights' }
  const loaded = await prepareDesk(connection, CASES)
  console.info(`loaded ${loaded.cases} cases in ${loaded.seconds.toFixed(0)} s`)
  const owner = openPool(connection, { log: silentLog, connections: 1 })
  const came = await addWhatCame(owner, loaded.shopId)
  console.info(came)
  await giveOwnerWork(owner, loaded.shopId)
  const one = await timeFacts(owner, loaded.shopId, 200)
  await owner.end()
  const loadBefore = loadavg()[0] ?? 0
  const rows = await measure(connection, folder)
  report({ loaded, came, one, rows, loadBefore })
} finally {
  await admin.end()
  await embedded.stop()
  removeFolder(folder)
}

async function measure(connection: Parameters<typeof prepareDesk>[0], serverFolder: string): Promise<Row[]> {
  const { host, port, user, password, database } = connection as Exclude<typeof connection, { url: string }>
  const url = `postgres://${user}:${encodeURIComponent(password ?? '')}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
  const dataFolder = join(serverFolder, 'evenkeel-insights')
  mkdirSync(dataFolder, { recursive: true })
  const server = startEvenkeel({
    dataFolder,
    port: await findFreePort(),
    command: [process.execPath, 'dist/server/main.js'],
    environment: { DATABASE_URL: url, NODE_ENV: 'production' },
  })
  try {
    await server.untilStarted()
    const door = await signIn(server.url, ACCOUNT)
    await switchTeamOn(door)
    const rows: Row[] = []
    for (const { name, operation, body } of await kindsOf(door)) {
      let calls = 0
      const before = workOfDatabase(serverFolder) + workOfServer(server.child.pid)
      const times = await timeRuns(RUNS, () => {
        calls++
        return callDoor(door, operation, body)
      })
      const workMs = ((workOfDatabase(serverFolder) + workOfServer(server.child.pid) - before) * 1000) / calls
      rows.push({ name, times, workMs })
      console.info(name, times, workMs)
    }
    return rows
  } finally {
    server.child.kill('SIGTERM')
    await server.untilEnded()
  }
}

interface Row {
  readonly name: string
  readonly times: Times
  /** What the processors worked for one of them, in the database and in the server. */
  readonly workMs: number
}

/** Seconds that the server's process worked so far. Linux alone. */
function workOfServer(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Those that are there; and the share of energy of the customer behind the dearest case. */
async function kindsOf(door: Door): Promise<Kind[]> {
  const { rows } = (await callDoor(door, 'list-insight-cases', { months: 36, limit: 1 })) as { rows: { customerId: string }[] }
  const ofOne = { name: 'share of energy of one customer', operation: 'get-energy-share', body: { customerId: rows[0]?.customerId } }
  return [...KINDS, ofOne].filter(({ operation }) => findOperation(operation) !== undefined)
}

interface Measured {
  readonly loaded: { readonly cases: number; readonly messages: number }
  readonly came: Awaited<ReturnType<typeof addWhatCame>>
  readonly one: Times
  readonly rows: readonly Row[]
  readonly loadBefore: number
}

function report({ loaded, came, one, rows, loadBefore }: Measured): void {
  const machine = `${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`
  const ms = (value: number) => value.toFixed(1)
  const count = (value: number) => value.toLocaleString('en-US')
  const lines = rows.map(
    ({ name, times, workMs }) =>
      `| ${[name, ms(times.p50), ms(times.p95), ms(times.p99), times.p95 <= BAR_MS ? 'held' : 'missed', ms(workMs)].join(' | ')} |`,
  )
  writeSection(
    'Insights',
    `\`npm run bench:insights\`, ${new Date().toISOString().slice(0, 10)}; ${machine}; Node ${process.version}.

A shop of ${count(loaded.cases)} cases with ${count(loaded.messages)} messages over 900 days, ${count(came.outcomes)} outcomes, ${count(came.debriefs)} debriefs, ${count(came.lost)} lost disputes and ${count(came.tagged)} cases with tags, on an embedded Postgres. One request after the other to the built server over HTTP, ${RUNS} of each after a warm-up; load of the machine before measuring ${ms(loadBefore)}, after it ${ms(loadavg()[0] ?? 0)}. The bar is p95 ≤ ${BAR_MS} ms for each page. Work is what the processors did for one request, in the database and in the server: a machine full of other work makes a request wait longer, and does not make it more work.

| request | p50 ms | p95 ms | p99 ms | bar | work ms |
|---|---|---|---|---|---|
${lines.join('\n')}

Kept fresh: what a case counts with is written anew when a transaction that changed it ends, p50 ${one.p50.toFixed(2)} ms, p95 ${one.p95.toFixed(2)} ms in the database. All ${count(loaded.cases)} cases of a shop that had none of it, as after an update: ${came.seconds.toFixed(1)} s, once.`,
  )
}
