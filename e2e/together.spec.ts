import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join, onShop, openBrowser } from './browser-desk.ts'
import type { Person } from './person.ts'
import { KEYBOARD_NARROW, POINTER_WIDE } from './screens.ts'

const COMPLAINT =
  'This is the third time I write. My $240 sofa (order 10482) came with a long scratch and nobody answers. I want my money back by Friday, or I call my bank.'

const PATIENCE = { timeout: 10_000 }

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('two people on one case', () => {
  it('see each other, take over from each other, lose no word, put it to sleep and hand it over', async () => {
    await onShop(browser, async (visit) => {
      const mara = await visit.open(POINTER_WIDE, 'owner')
      const ben = await join(visit, mara, { screen: KEYBOARD_NARROW, name: 'Ben Okoro' })
      const caseId = newId()
      await mara.call('paste-case', {
        id: caseId,
        channel: 'email',
        text: COMPLAINT,
        customer: { name: 'Dana Cole' },
        orderValueMinor: 24_000,
      })
      for (const { page } of [mara, ben]) await page.goto(`${visit.url}/cases/${caseId}?write=email`)
      await mara.page.getByText('Ben Okoro also here').waitFor()
      await ben.page.getByText('Mara Lind also here').waitFor()

      await warnAndTakeOver(mara, ben)
      await keepBoth(mara, ben, caseId)
      await sleepAndWake(mara, ben, caseId)
      await mention(mara, ben)
      await handOver(mara, ben)
    })
  })
})

/** Ben writes by keyboard; Mara is warned, sees no word of it, and takes over; Ben is told, and what he wrote is there. */
async function warnAndTakeOver(mara: Person, ben: Person): Promise<void> {
  await ben.page.getByRole('textbox', { name: 'The draft' }).focus()
  await ben.page.keyboard.press('Control+End')
  await ben.page.keyboard.type(' Ben was here.')
  await mara.page.getByText('Ben Okoro is writing an answer.').waitFor()
  expect(await mara.page.getByText('Ben was here').count()).toBe(0)
  await mara.expectNothingToMend('somebody else writes')
  await mara.page.getByRole('button', { name: 'Take over' }).click()
  await mara.page.getByText('Ben was here').first().waitFor()
  await ben.page.getByText('Mara Lind took over.').waitFor()
  await ben.expectNothingToMend('taken over')
}

/** A program changes the very sentence that Mara is changing: both texts are there, and both are brought in. */
async function keepBoth(mara: Person, ben: Person, caseId: string): Promise<void> {
  const drafts = async () => ((await ben.call('get-case', { id: caseId }))['drafts'] as { id: string; version: number; text: string }[])[0]!
  const editor = mara.page.getByRole('textbox', { name: 'The draft' })
  await editor.fill('Mine.')
  await expect.poll(async () => (await drafts()).text, PATIENCE).toBe('Mine.')
  await mara.page.route('**/api/v1/save-draft', (route) => route.abort())
  await editor.fill('Mine, and longer.')
  const { id, version } = await drafts()
  await ben.call('save-draft', { id, caseId, version, kind: 'email', tone: 'plain', text: 'Theirs.' })
  await mara.page.unroute('**/api/v1/save-draft')
  await mara.page.getByText('Somebody else changed this draft.').waitFor()
  await mara.page.getByText('Theirs.').first().waitFor()
  await mara.expectNothingToMend('two texts')
  await mara.page.getByRole('button', { name: 'Put both into the editor' }).click()
  await expect.poll(async () => (await drafts()).text, PATIENCE).toBe('Theirs.\n\nMine, and longer.')
}

async function sleepAndWake(mara: Person, ben: Person, caseId: string): Promise<void> {
  await mara.page.getByRole('button', { name: 'Snooze' }).click()
  await mara.expectNothingToMend('until when')
  await mara.page.getByRole('button', { name: 'Tomorrow' }).click()
  await mara.page.getByText(/^Snoozed until .*, or until the customer writes\.$/).waitFor()
  await ben.page.getByText(/^Snoozed until /).waitFor()
  await mara.call('add-message', { id: newId(), caseId, channel: 'email', direction: 'inbound', text: 'Any news of my sofa?' })
  for (const { page } of [mara, ben]) await page.getByText('Back from snooze: the customer wrote.').waitFor()
}

/** A note with a name in it: told at once to whoever is elsewhere, on the Desk until seen. */
async function mention(mara: Person, ben: Person): Promise<void> {
  await ben.page.keyboard.press('Escape')
  await ben.page.keyboard.press('d')
  await ben.page.getByRole('heading', { name: 'Desk' }).waitFor()
  await mara.page.getByRole('button', { name: 'Add what came next' }).click()
  await mara.page.getByRole('radio', { name: 'A note' }).check()
  await mara.page.getByRole('button', { name: '@Ben' }).click()
  await mara.page.keyboard.type('can you call them?')
  await mara.page.getByRole('button', { name: 'Add to the case' }).click()
  await ben.page
    .getByRole('alert')
    .getByText(/Mara Lind mentioned you/)
    .waitFor()
  await ben.page.getByRole('link', { name: 'Mara Lind mentioned you' }).waitFor()
  await ben.expectNothingToMend('a mention on the Desk')
  await ben.tabTo('Mara Lind mentioned you')
  await ben.page.keyboard.press('Enter')
  await ben.page.getByRole('region', { name: 'What happened' }).getByText('@Ben can you call them?').waitFor()
  await expect.poll(async () => ((await ben.call('list-notices', {}))['rows'] as unknown[]).length, PATIENCE).toBe(0)
}

/** By keyboard: h, the person, the brief as it is. The case and the brief are theirs. */
async function handOver(mara: Person, ben: Person): Promise<void> {
  await ben.page.keyboard.press('Escape')
  await ben.page.keyboard.press('h')
  const dialog = ben.page.getByRole('dialog')
  await dialog.getByLabel('Brief').waitFor()
  expect(await dialog.getByLabel('Brief').inputValue()).toMatch(/Next step: [\s\S]*What happened:[\s\S]*Any news of my sofa\?[\s\S]*Avoid:/)
  await ben.expectNothingToMend('a brief')
  await ben.tabTo('To')
  await ben.page.keyboard.type('Mara')
  await ben.tabTo('Hand over')
  await ben.page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await mara.page.getByText('note, only we see it · handed the case over to Mara Lind').waitFor()
  expect(await mara.page.getByLabel('Assigned to').locator('option:checked').textContent()).toBe('Mara Lind (you)')
  await mara.expectNothingToMend('a whole case')
  await ben.expectNothingToMend('a case handed over')
}
