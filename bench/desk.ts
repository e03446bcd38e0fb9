// `npm run bench:desk`: how fast the Desk is in a shop of 100,000 messages and in one of 1,000,000: lists, a case, searches, and from a customer's words
// to the list of somebody else. The shops are made up (bench/desk/make-shop.ts), each in a database of its own on the embedded Postgres; the requests
// go to the built server. Beside each stands the same SQL run bare. Writes the section "Desk" of bench/RESULTS.md.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { findFreePort, root, startEvenkeel } from '../e2e/evenkeel-process.ts'
import { openDatabase, openPool } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { silentLog, type TestDatabase } from '../test/database.ts'
import { createHttpDesk } from '../test/http-desk.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import type { Loaded } from './desk/load-shop.ts'
import { callDoor, hear, signIn, type Times, timeBare, timeRuns, timeSeen } from './desk/measure.ts'
import { ACCOUNT, prepareDesk } from './desk/prepare-desk.ts'
import { measureScroll, type Scroll } from './desk/scroll.ts'
import { listenToDriver } from './http/recording.ts'
import { writeSection } from './results.ts'

/** Ten messages each on the average. */
const CASES = [10_000, 100_000] as const
const RUNS = 100
const SEEN = 60

interface Kind {
  readonly name: string
  readonly operation: string
  readonly bodies: readonly object[]
  /** In ms, at a million messages. */
  readonly bar?: { readonly at: 'p95' | 'p99'; readonly ms: number }
}

interface Row {
  readonly name: string
  readonly times: Times
  readonly bare?: Times
  readonly bar?: Kind['bar']
}

interface Measured {
  readonly rows: readonly Row[]
  readonly scroll: Scroll
}

const LIST = { at: 'p99', ms: 50 } as const
const SEARCH = { at: 'p95', ms: 150 } as const

const SEARCHES: readonly (readonly [string, string])[] = [
  ['search, a rare word', 'harpsichord'],
  ['search, a broad word', 'refund'],
  ['search, two broad words', 'refund replacement'],
  ['search, a phrase', '"should not have been like that"'],
  ['search, a broad word with filters', 'refund heat:>=2 state:waiting'],
  ['search, a rare word with filters', 'mildew heat:>=2 channel:form before:2026-09-01'],
  ['search, filters alone', 'heat:>=3 cause:late_delivery -state:closed'],
  ['search, the name of a customer', 'Marchetti'],
  ['search, the number of an order', '104242'],
  ['search, a word nobody wrote', 'zyzzyva'],
  ['search, broad without another', 'refund -lawyer'],
]

async function main(): Promise<void> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
  const admin = openPool(embedded.connection, { log: silentLog, connections: 1 })
  try {
    const parts: string[] = []
    for (const cases of CASES) {
      await admin.query(`create database desk_${cases}`)
      const connection = { ...embedded.connection, database: `desk_${cases}` }
      const loaded = await prepareDesk(connection, cases)
      const loadBefore = loadavg()[0] ?? 0
      parts.push(describe(loaded, await measureDesk(connection, folder), loadBefore))
    }
    const section = `${head()}\n\n${parts.join('\n\n')}`
    writeSection('Desk', section)
    console.info(section)
  } finally {
    await admin.end()
    await embedded.stop()
    removeFolder(folder)
    guard.stdin?.end()
  }
}

/** Every figure of one shop that is there. */
export async function measureDesk(connection: TestDatabase['connection'], folder: string): Promise<Measured> {
  const { host, port: databasePort, user, password, database: name } = connection as Exclude<typeof connection, { url: string }>
  const url = `postgres://${user}:${encodeURIComponent(password ?? '')}@localhost:${databasePort}/${name}?host=${encodeURIComponent(host)}`
  const dataFolder = join(folder, `evenkeel-${name}`)
  mkdirSync(dataFolder, { recursive: true })
  const driver = listenToDriver()
  const database = await openDatabase({ connection, log: silentLog })
  const desk = createHttpDesk({ database, connection, close: () => database.close() })
  const server = startEvenkeel({
    dataFolder,
    port: await findFreePort(),
    command: [process.execPath, 'dist/server/main.js'],
    environment: { DATABASE_URL: url, NODE_ENV: 'production' },
  })
  try {
    await server.untilStarted()
    const door = await signIn(server.url.replace('localhost', '127.0.0.1'), ACCOUNT).catch(() => signIn(server.url, ACCOUNT))
    const browser = desk.browser()
    await browser.signIn(ACCOUNT)
    const first = (await callDoor(door, 'list-cases', {})) as { rows: { id: string }[]; nextCursor: string }
    const all = (await callDoor(door, 'list-cases', { view: 'all', limit: 200 })) as { rows: { id: string }[] }
    const rows: Row[] = []
    for (const { name, operation, bodies, bar } of kindsOf(first, all)) {
      const times = await timeRuns(RUNS, (index) => callDoor(door, operation, bodies[index % bodies.length] ?? {}))
      const bare = await timeBare(connection, await hear(driver, browser, operation, bodies[0] ?? {}), RUNS)
      rows.push({ name, times, bare, ...(bar && { bar }) })
      console.info(name, times, bare)
    }
    const seen = await timeSeen(
      door,
      first.rows
        .concat(all.rows)
        .slice(0, SEEN)
        .map(({ id }) => id),
    )
    const scroll = await measureScroll(door)
    return {
      scroll,
      rows: [...rows, { name: 'a customer’s words, until they are on somebody else’s list', times: seen, bar: { at: 'p95', ms: 300 } }],
    }
  } finally {
    driver.stop()
    server.child.kill('SIGTERM')
    await server.untilEnded()
    await desk.close()
    await database.close()
  }
}

function kindsOf(first: { nextCursor: string }, all: { rows: { id: string }[] }): Kind[] {
  return [
    { name: 'list, first page', operation: 'list-cases', bodies: [{}], bar: LIST },
    { name: 'list, next page', operation: 'list-cases', bodies: [{ cursor: first.nextCursor }], bar: LIST },
    { name: 'list of everything, first page', operation: 'list-cases', bodies: [{ view: 'all' }], bar: LIST },
    { name: 'the lists with their counts', operation: 'list-views', bodies: [{}] },
    { name: 'case page', operation: 'get-case', bodies: all.rows.map(({ id }) => ({ id })), bar: LIST },
    ...SEARCHES.map(([name, query]): Kind => ({ name, operation: 'list-cases', bodies: [{ query }], bar: SEARCH })),
  ]
}

export function head(): string {
  const machine = `${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`
  return `\`npm run bench:desk\`, ${new Date().toISOString().slice(0, 10)}; ${machine}; Node ${process.version}.

One request after the other to the built server, ${RUNS} of each after a warm-up, all on one embedded Postgres. Bare is the SQL that a request was heard to run (session look-up and settings included), run again with the same values on one connection.
The bars are those at a million messages; each request is to take at most 1.5 times its bare SQL and 5 ms more, at the median. The last line adds ${SEEN} messages, each read and decided, and counts until the other's first page came anew, 150 ms of gathering included.`
}

export function describe(loaded: Loaded, { rows, scroll }: Measured, loadBefore: number): string {
  const lines = rows.map(({ name, times, bare, bar }) => {
    const ratio = bare
      ? `${times.p50.toFixed(1)} against ${bare.p50.toFixed(1)}: ${times.p50 <= 1.5 * bare.p50 + 5 ? 'held' : 'missed'}`
      : ''
    const held = bar ? `${bar.at} ≤ ${bar.ms}: ${times[bar.at] <= bar.ms ? 'held' : 'missed'}` : ''
    return `| ${[name, ...[times.p50, times.p95, times.p99].map((ms) => ms.toFixed(1)), held, bare?.p99.toFixed(1) ?? '', ratio].join(' | ')} |`
  })
  const counts = [loaded.cases, loaded.messages].map((count) => count.toLocaleString('en-US'))
  return `### ${counts[1]} messages on ${counts[0]} cases

Made and loaded in ${loaded.seconds.toFixed(0)} s, indexes of words included; load of the machine before measuring ${loadBefore.toFixed(1)}, after it ${(loadavg()[0] ?? 0).toFixed(1)}.

| request | p50 ms | p95 ms | p99 ms | bar | bare p99 ms | p50 against bare p50 |
|---|---|---|---|---|---|---|
${lines.join('\n')}

Scrolled in Chromium at 140 px a frame to line ${scroll.rows.toLocaleString('en-US')}: ${scroll.frames} frames, ${scroll.blankFrames} of them with a blank place in the list, ${scroll.lateFrames} later than 34 ms.`
}

if (import.meta.main) await main()
