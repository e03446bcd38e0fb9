// `npm run bench:clocks`: how long a sweep takes to mark 100,000 clocks that are over, and whether 10,000 cases whose promise ends in one minute are each
// told of once by several workers at once. On an embedded Postgres, through the operations themselves. Writes the section "Clocks" of bench/RESULTS.md.
import { cpus, loadavg, totalmem } from 'node:os'
import { v7 } from 'uuid'
import { USUAL_HOURS } from '../src/core/clocks/business-hours.ts'
import { openTimesOf } from '../src/core/clocks/business-time.ts'
import { clocksOf } from '../src/core/clocks/case-clocks.ts'
import { responsePromisesSchema } from '../src/core/clocks/response-promises.ts'
import { migrateStore } from '../src/migrate-store.ts'
import { type Context, callOperation } from '../src/operations/call.ts'
import { createPublicHolidays } from '../src/operations/public-holidays.ts'
import { openDatabase, openPool } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { createShop, createTestContext } from '../test/builders.ts'
import { silentLog } from '../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { writeSection } from './results.ts'
import { workOfDatabase } from './work-of-database.ts'

const CLOCKS = Number(process.argv[2] ?? 100_000)
const BAR_MS = 2_000
const AT_ONCE = CLOCKS / 10
const NOW = new Date('2026-11-23T09:00:00.000Z')
const WORKERS = 4

const folder = makeServerFolder()
guardFolder(folder)
const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
try {
  await migrateStore({ url: 'http://desk.test', connection: embedded.connection, log: silentLog })
  const database = await openDatabase({ connection: embedded.connection, log: silentLog, connections: 8 })
  const owner = openPool(embedded.connection, { log: silentLog, connections: 1 })
  try {
    const context: Context = { ...createTestContext(database), now: () => NOW, canMail: false }
    const core = await measureCore()
    const sweep = await measureSweep(context, owner)
    const minute = await measureMinute(context, owner)
    report({ core, sweep, minute })
  } finally {
    await owner.end()
    await database.close()
  }
} finally {
  await embedded.stop()
  removeFolder(folder)
}

/** Milliseconds that the processors worked so far, in the database and here; a machine full of other work takes longer for the same. */
function work(): number {
  const { user, system } = process.cpuUsage()
  return workOfDatabase(folder) * 1000 + (user + system) / 1000
}

type Owner = ReturnType<typeof openPool>

function asJob(context: Context, shopId: string, operation: string): Promise<unknown> {
  const jobId = v7()
  return callOperation(context, {
    ...{ operation, input: {}, shopId, requestId: jobId, idempotencyKey: `${jobId}/${operation}` },
    caller: { kind: 'job', name: operation },
  })
}

/** Cases of a shop, one clock of each kind asked for, all of them over by now: by so many minutes, spread over a week or over one minute. */
async function fill(owner: Owner, { shopId, cases, kinds, spreadS }: { shopId: string; cases: number; kinds: string[]; spreadS: number }) {
  const customerId = v7()
  await owner.query(`insert into evenkeel.customers (shop_id, id, name, created_at, updated_at) values ($1, $2, 'Somebody', $3, $3)`, [
    shopId,
    customerId,
    NOW,
  ])
  await owner.query(
    `insert into evenkeel.cases (shop_id, id, customer_id, title, excerpt, state, channel, heat, threats, cause, urgency, urgency_reasons, opened_at, updated_at)
     select $1, gen_random_uuid(), $2, 'Where is my lamp?', 'Where is my lamp?', 'open', 'email', 1, '{}', 'late_delivery', 10, '{}', $3, $3
     from generate_series(1, $4)`,
    [shopId, customerId, NOW, cases],
  )
  await owner.query(
    `insert into evenkeel.clocks (shop_id, case_id, kind, started_at, minutes, used_minutes, due_at, warn_at, policy_version, updated_at)
     select $1, c.id, kind, $2::timestamptz - interval '8 days', 60, 0, due, due - interval '10 minutes', 1, $2
     from evenkeel.cases c, unnest($3::text[]) kind, lateral (select $2::timestamptz - random() * $4 * interval '1 second' as due) d
     where c.shop_id = $1`,
    [shopId, NOW, kinds, spreadS],
  )
  await owner.query('vacuum analyze evenkeel.clocks')
}

async function measureSweep(context: Context, owner: Owner) {
  const { shopId } = await createShop(context)
  await fill(owner, { shopId, cases: CLOCKS / 2, kinds: ['first_response', 'resolution'], spreadS: 7 * 86_400 })
  const calls: number[] = []
  let marked = 0
  const before = work()
  for (let more = true; more; ) {
    const begun = performance.now()
    const swept = (await asJob(context, shopId, 'sweep-clocks')) as { late: number; more: boolean }
    calls.push(performance.now() - begun)
    marked += swept.late
    more = swept.more
  }
  return { marked, calls, ms: calls.reduce((sum, ms) => sum + ms, 0), workMs: work() - before }
}

async function measureMinute(context: Context, owner: Owner) {
  const { shopId } = await createShop(context)
  await fill(owner, { shopId, cases: AT_ONCE, kinds: ['first_response'], spreadS: 60 })
  const begun = performance.now()
  const marked = await Promise.all(
    Array.from({ length: WORKERS }, () => asJob(context, shopId, 'sweep-clocks') as Promise<{ late: number }>),
  )
  const markedMs = performance.now() - begun
  // Each worker goes on until it finds nothing left, as the jobs do.
  const work = async () => {
    let cases = 0
    for (let more = true; more; ) {
      const told = (await asJob(context, shopId, 'tell-clocks')) as { cases: number; more: boolean }
      cases += told.cases
      more = told.more
    }
    return cases
  }
  const told = await Promise.all(Array.from({ length: WORKERS }, work))
  const ms = performance.now() - begun
  const { rows } = await owner.query<{ cases: number; events: number; untold: number }>(
    `select count(distinct case_id)::int as cases, count(*)::int as events,
       (select count(*)::int from evenkeel.clocks where shop_id = $1 and untold is not null) as untold
     from evenkeel.events where shop_id = $1 and operation = 'tell-clocks'`,
    [shopId],
  )
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0)
  const result = { marked: sum(marked.map(({ late }) => late)), told: sum(told), markedMs, ms, ...rows[0]! }
  if (result.marked !== AT_ONCE || result.cases !== AT_ONCE || result.events !== AT_ONCE || result.untold !== 0)
    throw new Error(`something was told twice or not at all: ${JSON.stringify(result)}`)
  return result
}

/** Cases a second whose clocks are worked out, with hours and the holidays of a country: what a replay or a change of the policy costs. */
async function measureCore() {
  const publicHolidays = (await createPublicHolidays().list({ country: 'US' }, 2026)).map(({ date }) => date)
  const open = openTimesOf(USUAL_HOURS, { timeZone: 'America/New_York', publicHolidays })
  const promises = responsePromisesSchema.parse({
    lines: [{ heatFrom: 0, firstResponseMinutes: 480, nextResponseMinutes: 480, resolutionMinutes: 2400 }],
  })
  const cases = 20_000
  const begun = performance.now()
  for (let place = 0; place < cases; place++) {
    const start = Date.UTC(2026, 0, 1) + place * 1_500_000
    const events = Array.from({ length: 6 }, (_, turn) => ({
      kind: turn % 2 === 0 ? ('customer_spoke' as const) : ('shop_spoke' as const),
      at: new Date(start + turn * 40_000_000),
    }))
    clocksOf({ heat: 2, channel: 'email', events }, promises, open)
  }
  return cases / ((performance.now() - begun) / 1000)
}

function report({
  core,
  sweep,
  minute,
}: {
  core: number
  sweep: Awaited<ReturnType<typeof measureSweep>>
  minute: Awaited<ReturnType<typeof measureMinute>>
}) {
  const ms = (value: number) => `${Math.round(value).toLocaleString('en-US')} ms`
  const count = (value: number) => Math.round(value).toLocaleString('en-US')
  const body = `Command: \`npm run bench:clocks\`. ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; load ${loadavg()[0]?.toFixed(1)} at the end. Embedded Postgres, through the operations.

| what | figure | bar |
|---|---|---|
| ${count(sweep.marked)} clocks that are over are marked, in ${sweep.calls.length} calls | ${ms(sweep.ms)} | ${sweep.ms <= BAR_MS ? 'holds' : 'missed'}: ≤ ${ms(BAR_MS)} |
| of which processors worked, database and server together | ${ms(sweep.workMs)} | |
| the longest of these calls | ${ms(Math.max(...sweep.calls))} | |
| ${count(minute.marked)} promises that end in one minute are marked by ${WORKERS} servers at once | ${ms(minute.markedMs)} | each once: checked |
| and each is noted on its case and told to who hands cases out, by ${WORKERS} workers | ${ms(minute.ms)} | ${count(minute.events)} events on ${count(minute.cases)} cases, none left: checked |
| clocks of a case of six messages, worked out with hours, holidays and a zone | ${count(core)} cases a second | ≥ 2,000 for a replay |
`
  writeSection('Clocks', body)
  process.stdout.write(body)
}
