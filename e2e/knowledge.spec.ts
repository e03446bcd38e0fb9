import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onShop, openBrowser, type Visit } from './browser-desk.ts'
import type { Person } from './person.ts'
import { KEYBOARD_NARROW, POINTER_WIDE } from './screens.ts'

const RULES = `# Returns

Custom sofas are not taken back once the fabric is cut.

# Deliveries

When our driver is more than two hours late we take $25 off the delivery and call before noon the next day.`

const LATE = 'Our driver was three hours late with the delivery and she wants money back. What do we give?'
const VASE = 'A visitor knocked over a display vase in our showroom and wants to leave. What do we do?'

const PLAY = `---
id: broken-display-vase
title: A visitor breaks a display vase in the showroom
topic: customers
questions:
  - ${JSON.stringify(VASE)}
---

## Bottom line
Nobody pays for a display vase that was knocked over by accident. Ask whether they are hurt.

## Do this
1. Ask whether anybody is cut, and keep others away from the pieces.
2. Note the day and the vase for the insurance.

## Words to use
> counter_script: Are you all right? Please leave the pieces to us, {customerName}.

## Do not
- Do not ask for money on the spot.

## What comes back at you
They offer to pay. Thank them, and say that the vase is insured.

## Afterwards
Move the display away from the aisle, and note that it was moved.
`

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

it(`a shop's own plays and documents: added, written and quoted at ${POINTER_WIDE.called}, read and removed by keyboard at ${KEYBOARD_NARROW.called}`, async () => {
  await onShop(browser, async (visit) => {
    const mara = await visit.open(POINTER_WIDE, 'owner')
    await quoteDocument(visit, mara)
    await usePlay(visit, mara)
    await playFromCase(visit, mara)
    await readByKeyboard(await visit.open(KEYBOARD_NARROW, 'owner'))
  })
})

async function quoteDocument({ url }: Visit, { page, expectNothingToMend }: Person): Promise<void> {
  await page.getByRole('link', { name: 'Ask', exact: true }).click()
  await page.getByRole('link', { name: 'Your own', exact: true }).click()
  await page.getByText('No document yet.').waitFor()
  await page.getByRole('button', { name: 'Paste text' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('House rules')
  await page.getByRole('textbox', { name: 'Text' }).fill(RULES)
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('link', { name: 'House rules' }).waitFor()
  const picture = { name: 'sofa.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) }
  await page.setInputFiles('input[type=file]', [picture])
  await page.getByText('sofa.pdf was not added: it is a picture (PNG).').waitFor()
  await expectNothingToMend('plays and documents')

  await ask(page, url, LATE)
  const quoted = page.locator('figure', { hasText: 'House rules · Deliveries' })
  expect(await quoted.locator('blockquote').textContent()).toContain('we take $25 off the delivery')
  await expectNothingToMend('an answer that quotes')
  await quoted.getByRole('link', { name: /See it in its place/ }).click()
  await page.locator('mark', { hasText: 'we take $25 off the delivery' }).waitFor()
}

async function usePlay({ url }: Visit, { page, call, expectNothingToMend }: Person): Promise<void> {
  await page.goto(`${url}/knowledge`)
  await page.getByRole('link', { name: 'Write a play' }).click()
  const text = page.getByRole('textbox', { name: 'The play' })
  await page.getByText(/title: write a line of at least 8 characters/).waitFor()
  await text.fill(PLAY)
  await page.getByText('The form is complete.').waitFor()
  await page.getByText('The words to use read well.').waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published: answers use it.').waitFor()
  await expectNothingToMend('a play of one’s own')
  await ask(page, url, VASE)
  await page
    .getByRole('article', { name: 'Answer' })
    .getByText(/Nobody pays for a display vase/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /A visitor breaks a display vase.*from your shop/ }).click()
  await page.getByText('used in the answer').first().waitFor()

  // Somebody else saves it while it is being changed: neither is lost.
  const [kept] = (await call('list-own-knowledge', {}))['plays'] as { id: string; version: number }[]
  await page.goto(`${url}/knowledge/plays/${kept?.id}`)
  await text.fill(PLAY.replace('by accident', 'by mistake'))
  await call('save-own-play', { ...kept, text: PLAY.replace('insured', 'covered'), published: true })
  await page.getByText(/saved another version of this play meanwhile/).waitFor()
  await page.getByText(/say that the vase is covered/).waitFor()
  await expectNothingToMend('two versions of a play')
  await page.getByRole('button', { name: 'Save mine over it' }).click()
  await page.getByText(/saved another version/).waitFor({ state: 'detached' })
  expect((await call('get-own-play', { id: kept?.id ?? '' }))['text']).toContain('by mistake')
}

async function playFromCase({ url }: Visit, { page, call, expectNothingToMend }: Person): Promise<void> {
  const [caseId, draftId] = [newId(), newId()]
  const message = 'Hello, this is Dana Reeves. The table of order 10482 came with a broken leg and I want my $240 back.'
  await call('paste-case', { id: caseId, text: message, customer: { name: 'Dana Reeves' }, orderNumber: '10482' })
  const words = 'Hi Dana, the table of order 10482 came broken, and that is ours to put right. We refund the $240 today.\n\nMara'
  const draft = await call('save-draft', { id: draftId, caseId, kind: 'email', tone: 'plain', text: words })
  await call('mark-draft-sent', { id: draftId, version: draft['version'] })
  await call('close-case', { caseId, version: (await call('get-case', { id: caseId }))['version'] })
  await page.goto(`${url}/cases/${caseId}`)
  await page.getByRole('link', { name: 'Make a play of this' }).click()
  const text = page.getByRole('textbox', { name: 'The play' })
  await text.waitFor()
  const begun = await text.inputValue()
  expect(begun).toContain('Hi {customerName}, the table of order {orderNumber} came broken')
  expect(begun).not.toMatch(/Dana|10482|240/)
  await page.getByText(/\[Write in a sentence .* still stands there/).waitFor()
  await text.fill(begun.replaceAll(/\[Write [^\]]+\]/g, 'We answered within the hour.'))
  await page.getByText('The form is complete.').waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Read it first, and tick that you have.').waitFor()
  await expectNothingToMend('a play begun from a case')
  await page.getByLabel('I have read it: nothing in it points to a customer.').check()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published: answers use it.').waitFor()
}

async function readByKeyboard({ page, tabTo, goByPalette, expectNothingToMend }: Person): Promise<void> {
  const { keyboard } = page
  await goByPalette('Your own plays and documents')
  await page.getByRole('link', { name: 'House rules' }).waitFor()
  await expectNothingToMend('plays and documents, narrow')
  await tabTo('A visitor breaks')
  await keyboard.press('Enter')
  await page.getByText('The form is complete.').waitFor()
  await expectNothingToMend('a play of one’s own, narrow')
  await page.goBack()
  await tabTo('Remove House rules')
  await keyboard.press('Enter')
  await page.getByText(/Answers will not quote it any more/).waitFor()
  await keyboard.press('Enter')
  await page.getByText('No document yet.').waitFor()
}

async function ask(page: Person['page'], url: string, question: string): Promise<void> {
  await page.goto(`${url}/ask`)
  await page.getByLabel('Your question').fill(question)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Of use', exact: true }).waitFor()
}
