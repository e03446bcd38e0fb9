import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Screen } from './screens.ts'

/** One person at one browser of their own. */
export interface Person {
  readonly page: Page
  /** The menu is a bar of a few words, and a case shows one column at a time. */
  readonly narrow: boolean
  /** Axe finds nothing on the page as it is, and nothing runs out of it sideways. */
  readonly expectNothingToMend: (where: string) => Promise<void>
  /** Presses Tab, or Shift+Tab, until what has the focus is called so. */
  readonly tabTo: (name: string, direction?: 'on' | 'back') => Promise<void>
  /** Opens the palette, types, and goes where it leads. */
  readonly goByPalette: (name: string) => Promise<void>
  /** Goes by pointer where the menu leads, or the settings where the menu has no room for it. */
  readonly follow: (name: string) => Promise<void>
  /** A column of a case, brought to the front where it stands behind another: by pointer, or by its key. */
  readonly column: (step: Step, by: 'pointer' | 'keyboard') => Promise<Locator>
  /** Waits until a column of a case is in front. */
  readonly untilInFront: (step: Step) => Promise<void>
  /** Calls an operation as this person. Throws with the answer when it is refused. */
  readonly call: (operation: string, input: object) => Promise<Record<string, unknown>>
}

type Step = 'Read' | 'Decide' | 'Write'

const KEYS: Readonly<Record<Step, string>> = { Read: '1', Decide: '2', Write: '3' }

/** A browser of their own, at the address of an Evenkeel; whatever fails on the page is added to the faults. */
export async function openPerson(browser: Browser, screen: Screen, { url, faults }: { url: string; faults: string[] }): Promise<Person> {
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
  const narrow = width < 700
  return {
    page,
    narrow,
    expectNothingToMend: (where) => expectNothingToMend(page, where),
    tabTo: (name, direction = 'on') => tabTo(page, name, direction),
    goByPalette: (name) => goByPalette(page, name),
    follow: (name) => follow(page, name, narrow),
    column: (step, by) => column(page, step, { narrow, by }),
    untilInFront: (step) =>
      narrow
        ? page.getByRole('tab', { name: step, selected: true }).waitFor()
        : page.getByRole('region', { name: step, exact: true }).waitFor(),
    call: (operation, input) => call(context, `${url}/api/v1/${operation}`, input),
  }
}

async function expectNothingToMend(page: Page, where: string): Promise<void> {
  // Only what is wrong is worked out in full: what is right, and where, costs more than the rest together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect(found).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${where} runs out sideways`).toBeLessThanOrEqual(0)
}

async function goByPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function follow(page: Page, name: string, narrow: boolean): Promise<void> {
  const wanted = new RegExp(`^${name}\\s*\\d*\\+?$`)
  const menu = page.getByRole('navigation', { name: 'Menu' })
  await menu.waitFor()
  const link = menu.getByRole('link', { name: wanted })
  if (await link.isVisible()) return link.click()
  await menu.getByRole('link', { name: 'Settings' }).click()
  const pages = page.getByRole('navigation', { name: 'Settings pages' })
  if (narrow) await pages.locator('summary').click()
  await pages.getByRole('link', { name: wanted }).click()
}

async function column(page: Page, step: Step, { narrow, by }: { narrow: boolean; by: 'pointer' | 'keyboard' }): Promise<Locator> {
  const panel = page.locator(`#step-${step.toLowerCase()}`)
  await panel.waitFor({ state: 'attached' })
  if (narrow && by === 'pointer') await page.getByRole('tab', { name: step }).click()
  if (narrow && by === 'keyboard') await page.keyboard.press(KEYS[step])
  await panel.waitFor()
  return panel
}

async function call(context: BrowserContext, address: string, input: object): Promise<Record<string, unknown>> {
  const response = await context.request.post(address, { data: input })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok()) throw new Error(`${address}: ${JSON.stringify(answer)}`)
  return answer
}

async function tabTo(page: Page, name: string, direction: 'on' | 'back'): Promise<void> {
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
    await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`Tab never came to “${name}”, only to: ${passed.slice(0, 80).join(' | ')}`)
}
