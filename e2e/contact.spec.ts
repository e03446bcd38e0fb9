import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER, type Screen } from './screens.ts'

/** A picture of one dot. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let browser: Browser
let shopSite: Server

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  shopSite?.close()
  await browser?.close()
})

it(`the contact form on a foreign page: by pointer at ${BY_POINTER.called}, then with the keys at ${BY_KEYBOARD.called}`, async () => {
  await onShop(browser, async (visit) => {
    const owner = await visit.open(BY_POINTER, 'owner')
    await switchOn(owner, visit.url)
    const site = await openShopSite(visit.url)
    await tell(visit, owner, { site, screen: BY_POINTER, words: 'The oak bench came cracked. I want my $640 back.' })
    const narrow = await visit.open(BY_KEYBOARD, 'owner')
    await tell(visit, narrow, { site, screen: BY_KEYBOARD, words: 'My lamp never came and nobody answers. Refund me.' })
  })
})

async function switchOn(owner: Person, url: string): Promise<void> {
  const { page } = owner
  await page.goto(`${url}/contact-form`)
  await page.getByLabel('Switched on').check()
  await page.getByLabel('End of the address').fill('harbour')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText(`data-shop="harbour"`).waitFor()
  await owner.expectNothingToMend('the settings of the form')
}

/** A site of the shop's own with a policy as strict as one can be that lets the widget in. */
async function openShopSite(url: string): Promise<string> {
  const policy = `default-src 'none'; script-src ${url}; frame-src ${url}; require-trusted-types-for 'script'`
  shopSite = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    response.end(
      `<!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Harbour</h1><a href="#a">A link</a></main><script src="${url}/widget.js" data-shop="harbour" defer></script></body></html>`,
    )
  })
  await new Promise<void>((resolve) => shopSite.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(shopSite.address() as AddressInfo).port}`
}

async function tell(visit: Visit, owner: Person, { site, screen, words }: { site: string; screen: Screen; words: string }): Promise<void> {
  const byKeyboard = screen === BY_KEYBOARD
  const customer = await visit.open(screen)
  const { page } = customer
  await page.goto(site)
  const opener = page.getByRole('button', { name: 'Contact us' })
  const before = await page.getByRole('heading', { name: 'Harbour' }).boundingBox()
  const press = async (target: ReturnType<Page['getByRole']>) => {
    if (!byKeyboard) return target.click()
    await target.focus()
    await page.keyboard.press('Enter')
  }
  await press(opener)
  expect(await page.getByRole('heading', { name: 'Harbour' }).boundingBox(), 'nothing moves').toEqual(before)
  const form = await formOf(page)
  await form.getByLabel('What happened?').focus()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe('Contact us')
  await press(opener)

  await press(form.getByRole('button', { name: 'Send' }))
  await form.getByText('Say what happened.').waitFor()
  await expectCleanForm(visit, screen)
  await form.getByLabel('E-mail').fill(`${screen.width}@customer.example`)
  await form.getByLabel('What happened?').fill(words)
  await form.getByLabel('Photos', { exact: false }).first().setInputFiles({ name: 'crack.png', mimeType: 'image/png', buffer: DOT })
  await press(form.getByRole('button', { name: 'Send' }))
  await form.getByRole('heading', { name: 'We have your message.' }).waitFor()
  const link = await form.getByRole('link', { name: 'Follow it and add to it' }).getAttribute('href')

  await owner.page.goto(visit.url)
  await owner.page.getByRole('list', { name: 'Cases' }).getByText(words.slice(0, 20)).first().click()
  await owner.column('Read', byKeyboard ? 'keyboard' : 'pointer')
  await expectPictures(owner.page, 1)

  await page.goto(link ?? '')
  await page.getByText(words).waitFor()
  await page.getByLabel('What else should we know?').fill('Here is another picture of it.')
  await page.getByLabel('Photos', { exact: false }).setInputFiles({ name: 'again.png', mimeType: 'image/png', buffer: DOT })
  await press(page.getByRole('button', { name: 'Send' }))
  await page.getByText('We have it, and a person will read it.').waitFor()
  await customer.expectNothingToMend('a case that its customer adds to')
  await owner.page.getByText('Here is another picture of it.').first().waitFor()
  await owner.page.locator('summary', { hasText: 'One more message' }).click()
  await expectPictures(owner.page, 2)
  await owner.expectNothingToMend('a case with photos')
}

/** They were really loaded, not only named. */
async function expectPictures(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('img[src*="/attachments/"]')].filter((image) => (image as HTMLImageElement).naturalWidth > 0).length ===
      wanted,
    count,
  )
}

async function formOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('the dialog holds no page')
  // The page is read before its script has run, and only the script hears Escape.
  await frame.waitForLoadState()
  await frame.getByRole('heading', { name: 'Write to Harbour Furniture' }).waitFor()
  return frame
}

/** The page as it is alone: axe does not look into the frame of a foreign site. */
async function expectCleanForm(visit: Visit, screen: Screen): Promise<void> {
  const { page } = await visit.open(screen)
  await page.goto(`${visit.url}/contact/harbour`)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Say what happened.').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width)
}
