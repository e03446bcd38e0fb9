import type { Browser, Locator, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER, type Screen } from './screens.ts'

const DISLIKED = `The headphones came two weeks ago and I do not like how they sound. I want my $95 back, or I dispute it with my bank and
leave one star on Google.`
const CRACKED = 'The oak table I paid $480 for came with a crack across the top. I want my money back.'
const WORN = 'The jacket looks worn to me. I want my $95 back again.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

describe('the Decide column', () => {
  it(`is walked by keyboard alone, at ${BY_POINTER.called} and at ${BY_KEYBOARD.called}`, async () => {
    await onShop(browser, async (visit) => {
      for (const screen of [BY_POINTER, BY_KEYBOARD]) {
        const mara = await visit.open(screen, 'owner')
        if (screen === BY_POINTER) await mara.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: { agent: 5000 } } })
        await decideByKeyboard(mara, visit, screen)
        if (screen === BY_KEYBOARD) await lookAtWhatForbids(mara, visit)
        if (screen === BY_POINTER) await closeWhileChoosing(mara, visit)
        await mara.page.context().close()
      }
    })
  })
})

async function decideByKeyboard(mara: Person, visit: Visit, screen: Screen): Promise<void> {
  const { page, tabTo, expectNothingToMend } = mara
  const { keyboard } = page
  const at = `${screen.width} px`
  await openCase(mara, visit, { text: DISLIKED, orderValueMinor: 9500 }, { faultOfShop: 'no' })
  const decide = page.locator('#step-decide')
  const verdict = decide.locator('p[aria-live]')
  const known = await wordsOf(verdict)
  expect(known).toMatch(/numbers that matter are guesses/)
  await decide
    .getByText(/cheapest .* in 10/)
    .first()
    .waitFor()
  await expectNothingToMend(`decide, ${at}`)

  // A slider moves everything and keeps nothing.
  await tabTo(await wordsOf(decide.locator('label:has(~ span input[type=range])').first()))
  for (const end of ['End', 'Home']) {
    await keyboard.press(end)
    await decide.getByText('You are trying other numbers.').waitFor()
    if ((await wordsOf(verdict)) !== known) break
  }
  expect(await wordsOf(verdict)).not.toBe(known)
  expect(await decide.getByRole('button', { name: 'Show the math' }).count(), 'nothing is chosen on numbers that are tried').toBe(0)
  process.stdout.write(`${await measureSlider(page, at)}\n`)
  await tabTo('Back to what is known')
  await keyboard.press('Enter')
  expect(await wordsOf(verdict)).toBe(known)

  // One question at a time: answered, taken back, passed over.
  const asked = decide.getByRole('region', { name: 'Worth asking' })
  const question = await wordsOf(asked.locator('p b'))
  await tabTo(question)
  await keyboard.type('0.5')
  await keyboard.press('Enter')
  await asked.getByText('30 min').waitFor()
  expect(await wordsOf(verdict)).not.toBe(known)
  await tabTo('Take it back')
  await keyboard.press('Enter')
  await asked.locator('p b').getByText(question).waitFor()
  expect(await wordsOf(verdict)).toBe(known)
  await tabTo('Skip')
  await keyboard.press('Enter')
  await asked.locator('p b').getByText(question).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Worth asking')

  await tabTo('Show the math')
  await keyboard.press('Enter')
  const math = page.getByRole('dialog', { name: 'The math' })
  await math.getByText('may flip it').first().waitFor()
  await math.getByText('fact A081').first().waitFor()
  const { sum, total } = await linesAndTotal(page)
  expect(Math.abs(sum - total), `${sum} against ${total}`).toBeLessThanOrEqual(5)
  await expectNothingToMend(`the math, ${at}`)
  await keyboard.press('Escape')
  await math.waitFor({ state: 'detached' })

  const choice = await wordsOf(decide.getByRole('button').first())
  await tabTo('Add why')
  await keyboard.press('Enter')
  await keyboard.type('The photos show it.')
  await keyboard.press('Shift+Tab')
  await tabTo(choice)
  await keyboard.press('Enter')
  await decide.getByText(`Chosen: ${choice}.`).waitFor({ state: 'attached' })
  await keyboard.press('Escape')
  await keyboard.press('2')
  await decide.getByText(/Mara Lind.*Kept with its numbers, policy version 1/).waitFor()
  await tabTo('Print for the books')
  await keyboard.press('Enter')
  const record = page.locator('[data-print]')
  await record.waitFor({ state: 'attached' })
  const words = await wordsOf(record)
  const held = [
    /By Mara Lind/,
    /The photos show it\./,
    /policy version 1/,
    /Engine \S+/,
    /Chance of a chargeback.*40%.*our assumption/,
    /The fault is not ours · you said so/,
  ]
  for (const part of held) expect(words).toMatch(part)
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1)
}

/** What is owed stands first, what forbids the rest beside it, and parting, judged on a year, comes with what must be so before. */
async function lookAtWhatForbids(mara: Person, visit: Visit): Promise<void> {
  const { page } = mara
  await openCase(mara, visit, { text: CRACKED, orderValueMinor: 48_000 }, { faultOfShop: 'yes' })
  await page.getByText('Owed: $480.').waitFor()
  expect(await page.locator('s').allTextContents()).toContain('Hold firm')
  expect(await page.getByRole('slider').count()).toBe(0)

  const year = { priorClaims: 6, customerHoursPerYear: 20, customerMarginPerYearMinor: 9000 }
  await openCase(mara, visit, { text: WORN, orderValueMinor: 9500 }, { faultOfShop: 'no', ...year })
  const afterwards = page.getByRole('region', { name: 'Afterwards' })
  await afterwards.getByText(/you may part ways/).waitFor()
  await afterwards.getByText(/about 20 hours in a year.*they brought \$90/).waitFor()
  await mara.tabTo('Before you part ways')
  await page.keyboard.press('Enter')
  await afterwards.getByText(/A second person/).waitFor()
  await mara.expectNothingToMend('afterwards')
}

/** Who closes the case while the choice is still on its way is not told that somebody else changed it. */
async function closeWhileChoosing(mara: Person, visit: Visit): Promise<void> {
  const { page } = mara
  await openCase(mara, visit, { text: WORN, orderValueMinor: 9500 }, { faultOfShop: 'no' })
  await page.route('**/choose-option', async (route) => {
    const response = await route.fetch()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.fulfill({ response })
  })
  const answered = page.waitForResponse('**/choose-option')
  await page.locator('#step-decide').getByRole('button').first().click()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await page.getByRole('button', { name: 'Close case' }).click()
  await answered
  await page.getByRole('heading', { name: 'How did it end?' }).waitFor()
  expect(await page.getByText(/Somebody changed this case/).count()).toBe(0)
  await page.unroute('**/choose-option')
}

async function openCase(
  { page, call }: Person,
  { url }: Visit,
  input: { text: string; orderValueMinor: number },
  stated: object,
): Promise<void> {
  const caseId = newId()
  await call('paste-case', { id: caseId, ...input })
  await call('decide-case', { caseId, situation: { orderValueMinor: input.orderValueMinor, currency: 'USD', ...stated } })
  await page.goto(`${url}/cases/${caseId}`)
  await page.getByRole('button', { name: 'Show the math' }).waitFor()
}

async function wordsOf(locator: Locator): Promise<string> {
  return (await locator.textContent()) ?? ''
}

/** Amounts of the lines of the sum, and what they are said to come to, in minor units. */
async function linesAndTotal(page: Page): Promise<{ sum: number; total: number }> {
  const read = (texts: string[]) => texts.map((text) => Math.round(Number(text.replace(/[$,]/g, '')) * 100))
  const table = page.getByRole('region', { name: /line by line/ }).locator('table')
  const [total = Number.NaN] = read(await table.locator('tfoot td:nth-child(2)').allTextContents())
  return { sum: read(await table.locator('tbody td:nth-child(2)').allTextContents()).reduce((sum, line) => sum + line, 0), total }
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
}

/** How long a move of the slider keeps the page busy, from the event to the laid-out page, and how many frames come late. Told, not judged: the machine may be busy. */
async function measureSlider(page: Page, at: string): Promise<string> {
  const { work, frames } = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]')
    if (slider === null) throw new Error('no slider')
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const work: number[] = []
    const frames: number[] = []
    const [from, to] = [Number(slider.min), Number(slider.max)]
    for (let move = 0; move < 60; move++) {
      const begun = await nextFrame()
      const start = performance.now()
      setValue?.call(slider, String(from + ((to - from) * (move % 30)) / 30))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      document.body.getBoundingClientRect()
      work.push(performance.now() - start)
      frames.push((await nextFrame()) - begun)
    }
    return { work, frames }
  })
  const sorted = work.slice(10).sort((a, b) => a - b)
  const of = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1)
  const late = frames.slice(10).filter((ms) => ms > 17.5).length
  return `slider at ${at}: ${of(0.5)} ms median, ${of(0.9)} ms p90 from the event to the laid-out page; ${late} of ${sorted.length} frames late`
}
