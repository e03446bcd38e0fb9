import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { type Browser, chromium } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Heard, listen, type Present } from '../src/client/listen.ts'
import { openPool } from '../src/store/database.ts'
import { type Embedded, startEmbedded } from '../src/store/embedded.ts'
import { silentLog } from '../test/database.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { startSmtpServer, type TestSmtpServer } from '../test/smtp-server.ts'
import { type Evenkeel, findFreePort, killRemains, SERVER, startEvenkeel, until, untilNothingRemains } from './evenkeel-process.ts'
import { LONG } from './screens.ts'

const OWNER = { name: 'Ines Duarte', email: 'ines@example.com', password: 'nine quiet mornings' }
const SHOP = { name: 'Duarte Lamps', currency: 'USD', vertical: 'online_shop', country: 'US', locale: 'en-US', tone: 'warm' }
const ROUNDS = LONG ? 20 : 8

const databaseFolder = makeServerFolder()
const dataFolder = makeServerFolder()
const guard = guardFolder(databaseFolder)
const ports: number[] = []
const servers: Evenkeel[] = []
let database: Embedded
let owner: Pool
let smtp: TestSmtpServer
let browser: Browser | undefined
let cookie = ''

beforeAll(async () => {
  database = await startEmbedded({ dataFolder: databaseFolder, log: silentLog })
  owner = openPool(database.connection, { log: silentLog, connections: 2 })
  smtp = await startSmtpServer()
  ports.push(await findFreePort(), await findFreePort())
  for (const which of [0, 1]) await start(which)
  cookie = await setUp(servers[0]!)
})

afterAll(async () => {
  await browser?.close()
  for (const server of servers) server.child.kill('SIGTERM')
  await Promise.all(servers.map((server) => untilNothingRemains(server).catch(() => killRemains(server))))
  await owner.end()
  await smtp.close()
  await database.stop()
  for (const folder of [databaseFolder, dataFolder]) removeFolder(folder)
  guard.stdin?.end()
})

async function start(which: number): Promise<void> {
  const { host, port, user, password, database: name } = database.connection
  const server = startEvenkeel({
    dataFolder,
    port: ports[which] ?? 0,
    command: SERVER,
    environment: {
      DATABASE_URL: `postgres://${user}:${password}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
      EVENKEEL_SMTP_URL: smtp.url,
      EVENKEEL_MAIL_FROM: 'desk@shop.example',
    },
  })
  servers[which] = server
  await server.untilStarted()
}

async function setUp(server: Evenkeel): Promise<string> {
  const links = () => servers.map(({ output }) => /\/set-up#(\S+)/.exec(output())?.[1])
  await until(() => links().every((link) => link !== undefined), 5_000)
  // Each server made a link, and the last one counts.
  const made = await send(server, '/api/v1/set-up-shop', { ...OWNER, token: links().at(-1), shop: SHOP })
  expect(made.status, await made.text()).toBe(200)
  const signedIn = await send(server, '/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password })
  expect(signedIn.status, await signedIn.text()).toBe(200)
  return signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

function send({ url }: Evenkeel, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const sent = { 'content-type': 'application/json', origin: url, cookie, ...headers }
  return fetch(`${url}${path}`, { method: 'POST', headers: sent, body: JSON.stringify(body), signal: AbortSignal.timeout(5_000) })
}

/** Calls an operation until one of the servers answers: a program that a server died under sends again, with the same key. */
async function call(operation: string, input: object): Promise<void> {
  const headers = { 'idempotency-key': newId() }
  for (let attempt = 0; ; attempt++) {
    const server = servers[attempt % 2]!
    const answer = await send(server, `/api/v1/${operation}`, input, headers).catch(() => undefined)
    if (answer?.ok) return
    if (answer && answer.status < 500) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`)
    if (attempt > 100) throw new Error(`no server answered ${operation}`)
    await sleep(50)
  }
}

/** Listens at one server, through all its deaths. */
function listenAt(which: number, signal: AbortSignal) {
  const sequences: number[] = []
  const kinds = new Set<Heard['kind']>()
  const present: Present[] = []
  const done = listen({
    baseUrl: `http://localhost:${ports[which]}`,
    headers: { cookie },
    signal,
    onHeard(heard) {
      kinds.add(heard.kind)
      if (heard.kind === 'events') sequences.push(...heard.events.map(({ sequence }) => sequence))
      if (heard.kind === 'presence') present.splice(0, present.length, ...heard.present)
    },
  })
  return { sequences, kinds, present, done }
}

const count = async (operation: string) =>
  (await owner.query<{ n: number }>('select count(*)::int as n from evenkeel.events where operation = $1', [operation])).rows[0]?.n ?? 0

/** The mails that came, by their ids: the same one twice is one to whoever reads it. */
const mailed = () => new Map(smtp.received.map(({ messageId, headers }) => [messageId, headers]))
/** Of how many promises they tell: those that were due in the same moment stand in one. */
const told = () => [...mailed().values()].reduce((sum, headers) => sum + Number(/^subject: (\d+) promises/im.exec(headers)?.[1] ?? 1), 0)

async function untilAsync(holds: () => Promise<boolean>, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await sleep(100))
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms`)
}

describe('two servers on one database', () => {
  it('show in a browser at one what was done at the other', async () => {
    browser = await chromium.launch({
      executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    })
    const context = await browser.newContext()
    const url = servers[1]!.url
    const [page, second] = [await context.newPage(), await context.newPage()]
    await page.goto(`${url}/sign-in`)
    await page.evaluate(async (account) => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/auth/sign-in/email', { method: 'POST', headers, body: JSON.stringify(account) })
    }, OWNER)
    for (const one of [page, second]) {
      await one.goto(`${url}/`)
      await one.getByText('Nothing is open.').waitFor()
    }
    // The one stream of all tabs is open once a first act came through.
    const pasted = await send(servers[0]!, '/api/v1/paste-case', {
      id: newId(),
      channel: 'email',
      text: 'My lamp arrived broken, refund me.',
    })
    expect(pasted.status).toBe(200)
    const begun = performance.now()
    for (const one of [page, second]) await one.getByText(/lamp/i).first().waitFor({ timeout: 5_000 })
    expect(performance.now() - begun).toBeLessThan(3_000)
    await page.close()
    await send(servers[0]!, '/api/v1/paste-case', { id: newId(), channel: 'email', text: 'Your courier dropped my parcel in the river.' })
    await second
      .getByText(/courier|parcel/i)
      .first()
      .waitFor({ timeout: 5_000 })
    await context.close()
  })

  it('say at one who is at a case at the other, and when they leave it', async () => {
    const { rows } = await owner.query<{ id: string }>('select id from evenkeel.cases order by opened_at limit 1')
    const stop = new AbortController()
    const listening = listenAt(1, stop.signal)
    await until(() => listening.kinds.has('ready'), 10_000)
    const page = { caseId: rows[0]?.id, pageId: newId() }
    const doings = () => listening.present.filter(({ caseId }) => caseId === page.caseId).map(({ name, doing }) => `${name} ${doing}`)
    for (const doing of ['viewing', 'writing'] as const) {
      const said = await send(servers[0]!, '/api/v1/tell-presence', { ...page, doing, ...(doing === 'writing' && { writingForMs: 1_000 }) })
      expect(said.status, await said.text()).toBe(200)
      await until(() => doings().join() === `${OWNER.name} ${doing}`, 3_000)
    }
    await send(servers[0]!, '/api/v1/tell-presence', { ...page, doing: 'left' })
    await until(() => doings().length === 0, 3_000)
    stop.abort()
    await listening.done
  })

  it(`lose and repeat nothing while either is killed, ${ROUNDS} times`, { timeout: 240_000 }, async () => {
    const stop = new AbortController()
    const listening = [listenAt(0, stop.signal), listenAt(1, stop.signal)]
    await until(() => listening.every(({ kinds }) => kinds.has('ready')), 10_000)
    const before = await owner.query<{ last: number }>('select max(sequence)::int as last from evenkeel.events')
    const pasted = newId()
    await call('paste-case', { id: pasted, channel: 'email', text: 'Where is my lamp? I wait since Monday.' })
    const { rows: cases } = await owner.query<{ id: string }>('select id from evenkeel.cases order by opened_at desc limit 1')

    let promised = 0
    let working = true
    const writers = [0, 1].map(async () => {
      for (; working; promised++) {
        const dueAt = new Date(Date.now() - 1_000).toISOString()
        await call('add-follow-up', { id: newId(), caseId: cases[0]?.id, promise: 'Send a new lamp', dueAt })
        await sleep(250)
      }
    })
    for (let round = 0; round < ROUNDS; round++) {
      const which = round % 2
      await sleep(100 + Math.random() * 200)
      servers[which]!.child.kill('SIGKILL')
      await servers[which]!.untilEnded()
      await start(which)
    }
    working = false
    await Promise.all(writers)

    // A job that died with its server is noticed by its missing heartbeat, and begun again by the other one.
    await untilAsync(async () => told() >= promised, 120_000)
    expect(await count('note-follow-up-due')).toBe(promised)
    expect(await count('add-follow-up')).toBe(promised)
    expect(told()).toBe(promised)
    await untilAsync(async () => (await count('note-mail-sent')) >= mailed().size, 30_000)
    expect(await count('note-mail-sent')).toBe(mailed().size)
    const { rows } = await owner.query<{ sequence: number }>(
      'select sequence::int from evenkeel.events where sequence > $1 order by sequence',
      [before.rows[0]?.last ?? 0],
    )
    const written = rows.map(({ sequence }) => sequence)
    await until(() => listening.every(({ sequences }) => sequences.length >= written.length), 40_000)
    stop.abort()
    for (const { sequences, kinds, done } of listening) {
      expect(await done).toBe('ended')
      expect(kinds).not.toContain('reset')
      expect(sequences.toSorted((a, b) => a - b)).toEqual(written)
    }
    // A server that died after the mail server said yes, and before it could note so, has its mail sent again: the same one to whoever reads mail.
    expect(smtp.received.length - promised).toBeLessThan(ROUNDS)
  })

  it('stop within five seconds, with work under way and listeners', async () => {
    const stop = new AbortController()
    const listening = listenAt(0, stop.signal)
    await until(() => listening.kinds.has('ready'), 10_000)
    const begun = performance.now()
    servers[0]!.child.kill('SIGTERM')
    expect(await servers[0]!.untilEnded(), servers[0]!.output()).toBe(0)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(servers[0]!.output()).not.toMatch(/fault of its own|"level":(50|60)/)
    stop.abort()
    await listening.done
  })
})
