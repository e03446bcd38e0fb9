import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shopTrainees } from '../test/rehearsal/shop-trainees.ts'
import { join, onShop, openBrowser } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER } from './screens.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const READ_MS = 60_000
const DAY_MS = 86_400_000
const WEEKS = 30
const LATE = 'My oak table is two weeks late and nobody tells me anything. Where is my delivery?'
const BROKEN = 'The lamp arrived broken, the glass is in pieces. I want a new one.'
const SCENARIO = 'chargeback-over-a-forgotten-refund'
const MOMENT = 'A promised refund was forgotten, the bank is next'

it('what rises is seen with what it costs and gets a fix; the team may pause; somebody rehearses, for themselves alone', async () => {
  await onShop(browser, async (visit) => {
    const mara = await visit.open(BY_POINTER, 'owner')
    await bringCases(mara)
    await seeWhatItCosts(mara)
    await writeFix(mara)
    await mara.follow('Team')
    await mara.page.getByRole('checkbox', { name: /Members see their own load/ }).click()
    await mara.page.getByRole('button', { name: 'Save' }).click()
    await mara.page.getByRole('heading', { name: 'Your load' }).waitFor()

    const sam = await join(visit, mara, { screen: BY_KEYBOARD, name: 'Sam Okoro' })
    await pause(sam)
    // Nothing tells of it by itself: it stands in no log.
    await mara.page.reload()
    await mara.page.getByText('Sam Okoro is on a pause until').waitFor()
    await mara.expectNothingToMend('the team')

    await rehearse(sam)
    await lookAtCauses(sam)
    await mara.follow('Rehearse')
    await mara.page.getByText('None yet.').waitFor()
    await mara.expectNothingToMend('a rehearsal to pick')
    expect(await mara.page.getByText('Sam Okoro').count()).toBe(0)
  })
}, 240_000)

/** Half a year of cases: lamps break now and then, and since two weeks tables are late. */
async function bringCases(owner: Person): Promise<void> {
  const lines: string[] = []
  for (let week = WEEKS; week >= 1; week--) {
    const late = week <= 2 ? 9 : 2
    for (let each = 0; each < late + 2; each++) {
      const at = new Date(Date.now() - week * 7 * DAY_MS + each * 3_600_000).toISOString()
      lines.push(
        JSON.stringify({
          externalId: `${week}/${each}`,
          customer: { name: 'Ada Byrne', emails: [`ada.${week}.${each}@customer.example`] },
          orders: [{ number: `${week}${each}`, item: each < late ? 'Oak table' : 'Lamp', totalMinor: 64_000 }],
          messages: [{ at, direction: 'inbound', text: each < late ? LATE : BROKEN }],
          outcome: { hoursSpent: 0.5, moneyGivenMinor: each < late ? 6400 : 2000 },
        }),
      )
    }
  }
  await owner.call('import-cases', { id: newId(), part: 1, lines: lines.join('\n') })
  const state = async () => JSON.stringify(await owner.call('list-imports', {}))
  await expect.poll(state, { timeout: READ_MS, interval: 250 }).toContain('"state":"done"')
}

/** From the one sentence to the bars, and from a bar to its cases, of which there are as many as the table says. */
async function seeWhatItCosts(owner: Person): Promise<void> {
  const { page } = owner
  await owner.follow('Insights')
  await page.getByLabel('When').selectOption({ label: 'The last 12 months' })
  await page.getByText(/^Late deliveries cost you (about )?\$/).waitFor()
  await page.getByText('One cause has more cases than usual.').waitFor()
  await owner.expectNothingToMend('insights')
  const late = 2 * (WEEKS - 2) + 2 * 9
  const causes = page.getByRole('region', { name: 'Root causes', exact: true })
  await causes.getByText('As a table').click()
  await causes.getByRole('row', { name: new RegExp(`^Late ${late} `) }).waitFor()
  await owner.expectNothingToMend('the table behind the chart')
  await causes.getByRole('link', { name: 'Late', exact: true }).first().click()
  await page.getByText(new RegExp(`^${late} cases cost \\$`)).waitFor()
  await owner.expectNothingToMend('the cases behind a figure')
  await page.getByRole('link', { name: 'To the insights' }).click()
}

async function writeFix(owner: Person): Promise<void> {
  const { page } = owner
  await page.getByRole('region', { name: 'late' }).getByRole('button', { name: 'Write down a fix' }).click()
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Call the haulier every Monday')
  await owner.expectNothingToMend('a fix that is written down')
  await page.getByRole('form', { name: 'Write down a fix' }).getByRole('button', { name: 'Save' }).click()
  await page.getByText('Call the haulier every Monday').waitFor()
}

async function pause(agent: Person): Promise<void> {
  await agent.goByPalette('Team')
  await agent.tabTo('Take a pause')
  await agent.expectNothingToMend('one’s own load')
  await agent.page.keyboard.press('Enter')
  await agent.page.getByText('You are on a pause until').waitFor()
}

/** What everybody may see of it: the bars, and by the keys from a bar to its cases; and how energy is spread, without a name. */
async function lookAtCauses(agent: Person): Promise<void> {
  const { page } = agent
  await agent.goByPalette('Insights')
  await page.getByLabel('When').selectOption({ label: 'The last 12 months' })
  await agent.tabTo('Late')
  await agent.expectNothingToMend('insights, for an agent')
  await page.keyboard.press('Enter')
  await page.getByText(/^\d+ cases cost \$/).waitFor()
  await agent.expectNothingToMend('the cases behind a bar')
  await page.goto(new URL('/energy', page.url()).href)
  await page.getByRole('heading', { name: 'How energy is spread' }).waitFor()
  await agent.expectNothingToMend('how energy is spread')
  expect(await page.getByText('Ada Byrne').count()).toBe(0)
}

/** The conversation of a good trainee, with the keys alone, to its score. */
async function rehearse(agent: Person): Promise<void> {
  const { page } = agent
  await agent.goByPalette('Rehearse')
  await agent.tabTo(`Begin: ${MOMENT}`)
  await page.keyboard.press('Enter')
  await agent.tabTo('What you say')
  await page.keyboard.insertText('As per our policy, calm down.')
  await page.getByRole('listitem').filter({ hasText: 'calm' }).first().waitFor()
  await agent.expectNothingToMend('what the linter says of an answer')
  await page.keyboard.press('Control+a')
  const good = shopTrainees.find(({ scenario }) => scenario === SCENARIO)?.good ?? []
  for (const [turn, words] of good.entries()) {
    await page.keyboard.insertText(words)
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => page.getByText('You', { exact: true }).count(), { timeout: 15_000 }).toBe(turn + 1)
    if (await page.getByRole('heading', { name: 'How it went' }).isVisible()) break
    if (turn < good.length - 1) await page.getByRole('textbox', { name: 'What you say' }).and(page.locator(':focus')).waitFor()
  }
  await page.getByRole('heading', { name: 'How it went' }).waitFor()
  await page
    .getByText(/ of 100/)
    .first()
    .waitFor()
  await agent.expectNothingToMend('a score')
}
