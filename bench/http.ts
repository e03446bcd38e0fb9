// `npm run bench:http`: how many requests a second Evenkeel answers, against a bare server that runs the same statements on a pool of the same size.
// Both run in a process of their own, one at a time, on the same embedded Postgres; a third process makes the load. Writes the section "HTTP" of
// bench/RESULTS.md.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { v7 } from 'uuid'
import { findFreePort, root, startEvenkeel, until } from '../e2e/evenkeel-process.ts'
import { migrateStore } from '../src/migrate-store.ts'
import { SAMPLE_COMPLAINTS } from '../src/operations/sample-shop.ts'
import { openDatabase } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { silentLog, type TestDatabase } from '../test/database.ts'
import { createHttpDesk, setUpDesk } from '../test/http-desk.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import type { BareTask } from './http/bare-server.ts'
import type { LoadResult, LoadTask } from './http/load.ts'
import { generalize, listenToDriver } from './http/recording.ts'
import { writeSection } from './results.ts'

const CONNECTIONS = 16
/** As many as `openDatabase` opens when nobody says otherwise. */
const POOL = 20
const CASES = 300
const ROUNDS = 3
const WARM_UP_MS = 2_000
const MEASURE_MS = 10_000
const BAR = 0.6

const ACCOUNT = { email: 'owner@bench.example', password: 'a quiet harbour lamp' }
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
const complaint = SAMPLE_COMPLAINTS[0]!.text

const paste = (id: string) => ({
  id,
  text: complaint,
  channel: 'email',
  customer: { name: 'A customer', email: `customer-${id}@bench.example` },
  orderValueMinor: 48_000,
})

interface Kind {
  readonly name: string
  readonly operation: string
  readonly bare: string
}

const KINDS: readonly Kind[] = [
  { name: 'list: one page of 50 of the open cases', operation: 'list-cases', bare: '/list' },
  { name: 'case: one with all that is on it', operation: 'get-case', bare: '/case' },
  { name: 'create, the bare server reads and decides too', operation: 'paste-case', bare: '/create' },
  { name: 'create, the bare server computes nothing', operation: 'paste-case', bare: '/create-without-core' },
]

interface Prepared {
  readonly requests: BareTask['requests']
  readonly caseIds: readonly string[]
}

interface Round {
  readonly evenkeel: LoadResult
  readonly bare: LoadResult
  /** The bare server sending together what Evenkeel sends together. */
  readonly together: LoadResult
}

interface Figures extends Round {
  readonly kind: Kind
  readonly ratio: number
}

async function main(): Promise<void> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
  try {
    const prepared = await prepare(embedded.connection)
    const { host, port, user, password, database } = embedded.connection
    const url = `postgres://${user}:${encodeURIComponent(password ?? '')}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    const loadBefore = loadavg()[0]!
    const figures = await measure(prepared, { url, connection: embedded.connection, folder })
    const section = describe(figures, prepared, loadBefore)
    writeSection('HTTP', section)
    console.info(section)
    const missed = figures.filter(({ ratio }) => ratio < BAR)
    for (const { kind, ratio } of missed) console.error(`Missed: ${kind.name}: ${ratio.toFixed(2)}, less than ${BAR}`)
    process.exitCode = missed.length > 0 ? 1 : 0
  } finally {
    await embedded.stop()
    removeFolder(folder)
    guard.stdin?.end()
  }
}

/** A shop with cases, and the statements of each kind of request as Evenkeel runs them. */
async function prepare(connection: TestDatabase['connection']): Promise<Prepared> {
  const driver = listenToDriver()
  await migrateStore({ url: 'http://desk.test', connection, log: silentLog })
  const database = await openDatabase({ connection, log: silentLog })
  const test: TestDatabase = { database, connection, close: () => database.close() }
  const desk = createHttpDesk(test)
  try {
    const browser = await setUpDesk(test, desk, ACCOUNT)
    const caseIds = Array.from({ length: CASES }, () => v7())
    for (const id of caseIds) await browser.call('paste-case', paste(id))
    const record = async (operation: string, bodies: readonly [object, object]) => {
      // The first of a connection asks more.
      await browser.call(operation, bodies[0]).catch(() => undefined)
      const [one, other] = [await listen(operation, bodies[0]), await listen(operation, bodies[1])]
      return generalize(one, other, bodies[0])
    }
    const listen = (operation: string, body: object) => {
      const fresh = operation === 'paste-case' ? Object.assign(body, paste(v7())) : body
      return driver.record(() => browser.call(operation, fresh))
    }
    const create = await record('paste-case', [paste(v7()), paste(v7())])
    return {
      caseIds,
      requests: {
        '/list': { statements: await record('list-cases', [{}, {}]), answer: 'results', core: false },
        '/case': {
          statements: await record('get-case', [{ id: caseIds[0] }, { id: caseIds[1] }]),
          answer: 'results',
          core: false,
        },
        '/create': { statements: create, answer: 'id', core: true },
        '/create-without-core': { statements: create, answer: 'id', core: false },
      },
    }
  } finally {
    driver.stop()
    await desk.close()
    await database.close()
  }
}

async function measure(
  prepared: Prepared,
  at: { url: string; connection: TestDatabase['connection']; folder: string },
): Promise<readonly Figures[]> {
  const evenkeel = await openEvenkeel(at)
  const bare = await openBare(prepared, at.connection)
  try {
    const figures: Figures[] = []
    for (const kind of KINDS) {
      const bodies = bodiesOf(kind.operation, prepared.caseIds)
      const rounds: Round[] = []
      for (let round = 0; round < ROUNDS; round++) {
        // One after the other, each first in turn, so that a drift of the machine or of the tables hurts all alike.
        const runs = [
          async () => ({ evenkeel: await load(`${evenkeel.url}/api/v1/${kind.operation}`, evenkeel.headers, bodies) }),
          async () => ({ bare: await load(`${bare.url}${kind.bare}`, {}, bodies) }),
          async () => ({ together: await load(`${bare.url}${kind.bare}?together`, {}, bodies) }),
        ]
        runs.push(...runs.splice(0, round % runs.length))
        const results: Partial<Round>[] = []
        for (const run of runs) results.push(await run())
        const result = Object.assign({}, ...results) as Round
        rounds.push(result)
        const rates = [result.evenkeel, result.bare, result.together].map(({ perSecond }) => perSecond.toFixed(0))
        console.info(`${kind.name}, round ${round + 1}: ${rates[0]} against ${rates[1]}/s (together ${rates[2]}/s)`)
      }
      const sorted = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b))
      const middle = sorted[Math.floor(sorted.length / 2)]!
      figures.push({ kind, ...middle, ratio: ratioOf(middle) })
    }
    return figures
  } finally {
    bare.stop()
    await evenkeel.stop()
  }
}

function ratioOf({ evenkeel, bare }: Round): number {
  return evenkeel.perSecond / bare.perSecond
}

function bodiesOf(operation: string, caseIds: readonly string[]): string[] {
  switch (operation) {
    case 'get-case':
      return caseIds.map((id) => JSON.stringify({ id }))
    case 'paste-case':
      return [JSON.stringify(paste('%id%'))]
    default:
      return ['{}']
  }
}

/** The built server, signed in to. */
async function openEvenkeel({ url: databaseUrl, folder }: { url: string; folder: string }) {
  const dataFolder = join(folder, 'evenkeel')
  mkdirSync(dataFolder)
  const port = await findFreePort()
  const command = [process.execPath, 'dist/server/main.js'] as const
  const server = startEvenkeel({ dataFolder, port, command, environment: { DATABASE_URL: databaseUrl, NODE_ENV: 'production' } })
  await server.untilStarted()
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, 'user-agent': USER_AGENT },
    body: JSON.stringify(ACCOUNT),
  })
  if (!signedIn.ok) throw new Error(`cannot sign in: ${signedIn.status} ${await signedIn.text()}`)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    url: server.url.replace('localhost', '127.0.0.1'),
    headers: { cookie, 'user-agent': USER_AGENT },
    async stop() {
      server.child.kill('SIGTERM')
      await server.untilEnded()
    },
  }
}

async function openBare({ requests }: Prepared, connection: TestDatabase['connection']) {
  const port = await findFreePort()
  const task: BareTask = { port, connection, connections: POOL, requests }
  const child = startScript('http/bare-server.ts', task)
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  await until(() => output.includes('ready') || child.exitCode !== null, 20_000)
  if (child.exitCode !== null) throw new Error('the bare server did not start')
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

async function load(url: string, headers: Readonly<Record<string, string>>, bodies: readonly string[]): Promise<LoadResult> {
  const task: LoadTask = { url, headers, bodies, connections: CONNECTIONS, warmUpMs: WARM_UP_MS, measureMs: MEASURE_MS }
  const child = startScript('http/load.ts', task)
  const printed = await text(child.stdout!)
  if (printed === '') throw new Error(`the load on ${url} broke off`)
  await sleep(200)
  return JSON.parse(printed) as LoadResult
}

function startScript(path: string, task: unknown): ChildProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL(path, import.meta.url))], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin?.end(JSON.stringify(task))
  return child
}

function describe(figures: readonly Figures[], { requests }: Prepared, loadBefore: number): string {
  const machine = `${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`
  const rows = figures.map(({ kind, evenkeel, bare, together, ratio }) => {
    const cells = [
      kind.name,
      requests[kind.bare]!.statements.length,
      evenkeel.perSecond.toFixed(0),
      bare.perSecond.toFixed(0),
      ratio.toFixed(2),
      `≥ ${BAR}`,
      `${together.perSecond.toFixed(0)} (${(evenkeel.perSecond / together.perSecond).toFixed(2)})`,
      [evenkeel, bare, together].map(({ medianMs }) => medianMs.toFixed(1)).join(' / '),
      [evenkeel, bare, together].map(({ p99Ms }) => p99Ms.toFixed(1)).join(' / '),
      [evenkeel, bare].map(({ bytes }) => formatBytes(bytes)).join(' / '),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return `\`npm run bench:http\`, ${new Date().toISOString().slice(0, 10)}; ${machine}; Node ${process.version}; load of the machine before it ${loadBefore.toFixed(1)}, after it ${loadavg()[0]!.toFixed(1)}.

${CONNECTIONS} kept connections, ${MEASURE_MS / 1000} s each after ${WARM_UP_MS / 1000} s of warm-up, ${CASES} cases at the start, all on one embedded Postgres with a pool of ${POOL}; the median of ${ROUNDS} rounds by ratio.
The bare server runs the statements that Evenkeel was heard to run (session look-up and settings included) and sends back what they give; it parses, checks, computes and signs nothing, but for the reading and the decision where a row says so.
It awaits each statement before it sends the next. Evenkeel sends together what does not wait for one another; "together" is the bare server doing the same, beside the bar.
What creating answers is the id of the new case. Postgres, the server and the load share the cores.

| request | statements | Evenkeel/s | bare/s | ratio | bar | together/s (ratio) | median ms, Evenkeel / bare / together | p99 ms | answer |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function formatBytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`
}

await main()
