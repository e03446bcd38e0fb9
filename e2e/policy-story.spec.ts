import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSmtpServer, type TestSmtpServer } from '../test/smtp-server.ts'
import { join, OWNER, onShop, openBrowser, type Visit } from './browser-desk.ts'
import { until } from './evenkeel-process.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER } from './screens.ts'

let browser: Browser
let smtp: TestSmtpServer

beforeAll(async () => {
  ;[browser, smtp] = await Promise.all([openBrowser(), startSmtpServer()])
})
afterAll(() => Promise.all([browser?.close(), smtp?.close()]))

const ARRIVES_MS = 30_000
const COMPLAINT = 'My $1,640 oak table was delivered two weeks late. I am furious! Please give me $1,200 back.'

it('a ready policy, a case over the limit that moves up, a yes to another amount from a mail, a promise that waits, a low answer that opens the case again', async () => {
  await onShop(
    browser,
    async (visit) => {
      const mara = await visit.open(BY_POINTER, 'owner')
      await writePolicy(mara)
      const ben = await join(visit, mara, { screen: BY_KEYBOARD, name: 'Ben Adeyemi' })
      const caseId = newId()
      await ben.call('paste-case', {
        id: caseId,
        text: COMPLAINT,
        channel: 'email',
        customer: { name: 'Ada Byrne', email: 'ada@customer.example' },
      })
      await ben.page.goto(`${visit.url}/cases/${caseId}`)
      await ben.page.getByText('Escalated to Mara Lind').first().waitFor({ timeout: ARRIVES_MS })
      await ben.expectNothingToMend('a case that moved up')

      const asking = smtp.received.length
      await ben.column('Decide', 'keyboard')
      await ben.tabTo('Ask for a yes: Refund $164')
      await ben.page.keyboard.press('Enter')
      await ben.page.getByText(/Waits for a yes/).waitFor()
      await answerByMail(visit, asking)
      await ben.page.getByText(/Mara Lind said yes to something else: Refund \$400/).waitFor({ timeout: ARRIVES_MS })
      await ben.expectNothingToMend('a yes to something else')
      await ben.tabTo('Refund $400, as it was approved')
      await ben.page.keyboard.press('Enter')
      await ben.untilInFront('Write')
      await promise(ben)

      await ben.call('add-message', {
        id: newId(),
        caseId,
        direction: 'inbound',
        channel: 'email',
        text: 'Before you call: I am away until Saturday.',
      })
      await ben.page.getByText('The customer wrote first.').first().waitFor({ timeout: ARRIVES_MS })
      await ben.expectNothingToMend('a promise that is held')
      await ben.tabTo('It still stands: I will call you on Friday')
      await ben.page.keyboard.press('Enter')
      await ben.page.getByText('It stands as it was promised.').first().waitFor()

      await ben.page.keyboard.press('Escape')
      await ben.tabTo('Close case', 'back')
      await ben.page.keyboard.press('Enter')
      await ben.tabTo('By mail')
      const surveyed = smtp.received.length
      await ben.page.keyboard.press('Enter')
      await answerLow(visit, surveyed)
      await mara.follow('Desk')
      await mara.page.getByText('The customer says that it is not over').first().waitFor({ timeout: ARRIVES_MS })
      await mara.expectNothingToMend('a case that is open again')
      expect(await mara.call('get-case', { id: caseId })).toMatchObject({ state: 'open' })
      await lookAtAutomations(mara)
      await walkByKeyboard(await visit.open(BY_KEYBOARD, 'owner'))
    },
    // Mails of the house itself.
    { EVENKEEL_SMTP_URL: smtp.url, EVENKEEL_MAIL_FROM: 'desk@shop.example' },
  )
})

/** A ready one is looked at, and how it would have gone; nothing is switched on. */
async function lookAtAutomations({ page, follow, expectNothingToMend }: Person): Promise<void> {
  await follow('Automations')
  await page
    .getByRole('button', { name: 'Choose a ready one' })
    .or(page.getByRole('link', { name: 'Choose a ready one' }))
    .click()
  await page.getByRole('heading', { name: /ready/i }).first().waitFor()
  await expectNothingToMend('ready automations')
  await page.goBack()
}

/** The pages of what happens by itself and of who is on, with the keys alone. */
async function walkByKeyboard(owner: Person): Promise<void> {
  const { page, goByPalette, tabTo, expectNothingToMend } = owner
  await goByPalette('Automations')
  await page.getByText('Nothing happens by itself yet.').waitFor()
  await expectNothingToMend('no automations')
  await tabTo('New automation')
  await page.keyboard.press('Enter')
  await tabTo('Name')
  await page.keyboard.type('Look at it')
  await expectNothingToMend('a new automation')
  await goByPalette('Rotas')
  await tabTo('Add a rota')
  await page.keyboard.press('Enter')
  await tabTo('Name')
  await page.keyboard.type('Evenings')
  await expectNothingToMend('a new rota')
}

/** Begins with the ready one, as the page offers it. */
async function writePolicy(owner: Person): Promise<void> {
  const { page } = owner
  await owner.follow('Policy')
  await page.getByRole('button', { name: 'Fill the page with it' }).click()
  await owner.expectNothingToMend('a ready policy')
  await page.getByRole('button', { name: 'Look at it and save' }).click()
  await page.getByRole('button', { name: 'Save as the next version' }).waitFor()
  await owner.expectNothingToMend('before a policy holds')
  await page.getByRole('button', { name: 'Save as the next version' }).click()
  await page.getByText('Version 1 is in force.').waitFor()
}
/** Mara reads the mail on her phone, where she is not signed in, and says yes to less. */
async function answerByMail({ open }: Visit, after: number): Promise<void> {
  const link = await linkOf('approve', OWNER.email, after)
  const phone = await open(BY_KEYBOARD)
  await phone.page.goto(link)
  await phone.page.getByText('Refund $164').first().waitFor()
  await phone.expectNothingToMend('a question by mail')
  await phone.tabTo('Yes, but')
  await phone.page.keyboard.press('Enter')
  await phone.tabTo('Amount')
  await phone.page.keyboard.press('Control+a')
  await phone.page.keyboard.type('400')
  await phone.tabTo('A word with it')
  await phone.page.keyboard.type('Two weeks are long.')
  await phone.expectNothingToMend('an answer by mail')
  await phone.tabTo('Say yes to this')
  await phone.page.keyboard.press('Enter')
  await phone.page.getByText('You said yes to something else').first().waitFor()
  // The link was for one answer.
  await phone.page.goto('about:blank')
  await phone.page.goto(link)
  await phone.page.getByText('used').first().waitFor()
  await phone.page.context().close()
}

/** Ben promises a call in the words that he sends, and makes it a follow-up with one key. */
async function promise(ben: Person): Promise<void> {
  const { page } = ben
  const editor = page.getByRole('textbox', { name: 'The draft' })
  // What nobody touched follows the choice; what somebody did is theirs.
  await editor.getByText(/\$400/).first().waitFor()
  await editor.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('\n\nI will call you on Friday.')
  await page.getByRole('button', { name: 'Make it a follow-up: I will call you on Friday' }).waitFor()
  await ben.expectNothingToMend('a promise without a record')
  await editor.press('Control+Enter')
  await page.getByRole('list', { name: 'What is promised' }).getByText('I will call you on Friday').waitFor()
  const sent = smtp.received.length
  await page.keyboard.press('Escape')
  await ben.tabTo('Send')
  await page.keyboard.press('Enter')
  await until(() => smtp.received.slice(sent).some(({ to }) => to === 'ada@customer.example'), ARRIVES_MS)
}

/** Ada answers from the mail: one tap on an answer, one to send it. */
async function answerLow({ open }: Visit, after: number): Promise<void> {
  const phone = await open(BY_KEYBOARD)
  await phone.page.goto(`${await linkOf('survey', 'ada@customer.example', after)}.1`)
  await phone.page.getByRole('heading', { name: 'How did we do?' }).waitFor()
  await phone.expectNothingToMend('a survey')
  await phone.tabTo('Send')
  await phone.page.keyboard.press('Enter')
  await phone.page.getByText('has opened your case again').waitFor()
  await phone.page.context().close()
}

/** The link in a mail to somebody, among those that left after so many. */
async function linkOf(page: 'approve' | 'survey', to: string, after: number): Promise<string> {
  const found = () =>
    smtp.received
      .slice(after)
      .filter((mail) => mail.to === to)
      // A line that was too long for a mail goes on in the next one.
      .map(({ text }) => new RegExp(`http\\S+/${page}#[\\w-]+`).exec(text.replaceAll(/=\r?\n/g, ''))?.[0])
      .find((link) => link !== undefined)
  await until(() => found() !== undefined, ARRIVES_MS)
  return found() ?? ''
}
