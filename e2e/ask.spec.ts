import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { KEYBOARD_NARROW, POINTER_WIDE } from './screens.ts'

const THREAT = "A customer says she will dispute the $180 with her bank if I don't refund it by tonight. We delivered what she ordered."
const FOLLOW_UP = 'And if she already called the bank?'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

it(`Ask and its topics: by pointer at ${POINTER_WIDE.called}, then by keyboard alone at ${KEYBOARD_NARROW.called}`, async () => {
  await onShop(browser, async (visit) => {
    await askByPointer(visit, await visit.open(POINTER_WIDE, 'owner'))
    await askByKeyboard(await visit.open(KEYBOARD_NARROW, 'owner'))
  })
})

async function askByPointer({ url }: Visit, mara: Person): Promise<void> {
  const { page, expectNothingToMend } = mara
  const box = page.getByLabel('Your question')
  await page.getByRole('link', { name: 'Ask', exact: true }).click()
  await page.getByText('What you and your team ask is kept here.').waitFor()
  await expectNothingToMend('Ask')
  const starter = page.getByRole('button', { name: /swearing at my staff/ })
  const words = (await starter.textContent()) ?? ''
  await starter.click()
  expect(await box.inputValue(), 'a tap fills the box and sends nothing').toBe(words)

  // What is stopped or does not get through is kept to be asked again.
  await box.fill(THREAT)
  await page.route('**/api/v1/ask', () => undefined)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Stopped. Nothing of this answer was kept.').waitFor()
  await page.unroute('**/api/v1/ask')
  await page.route('**/api/v1/ask', (route) => route.abort())
  await page.getByRole('button', { name: 'Ask it again' }).click()
  await page.getByText('There is no answer.').waitFor()
  await page.unroute('**/api/v1/ask')
  await page.getByRole('button', { name: 'Ask it again' }).click()
  await untilAnswered(page, 1)
  expect(page.url()).toMatch(/\/ask\/[0-9a-f-]{36}$/)
  expect(await page.getByText('From the playbook. No model was asked.').count()).toBe(1)
  await expectNothingToMend('an answer')

  await page.locator('button[aria-label$="show the math"]').first().click()
  const math = page.getByRole('dialog', { name: 'The math' })
  await math.getByText('$180').first().waitFor()
  await math.getByRole('heading', { name: 'One answer, line by line' }).waitFor()
  await expectNothingToMend('the math of an answer')
  await page.keyboard.press('Escape')

  const aside = page.getByRole('complementary', { name: 'From the playbook' })
  await aside.getByRole('button').first().click()
  await aside.getByText('used in the answer').first().waitFor()
  await expectNothingToMend('a play beside its answer')
  await aside.getByRole('button', { name: /Back to the plays/ }).click()

  await page.getByRole('button', { name: 'Not of use' }).click()
  await page.getByRole('button', { name: 'A figure is wrong' }).click()
  await page.getByText('Noted: not of use.').waitFor()
  await box.fill(FOLLOW_UP)
  await box.press('Enter')
  await untilAnswered(page, 2)
  await page.reload()
  await page.getByText(FOLLOW_UP).waitFor()
  await page.getByText('A figure is wrong').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').count(), 'the menu is not printed').toBe(0)
  expect(await page.getByText(FOLLOW_UP).isVisible()).toBe(true)
  await page.emulateMedia({ media: null })

  const asked = page.url()
  await page.getByRole('button', { name: 'Make this a case' }).first().click()
  await page.waitForURL(/\/cases\//)
  await page.getByRole('button', { name: 'Ask about this case' }).click()
  const panel = page.getByRole('complementary', { name: 'Ask about this case' })
  await panel.getByText(FOLLOW_UP).waitFor()
  await expectNothingToMend('Ask beside a case')
  const [said] = await panel.locator('blockquote').allTextContents()
  await panel.getByRole('button', { name: 'Use these words' }).first().click()
  await page.getByText('The words from Ask are in the editor.').waitFor()
  expect(said?.replace(/\s+/g, '')).toBe((await page.getByRole('textbox', { name: 'The draft' }).textContent())?.replace(/\s+/g, ''))
  await page.getByRole('button', { name: 'Bring back what stood there' }).click()
  await page.getByText('The words from Ask are in the editor.').waitFor({ state: 'detached' })

  await page.goto(`${url}/ask`)
  await page.getByLabel('Find a question or an answer').fill('zebra crossing')
  await page.getByText(/has “zebra crossing” in it/).waitFor()
  await page.getByLabel('Find a question or an answer').fill('already called')
  await page.getByRole('region', { name: 'Asked before' }).getByRole('link').click()
  await page.waitForURL(asked)
}

async function askByKeyboard({ page, tabTo, goByPalette, expectNothingToMend }: Person): Promise<void> {
  const { keyboard } = page
  await keyboard.press('a')
  await page.getByText('By topic').waitFor()
  await tabTo('Your question')
  await keyboard.type('Client wants another round of changes for free.')
  await keyboard.press('Shift+Enter')
  await keyboard.type('She paid $600 and we spent 3 hours more already.')
  await keyboard.press('Enter')
  await untilAnswered(page, 1)
  await keyboard.type('She has been with us for six years.')
  await keyboard.press('Enter')
  await untilAnswered(page, 2)
  await expectNothingToMend('two answers, narrow')
  const title = (await page.locator('h3:has-text("From the playbook") + ul b').first().textContent()) ?? ''
  await keyboard.press('Escape')
  await page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('link', { name: /All questions/ }).focus()
  await tabTo(title)
  await keyboard.press('Enter')
  await page.getByRole('dialog').getByText('used in the answer').first().waitFor()
  await expectNothingToMend('a play over its answer')
  await keyboard.press('Escape')
  await tabTo('Of use')
  await keyboard.press('Enter')
  await page.getByText('Noted: of use.').waitFor()

  await goByPalette('Topics')
  await page.getByRole('link', { name: /Vendor negotiations/ }).waitFor()
  await tabTo('Vendor negotiations')
  await keyboard.press('Enter')
  await page.getByRole('region', { name: 'All plays' }).getByRole('link').first().waitFor()
  await expectNothingToMend('a topic')
  await keyboard.press('/')
  await keyboard.type('deposit')
  await page.getByText(/plays? found/).waitFor()
  const play = page.getByRole('region', { name: 'All plays' }).getByRole('link').first()
  await tabTo((await play.locator('b').textContent()) ?? '')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Not when' }).waitFor()
  await expectNothingToMend('a play')
  const [question = ''] = await page.getByRole('region', { name: 'Ask with your own case' }).getByRole('button').allTextContents()
  await tabTo(question)
  await keyboard.press('Enter')
  await page.waitForFunction(
    (asked) => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === asked,
    question,
  )
  await keyboard.press('Enter')
  await untilAnswered(page, 1)
}

/** So many answers are there whole: each can be told to be of use. */
async function untilAnswered(page: Page, count: number): Promise<void> {
  await page
    .getByRole('button', { name: 'Of use', exact: true })
    .nth(count - 1)
    .waitFor()
}
