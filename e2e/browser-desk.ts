import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { type Browser, chromium } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { expect, inject } from 'vitest'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { findFreePort, killRemains, SERVER, startEvenkeel, until, untilNothingRemains } from './evenkeel-process.ts'
import { openPerson, type Person } from './person.ts'
import type { Screen } from './screens.ts'

export const OWNER = { name: 'Mara Lind', email: 'mara@example.com', password: 'sixteen pelicans over water' }

export interface Visit {
  readonly url: string
  /** Opens a browser of its own; with `owner` the one who set the shop up is signed in. */
  readonly open: (screen: Screen, who?: 'owner') => Promise<Person>
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]),
  })
}

/** Starts an Evenkeel without a shop, on a folder of its own, tells the story, and ends everything. No page may have failed meanwhile. */
export async function onEvenkeel(
  browser: Browser,
  story: (visit: Visit & { setUpLink: string }) => Promise<void>,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const copied = spawnSync('cp', ['-a', `${inject('startedFolder')}/.`, folder], { encoding: 'utf8' })
  expect(copied.status, copied.stderr).toBe(0)
  const evenkeel = startEvenkeel({ dataFolder: folder, port: await findFreePort(), command: SERVER, environment })
  const faults: string[] = []
  try {
    await evenkeel.untilStarted()
    const link = () => /http\S+\/set-up#\S{20,}/.exec(evenkeel.output())?.[0]
    await until(() => link() !== undefined, 10_000)
    const { url } = evenkeel
    await story({
      url,
      setUpLink: link() ?? '',
      open: async (screen, who) => {
        const person = await openPerson(browser, screen, { url, faults })
        if (who === 'owner') await signIn(person, url, OWNER)
        return person
      },
    })
    expect(faults).toEqual([])
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()))
    evenkeel.child.kill('SIGTERM')
    await untilNothingRemains(evenkeel).catch(() => killRemains(evenkeel))
    removeFolder(folder)
    guard.stdin?.end()
  }
}

/** The same, with a shop that somebody set up. */
export async function onShop(
  browser: Browser,
  story: (visit: Visit) => Promise<void>,
  environment?: Readonly<Record<string, string>>,
): Promise<void> {
  await onEvenkeel(
    browser,
    async (visit) => {
      await setUpShop(visit.url, visit.setUpLink.split('#')[1] ?? '')
      await story(visit)
    },
    environment,
  )
}

/** Somebody whom the owner invited, signed in and on the desk. */
export async function join(
  { url, open }: Visit,
  owner: Person,
  { screen, name, role = 'agent' }: { screen: Screen; name: string; role?: 'agent' | 'manager' },
): Promise<Person> {
  const account = { email: `${newId()}@example.com`, password: 'nine lanterns on a quay' }
  const { link } = await owner.call('invite-member', { email: account.email, role })
  const person = await open(screen)
  await person.call('accept-invitation', { token: String(link).split('#')[1], name, password: account.password })
  await signIn(person, url, account)
  return person
}

/** The code of an authenticator app (RFC 6238, SHA-1, six digits, half a minute) for an `otpauth:` address. */
export function codeOf(uri: string, at: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '').replaceAll('=', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  return String((hash.readUInt32BE(hash.readUInt8(hash.length - 1) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function setUpShop(url: string, token: string): Promise<void> {
  const shop = { name: 'Harbour Furniture', vertical: 'retail', country: 'US', currency: 'USD' }
  const response = await fetch(`${url}/api/v1/set-up-shop`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...OWNER, shop: { ...shop, locale: 'en-US', timeZone: 'America/New_York', tone: 'plain' } }),
  })
  expect(response.status, await response.text()).toBe(200)
}

/** By the address that the page of the sign-in calls: the page itself is another story. */
async function signIn({ page }: Person, url: string, { email, password }: { email: string; password: string }): Promise<void> {
  const answer = await page.request.post(`${url}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: url } })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.goto(url)
  await page.getByRole('heading', { name: 'Desk' }).waitFor()
}
