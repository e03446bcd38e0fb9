import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onShop, openBrowser } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER } from './screens.ts'

const CASES = [
  { text: 'The velveteen chair never arrived. Please send a refund, or I will dispute the charge with my bank.', name: 'Ada Lovelace' },
  { text: 'You people are thieves!!! I want my refund for the voucher NOW, you idiots.', name: 'Bruno Marchetti' },
  { text: 'Could you please tell me when the boiler is serviced?', name: 'Zora Jansen' },
  { text: 'The kettle leaks on the counter, I would like a new one.', name: 'Emil Barlow' },
]

/** A machine that is busy with other tests needs a while. */
const SOON = { timeout: 15_000 }

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const list = ({ page }: Person) => page.getByRole('list', { name: 'Cases' })
const lines = (person: Person) => list(person).getByRole('link')
const views = ({ page }: Person) => page.getByRole('navigation', { name: 'Lists' })

async function fillDesk(owner: Person): Promise<void> {
  for (const { text, name } of CASES) await owner.call('paste-case', { id: newId(), text, channel: 'email', customer: { name } })
  await lines(owner).nth(3).waitFor()
}

describe('the lists of the Desk', () => {
  it(`are searched, narrowed, acted on and undone, by pointer at ${BY_POINTER.called}`, async () => {
    await onShop(browser, async ({ open }) => {
      const owner = await open(BY_POINTER, 'owner')
      const { page } = owner
      await fillDesk(owner)
      await owner.expectNothingToMend('a desk with lists')
      const box = page.getByLabel('Find a case, a customer or words')
      await box.fill('refund heat:>=4')
      await expect.poll(() => lines(owner).count(), SOON).toBe(1)
      await list(owner).locator('mark', { hasText: 'refund' }).waitFor()
      await page.getByRole('button', { name: 'Save as a list' }).click()
      await page.getByLabel('Name of the list').fill('Hot refunds')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await views(owner)
        .getByRole('link', { name: /^Hot refunds/ })
        .waitFor()
      await owner.expectNothingToMend('a saved list')

      await box.fill('heat:boiling chair')
      await page.getByText(/It goes from 0 \(calm\) to 4/).waitFor()
      await owner.expectNothingToMend('a filter that is not known')
      await box.fill('lovelase')
      await page.getByRole('region', { name: 'Customers' }).getByRole('link', { name: 'Ada Lovelace' }).waitFor()

      await views(owner).getByRole('link', { name: /^Open/ }).click()
      await box.fill('')
      await lines(owner).nth(3).waitFor()
      for (const { text } of CASES.slice(2)) await page.getByRole('checkbox', { name: `Select “${text.slice(0, 20)}` }).check()
      const acts = page.getByRole('region', { name: 'What to do with them' })
      await acts.getByText('2 selected').waitFor()
      await owner.expectNothingToMend('two selected')
      await acts.getByRole('button', { name: 'Close' }).click()
      await page.getByText('2 cases closed.').waitFor()
      await expect.poll(() => lines(owner).count(), SOON).toBe(2)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => lines(owner).count(), SOON).toBe(4)
    })
  })

  it(`are worked through by keyboard, at ${BY_KEYBOARD.called}, and nothing that a colleague changed is written over`, async () => {
    await onShop(browser, async ({ open }) => {
      const owner = await open(BY_KEYBOARD, 'owner')
      const { page } = owner
      const { keyboard } = page
      await fillDesk(owner)
      await keyboard.press('/')
      await keyboard.type('boiler')
      await expect.poll(() => lines(owner).count(), SOON).toBe(1)
      await keyboard.press('Escape')
      await expect.poll(() => lines(owner).count(), SOON).toBe(4)
      await keyboard.press('Escape')
      await keyboard.press('j')
      await keyboard.press('x')
      await keyboard.press('j')
      await keyboard.press('x')
      await page.getByText('2 selected').waitFor()
      await owner.expectNothingToMend('two selected, narrow')
      await keyboard.press('a')
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), SOON).toBe('Assign to')
      // Typed before the names are there, it finds nobody.
      const whom = page.getByRole('combobox', { name: 'Assign to' })
      await whom.getByRole('option', { name: 'Mara Lind (you)' }).waitFor({ state: 'attached' })
      await keyboard.type('Mara')
      await keyboard.press('Enter')
      await page.getByText('2 cases assigned to Mara Lind (you).').waitFor()
      await views(owner)
        .getByRole('link', { name: /^Mine 2/ })
        .waitFor()
      await keyboard.press('Escape')
      await keyboard.press('z')
      await page.getByText('Undone for 2 cases.').waitFor()

      await keyboard.press('k')
      await keyboard.press('e')
      await page.getByText('1 case closed.').waitFor()
      await expect.poll(() => lines(owner).count(), SOON).toBe(3)
      await keyboard.press('z')
      await expect.poll(() => lines(owner).count(), SOON).toBe(4)
      await keyboard.press('j')
      await keyboard.press('r')
      await page.getByRole('textbox', { name: 'The draft' }).waitFor()
    })
  })
})
