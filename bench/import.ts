// `npm run bench:import`: how many messages a second an import of cases takes in, on an embedded Postgres; reading is not in it, it follows as a job.
// Writes the section "Import of cases" of bench/RESULTS.md.
import { cpus, loadavg, totalmem } from 'node:os'
import { v7 } from 'uuid'
import { migrateStore } from '../src/migrate-store.ts'
import { callOperation } from '../src/operations/call.ts'
import { openDatabase } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { createShop, createTestContext, type TestMember } from '../test/builders.ts'
import { silentLog } from '../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { writeSection } from './results.ts'
import { workOfDatabase } from './work-of-database.ts'

const CASES = Number(process.argv[2] ?? 4_000)
const MESSAGES_A_CASE = 5
const CUSTOMERS = CASES / 4
const LINES_A_PART = 1_000
const BAR = 500
const MAILS = 3_000
const MAILS_AT_ONCE = 200

const SAYINGS = [
  'Where is my parcel? It is two weeks late, nobody answers the phone, and the tracking page has said the same since Monday.',
  'This is outrageous! Refund me the $120 by Friday or I call my bank, and everybody will read what I think of you.',
  'The lamp came broken in two pieces. I would like a new one, please, and not wait another month for it.',
  'Thank you for looking into it. I have sent the pictures that you asked for; the box was torn when it came.',
  'I was charged twice for order 8812. Please fix it today, I cannot pay my rent like this.',
]

function makeLine(place: number): string {
  const at = Date.UTC(2024, 0, 1) + place * 3_600_000
  return JSON.stringify({
    externalId: `old-${place}`,
    customer: { name: `Customer ${place % CUSTOMERS}`, emails: [`c${place % CUSTOMERS}@customer.example`] },
    orders: [{ number: `O-${place}`, item: 'Lamp', totalMinor: 4_999 + place }],
    messages: Array.from({ length: MESSAGES_A_CASE }, (_, turn) => ({
      direction: turn % 2 === 0 ? 'inbound' : 'outbound',
      at: new Date(at + turn * 600_000).toISOString(),
      text: `${SAYINGS[(place + turn) % SAYINGS.length]} (${place}.${turn})`,
    })),
    ...(place % 3 === 0 && { outcome: { disputed: place % 2 === 0, hoursSpent: 1.5 } }),
  })
}

/** How many mails a second come in as files (.eml, or out of an mbox). */
async function timeMails(owner: TestMember): Promise<number> {
  const sources = Array.from({ length: MAILS }, (_, place) => Buffer.from(makeMail(place)).toString('base64'))
  const begun = performance.now()
  for (let at = 0; at < MAILS; at += MAILS_AT_ONCE)
    await owner.call('import-mails', { mails: sources.slice(at, at + MAILS_AT_ONCE).map((source) => ({ source })) })
  return Math.round(MAILS / ((performance.now() - begun) / 1000))
}

function makeMail(place: number): string {
  const first = place - (place % 3)
  return [
    `From: Customer ${first} <m${first}@customer.example>`,
    'To: desk@shop.example',
    `Subject: ${place === first ? '' : 'Re: '}My order ${first}`,
    `Message-ID: <${place}@customer.example>`,
    ...(place === first ? [] : [`In-Reply-To: <${place - 1}@customer.example>`, `References: <${first}@customer.example>`]),
    `Date: ${new Date(Date.UTC(2025, 0, 1) + place * 600_000).toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${SAYINGS[place % SAYINGS.length]} (${place})`,
  ].join('\r\n')
}

async function main(): Promise<void> {
  const before = loadavg()[0] ?? 0
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const embedded = await startEmbedded({ dataFolder: folder, log: silentLog })
  try {
    await migrateStore({ url: 'http://desk.test', connection: embedded.connection, log: silentLog })
    const database = await openDatabase({ connection: embedded.connection, log: silentLog })
    const context = { ...createTestContext(database), now: () => new Date() }
    const owner = await createShop(context)
    const id = v7()
    const parts = Math.ceil(CASES / LINES_A_PART)
    const begun = performance.now()
    for (let part = 0; part < parts; part++) {
      const lines = Array.from({ length: Math.min(LINES_A_PART, CASES - part * LINES_A_PART) }, (_, at) =>
        makeLine(part * LINES_A_PART + at),
      )
      await owner.call('import-cases', { id, part: part + 1, lines: lines.join('\n'), isLast: part + 1 === parts })
    }
    const sent = performance.now()
    const cpu = process.cpuUsage()
    const databaseBefore = workOfDatabase(folder)
    const request = {
      operation: 'import-some',
      input: { importId: id },
      caller: { kind: 'job', name: 'import-cases' },
      shopId: owner.shopId,
    } as const
    let steps = 0
    while (((await callOperation(context, { ...request, requestId: v7() })) as { state: string }).state === 'more') steps++
    const done = performance.now()
    const used = process.cpuUsage(cpu)
    const databaseSeconds = workOfDatabase(folder) - databaseBefore
    const mailCpu = process.cpuUsage()
    const mailDatabase = workOfDatabase(folder)
    const mails = await timeMails(owner)
    const { user, system } = process.cpuUsage(mailCpu)
    const mailWork = (user + system) / 1e6 + workOfDatabase(folder) - mailDatabase
    await database.close()
    const messages = CASES * MESSAGES_A_CASE
    const ownSeconds = (used.user + used.system) / 1e6
    const rate = (from: number) => Math.round(messages / ((done - from) / 1000)).toLocaleString('en-US')
    const machine = `${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}; Node ${process.version}`
    writeSection(
      'Import of cases',
      `\`npm run bench:import\`, ${new Date().toISOString().slice(0, 10)}; ${machine}; load of the machine before it ${before.toFixed(1)}, after it ${(loadavg()[0] ?? 0).toFixed(1)}.

${CASES.toLocaleString('en-US')} cases with ${messages.toLocaleString('en-US')} messages of about 110 characters, ${CUSTOMERS.toLocaleString('en-US')} customers, an order a case and an outcome for every third, on one embedded Postgres with all indexes in place. In the figure: parsing and checking every line, finding customers by their addresses, saving, the event of each case. Not in it: reading the messages, which follows as a job, and the pauses of the queue between ${steps} steps.

| | messages/s | bar |
|---|---|---|
| taken in, from the last line sent | ${rate(sent)} | ≥ ${BAR} |
| with the sending of the lines | ${rate(begun)} | |
| ${MAILS.toLocaleString('en-US')} mails as files, ${MAILS_AT_ONCE} at once, three of a thread, parsed and threaded | ${mails.toLocaleString('en-US')} | ≥ ${BAR} |

Work done for it: ${ownSeconds.toFixed(1)} s by our own process and ${databaseSeconds.toFixed(1)} s by the database, of ${((done - sent) / 1000).toFixed(1)} s that passed; the rest is waiting for cores that others use. By work alone, one core to both: ${Math.round(messages / (ownSeconds + databaseSeconds)).toLocaleString('en-US')} messages/s; of mails as files ${Math.round(MAILS / mailWork).toLocaleString('en-US')} mails/s (${mailWork.toFixed(1)} s of work).`,
    )
    console.log(
      `${rate(sent)} messages/s in ${steps} steps, ${((done - sent) / 1000).toFixed(1)} s, own work ${ownSeconds.toFixed(1)} s, the database's ${databaseSeconds.toFixed(1)} s; ${mails} mails/s, by work alone ${Math.round(MAILS / mailWork)}`,
    )
  } finally {
    await embedded.stop()
    removeFolder(folder)
    guard.stdin?.end()
  }
}

await main()
process.exit(0)
