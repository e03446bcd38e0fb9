import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDovecot, type TestMailServer } from '../test/dovecot.ts'
import { startSmtpServer, type TestSmtpServer } from '../test/smtp-server.ts'
import { join, onShop, openBrowser } from './browser-desk.ts'
import { until } from './evenkeel-process.ts'
import type { Person } from './person.ts'
import { KEYBOARD_NARROW, POINTER_WIDE } from './screens.ts'

let browser: Browser
let imap: TestMailServer
let smtp: TestSmtpServer

beforeAll(async () => {
  ;[browser, imap, smtp] = await Promise.all([openBrowser(), startDovecot(['desk', 'ada']), startSmtpServer()])
})
afterAll(() => Promise.all([browser.close(), imap.stop(), smtp.close()]))

const LIVE_MS = 20_000
const ARRIVES_MS = 30_000

it('a mail arrives, two see it, one answers while the other is warned, it leaves once, and the thread holds', async () => {
  await onShop(browser, async (visit) => {
    const mara = await visit.open(POINTER_WIDE, 'owner')
    const ben = await join(visit, mara, { screen: KEYBOARD_NARROW, name: 'Ben Okoro' })
    await connect(mara)
    await mara.page.goto(visit.url)

    await write({
      id: 'first',
      subject: 'Table with a broken leg',
      text: 'My oak table came with a broken leg. I want a new one this week.',
    })
    for (const { page } of [mara, ben])
      await page
        .getByText(/oak table/i)
        .first()
        .waitFor({ timeout: LIVE_MS })
    await openBoth(mara, ben)
    await answer(mara, ben)
    const [reply] = smtp.received
    expect(smtp.received).toHaveLength(1)
    expect(reply?.to).toBe('ada@customer.example')
    expect(reply?.headers).toMatch(/^subject: Re: Table with a broken leg \[#[0-9A-F]{10}\]$/im)
    expect(reply?.headers).toMatch(/^in-reply-to: <first@customer\.example>$/im)
    expect(reply?.headers).toMatch(/^from: "?Harbour Furniture"? <desk@shop\.example>$/im)
    // It lies in the customer's own mailbox, as one mail.
    expect(await imap.append('ada', reply?.source ?? '')).toBe(1)

    await sendLater(ben)
    await write({
      id: 'second',
      subject: 'AW: Table with a broken leg',
      text: 'Friday suits me. Come after noon.',
      answers: reply?.messageId,
    })
    // What Ben wrote before she said so is held, and both see why.
    for (const { page } of [mara, ben]) await page.getByText('Ada Byrne wrote before this left.').waitFor({ timeout: LIVE_MS })
    await mara.page.getByText('Friday suits me').first().waitFor()
    await mara.expectNothingToMend('a message held back')
    await ben.expectNothingToMend('a message held back, in hand')
    const { rows } = (await mara.call('list-cases', { view: 'all' })) as { rows: readonly unknown[] }
    expect(rows).toHaveLength(1)

    await ben.tabTo('Send now')
    await ben.page.keyboard.press('Enter')
    await until(() => smtp.received.length === 2, ARRIVES_MS)
    await mara.page.getByText('Ada Byrne wrote before this left.').waitFor({ state: 'detached', timeout: LIVE_MS })
    expect(smtp.received[1]?.headers).toMatch(/^references: <first@customer\.example>$/im)
  })
})

/** Connects the shop to its mailbox. */
async function connect(owner: Person): Promise<void> {
  const server = { host: '127.0.0.1', security: 'none', user: 'desk', password: 'pass' }
  await owner.call('save-mailbox', {
    ...{ id: newId(), version: 0, address: 'desk@shop.example', displayName: 'Harbour Furniture' },
    ...{ imap: { ...server, port: imap.port }, smtp: { ...server, port: Number(new URL(smtp.url).port) } },
  })
}

/** The customer's mail server hands a mail of hers to that of the shop. */
function write(mail: { id: string; subject: string; text: string; answers?: string | undefined }): Promise<number> {
  const thread = mail.answers === undefined ? '' : `In-Reply-To: ${mail.answers}\nReferences: ${mail.answers}\n`
  const head = `From: Ada Byrne <ada@customer.example>\nTo: desk@shop.example\nSubject: ${mail.subject}\n`
  return imap.append(
    'desk',
    `${head}Message-ID: <${mail.id}@customer.example>\nDate: ${new Date().toUTCString()}\n${thread}\n${mail.text}\n`,
  )
}

/** Mara by pointer, Ben by keyboard. */
async function openBoth(mara: Person, ben: Person): Promise<void> {
  await mara.page
    .getByRole('link', { name: /oak table/i })
    .first()
    .click()
  await mara.page.getByRole('button', { name: 'Send', exact: true }).waitFor()
  await mara.page.getByRole('region', { name: 'Read', exact: true }).getByText('Subject: Table with a broken leg').waitFor()
  await mara.expectNothingToMend('a case that came by mail')
  await ben.page.locator('body').press('j')
  await ben.page.keyboard.press('Enter')
  await ben.page.getByRole('tab', { name: 'Write' }).waitFor()
  await ben.page.keyboard.press('3')
}

async function answer(mara: Person, ben: Person): Promise<void> {
  const { page } = mara
  const editor = page.getByRole('textbox', { name: 'The draft' })
  await editor.fill(
    'Hello Ada Byrne,\n\nI am sorry that your table came broken. I bring you a new one on Friday.\n\nMara Lind, Harbour Furniture',
  )
  await ben.page.getByText('Mara Lind is writing an answer').first().waitFor({ timeout: LIVE_MS })
  await page.getByText('To ada@customer.example').waitFor()
  // Sent and taken back, then sent for good.
  await send(mara)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back. It is your draft again.').waitFor()
  expect(await editor.textContent()).toContain('I bring you a new one on Friday.')
  await send(mara)
  await mara.expectNothingToMend('a message that leaves')
  await until(() => smtp.received.length > 0, ARRIVES_MS)
  await page
    .getByText(/^Sent \w{3}, /)
    .first()
    .waitFor({ timeout: LIVE_MS })
}

/** Over what may stand against it: what the checker finds is another story. */
async function send({ page }: Person): Promise<void> {
  const anyway = page.getByRole('button', { name: 'Send anyway' })
  const plain = page.getByRole('button', { name: 'Send', exact: true })
  await plain.waitFor()
  await ((await plain.isEnabled()) ? plain : anyway).click()
  await page.getByText(/^Leaves in \d+ seconds?$/).waitFor()
}

/** Ben writes once more, for tomorrow morning, with the keyboard alone. */
async function sendLater(ben: Person): Promise<void> {
  const { page } = ben
  await ben.tabTo('Write another')
  await page.keyboard.press('Enter')
  const editor = page.getByRole('textbox', { name: 'The draft' })
  const taking = page.getByRole('button', { name: 'Take over' })
  await editor.or(taking).first().waitFor()
  // Mara wrote a moment ago, so the pen may still be called hers.
  if (await taking.isVisible()) {
    await ben.tabTo('Take over')
    await page.keyboard.press('Enter')
  }
  await editor.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Hello Ada Byrne, the van comes on Friday between eight and ten. Ben Okoro, Harbour Furniture')
  await page.keyboard.press('Escape')
  await ben.tabTo('Send later')
  await page.keyboard.press('Enter')
  await ben.tabTo('Tomorrow 8:00')
  await ben.expectNothingToMend('when it should leave')
  await page.keyboard.press('Enter')
  await page
    .getByText(/Leaves \w{3}, .*8:00/)
    .first()
    .waitFor()
}
