import { spawnSync } from 'node:child_process'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { type Evenkeel, findFreePort, killRemains, root, startEvenkeel, until, untilNothingRemains } from './evenkeel-process.ts'

const COMPLAINT = `Hello, this is the third time I write. The oak table I paid $480 for came with a crack across the top, and nobody answers.
I want my money back by Friday or I will dispute it with my bank and leave a one star review on Google. Order 20817.`
const CLUMSY = 'Hello,\n\nCalm down. Per our policy we will refund the $480 by Friday.\n\nI will call you tomorrow.\n\nMara'

const DANGER = `My card was charged twice, $189 and $189 again, for one coffee machine. If I do not see the money today
I am coming to the shop and somebody will get hurt.`
const MANY_CASES = 210

let browser: Browser

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' })
  expect(built.status, built.stderr).toBe(0)
  browser = await chromium.launch({
    executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat([
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]),
  })
})

afterAll(async () => {
  await browser?.close()
})

describe('the main job', () => {
  it('goes from the set-up link to a sent reply by pointer, at 1280 px in the light', async () => {
    await onFreshEvenkeel({ width: 1280, height: 860, colorScheme: 'light' }, async (desk) => {
      const { page } = desk
      await page.goto(desk.setUpLink)
      await page.getByLabel('Your name').fill('Mara Lind')
      await desk.expectNothingToMend('set-up')
      await page.getByLabel('E-mail').fill('mara@example.com')
      await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbour lamp')
      await page.getByLabel('Name of the shop').fill('Harbour Furniture')
      await page.getByLabel('Kind of shop').selectOption('retail')
      await page.getByRole('button', { name: 'Open the desk' }).click()
      await page.getByText('Nothing is open.').waitFor()
      await desk.expectNothingToMend('empty desk')

      await page.getByLabel('What landed on your desk').fill(COMPLAINT)
      await page.getByRole('status', { name: 'What it says so far' }).getByText('chargeback').waitFor()
      await desk.expectNothingToMend('desk with a paste')
      await page.getByRole('button', { name: 'Read it' }).click()

      await page
        .getByRole('group', { name: 'What is marked' })
        .getByText(/chargeback/)
        .waitFor()
      expect(await page.getByLabel('How much').inputValue()).toBe('480')
      await page.getByText('from the words').first().waitFor()
      for (const fault of ['Partly', 'Ours']) {
        const decided = page.waitForResponse((response) => response.url().endsWith('/decide-case'))
        await page.getByRole('radio', { name: fault, exact: true }).click()
        await decided
      }
      await page.getByText('from the words').first().waitFor()
      await page.locator('label', { hasText: 'Full refund' }).click()
      await page.getByRole('button', { name: 'Refund $480' }).click()
      await page.getByText('Chosen: Refund $480.').waitFor()
      await desk.expectNothingToMend('case')

      const editor = page.getByRole('textbox', { name: 'The draft' })
      expect(await editor.textContent()).toContain('$480')
      await editor.fill(CLUMSY)
      const findings = page.getByRole('region', { name: 'What a reader would stumble on' })
      await findings
        .getByText(/calm down/i)
        .first()
        .waitFor()
      await desk.expectNothingToMend('case with findings')
      await findings.getByRole('button', { name: /^Fix:/ }).first().click()
      await page.waitForFunction(() => !document.querySelector('.cm-content')?.textContent?.includes('Calm down'))
      await page.getByText('Saved', { exact: true }).waitFor()

      await page.reload()
      await editor.waitFor()
      expect(await editor.textContent()).not.toContain('Calm down')
      expect(await editor.textContent()).toContain('I will call you tomorrow.')
      await page.getByRole('button', { name: 'Copy and mark as sent' }).click()
      await page.getByText(/^Sent/).waitFor()

      await page.getByRole('link', { name: /^Desk/ }).click()
      await page.getByLabel('Find a case').fill('oak table')
      await page.getByRole('list', { name: 'Cases' }).getByRole('link').first().click()
      await page.getByText('Chosen: Refund $480.').waitFor()
      await page.getByRole('region', { name: 'Write' }).getByText('I will call you tomorrow.').waitFor()

      await page.getByRole('link', { name: 'Settings' }).click()
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
      await desk.expectNothingToMend('settings')
    })
  })

  it('goes the same way by keyboard alone, at 360 px in the dark', async () => {
    await onFreshEvenkeel({ width: 360, height: 740, colorScheme: 'dark' }, async (desk) => {
      const { page } = desk
      const { keyboard } = page
      await page.goto(desk.setUpLink)
      await page.getByLabel('Your name').waitFor()
      await keyboard.type('Mara Lind')
      await desk.tabTo('E-mail')
      await keyboard.type('mara@example.com')
      await desk.tabTo('Password')
      await keyboard.type('a quiet harbour lamp')
      await desk.tabTo('Name of the shop')
      await keyboard.type('Harbour Furniture')
      await desk.tabTo('Kind of shop')
      await keyboard.type('Shop on')
      await desk.expectNothingToMend('set-up')
      await desk.tabTo('Open the desk')
      await keyboard.press('Enter')
      await page.getByText('Nothing is open.').waitFor()

      await keyboard.press('n')
      await keyboard.insertText(COMPLAINT)
      await page.getByRole('status', { name: 'What it says so far' }).getByText('chargeback').waitFor()
      await desk.expectNothingToMend('desk with a paste')
      await keyboard.press('Control+Enter')

      await page.getByRole('tab', { name: 'Decide', selected: true }).waitFor()
      await desk.expectNothingToMend('case, decide')
      await desk.tabTo('Full refund')
      await desk.arrowTo('Full refund')
      await desk.tabTo('Refund $480', 'back')
      await keyboard.press('Enter')

      await page.getByRole('tab', { name: 'Write', selected: true }).waitFor()
      await page.getByRole('textbox', { name: 'The draft' }).waitFor()
      await desk.tabTo('The draft')
      await keyboard.press('Control+a')
      await keyboard.insertText(CLUMSY)
      await page
        .getByText(/calm down/i)
        .last()
        .waitFor()
      await desk.expectNothingToMend('case, write')
      await page.getByRole('button', { name: /^Fix:/ }).first().waitFor()
      await keyboard.press('Control+Home')
      await keyboard.press('Control+.')
      await page.waitForFunction(() => !document.querySelector('.cm-content')?.textContent?.includes('Calm down'))
      await page.getByText('Saved', { exact: true }).waitFor()
      await desk.tabTo('Copy and mark as sent')
      await keyboard.press('Enter')
      await page.getByText(/^Sent/).waitFor()

      await keyboard.press('1')
      await page.getByRole('tab', { name: 'Read', selected: true }).waitFor()
      await desk.expectNothingToMend('case, read')
      await keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
      await desk.expectNothingToMend('keys')
      await keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      await keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
      await keyboard.type('oak table')
      await page
        .getByRole('option', { selected: true })
        .getByText(/third time/)
        .waitFor()
      await desk.expectNothingToMend('palette')
      await keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await keyboard.press('d')
      await page.getByRole('heading', { name: 'Desk' }).waitFor()
      await page.getByRole('list', { name: 'Cases' }).getByRole('link').first().waitFor()
      await desk.expectNothingToMend('desk')
      await keyboard.press('j')
      await keyboard.press('Enter')
      await page.getByText('Chosen: Refund $480.').waitFor()
    })
  })

  it('puts safety before money in one line, lets the owner choose all the same, and keeps a hand-over as a note', async () => {
    await onFreshEvenkeel({ width: 1280, height: 860, colorScheme: 'light' }, async (desk) => {
      const { page } = desk
      await setUp(desk)
      await page.getByLabel('What landed on your desk').fill(DANGER)
      await page.getByRole('button', { name: 'Read it' }).click()
      const decide = page.getByRole('region', { name: 'Decide' })
      await decide.getByText(/^No answer is open for now/).waitFor()
      expect(await decide.locator('s').count()).toBe(0)
      await decide.getByRole('button', { name: 'Choose one all the same' }).click()
      await decide.getByRole('combobox', { name: 'Which one' }).selectOption('Full refund')
      const asked = decide.getByRole('alertdialog')
      expect(await asked.textContent()).toMatch(/in danger/)
      await desk.expectNothingToMend('case with a guard to pass')
      await asked.getByRole('button', { name: /^All the same/ }).click()
      await decide.getByText(/^Chosen: Refund/).waitFor()
      await page.getByText(/chose “Refund .*”, all the same/).waitFor()

      const write = page.getByRole('region', { name: 'Write' })
      await write.getByLabel('What to write').selectOption('Hand-over')
      await write.getByRole('button', { name: 'Save as note' }).click()
      await write.getByText(/^Saved as note/).waitFor()
      await page.getByText('left as a note: Hand-over').waitFor()
      await write.getByLabel('What to write').selectOption('Phone script')
      await write.getByRole('button', { name: 'Mark as said' }).waitFor()
      await desk.expectNothingToMend('case with a script')
    })
  })

  it('walks through hundreds of cases by key with the focus in sight', async () => {
    await onFreshEvenkeel({ width: 360, height: 740, colorScheme: 'dark' }, async (desk) => {
      const { page } = desk
      const { keyboard } = page
      await setUp(desk)
      const cases = Array.from({ length: MANY_CASES }, (_, index) => ({
        id: newId(),
        text: `Parcel ${index} is late again.`,
        channel: 'email',
      }))
      await page.evaluate(async (all) => {
        for (const one of all) {
          const headers = { 'content-type': 'application/json' }
          const answer = await fetch('/api/v1/paste-case', { method: 'POST', headers, body: JSON.stringify(one) })
          if (!answer.ok) throw new Error(await answer.text())
        }
      }, cases)
      await page.reload()
      await page.getByRole('list', { name: 'Cases' }).getByRole('link').nth(5).waitFor()
      const line = () =>
        page.evaluate(() => {
          const { activeElement } = document
          const box = activeElement?.getBoundingClientRect()
          const bar = [...document.querySelectorAll('nav')].find((nav) => getComputedStyle(nav).position === 'fixed')
          const bottom = bar?.getBoundingClientRect().top ?? innerHeight
          return {
            at: Number(activeElement?.closest<HTMLElement>('li[data-index]')?.dataset['index'] ?? -1),
            inSight: box !== undefined && box.top >= 0 && box.bottom <= bottom && box.height > 20,
          }
        })
      for (let press = 0; press < MANY_CASES; press++) {
        await keyboard.press('j')
        await expect.poll(line, { timeout: 5_000 }).toEqual({ at: press, inSight: true })
      }
      for (let press = 2; press < 12; press++) {
        await keyboard.press('k')
        await expect.poll(line, { timeout: 5_000 }).toEqual({ at: MANY_CASES - press, inSight: true })
      }
      await desk.expectNothingToMend('a long desk')
      await keyboard.press('Enter')
      await page.getByRole('tab', { name: 'Decide', selected: true }).waitFor()
    })
  })

  it('loses no word of a draft to a lost connection, a reload or the end of the session', async () => {
    await onFreshEvenkeel({ width: 1280, height: 860, colorScheme: 'light' }, async (desk) => {
      const { page } = desk
      await setUp(desk)
      await page.getByLabel('What landed on your desk').fill(COMPLAINT)
      await page.getByRole('button', { name: 'Read it' }).click()
      const editor = page.getByRole('textbox', { name: 'The draft' })
      await editor.waitFor()

      await page.route('**/api/**', (route) => route.abort())
      await editor.fill('Words while nobody answered.')
      await page.getByText('Saved here; will go to the server when it answers').waitFor()
      await page.unroute('**/api/**')
      await page.reload()
      await editor.getByText('Words while nobody answered.').waitFor()
      await page.getByText('Brought back from this browser. Saved').waitFor()

      await page.context().clearCookies()
      await editor.fill('Words after the session ended.')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await page.getByLabel('E-mail').fill('mara@example.com')
      await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbour lamp')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await editor.getByText('Words after the session ended.').waitFor()
      await page.getByText('Brought back from this browser. Saved').waitFor()
    })
  })
})

/** From the set-up link to an empty desk. */
async function setUp({ page, setUpLink }: Desk): Promise<void> {
  await page.goto(setUpLink)
  await page.getByLabel('Your name').fill('Mara Lind')
  await page.getByLabel('E-mail').fill('mara@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbour lamp')
  await page.getByLabel('Name of the shop').fill('Harbour Furniture')
  await page.getByLabel('Kind of shop').selectOption('retail')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.getByText('Nothing is open.').waitFor()
}

interface Desk {
  readonly page: Page
  readonly setUpLink: string
  /** Axe finds nothing on the page as it is, and nothing runs out of it sideways. */
  readonly expectNothingToMend: (where: string) => Promise<void>
  /** Presses Tab until what has the focus is called so. */
  readonly tabTo: (name: string, direction?: 'on' | 'back') => Promise<void>
  /** Presses the arrow until the chosen radio button of the group is called so. */
  readonly arrowTo: (name: string) => Promise<void>
}

interface Screen {
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
}

/** Starts a real Evenkeel on a folder of its own, opens a browser of its own at it, and ends both. */
async function onFreshEvenkeel({ width, height, colorScheme }: Screen, story: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const evenkeel = startEvenkeel({ dataFolder: folder, port: await findFreePort() })
  let context: BrowserContext | undefined
  try {
    await evenkeel.untilStarted()
    context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-US',
      timezoneId: 'America/New_York',
    })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) faults.push(message.text())
    })
    await story(deskOf(page, await setUpLinkOf(evenkeel)))
    expect(faults).toEqual([])
  } finally {
    await context?.close()
    evenkeel.child.kill('SIGTERM')
    await untilNothingRemains(evenkeel).catch(() => killRemains(evenkeel))
    removeFolder(folder)
    guard.stdin?.end()
  }
}

async function setUpLinkOf(evenkeel: Evenkeel): Promise<string> {
  const link = () => /http\S+\/set-up#\S{20,}/.exec(evenkeel.output())?.[0]
  await until(() => link() !== undefined, 10_000)
  return link() ?? ''
}

function deskOf(page: Page, setUpLink: string): Desk {
  const nameInFocus = () =>
    page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return ''
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? [...(element.labels ?? [])] : []
      return element.getAttribute('aria-label') ?? (labels.map((label) => label.textContent).join(' ') || element.textContent || '')
    })
  return {
    page,
    setUpLink,
    expectNothingToMend: async (where) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      const found = violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
      expect(found).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${where} runs out sideways`).toBeLessThanOrEqual(0)
    },
    tabTo: async (name, direction = 'on') => {
      const passed: string[] = []
      const start = Date.now()
      // What is looked for may still be on its way while Tab goes round a page that has loaded half.
      for (let presses = 0; presses < 60 || Date.now() - start < 15_000; presses++) {
        const here = await nameInFocus()
        if (here.includes(name)) return
        passed.push(here)
        // One stop of a group of radio buttons stands for all of them.
        if (name === 'Full refund' && (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'option'))) return
        await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab')
      }
      throw new Error(`Tab never came to “${name}”, only to: ${passed.slice(0, 60).join(' | ')}`)
    },
    arrowTo: async (name) => {
      for (let presses = 0; presses < 12; presses++) {
        if ((await nameInFocus()).includes(name)) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`the arrows never came to “${name}”`)
    },
  }
}
