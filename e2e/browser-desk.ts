import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { findFreePort, killRemains, root, startEvenkeel, until, untilNothingRemains } from './evenkeel-process.ts'

export const OWNER = { name: 'Mara Lind', email: 'mara@example.com', password: 'sixteen pelicans over water' }

export const WIDE_LIGHT: Screen = { width: 1280, height: 860, colorScheme: 'light' }
export const NARROW_DARK: Screen = { width: 360, height: 740, colorScheme: 'dark' }

export interface Screen {
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
}

/** One person at one browser of their own. */
export interface Person {
  readonly page: Page
  /** Axe finds nothing on the page as it is, and nothing runs out of it sideways. */
  readonly expectNothingToMend: (where: string) => Promise<void>
  /** Presses Tab until what has the focus is called so. */
  readonly tabTo: (name: string) => Promise<void>
  /** Opens the palette, types, and goes where it leads. */
  readonly goByPalette: (name: string) => Promise<void>
  /** Calls an operation as this person. Throws with the answer when it is refused. */
  readonly call: (operation: string, input: object) => Promise<Record<string, unknown>>
}

export interface Visit {
  readonly url: string
  /** Opens a browser of its own; with `owner` the one who set the shop up is signed in. */
  readonly open: (screen: Screen, who?: 'owner') => Promise<Person>
}

/** A built Evenkeel and a browser for a file of stories. */
export async function openBrowser(): Promise<Browser> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' })
  expect(built.status, built.stderr).toBe(0)
  return chromium.launch({
    executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]),
  })
}

/** Starts an Evenkeel on a folder of its own, sets a shop up, tells the story, and ends everything. No page may have failed meanwhile. */
export async function onShop(browser: Browser, story: (visit: Visit) => Promise<void>): Promise<void> {
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const evenkeel = startEvenkeel({ dataFolder: folder, port: await findFreePort() })
  const faults: string[] = []
  try {
    await evenkeel.untilStarted()
    const token = () => /\/set-up#(\S{20,})/.exec(evenkeel.output())?.[1]
    await until(() => token() !== undefined, 10_000)
    const { url } = evenkeel
    await setUpShop(url, token() ?? '')
    await story({
      url,
      open: async (screen, who) => {
        const person = await openPerson(browser, screen, { url, faults })
        if (who === 'owner') await signInAsOwner(person.page, url)
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

async function signInAsOwner(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Desk' }).waitFor()
}

async function openPerson(browser: Browser, screen: Screen, { url, faults }: { url: string; faults: string[] }): Promise<Person> {
  const { width, height, colorScheme } = screen
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text())
  })
  return {
    page,
    expectNothingToMend: (where) => expectNothingToMend(page, where),
    tabTo: (name) => tabTo(page, name),
    goByPalette: async (name) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
      await page.keyboard.type(name)
      await page.getByRole('option', { name, selected: true }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
    call: async (operation, input) => {
      const response = await context.request.post(`${url}/api/v1/${operation}`, { data: input })
      const answer = (await response.json()) as Record<string, unknown>
      if (!response.ok()) throw new Error(`${operation}: ${JSON.stringify(answer)}`)
      return answer
    },
  }
}

async function expectNothingToMend(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(found).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${where} runs out sideways`).toBeLessThanOrEqual(0)
}

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  const start = Date.now()
  // What is looked for may still be on its way while Tab goes round a page that has loaded half.
  for (let presses = 0; presses < 80 || Date.now() - start < 15_000; presses++) {
    const here = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
      return element.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || element.textContent || '')
    })
    if (here.startsWith(name)) return
    passed.push(here)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to “${name}”, only to: ${passed.slice(0, 80).join(' | ')}`)
}
