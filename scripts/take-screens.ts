// `node scripts/take-screens.ts`: pictures of the screens for docs/screens/. Starts a real Evenkeel on a folder of its own, sets it up, loads the
// sample shop and takes each page at 1280 and 360 px, in the light and in the dark.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Evenkeel, findFreePort, killRemains, root, startEvenkeel, until, untilNothingRemains } from '../e2e/evenkeel-process.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'

const FOLDER = join(root, 'docs', 'screens')
const WIDTHS = [1280, 360] as const
const SCHEMES = ['light', 'dark'] as const
const HEIGHTS = { 1280: 860, 360: 740 } as const
/** The case that shows most: a threat, money, and a reply with a date. */
const SHOWN_CASE = /third time I write/
const ASKED = "A customer says she will dispute the $180 with her bank if I don't refund it by tonight. We delivered what she ordered."

async function main(): Promise<void> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
  mkdirSync(FOLDER, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--disable-background-networking'],
  })
  try {
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) await onFreshEvenkeel((link) => takeAll(browser, link, { width, colorScheme }))
  } finally {
    await browser.close()
  }
}

interface Look {
  readonly width: (typeof WIDTHS)[number]
  readonly colorScheme: (typeof SCHEMES)[number]
}

async function takeAll(browser: Browser, setUpLink: string, { width, colorScheme }: Look): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const take = (name: string) => takePicture(page, join(FOLDER, `${name}-${width}-${colorScheme}.png`))
  await page.goto(setUpLink)
  await page.getByLabel('Your name').fill('Test owner')
  await page.getByLabel('E-mail').fill('owner@shop.example')
  await page.getByRole('textbox', { name: 'Password' }).fill('only for these pictures')
  await page.getByLabel('Name of the shop').fill('Test shop')
  await page.getByLabel('Kind of shop').selectOption('online_shop')
  await take('set-up')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.getByRole('button', { name: 'Load the sample shop' }).click()
  await page.getByRole('list', { name: 'Cases' }).getByRole('link').nth(5).waitFor()
  await take('desk')
  await page.getByRole('list', { name: 'Cases' }).getByRole('link', { name: SHOWN_CASE }).click()
  await page.getByRole('button', { name: 'Show the math' }).waitFor()
  if (width === 360) {
    await take('case')
    for (const tab of ['Read', 'Write'] as const) {
      await page.getByRole('tab', { name: tab }).click()
      if (tab === 'Write') await page.getByRole('textbox', { name: 'The draft' }).waitFor()
      await take(`case-${tab.toLowerCase()}`)
    }
  } else {
    await page.getByRole('textbox', { name: 'The draft' }).waitFor()
    await take('case')
  }
  await page.goto(new URL('/settings', setUpLink).href)
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  await take('settings')
  await page.goto(new URL('/ask', setUpLink).href)
  await page.getByLabel('Your question').fill(ASKED)
  await page.getByLabel('Your question').press('Enter')
  await page.getByRole('button', { name: 'Of use', exact: true }).waitFor()
  await take('ask')
  await page.goto(new URL('/topics/reviews', setUpLink).href)
  await page.getByRole('region', { name: 'All plays' }).getByRole('link').first().waitFor()
  await take('topic')
  await context.close()
}

/** The whole page, without a focus ring or a toast that a person would not have in sight at rest. */
async function takePicture(page: Page, path: string): Promise<void> {
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
    await document.fonts.ready
  })
  await page.mouse.move(0, 0)
  // As tall as the page, so that what stays at an edge of the window stands at the edge of the picture.
  const before = page.viewportSize() ?? { width: 0, height: 0 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) })
  // The page listens for events all the while, so that its network is never idle.
  await page.waitForTimeout(500)
  await page.screenshot({ path, fullPage: true, animations: 'disabled', scale: 'css' })
  await page.setViewportSize(before)
}

async function onFreshEvenkeel(work: (setUpLink: string) => Promise<void>): Promise<void> {
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  const evenkeel: Evenkeel = startEvenkeel({ dataFolder: folder, port: await findFreePort() })
  try {
    await evenkeel.untilStarted()
    const link = () => /http\S+\/set-up#\S{20,}/.exec(evenkeel.output())?.[0]
    await until(() => link() !== undefined, 10_000)
    await work(link() ?? '')
  } finally {
    evenkeel.child.kill('SIGTERM')
    await untilNothingRemains(evenkeel).catch(() => killRemains(evenkeel))
    removeFolder(folder)
    guard.stdin?.end()
  }
}

await main()
