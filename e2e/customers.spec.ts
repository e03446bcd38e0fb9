import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onShop, openBrowser } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER } from './screens.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const ORDERS = [
  'Order number,Total,Order date,Customer name,Email,Item',
  'H-1,"1,240.00",11/13/2026,Dana Reeves,dana@example.com,Oak bench',
  'H-2,80.00,11/14/2026,Dana Reeves,dana.reeves@example.com,Cushion',
  'H-3,free,11/14/2026,Olu Bello,olu@example.com,Lamp',
].join('\n')

const file = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS) }

async function complain(person: Person, email: string, text: string): Promise<string> {
  const id = newId()
  await person.call('paste-case', { id, text, customer: { email } })
  return id
}

describe('customers', () => {
  it(`come with orders, are merged and parted again, and their senders blocked, by pointer at ${BY_POINTER.called}`, async () => {
    await onShop(browser, async ({ open }) => {
      const owner = await open(BY_POINTER, 'owner')
      const { page, expectNothingToMend } = owner
      await owner.follow('Customers')
      await page.getByText('No customer yet.').waitFor()
      await page.getByRole('link', { name: 'Import orders' }).click()
      await page.setInputFiles('input[type=file]', [file])
      await page.getByRole('heading', { name: '2 orders are ready' }).waitFor()
      await page.getByText('Line 4: “free” is no amount').waitFor()
      await page.getByText('$1,240').waitFor()
      await expectNothingToMend('orders before they are taken in')
      await page.getByRole('button', { name: 'Take in 2 orders' }).click()
      await page.getByText('2 new, 0 changed, 0 known already; 2 new customers.').waitFor()

      const first = await complain(owner, 'dana@example.com', 'My bench H-1 came with a crack. I want my $1,240 back.')
      await complain(owner, 'dana.reeves@example.com', 'The cushion is the wrong colour, please exchange it.')
      await complain(owner, 'd.ana@example.com', 'Is anybody reading what I write about the bench?')
      await page.getByRole('link', { name: 'To the customers' }).click()
      await page.locator('summary', { hasText: 'The same person twice?' }).click()
      await page.getByText('One pair may be the same person.').waitFor()
      await expectNothingToMend('who may be here twice')
      await page.getByLabel('Find a customer').fill('dana@')
      await page.getByRole('link', { name: /dana@example\.com/ }).click()
      await page.getByText(/^Oak bench/).waitFor()
      await expectNothingToMend('a customer')
      await page.getByLabel('A note for the team').fill('Prefers the phone.')
      await page.getByRole('button', { name: 'Add the note' }).click()
      await page.getByText('Mara Lind, now').waitFor()

      await page.getByLabel('Find the other customer').fill('dana.reeves@')
      await page.getByRole('button', { name: 'Compare with Dana Reeves' }).last().click()
      await page.getByText('These move: 1 way to reach them, 1 order, 1 case.').waitFor()
      await expectNothingToMend('a merge before it is done')
      await page.getByRole('button', { name: 'Merge them' }).click()
      await page.getByRole('button', { name: 'Remove dana.reeves@example.com' }).waitFor()
      await page.getByText(/^Cushion · /).waitFor()
      await expectNothingToMend('two who are one')
      await page.getByRole('button', { name: 'Undo the merge of Dana Reeves' }).click()
      await page.getByText('Undone: 1 way to reach them, 1 order, 1 case went back.').waitFor()
      await page.getByText(/^Cushion · /).waitFor({ state: 'detached' })

      // Two cases of one matter become one, on the case.
      const second = await complain(owner, 'dana@example.com', 'Still no answer about the bench!')
      await page.goto(new URL(`/cases/${second}`, page.url()).href)
      await owner.column('Read', 'pointer')
      await page.getByRole('button', { name: 'Merge with another case' }).click()
      await page.getByRole('button', { name: /^Compare with/ }).click()
      await page.getByText(/These move: 1 message/).waitFor()
      await expectNothingToMend('two cases before they are one')
      await page.getByRole('button', { name: 'Merge them' }).click()
      await page.getByRole('button', { name: /^Undo the merge of/ }).waitFor()
      await page.goto(new URL(`/cases/${first}`, page.url()).href)
      await page.waitForURL(`**/cases/${second}`)

      await page.goto(new URL('/blocked', page.url()).href)
      await page.getByText('Nobody is blocked.').waitFor()
      await page.getByLabel('Whom').fill('rude@example.com')
      await page.getByLabel('Why').fill('Insults after two warnings')
      await page.getByRole('button', { name: 'Block', exact: true }).click()
      await page.getByText(/nothing came since/).waitFor()
      await expectNothingToMend('blocked senders')
      await page.getByRole('button', { name: 'Unblock rude@example.com' }).click()
      await page.getByText(/lifted by Mara Lind/).waitFor()
      expect((await owner.call('list-blocked-senders', {}))['senders']).toHaveLength(1)
    })
  })

  it(`are found and noted about by keyboard alone, at ${BY_KEYBOARD.called}`, async () => {
    await onShop(browser, async ({ open }) => {
      const owner = await open(BY_KEYBOARD, 'owner')
      const { page, tabTo, expectNothingToMend } = owner
      const { keyboard } = page
      await complain(owner, 'olu@example.com', 'You sold me a broken lamp, you idiots.')
      await owner.goByPalette('Customers')
      await page.getByRole('link', { name: /olu@example\.com/ }).waitFor()
      await expectNothingToMend('customers')
      await tabTo('olu@example.com')
      await keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Load on the team' }).waitFor()
      await expectNothingToMend('a customer')
      await tabTo('A note for the team')
      await keyboard.type('Has the old model.')
      await tabTo('Add the note')
      await keyboard.press('Enter')
      await page.getByText('Mara Lind, now').waitFor()
      await owner.goByPalette('Blocked senders')
      await tabTo('Whom')
      await keyboard.type('rude@example.com')
      await tabTo('Why')
      await keyboard.type('Insults')
      await keyboard.press('Enter')
      await page.getByText(/nothing came since/).waitFor()
      await expectNothingToMend('blocked senders')
      await tabTo('Unblock rude@example.com')
      await keyboard.press('Enter')
      await page.getByText(/lifted by Mara Lind/).waitFor()
    })
  })
})
