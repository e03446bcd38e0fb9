import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import {
  type Evenkeel,
  findDatabase,
  findFreePort,
  findServer,
  killRemains,
  listRemains,
  root,
  startEvenkeel,
  until,
  untilNothingRemains,
} from './evenkeel-process.ts'
import { LONG } from './screens.ts'

const folder = makeServerFolder()
const guard = guardFolder(folder)
const started: Evenkeel[] = []
let port = 0

beforeAll(async () => {
  port = await findFreePort()
})

afterEach(() => {
  for (const evenkeel of started.splice(0)) killRemains(evenkeel)
})

afterAll(() => {
  removeFolder(folder)
  guard.stdin?.end()
})

function start(options: Partial<Parameters<typeof startEvenkeel>[0]> = {}): Evenkeel {
  const evenkeel = startEvenkeel({ dataFolder: folder, port, ...options })
  started.push(evenkeel)
  return evenkeel
}

const npmStart = { command: ['npm', 'start'] } as const
const group = (evenkeel: Evenkeel) => -evenkeel.child.pid!

describe('npm start', () => {
  it('prints one address and the set-up link, and answers there', async () => {
    const evenkeel = start(npmStart)
    await evenkeel.untilStarted()
    expect(evenkeel.output().match(/Evenkeel is at /g)).toHaveLength(1)
    await until(() => /\/set-up#\S{20,}\n/.test(evenkeel.output()), 5_000)
    expect((await fetch(`${evenkeel.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${evenkeel.url}/readyz`)).status).toBe(200)
    const page = await fetch(`${evenkeel.url}/`)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('<script')
    process.kill(group(evenkeel), 'SIGTERM')
    expect(await evenkeel.untilEnded()).toBe(0)
    await untilNothingRemains(evenkeel)
  })
})

describe('everything stops, database and all', () => {
  const ways: readonly { name: string; stop: (evenkeel: Evenkeel) => void; options?: Partial<Parameters<typeof startEvenkeel>[0]> }[] = [
    { name: 'on Ctrl-C, which a terminal sends to the whole group', stop: (one) => process.kill(group(one), 'SIGINT'), options: npmStart },
    {
      name: 'on a doubled Ctrl-C',
      stop(one) {
        process.kill(group(one), 'SIGINT')
        process.kill(group(one), 'SIGINT')
      },
      options: npmStart,
    },
    { name: 'on SIGTERM to npm', stop: (one) => process.kill(one.child.pid!, 'SIGTERM'), options: npmStart },
    { name: 'on SIGTERM to the start script', stop: (one) => process.kill(one.child.pid!, 'SIGTERM') },
    { name: 'on SIGTERM to the server', stop: (one) => process.kill(findServer(one), 'SIGTERM') },
    { name: 'when the terminal is closed', stop: (one) => process.kill(group(one), 'SIGHUP') },
  ]

  it.each(ways)('$name', async ({ stop, options }) => {
    const evenkeel = start(options)
    await evenkeel.untilStarted()
    const server = findServer(evenkeel)
    stop(evenkeel)
    expect(await evenkeel.untilEnded(), evenkeel.output()).toBe(0)
    expect(listRemains(evenkeel), `server ${server}`).toEqual([])
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
    expect(evenkeel.output()).not.toMatch(/fault of its own|"level":(50|60)|\bat .*:\d+:\d+/)
  })

  it.each([
    { name: 'npm', options: npmStart },
    { name: 'the start script', options: {} },
  ])('when $name is killed without a chance to pass it on', async ({ options }) => {
    const evenkeel = start(options)
    await evenkeel.untilStarted()
    process.kill(evenkeel.child.pid!, 'SIGKILL')
    await untilNothingRemains(evenkeel)
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it.each(LONG ? [50, 200, 400, 800] : [50, 400])('on Ctrl-C %d ms into a start', async (waitMs) => {
    const evenkeel = start()
    await sleep(waitMs)
    process.kill(group(evenkeel), 'SIGINT')
    await evenkeel.untilEnded()
    await untilNothingRemains(evenkeel)
  })
})

describe('a first start that is broken off', () => {
  const moments = [
    { signal: 'SIGINT', waitMs: 700 },
    { signal: 'SIGKILL', waitMs: 1_500 },
    { signal: 'SIGKILL', waitMs: 700 },
    { signal: 'SIGINT', waitMs: 1_500 },
  ] as const

  it.each(LONG ? moments : moments.slice(0, 2))(
    'by $signal after $waitMs ms leaves a folder that the next start finishes',
    async ({ signal, waitMs }) => {
      const dataFolder = mkdtempSync(join(folder, 'first-'))
      chmodSync(dataFolder, 0o711)
      const broken = start({ dataFolder })
      await sleep(waitMs)
      process.kill(group(broken), signal)
      await broken.untilEnded()
      const next = start({ dataFolder })
      await next.untilStarted()
      expect((await fetch(`${next.url}/readyz`)).status).toBe(200)
      process.kill(group(next), 'SIGTERM')
      expect(await next.untilEnded()).toBe(0)
      expect(listRemains(next)).toEqual([])
    },
  )
})

describe('one Evenkeel for one data folder', () => {
  it('refuses a second start and says who holds the folder and where', async () => {
    const first = start()
    await first.untilStarted()
    const second = start({ port: await findFreePort() })
    expect(await second.untilEnded()).toBe(75)
    expect(second.output()).toContain(`process ${findServer(first)} on `)
    expect(second.output()).toContain(first.url)
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
    process.kill(group(first), 'SIGTERM')
    expect(await first.untilEnded()).toBe(0)
  })

  it('takes over the database that a killed server left, with what was acknowledged in it', async () => {
    const killed = start()
    await killed.untilStarted()
    await setUp(killed)
    const database = findDatabase(folder)
    process.kill(group(killed), 'SIGKILL')
    await killed.untilEnded()

    const next = start()
    await next.untilStarted()
    expect(findDatabase(folder)).toBe(database)
    await expectSetUp(next)
    process.kill(group(next), 'SIGTERM')
    expect(await next.untilEnded()).toBe(0)
    expect(listRemains(next)).toEqual([])
  })

  it('recovers when server and database were killed together', async () => {
    const killed = start()
    await killed.untilStarted()
    process.kill(findDatabase(folder), 'SIGKILL')
    process.kill(group(killed), 'SIGKILL')
    await killed.untilEnded()

    const next = start()
    await next.untilStarted()
    await expectSetUp(next)
    process.kill(group(next), 'SIGTERM')
    expect(await next.untilEnded()).toBe(0)
    expect(listRemains(next)).toEqual([])
  })
})

describe('what cannot be had is said in a sentence', () => {
  const plain = (evenkeel: Evenkeel) => expect(evenkeel.output()).not.toMatch(/\n\s+at |Error:|node:internal/)

  it('names a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    try {
      const evenkeel = start()
      expect(await evenkeel.untilEnded()).toBe(75)
      expect(evenkeel.output()).toMatch(new RegExp(`listens on port ${port}.*EVENKEEL_PORT=`))
      plain(evenkeel)
      expect(listRemains(evenkeel)).toEqual([])
    } finally {
      await new Promise((resolve) => other.close(resolve))
    }
  })

  it('names a data folder that may not be written', async () => {
    const readOnly = join(folder, 'read-only')
    mkdirSync(readOnly)
    chmodSync(readOnly, 0o555)
    // The permission bits do not bind root, who is made to obey them by giving up that right.
    const obeying = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', process.execPath, 'scripts/start.mjs'] as const
    const evenkeel = start({ dataFolder: readOnly, ...(process.getuid?.() === 0 ? { command: obeying } : {}) })
    expect(await evenkeel.untilEnded(), evenkeel.output()).toBe(73)
    expect(evenkeel.output()).toMatch(/read-only.* cannot be written by this user.*EVENKEEL_DATA/)
    plain(evenkeel)
  })

  it('names a data folder that is a file', async () => {
    const evenkeel = start({ dataFolder: join(root, 'package.json') })
    expect(await evenkeel.untilEnded(), evenkeel.output()).toBe(73)
    expect(evenkeel.output()).toContain('package.json')
    plain(evenkeel)
  })

  it('names a setting that is not as it must be', async () => {
    const evenkeel = start({ environment: { EVENKEEL_PORT: 'many' } })
    expect(await evenkeel.untilEnded()).toBe(78)
    expect(evenkeel.output()).toContain('EVENKEEL_PORT')
    plain(evenkeel)
  })
})

const owner = { name: 'Ines Duarte', email: 'ines@example.com', password: 'nine quiet mornings' }

async function setUp(evenkeel: Evenkeel): Promise<void> {
  const found = () => /\/set-up#(\S+)/.exec(evenkeel.output())?.[1]
  await until(() => found() !== undefined, 5_000)
  const shop = { name: 'Duarte Lamps', currency: 'USD', vertical: 'online_shop', country: 'US', locale: 'en-US', tone: 'warm' }
  const response = await fetch(`${evenkeel.url}/api/v1/set-up-shop`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...owner, token: found(), shop }),
  })
  expect(response.status, await response.text()).toBe(200)
}

// Whoever has an owner prints no set-up link, and the owner's password opens it.
async function expectSetUp(evenkeel: Evenkeel): Promise<void> {
  const response = await fetch(`${evenkeel.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: evenkeel.url },
    body: JSON.stringify({ email: owner.email, password: owner.password }),
  })
  expect(response.status, await response.text()).toBe(200)
  expect(evenkeel.output()).not.toContain('/set-up#')
}
