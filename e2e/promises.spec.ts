import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER, type Screen } from './screens.ts'

const COMPLAINT = 'The oak bench came with a crack across the seat. I paid $640 for it and I want my money back.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

describe('a limit, a yes and a promise', () => {
  it(`lead from the policy to a kept word, by pointer at ${BY_POINTER.called}`, async () => {
    await onShop(browser, async ({ url, open }) => {
      const owner = await open(BY_POINTER, 'owner')
      await owner.page.getByRole('link', { name: 'Policy' }).click()
      await owner.page.getByText('Nothing is written yet.').waitFor()
      await owner.page.getByLabel('An agent, up to').fill('100')
      await owner.page.getByLabel('Days in which goods may come back').fill('30')
      await owner.page.getByLabel('The policy in words').fill('What arrives broken goes back, always.')
      await owner.expectNothingToMend('policy')
      await owner.page.getByRole('button', { name: 'Save as the next version' }).click()
      await owner.page.getByText('Version 1 is in force.').waitFor()

      const agent = await join({ url, open }, owner, BY_POINTER)
      await agent.page.goto(`${url}/policy`)
      await agent.page.getByText('An agent gives back up to $100 without asking.').waitFor()
      await agent.page.getByText('Goods may come back within 30 days.').waitFor()
      await agent.expectNothingToMend('policy as it is read')
      await agent.page.goto(url)
      await agent.page.getByLabel('What landed on your desk').fill(COMPLAINT)
      await agent.page.getByRole('button', { name: 'Read it' }).click()
      await agent.page.getByRole('button', { name: 'Ask for a yes: Refund $640' }).click()
      await agent.page.getByText(/Waits for a yes/).waitFor()
      await agent.expectNothingToMend('waiting')

      await owner.page.getByRole('link', { name: /^Desk/ }).click()
      await owner.page.getByText('One choice waits for a yes').waitFor()
      await owner.expectNothingToMend('desk with a question')
      await owner.page.getByRole('link', { name: /^Sam Okoro asks/ }).click()
      await owner.page.getByLabel('A word with it').fill('Offer to mend it first.')
      await owner.expectNothingToMend('a question')
      await owner.page.getByRole('button', { name: 'No: Refund $640' }).click()
      await agent.page.getByText(/Mara Lind said no.*Offer to mend it first/).waitFor()
      await agent.expectNothingToMend('a no')
      await agent.page.getByRole('button', { name: 'Ask again: Refund $640' }).click()
      await owner.page.getByRole('button', { name: 'Yes: Refund $640' }).click()
      await agent.page.getByRole('status').getByText('Mara Lind said yes,').waitFor()
      await agent.page.getByRole('button', { name: 'Refund $640', exact: true }).click()
      await agent.page.getByText('Chosen: Refund $640.').waitFor()
      const draft = agent.page.getByRole('textbox', { name: 'The draft' })
      await draft.getByText(/\$640/).first().waitFor()
      expect(await draft.textContent()).not.toMatch(/approval/)

      await agent.page.getByRole('button', { name: 'Promise something' }).click()
      await agent.page.getByLabel('What you promise').fill('Call about the bench')
      await agent.expectNothingToMend('a promise')
      await agent.page.getByRole('button', { name: 'Promise it' }).click()
      await agent.page.getByRole('button', { name: 'Done: Call about the bench' }).waitFor()
      await agent.page.getByRole('link', { name: 'Follow-ups' }).click()
      await agent.page.getByText('1 promise to keep').waitFor()
      await agent.expectNothingToMend('follow-ups')
      await agent.page.getByRole('button', { name: 'Done: Call about the bench' }).click()
      await agent.page.getByText('Nothing is promised.').waitFor()
      await agent.page.getByRole('button', { name: 'Undo' }).click()
      await agent.page.getByRole('link', { name: /Call about the bench/ }).click()
      await agent.page.getByRole('button', { name: 'Done: Call about the bench' }).waitFor()

      await agent.page.getByRole('button', { name: 'Close case' }).click()
      await agent.page.getByRole('heading', { name: 'How did it end?' }).waitFor()
      await agent.page.getByRole('group', { name: 'Did they buy again?' }).getByRole('radio', { name: 'Yes' }).check()
      await agent.page.getByLabel('Hours it took').fill('2')
      await agent.expectNothingToMend('how it ended')
      await agent.page.getByRole('button', { name: 'Keep it' }).click()
      await agent.page.getByText('Bought again, took 2 h.').waitFor()
      await agent.page.getByRole('link', { name: 'Settings' }).click()
      await agent.page.getByRole('link', { name: 'Learning' }).click()
      await agent.page.getByText('No refused money can be disputed.').waitFor()
      await agent.expectNothingToMend('learning')
    })
  })

  it(`do so by keyboard alone, at ${BY_KEYBOARD.called}`, async () => {
    await onShop(browser, async ({ url, open }) => {
      const owner = await open(BY_KEYBOARD, 'owner')
      await owner.page.keyboard.press('p')
      await owner.page.getByText('Nothing is written yet.').waitFor()
      await owner.tabTo('An agent, up to')
      await owner.page.keyboard.type('100')
      await owner.expectNothingToMend('policy')
      await owner.page.keyboard.press('Enter')
      await owner.page.getByText('Version 1 is in force.').waitFor()

      const agent = await join({ url, open }, owner, BY_KEYBOARD)
      await agent.page.keyboard.press('n')
      await agent.page.keyboard.insertText(COMPLAINT)
      await agent.page.keyboard.press('Control+Enter')
      await agent.page.getByRole('button', { name: 'Ask for a yes: Refund $640' }).waitFor()
      await agent.expectNothingToMend('asking')
      await agent.tabTo('Ask for a yes')
      await agent.page.keyboard.press('Enter')
      await agent.page.getByText(/Waits for a yes/).waitFor()

      await owner.page.keyboard.press('Escape')
      await owner.page.keyboard.press('d')
      await owner.page.getByText('One choice waits for a yes').waitFor()
      await owner.expectNothingToMend('desk with a question')
      await owner.tabTo('Sam Okoro asks')
      await owner.page.keyboard.press('Enter')
      await owner.page.getByRole('button', { name: 'Yes: Refund $640' }).waitFor()
      await owner.expectNothingToMend('a question')
      await owner.tabTo('Yes: Refund $640')
      await owner.page.keyboard.press('Enter')

      await agent.page.getByRole('status').getByText('Mara Lind said yes,').waitFor()
      await agent.expectNothingToMend('a yes')
      await agent.tabTo('Refund $640')
      await agent.page.keyboard.press('Enter')
      await agent.page.getByRole('tab', { name: 'Write', selected: true }).waitFor()
      await agent.tabTo('Promise something')
      await agent.page.keyboard.press('Enter')
      await agent.tabTo('What you promise')
      await agent.page.keyboard.type('Call about the bench')
      await agent.expectNothingToMend('a promise')
      await agent.page.keyboard.press('Enter')
      await agent.page.getByRole('button', { name: 'Done: Call about the bench' }).waitFor()

      await agent.page.keyboard.press('f')
      await agent.page.getByRole('link', { name: /Call about the bench/ }).waitFor()
      await agent.expectNothingToMend('follow-ups')
      await agent.page.keyboard.press('j')
      await agent.page.keyboard.press('e')
      await agent.page.getByText('Nothing is promised.').waitFor()
      await agent.expectNothingToMend('no follow-ups')
      await agent.goByPalette('Learning')
      await agent.page.getByText('Too few to say').waitFor()
      await agent.expectNothingToMend('learning')
    })
  })

  it('keep both policies when two people write at once', async () => {
    await onShop(browser, async ({ url, open }) => {
      const owner = await open(BY_POINTER, 'owner')
      const { page } = owner
      await page.goto(`${url}/policy`)
      await page.getByLabel('The policy in words').fill('Mine.')
      await owner.call('save-policy', { basedOn: 0, document: { words: 'Theirs.' } })
      await page.getByText('Somebody wrote version 1 meanwhile.').waitFor()
      await page.getByText('Theirs.').waitFor()
      await owner.expectNothingToMend('two policies')
      await page.reload()
      await page.getByText('Somebody wrote version 1 meanwhile.').waitFor()
      expect(await page.getByLabel('The policy in words').inputValue()).toBe('Mine.')
      await page.getByRole('button', { name: 'Save mine over it' }).click()
      await page.getByText('Version 2 is in force.').waitFor()
      expect(await owner.call('get-policy', {})).toMatchObject({ number: 2, document: { words: 'Mine.' } })
    })
  })
})

/** An agent, invited by the owner and signed in, on the desk. */
async function join({ open }: Visit, owner: Person, screen: Screen): Promise<Person> {
  const { link } = await owner.call('invite-member', { email: `${newId()}@example.com`, role: 'agent' })
  const agent = await open(screen)
  await agent.page.goto(String(link))
  await agent.page.getByLabel('Your name').fill('Sam Okoro')
  await agent.page.getByRole('textbox', { name: 'Password' }).fill('nine lanterns on a quay')
  await agent.page.getByRole('button', { name: 'Join' }).click()
  await agent.page.getByRole('heading', { name: 'Desk' }).waitFor()
  return agent
}
