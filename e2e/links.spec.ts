import type { Browser, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER } from './screens.ts'

const COMPLAINT = 'The oak bench came with a crack across the seat. I paid $640 for it and I want my money back.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

it(`links, changed promises and earlier policies: by pointer at ${BY_POINTER.called}, then by keyboard alone at ${BY_KEYBOARD.called}`, async () => {
  await onShop(browser, async (visit) => {
    const owner = await visit.open(BY_POINTER, 'owner')
    await owner.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: { agent: 10_000 }, words: 'We listen.\nWe mend.' } })
    await owner.call('save-policy', { basedOn: 1, document: { refundLimitsMinor: { agent: 20_000 }, words: 'We listen.\nWe pay.' } })
    await tellByPointer(visit, owner, await openCase(owner))
    await tellByKeyboard(visit, await visit.open(BY_KEYBOARD, 'owner'), await openCase(owner))
  })
})

/** A case on which a yes is missing and something is promised. */
async function openCase(owner: Person): Promise<string> {
  const id = newId()
  await owner.call('paste-case', { id, text: COMPLAINT })
  const { decision } = (await owner.call('get-case', { id })) as { decision: { id: string } }
  const subject = { decisionId: decision.id, option: 'full_refund', amountMinor: 64_000 }
  await owner.call('ask-approval', { id: newId(), caseId: id, subject })
  await owner.call('add-follow-up', { id: newId(), caseId: id, promise: 'Call about the bench', dueAt: inDays(3) })
  return id
}

async function tellByPointer({ url, open }: Visit, owner: Person, caseId: string): Promise<void> {
  const { page } = owner
  await page.goto(`${url}/cases/${caseId}`)
  await page.getByRole('button', { name: 'Ask someone outside by link' }).click()
  await owner.expectNothingToMend('a question by link')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const question = await secretOf(page)
  await owner.expectNothingToMend('the link of a question')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByText('Link by Mara Lind').waitFor()
  expect(await page.content(), 'a link is shown once').not.toContain(question)

  const outside = await open(BY_POINTER)
  const asked = listenToAddresses(outside.page)
  await outside.page.goto(question)
  await outside.page.getByRole('heading', { name: 'Refund $640?' }).waitFor()
  await outside.page.waitForURL(`${url}/approve`)
  await outside.expectNothingToMend('a question to somebody outside')
  await outside.page.reload()
  await outside.page.getByLabel('A word with it').fill('Offer to mend it.')
  await outside.page.getByRole('button', { name: 'No', exact: true }).click()
  await outside.page.getByRole('heading', { name: 'You said no.' }).waitFor()
  await outside.expectNothingToMend('an answer')
  await outside.page.reload()
  await outside.page.getByText(/It works once, and it was used/).waitFor()
  await outside.expectNothingToMend('a used link')
  await page.getByText(/Whoever has the link said no to “Refund \$640”/).waitFor()

  await page.getByRole('button', { name: 'Share with the customer' }).click()
  await page.getByLabel('Works for').selectOption('7 days')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const share = await secretOf(page)
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await outside.page.goto(share)
  await outside.page.getByText('We promised you something, and we are on it.').waitFor()
  await outside.page.waitForURL(`${url}/follow`)
  await owner.call('add-message', { id: newId(), caseId, channel: 'email', direction: 'outbound', text: 'We are sorry about the bench.' })
  await outside.page.reload()
  await outside.page.getByText('We are sorry about the bench.').waitFor()
  await outside.expectNothingToMend('a followed case')
  await outside.page.goto(share.replace('/follow#', '/approve#'))
  await outside.page.getByText(/for something else than this page/).waitFor()
  await outside.page.goto(`${share.slice(0, -3)}zzz`)
  await outside.page.getByText(/not whole, or was changed on its way/).waitFor()
  await page.getByRole('button', { name: /^Take back the link/ }).click()
  await owner.expectNothingToMend('taking back')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click()
  await page.getByText('Taken back: the link opens nothing any more.').waitFor()
  await outside.page.goto(share)
  await outside.page.getByText(/It was taken back/).waitFor()
  expect(asked.filter((address) => address.includes('el_'))).toEqual([])

  await page.getByRole('button', { name: 'Change: Call about the bench' }).click()
  await page.getByLabel('What you promise').fill('Write about the bench')
  await page.getByLabel('By', { exact: true }).fill(inDays(0).slice(0, 4).concat('-12-31'))
  await owner.expectNothingToMend('changing a promise')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Done: Write about the bench' }).waitFor()

  await owner.follow('Policy')
  await page.getByRole('link', { name: 'Version 2' }).click()
  await page.getByRole('heading', { name: 'Changed since version 1' }).waitFor()
  await page.getByRole('row', { name: 'refund limits, agent $100 $200' }).waitFor()
  expect(await page.locator('del').allTextContents()).toEqual(['We mend.'])
  expect(await page.locator('ins').allTextContents()).toEqual(['We pay.'])
  await owner.expectNothingToMend('a version of the policy')
}

async function tellByKeyboard({ url, open }: Visit, owner: Person, caseId: string): Promise<void> {
  const { page, tabTo } = owner
  const press = async (name: string) => {
    await tabTo(name)
    await page.keyboard.press('Enter')
  }
  await page.goto(`${url}/cases/${caseId}`)
  await page.getByRole('button', { name: 'Ask someone outside by link' }).waitFor()
  await press('Ask someone outside by link')
  await page.getByLabel('Works for').waitFor()
  await owner.expectNothingToMend('a question by link')
  await press('Make the link')
  const question = await secretOf(page)
  await owner.expectNothingToMend('the link of a question')
  await press('Done')
  const outside = await open(BY_KEYBOARD)
  await outside.page.goto(question)
  await outside.page.getByRole('heading', { name: 'Refund $640?' }).waitFor()
  await outside.expectNothingToMend('a question to somebody outside')
  await outside.tabTo('Yes')
  await outside.page.keyboard.press('Enter')
  await outside.page.getByRole('heading', { name: 'You said yes.' }).waitFor()

  await page.getByText(/Whoever has the link said yes to/).waitFor()
  await press('Change: Call about the bench')
  await page.getByLabel('What you promise').waitFor()
  await owner.expectNothingToMend('changing a promise')
  await page.keyboard.type(' again')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done: Call about the bench again' }).waitFor()
  await press('Share with the customer')
  await press('Make the link')
  const share = await secretOf(page)
  await press('Done')
  await outside.page.goto(share)
  await outside.page.getByText('We promised you something, and we are on it.').waitFor()
  await outside.expectNothingToMend('a followed case')
  await press('Take back the link')
  await page.getByRole('alertdialog').waitFor()
  await owner.expectNothingToMend('taking back')
  await page.keyboard.press('Enter')
  await page.getByText('Taken back: the link opens nothing any more.').waitFor()

  await page.keyboard.press('f')
  await page.getByRole('link', { name: /Call about the bench again/ }).waitFor()
  await press('Change: Call about the bench again')
  await page.getByLabel('What you promise').waitFor()
  await owner.expectNothingToMend('changing among the follow-ups')
  await page.keyboard.press('Escape')
  await page.getByLabel('What you promise').waitFor({ state: 'detached' })
  await page.keyboard.press('p')
  await page.getByRole('link', { name: 'Version 1' }).waitFor()
  await press('Version 1')
  await page.getByText('The first version.').waitFor()
  await owner.expectNothingToMend('a version of the policy')
}

/** What is shown once. */
async function secretOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy the link' }).waitFor()
  return (await page.locator('pre').textContent()) ?? ''
}

/** Every address that the page asks for from now on. */
function listenToAddresses(page: Page): readonly string[] {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url().replace(/#.*/, '')))
  return addresses
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
