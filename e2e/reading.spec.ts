import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelTwin, startModelTwin } from '../test/model-twin.ts'
import { onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER } from './screens.ts'

const COMPLAINT =
  'This is the third time I write. My $240 sofa came with a scratch down the side and nobody answers. I want my money back by Friday, or I dispute the charge with my bank. You lot are useless idiots. When will somebody ring me?'
const EARLIER = 'You are a bunch of useless idiots. My $90 chair came broken and I want my money back.'
const SECOND = {
  heat: 1,
  threats: [
    { kind: 'chargeback', words: ['I dispute the charge with my bank'] },
    { kind: 'bad_review', words: ['nobody answers'] },
  ],
  cause: { kind: 'poor_communication', words: ['nobody answers'] },
  wants: [{ kind: 'refund', words: ['I want my money back'] }],
}

let browser: Browser
let twin: ModelTwin

beforeAll(async () => {
  twin = await startModelTwin()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await twin?.close()
})

it(`a reading: its words, put right, over the case and as a whole, by pointer at ${BY_POINTER.called}, then by keyboard alone at ${BY_KEYBOARD.called}`, async () => {
  await onShop(browser, async (visit) => {
    twin.behave({ answer: SECOND })
    const owner = await visit.open(BY_POINTER, 'owner')
    const model = { version: 0, provider: 'openai_compatible', baseUrl: twin.url, model: 'twin-7b', key: 'a key', secondReading: true }
    await owner.call('update-model', model)
    const customer = { name: 'Dana Wolf', email: 'dana@example.com' }
    await owner.call('paste-case', { id: newId(), text: EARLIER, customer })
    const caseId = newId()
    await owner.call('paste-case', { id: caseId, text: COMPLAINT, customer })
    await tellByPointer(visit, owner, caseId)
    await tellByKeyboard(visit, await visit.open(BY_KEYBOARD, 'owner'), caseId)
  })
})

async function tellByPointer({ url }: Visit, owner: Person, caseId: string): Promise<void> {
  const { page } = owner
  await page.goto(`${url}/cases/${caseId}`)
  const read = await owner.column('Read', 'pointer')
  const second = read.getByRole('region', { name: 'twin-7b reads it differently' })
  await second.waitFor()
  await read.getByRole('button', { name: /dispute the charge/ }).hover()
  await read.getByText(/^threat: chargeback/).waitFor()
  await second.getByText('sees a threat: bad review').hover()
  expect((await read.locator('mark[data-lit]').allTextContents()).join('')).toBe('nobody answers')
  await read.getByRole('region', { name: 'Over their cases' }).getByText('Perhaps: goes at people').waitFor()

  await read.getByTitle('Heat 2 of 4, frustrated').click()
  await read.getByRole('button', { name: /^Undo: heat/ }).waitFor()
  await page.locator('header').getByText('2 frustrated').waitFor()
  await read.getByRole('button', { name: /^Not there: chargeback/ }).click()
  await read.getByText('taken away: chargeback').waitFor()
  await read.getByLabel('Add a threat or a want').selectOption('want.apology')
  await read.getByText('added: wants an apology').waitFor()
  await second.getByRole('button', { name: 'Take it: takes it for: no answer' }).click()
  await expect.poll(() => read.getByLabel('What went wrong').inputValue()).toBe('poor_communication')
  await page.getByText('put the reading right: heat').first().waitFor()
  await owner.expectNothingToMend('a reading put right')
  await read.getByRole('button', { name: 'Undo: taken away: chargeback' }).click()
  await read.getByRole('button', { name: /^Not there: chargeback/ }).waitFor()

  await owner.call('add-message', { id: newId(), caseId, direction: 'inbound', channel: 'email', text: 'Thank you for calling me back.' })
  await read.getByText('It is cooling down.').waitFor()
  await read.getByRole('button', { name: /^Message 1, .*2 frustrated/ }).click()
  await read.getByText('This is the third time I write.').waitFor()
  await owner.expectNothingToMend('heat over the case')

  await owner.follow('Reading')
  await page.getByText('messages, people left as it was').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the corrections' }).click()
  expect((await download).suggestedFilename()).toBe('corrections.jsonl')
  await page.getByRole('button', { name: 'Read all anew' }).click()
  await page.getByText(/^3 read .*; 0 read differently than before\.$/).waitFor()
  await page.getByText(/It answered as it must/).waitFor()
  await page
    .getByText(`Your customers’ words are sent to ${new URL(twin.url).host}.`)
    .first()
    .waitFor()
  await owner.expectNothingToMend('how messages are read')
}

async function tellByKeyboard({ url }: Visit, owner: Person, caseId: string): Promise<void> {
  const { page, tabTo } = owner
  await owner.call('add-message', { id: newId(), caseId, direction: 'inbound', channel: 'email', text: COMPLAINT })
  await page.goto(`${url}/cases/${caseId}`)
  const read = await owner.column('Read', 'keyboard')
  await read.getByRole('region', { name: 'twin-7b reads it differently' }).waitFor()
  await tabTo('third time')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const seen: string[] = []
  for (let here = await focused(); here !== seen.at(-1); here = await focused()) {
    seen.push(here)
    await page.keyboard.press('ArrowRight')
  }
  expect(seen.join(' ')).toMatch(/third time.*\$240.*money back.*dispute the charge/)
  await owner.expectNothingToMend('a reading')

  await read.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowLeft')
  await read.getByRole('button', { name: /^Undo: heat/ }).waitFor()
  await tabTo('Undo: heat')
  await page.keyboard.press('Enter')
  await read.getByRole('button', { name: /^Undo: heat/ }).waitFor({ state: 'detached' })

  await owner.goByPalette('Reading')
  await page.getByRole('heading', { name: 'Language model' }).waitFor()
  await owner.expectNothingToMend('how messages are read')
  await tabTo('Remove the model')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('Nothing leaves this machine while no model is set up.').waitFor()
}
