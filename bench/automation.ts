// `npm run bench:automation`: how long 1,000 automations take to decide about one message without the database, and how many past cases a second a dry run
// looks at with their rows read. On an embedded Postgres. Writes the section "Automations" of bench/RESULTS.md.
import { cpus, loadavg, totalmem } from 'node:os'
import { v7 } from 'uuid'
import type { Automation } from '../src/core/automation/automation.ts'
import type { CaseFacts } from '../src/core/automation/case-facts.ts'
import { explainGroup } from '../src/core/automation/compile.ts'
import type { Comparison } from '../src/core/automation/expression.ts'
import { matchAutomations, prepareAutomations } from '../src/core/automation/match.ts'
import { migrateStore } from '../src/migrate-store.ts'
import type { Context } from '../src/operations/call.ts'
import { openDatabase, openPool } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { createShop, createTestContext } from '../test/builders.ts'
import { silentLog } from '../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { writeSection } from './results.ts'
import { workOfDatabase } from './work-of-database.ts'

const AUTOMATIONS = 1_000
const BAR_MS = 5
const CASES = Number(process.argv[2] ?? 10_000)
const BAR_A_SECOND = 2_000
const NOW = new Date('2026-11-23T09:00:00.000Z')
const TEXT = 'My $60 lamp came two weeks late and I am furious! Refund me or I will dispute it with my bank.'

const deciding = measureDeciding()
const folder = makeServerFolder()
guardFolder(folder)
const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
try {
  await migrateStore({ url: 'http://desk.test', connection: embedded.connection, log: silentLog })
  const database = await openDatabase({ connection: embedded.connection, log: silentLog, connections: 8 })
  const owner = openPool(embedded.connection, { log: silentLog, connections: 1 })
  try {
    report(deciding, await measureDryRun({ ...createTestContext(database), now: () => NOW }, owner))
  } finally {
    await owner.end()
    await database.close()
  }
} finally {
  await embedded.stop()
  removeFolder(folder)
}

/** Different conditions of five comparisons each, of which one in fifty holds; the text of a long message is searched by every second one. */
function automationOf(index: number): { readonly automation: Automation } {
  const rules: Comparison[] = [
    { field: 'heat', operator: '>=', value: index % 5 },
    { field: 'threats', operator: 'containsAny', value: ['chargeback', 'legal'] },
    { field: 'orderValueMinor', operator: 'between', value: [index, 1_000_000] },
    index % 2 === 0
      ? { field: 'words', operator: 'hasWord', value: `furious${index % 50 === 0 ? '' : index}` }
      : { field: 'hour', operator: '<', value: 3 },
    { field: 'tags', operator: 'doesNotContain', value: `tag ${index}` },
  ]
  const group = { combinator: 'and' as const, rules: [...rules.slice(0, 3), { combinator: 'and' as const, rules: rules.slice(3) }] }
  return {
    automation: {
      ...{ when: { on: 'message' }, if: group, do: [{ do: 'tag', add: [`tag ${index}`], remove: [] }] },
      limits: { perCase: 3, perCustomer: 5, perHour: 200 },
    },
  }
}

/** All that a message costs besides the database: conditions made into functions, asked, and explained where they hold. */
function measureDeciding() {
  const stored = JSON.stringify(Array.from({ length: AUTOMATIONS }, (_, index) => automationOf(index)))
  const facts: CaseFacts = {
    ...{ heat: 4, threats: ['chargeback'], orderValueMinor: 60_000, hour: 9, tags: ['vip'], cause: 'late_delivery', language: 'en' },
    words: `${TEXT} `.repeat(20),
  }
  const all = JSON.parse(stored) as { automation: Automation }[]
  const times: number[] = []
  let matched = 0
  let worked = process.cpuUsage()
  for (let round = 0; round < 300; round++) {
    if (round === 50) worked = process.cpuUsage()
    const begun = performance.now()
    const found = matchAutomations(prepareAutomations(all), { trigger: 'message', facts, mode: 'all' })
    for (const { automation } of found) explainGroup(automation.if, facts)
    times.push(performance.now() - begun)
    matched = found.length
  }
  const { user, system } = process.cpuUsage(worked)
  const sorted = times.slice(50).toSorted((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    workMs: (user + system) / 1000 / 250,
    matched,
  }
}

type Owner = ReturnType<typeof openPool>

/** Milliseconds that the processors worked so far, in the database and here; a machine full of other work takes longer for the same. */
function work(): number {
  const { user, system } = process.cpuUsage()
  return workOfDatabase(folder) * 1000 + (user + system) / 1000
}

/** One case as the desk makes it, copied with everything that was read and decided of it, each of a customer of its own. */
async function measureDryRun(context: Context, owner: Owner) {
  const boss = await createShop(context)
  const first = v7()
  await boss.call('paste-case', { id: first, text: TEXT, channel: 'email', customer: { name: 'Ada', email: 'ada@customer.example' } })
  await copyCases(owner, boss.shopId, first)
  const id = v7()
  const automation = {
    when: { on: 'message' },
    if: {
      combinator: 'and',
      rules: [
        { field: 'heat', operator: '>=', value: 3 },
        { field: 'casesIn90Days', operator: '<', value: 5 },
      ],
    },
    do: [{ do: 'tag', add: ['angry'] }],
  }
  await boss.call('save-automation', { id, name: 'Angry ones', automation })
  await boss.call('dry-run-automation', { id, cases: 500, show: 0 })
  const [begun, worked] = [performance.now(), work()]
  const { cases, touched } = (await boss.call('dry-run-automation', { id, cases: CASES, show: 0 })) as { cases: number; touched: number }
  const ms = performance.now() - begun
  const workMs = work() - worked
  if (cases !== CASES || touched !== CASES) throw new Error(`the dry run looked at ${cases} cases and would have touched ${touched}`)
  return { cases, ms, workMs }
}

async function copyCases(owner: Owner, shopId: string, first: string): Promise<void> {
  const many = `generate_series(2, ${CASES}) n`
  const like = (what: string) => `md5('${what}' || n)::uuid`
  const copy = async (table: string, where: string, changes: Record<string, string>, skip: readonly string[] = []) => {
    const { rows } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'evenkeel' and table_name = $1 and is_generated = 'NEVER'
         and coalesce(column_default, '') not like 'nextval%'`,
      [table],
    )
    const columns = rows.map(({ name }) => name).filter((name) => !skip.includes(name))
    const values = columns.map((name) => changes[name] ?? `x.${name}`)
    await owner.query(
      `insert into evenkeel.${table} (${columns.join(', ')}) select ${values.join(', ')} from evenkeel.${table} x, ${many} where ${where}`,
    )
  }
  const ofShop = `x.shop_id = '${shopId}'`
  await copy('customers', ofShop, { id: like('customer') })
  await copy('customer_identities', ofShop, { id: like('identity'), customer_id: like('customer'), normalized: 'n || x.normalized' })
  await copy('cases', `x.id = '${first}'`, { id: like('case'), customer_id: like('customer'), reference: `'copy-' || n` }, ['order_id'])
  await copy('messages', `x.case_id = '${first}'`, { id: like('message'), case_id: like('case') })
  await copy('readings', `x.message_id in (select id from evenkeel.messages where case_id = '${first}')`, {
    id: like('reading'),
    message_id: like('message'),
  })
  await copy('decisions', `x.case_id = '${first}'`, { id: like('decision'), case_id: like('case') })
  await owner.query('vacuum analyze')
}

function report(
  { median, p99, workMs, matched }: ReturnType<typeof measureDeciding>,
  dry: Awaited<ReturnType<typeof measureDryRun>>,
): void {
  const aSecond = Math.round(dry.cases / (dry.ms / 1000))
  const aSecondOfWork = Math.round(dry.cases / (dry.workMs / 1000))
  const said = (holds: boolean) => (holds ? 'kept' : 'missed')
  const body = `\`npm run bench:automation\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}.

| what | measured | bar | |
|---|---|---|---|
| ${AUTOMATIONS.toLocaleString('en')} automations decide about one message (all but the database; ${matched} act, and say why) | ${median.toFixed(2)} ms in the middle, ${p99.toFixed(2)} ms at the 99th percentile by the clock, ${workMs.toFixed(2)} ms by the work of the processors | ${BAR_MS} ms | ${said(median <= BAR_MS)} |
| a dry run over ${dry.cases.toLocaleString('en')} past cases, with their rows read | ${aSecond.toLocaleString('en')} cases a second by the clock, ${aSecondOfWork.toLocaleString('en')} by the work of the processors | ${BAR_A_SECOND.toLocaleString('en')} a second | ${said(aSecond >= BAR_A_SECOND)} |`
  writeSection('Automations', body)
  process.stdout.write(`${body}\n`)
}
