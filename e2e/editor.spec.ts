import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { join, onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { KEYBOARD_NARROW, POINTER_WIDE } from './screens.ts'

const COMPLAINT = `Hello, this is the third time I write. The oak table I paid $480 for came with a crack across the top.
I want my money back or I will dispute it with my bank. Order 20817.`
const CLUMSY = 'Hello,\n\nCalm down. I understand how you feel, and the table came with a crack.\n\nI will call you tomorrow.\n\nMara'
const NOT_RECEIVED = 'My order 20817, the oak lamp for $120, never arrived. I have disputed the charge with my bank.'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

it('a draft: reasons and fixes by key, joined with a colleague’s, sent; a script read out; evidence sent once; any text checked', async () => {
  await onShop(browser, async (visit) => {
    const owner = await visit.open(POINTER_WIDE, 'owner')
    const caseId = newId()
    await owner.call('paste-case', { id: caseId, text: COMPLAINT, customerName: 'Dana Wolf' })
    const disputeId = newId()
    await owner.call('paste-case', { id: disputeId, text: NOT_RECEIVED, customerName: 'Dana Wolf' })
    await writeAtTheDesk(visit, owner, caseId)
    const onPhone = await visit.open(KEYBOARD_NARROW, 'owner')
    await writeOnThePhone(visit, onPhone, caseId)
    await answerTheBank(visit, owner, disputeId)
    await replyAsManager(visit, owner)
    await checkAnyText(onPhone)
    await writeOwnWords(onPhone)
  })
}, 300_000)

async function writeAtTheDesk({ url }: Visit, owner: Person, caseId: string): Promise<void> {
  const { page } = owner
  const { keyboard } = page
  await page.goto(`${url}/cases/${caseId}`)
  const editor = page.getByRole('textbox', { name: 'The draft' })
  await editor.fill(CLUMSY)
  await page.getByText('Saved', { exact: true }).waitFor()
  const findings = page.getByRole('region', { name: 'What a reader would stumble on' })
  await findings.locator('del', { hasText: 'I understand how you feel' }).waitFor()

  await editor.press('Control+Home')
  await keyboard.press('F8')
  await page
    .locator('.cm-tooltip')
    .getByText(/calm down/i)
    .first()
    .waitFor()
  await owner.expectNothingToMend('a finding with its reason')
  await keyboard.press('F8')
  await page.locator('.cm-tooltip del', { hasText: 'I understand how you feel' }).waitFor()
  await keyboard.press('Enter')
  await expect.poll(() => editor.textContent()).not.toContain('I understand how you feel')
  // Faster than the check of the words that come back: the key waits for it.
  await keyboard.press('Control+z')
  await keyboard.press('Control+Home')
  await keyboard.press('Alt+Enter')
  await expect.poll(() => editor.textContent()).not.toContain('Calm down')
  expect(await editor.textContent()).toContain('I understand how you feel')
  await page.getByText('Saved', { exact: true }).waitFor()

  await joinWithAColleague(owner, caseId)

  await page.getByRole('button', { name: 'Add a line of your own' }).click()
  await keyboard.type('I have that table at home myself.')
  await keyboard.press('Enter')
  await expect.poll(() => editor.textContent()).toContain('I have that table at home myself.')

  await findings.getByRole('button', { name: 'Make it a follow-up: I will call you at noon tomorrow' }).waitFor()
  await editor.press('Control+Enter')
  await page.getByRole('list', { name: 'What is promised' }).getByText('I will call you at noon tomorrow').waitFor()
  await findings.getByRole('button', { name: /^Make it a follow-up/ }).waitFor({ state: 'detached' })
  await owner.expectNothingToMend('a promise with its follow-up')
  await page.getByRole('button', { name: 'Copy and mark as sent' }).click()
  await page.getByText(/^Sent/).waitFor()
}

/** Somebody else mends another sentence while the line is down: both are in the draft afterwards. */
async function joinWithAColleague({ page, call }: Person, caseId: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'The draft' })
  await page.route('**/api/v1/save-draft', (route) => route.abort())
  await editor.press('Control+End')
  await page.keyboard.type(' Lind')
  await page.getByText('Saved here; will go to the server when it answers').waitFor()
  const detail = (await call('get-case', { id: caseId })) as { drafts: { id: string; version: number; text: string }[] }
  const [draft] = detail.drafts
  if (draft === undefined) throw new Error('the draft is not on the server')
  const { id, version, text } = draft
  await call('save-draft', { id, caseId, version, kind: 'email', tone: 'plain', text: text.replace('tomorrow', 'at noon tomorrow') })
  await page.unroute('**/api/v1/save-draft')
  await page.getByText('Somebody else wrote here, too. Both are joined; read it once before it goes out.').waitFor()
  const joined = await editor.textContent()
  expect(joined).toContain('at noon tomorrow')
  expect(joined).toContain('Mara Lind')
  await page.getByRole('button', { name: 'I have read it' }).click()
}

async function writeOnThePhone({ url }: Visit, owner: Person, caseId: string): Promise<void> {
  const { page, tabTo } = owner
  const { keyboard } = page
  await page.goto(`${url}/cases/${caseId}?write=phone_script`)
  await page.getByRole('tab', { name: 'Write', selected: true }).waitFor()
  await page.getByText(/^about .* to say$/).waitFor()
  await tabTo('Read it out')
  await keyboard.press('Enter')
  const reader = page.getByRole('dialog', { name: /^Step 1 of/ })
  await reader.waitFor()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await page
    .getByRole('dialog', { name: /^Step 3 of/ })
    .getByText(/this is Harbour Furniture/)
    .waitFor()
  await owner.expectNothingToMend('a script, read out')
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.goto(`${url}/cases/${caseId}?write=firing`)
  await page.getByRole('region', { name: 'Before this letter' }).waitFor()
  await page.getByText('waits for a manager’s yes').waitFor()
  await owner.expectNothingToMend('before parting')
  await tabTo('Ask for a yes')
  await keyboard.press('Enter')
  await page.getByText('Asked; the yes is still open.').waitFor()
}

async function answerTheBank({ url }: Visit, owner: Person, caseId: string): Promise<void> {
  const { page } = owner
  await page.goto(`${url}/cases/${caseId}?write=dispute_evidence`)
  await page.getByRole('link', { name: 'Gather the evidence' }).click()
  await page.getByLabel('Reason, as the bank wrote it').fill('13.1')
  await page.getByLabel('Amount in dispute').fill('120')
  await owner.expectNothingToMend('a dispute, asked for')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Add: Proof of delivery' }).click()
  await page.getByLabel('What it shows').fill('Carrier tracking 1Z999: delivered on 14 November, left at the front door.')
  await page.getByRole('button', { name: 'Put it in' }).click()
  await page.getByRole('button', { name: 'Take out: Proof of delivery' }).waitFor()
  await owner.expectNothingToMend('a dispute with its evidence')
  expect(await downloadIn(page)).toBe('%PDF-')
  await page.getByRole('button', { name: 'I have sent it' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Yes, it is sent' }).click()
  await page.getByText('Banks take it once: what went out stays as it was.').waitFor()
  expect(
    await page
      .getByRole('button', { name: 'Put it in' })
      .or(page.getByRole('button', { name: /^Add/ }))
      .count(),
  ).toBe(0)
}

/** The first letters of the file that comes. */
async function downloadIn(page: Page): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the PDF' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('dispute-20817-13.1.pdf')
  return readFileSync(await file.path())
    .subarray(0, 5)
    .toString('latin1')
}

/** A manager sends over an error with a reason, and is asked once before a public reply that ends the buyer's say. */
async function replyAsManager(visit: Visit, owner: Person): Promise<void> {
  const caseId = newId()
  await owner.call('paste-case', { id: caseId, text: 'One star. The lamp came broken.', channel: 'review', platform: 'etsy' })
  const manager = await join(visit, owner, { screen: POINTER_WIDE, name: 'Noor Said', role: 'manager' })
  const { page } = manager
  await page.goto(`${visit.url}/cases/${caseId}?write=review_reply`)
  await page.getByRole('textbox', { name: 'The draft' }).fill('I am sorry about the lamp. You are a liar. Please call me on 555 010 0199.')
  await page.getByText('1 thing to mend first').waitFor()
  expect(await page.getByRole('button', { name: 'Copy and mark as sent' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Send anyway' }).click()
  await page.getByRole('button', { name: 'Send anyway' }).click()
  await page.getByText('Say why in a few words.').waitFor()
  await page.getByLabel('Why it goes out all the same').fill('Agreed with the owner.')
  await manager.expectNothingToMend('sent over an error')
  await page.keyboard.press('Enter')
  await page.getByText('On Etsy, a public reply is the last word.').waitFor()
  await manager.expectNothingToMend('the last word')
  await page.keyboard.press('Enter')
  await page.getByText('On Etsy, a public reply is the last word.').waitFor({ state: 'detached' })
  expect(await page.getByText(/^Sent/).count(), 'the safe answer has the focus').toBe(0)
  await page.getByRole('button', { name: 'Send anyway' }).click()
  await page.getByLabel('Why it goes out all the same').fill('Agreed with the owner.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Reply in public all the same' }).click()
  await page.getByText(/^Sent/).waitFor()
  const { timeline } = (await owner.call('get-case', { id: caseId })) as { timeline: { operation: string; data: object }[] }
  expect(timeline.find(({ operation }) => operation === 'mark-draft-sent')?.data).toMatchObject({
    overrode: 'insult',
    reason: 'Agreed with the owner.',
  })
}

async function checkAnyText(owner: Person): Promise<void> {
  const { page } = owner
  const { keyboard } = page
  await owner.goByPalette('Check any text')
  await page.getByText('Nothing to check yet.').waitFor()
  await page.getByRole('textbox', { name: 'Your text' }).and(page.locator(':focus')).waitFor()
  await keyboard.insertText('Hello Dana. Calm down. You are an idiot.')
  await page
    .getByText(/calm down/i)
    .last()
    .waitFor()
  await owner.expectNothingToMend('any text, checked')
  await keyboard.press('Control+Home')
  await keyboard.press('Alt+Enter')
  await expect.poll(() => page.getByRole('textbox', { name: 'Your text' }).textContent()).not.toContain('Calm down')
}

async function writeOwnWords(owner: Person): Promise<void> {
  const { page, tabTo } = owner
  const { keyboard } = page
  await owner.goByPalette('Words and rules')
  await page.getByRole('heading', { name: 'Words we do not use' }).waitFor()
  await tabTo('Instead of')
  await keyboard.type('ticket*')
  await tabTo('We say')
  await keyboard.type('case')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take out: ticket*' }).waitFor()
  await page.getByRole('textbox', { name: 'A sentence to try' }).fill('Your tickets are open.')
  await page.getByText('The shop says “case”.').waitFor()
  await owner.expectNothingToMend('words and rules')
}
