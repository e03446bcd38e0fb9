import type { Browser } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OWNER, onEvenkeel, onShop, openBrowser } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER, LONG } from './screens.ts'

const COMPLAINT = `Hello, this is the third time I write. The oak table I paid $480 for came with a crack across the top, and nobody answers.
I want my money back by Friday or I will dispute it with my bank and leave a one star review on Google. Order 20817.`
const CLUMSY = 'Hello,\n\nCalm down. Per our policy we will refund the $480 by Friday.\n\nI will call you tomorrow.\n\nMara'

const DANGER = `My card was charged twice, $189 and $189 again, for one coffee machine. If I do not see the money today
I am coming to the shop and somebody will get hurt.`
/** More than two pages of the list. */
const MANY_CASES = LONG ? 210 : 110

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

describe('the main job', () => {
  it(`goes from the set-up link to a sent reply by pointer, at ${BY_POINTER.called}`, async () => {
    await onEvenkeel(browser, async ({ open, setUpLink }) => {
      const desk = await open(BY_POINTER)
      const { page } = desk
      await page.goto(setUpLink)
      await page.getByLabel('Your name').fill('Mara Lind')
      await desk.expectNothingToMend('set-up')
      await page.getByLabel('E-mail').fill('mara@example.com')
      await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbour lamp')
      await page.getByLabel('Name of the shop').fill('Harbour Furniture')
      await page.getByLabel('Kind of shop').selectOption('retail')
      await page.getByRole('button', { name: 'Open the desk' }).click()
      await page.getByText('Nothing is open.').waitFor()
      await desk.expectNothingToMend('empty desk')

      await page.getByLabel('What landed on your desk').fill(COMPLAINT)
      await page.getByRole('status', { name: 'What it says so far' }).getByText('chargeback').waitFor()
      await desk.expectNothingToMend('desk with a paste')
      await page.getByRole('button', { name: 'Read it' }).click()

      const read = await desk.column('Read', 'pointer')
      await read
        .getByRole('group', { name: 'What is marked' })
        .getByText(/chargeback/)
        .waitFor()
      await desk.column('Decide', 'pointer')
      expect(await page.getByLabel('How much').inputValue()).toBe('480')
      await page.getByText('from the words').first().waitFor()
      for (const fault of ['Partly', 'Ours']) {
        const decided = page.waitForResponse((response) => response.url().endsWith('/decide-case'))
        await page.getByRole('radio', { name: fault, exact: true }).click()
        await decided
      }
      await page.getByText('from the words').first().waitFor()
      await page.locator('label', { hasText: 'Full refund' }).click()
      await page.getByRole('button', { name: 'Refund $480' }).click()
      await page.getByText('Chosen: Refund $480.').waitFor({ state: 'attached' })
      await desk.expectNothingToMend('case')

      const write = await desk.column('Write', 'pointer')
      const editor = page.getByRole('textbox', { name: 'The draft' })
      expect(await editor.textContent()).toContain('$480')
      await editor.fill(CLUMSY)
      const findings = page.getByRole('region', { name: 'What a reader would stumble on' })
      await findings
        .getByText(/calm down/i)
        .first()
        .waitFor()
      await desk.expectNothingToMend('case with findings')
      await findings.getByRole('button', { name: /^Fix:/ }).first().click()
      await page.waitForFunction(() => !document.querySelector('.cm-content')?.textContent?.includes('Calm down'))
      await page.getByText('Saved', { exact: true }).waitFor()

      await page.reload()
      await desk.column('Write', 'pointer')
      await editor.waitFor()
      expect(await editor.textContent()).not.toContain('Calm down')
      expect(await editor.textContent()).toContain('I will call you tomorrow.')
      await page.getByRole('button', { name: 'Copy and mark as sent' }).click()
      await page.getByText(/^Sent/).waitFor()

      await desk.follow('Desk')
      await page.getByLabel('Find a case').fill('oak table')
      await page.getByRole('list', { name: 'Cases' }).getByRole('link').first().click()
      await page.getByText('Chosen: Refund $480.').waitFor()
      await desk.column('Write', 'pointer')
      await write.getByText('I will call you tomorrow.').waitFor()

      await desk.follow('Settings')
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
      await desk.expectNothingToMend('settings')
    })
  })

  it(`goes the same way by keyboard alone, at ${BY_KEYBOARD.called}`, async () => {
    await onEvenkeel(browser, async ({ open, setUpLink }) => {
      const desk = await open(BY_KEYBOARD)
      const { page } = desk
      const { keyboard } = page
      await page.goto(setUpLink)
      await page.getByLabel('Your name').waitFor()
      await keyboard.type('Mara Lind')
      await desk.tabTo('E-mail')
      await keyboard.type('mara@example.com')
      await desk.tabTo('Password')
      await keyboard.type('a quiet harbour lamp')
      await desk.tabTo('Name of the shop')
      await keyboard.type('Harbour Furniture')
      await desk.tabTo('Kind of shop')
      await keyboard.type('Shop on')
      await desk.expectNothingToMend('set-up')
      await desk.tabTo('Open the desk')
      await keyboard.press('Enter')
      await page.getByText('Nothing is open.').waitFor()

      await keyboard.press('n')
      await keyboard.insertText(COMPLAINT)
      await page.getByRole('status', { name: 'What it says so far' }).getByText('chargeback').waitFor()
      await desk.expectNothingToMend('desk with a paste')
      await keyboard.press('Control+Enter')

      await desk.untilInFront('Decide')
      await desk.expectNothingToMend('case, decide')
      await chooseByArrows(desk, 'Full refund')
      await desk.tabTo('Refund $480', 'back')
      await keyboard.press('Enter')

      await desk.untilInFront('Write')
      await page.getByRole('textbox', { name: 'The draft' }).waitFor()
      await desk.tabTo('The draft')
      await keyboard.press('Control+a')
      await keyboard.insertText(CLUMSY)
      await page
        .getByText(/calm down/i)
        .last()
        .waitFor()
      await desk.expectNothingToMend('case, write')
      await page.getByRole('button', { name: /^Fix:/ }).first().waitFor()
      await keyboard.press('Control+Home')
      await keyboard.press('Control+.')
      await page.waitForFunction(() => !document.querySelector('.cm-content')?.textContent?.includes('Calm down'))
      await page.getByText('Saved', { exact: true }).waitFor()
      await desk.tabTo('Copy and mark as sent')
      await keyboard.press('Enter')
      await page.getByText(/^Sent/).waitFor()

      await keyboard.press('1')
      await desk.untilInFront('Read')
      await desk.expectNothingToMend('case, read')
      await keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
      await desk.expectNothingToMend('keys')
      await keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      await keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
      await keyboard.type('oak table')
      await page
        .getByRole('option', { selected: true })
        .getByText(/third time/)
        .waitFor()
      await desk.expectNothingToMend('palette')
      await keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await keyboard.press('d')
      await page.getByRole('heading', { name: 'Desk' }).waitFor()
      await page.getByRole('list', { name: 'Cases' }).getByRole('link').first().waitFor()
      await desk.expectNothingToMend('desk')
      await keyboard.press('j')
      await keyboard.press('Enter')
      await page.getByText('Chosen: Refund $480.').waitFor()
    })
  })

  it('puts safety before money in one line, lets the owner choose all the same, and keeps a hand-over as a note', async () => {
    await onShop(browser, async ({ open }) => {
      const desk = await open(BY_POINTER, 'owner')
      const { page } = desk
      await page.getByLabel('What landed on your desk').fill(DANGER)
      await page.getByRole('button', { name: 'Read it' }).click()
      const decide = await desk.column('Decide', 'pointer')
      await decide.getByText(/^No answer is open for now/).waitFor()
      expect(await decide.locator('s').count()).toBe(0)
      await decide.getByRole('button', { name: 'Choose one all the same' }).click()
      await decide.getByRole('combobox', { name: 'Which one' }).selectOption('Full refund')
      const asked = decide.getByRole('alertdialog')
      expect(await asked.textContent()).toMatch(/in danger/)
      await desk.expectNothingToMend('case with a guard to pass')
      await asked.getByRole('button', { name: /^All the same/ }).click()
      await decide.getByText(/^Chosen: Refund/).waitFor({ state: 'attached' })
      await page.getByText(/chose “Refund .*”, all the same/).waitFor()

      const write = await desk.column('Write', 'pointer')
      await write.getByLabel('What to write').selectOption('Hand-over')
      await write.getByRole('button', { name: 'Save as note' }).click()
      await write.getByText(/^Saved as note/).waitFor()
      await page.getByText('left as a note: Hand-over').waitFor()
      await write.getByLabel('What to write').selectOption('Phone script')
      await write.getByRole('button', { name: 'Mark as said' }).waitFor()
      await desk.expectNothingToMend('case with a script')
    })
  })

  it('walks through hundreds of cases by key with the focus in sight', async () => {
    await onShop(browser, async ({ open, url }) => {
      const desk = await open(BY_KEYBOARD, 'owner')
      const { page } = desk
      const { keyboard } = page
      // Nobody looks while they come: a list that grows two hundred times is another story.
      await page.goto('about:blank')
      for (let index = 0; index < MANY_CASES; index++)
        await desk.call('paste-case', { id: newId(), text: `Parcel ${index} is late again.`, channel: 'email' })
      await page.goto(url)
      await page.getByRole('list', { name: 'Cases' }).getByRole('link').nth(5).waitFor()
      const line = () =>
        page.evaluate(() => {
          const { activeElement } = document
          const box = activeElement?.getBoundingClientRect()
          const bar = [...document.querySelectorAll('nav')].find((nav) => getComputedStyle(nav).position === 'fixed')
          const bottom = bar?.getBoundingClientRect().top ?? innerHeight
          return {
            at: Number(activeElement?.closest<HTMLElement>('li[data-index]')?.dataset['index'] ?? -1),
            inSight: box !== undefined && box.top >= 0 && box.bottom <= bottom && box.height > 20,
          }
        })
      for (let press = 0; press < MANY_CASES; press++) {
        await keyboard.press('j')
        await expect.poll(line, { timeout: 5_000 }).toEqual({ at: press, inSight: true })
      }
      for (let press = 2; press < 12; press++) {
        await keyboard.press('k')
        await expect.poll(line, { timeout: 5_000 }).toEqual({ at: MANY_CASES - press, inSight: true })
      }
      await desk.expectNothingToMend('a long desk')
      await keyboard.press('Enter')
      await desk.untilInFront('Decide')
    })
  })

  it('loses no word of a draft to a lost connection, a reload or the end of the session', async () => {
    await onShop(browser, async ({ open }) => {
      const desk = await open(BY_POINTER, 'owner')
      const { page } = desk
      await page.getByLabel('What landed on your desk').fill(COMPLAINT)
      await page.getByRole('button', { name: 'Read it' }).click()
      await desk.column('Write', 'pointer')
      const editor = page.getByRole('textbox', { name: 'The draft' })
      await editor.waitFor()

      await page.route('**/api/**', (route) => route.abort())
      await editor.fill('Words while nobody answered.')
      await page.getByText('Saved here; will go to the server when it answers').waitFor()
      await page.unroute('**/api/**')
      await page.reload()
      await desk.column('Write', 'pointer')
      await editor.getByText('Words while nobody answered.').waitFor()
      await page.getByText('Brought back from this browser. Saved').waitFor()

      await page.context().clearCookies()
      await editor.fill('Words after the session ended.')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await page.getByLabel('E-mail').fill('mara@example.com')
      await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await desk.column('Write', 'pointer')
      await editor.getByText('Words after the session ended.').waitFor()
      await page.getByText('Brought back from this browser. Saved').waitFor()
    })
  })
})

/** The answers are one stop of Tab, on the one that is chosen; the arrows go from there. */
async function chooseByArrows({ page }: Person, name: string): Promise<void> {
  const inFocus = () =>
    page.evaluate(() => {
      const { activeElement } = document
      const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : []
      return { group: activeElement?.getAttribute('name'), label: labels.map(({ textContent }) => textContent).join(' ') }
    })
  for (let presses = 0; (await inFocus()).group !== 'option'; presses++) {
    expect(presses).toBeLessThan(200)
    await page.keyboard.press('Tab')
  }
  for (let presses = 0; !(await inFocus()).label.includes(name); presses++) {
    expect(presses).toBeLessThan(12)
    await page.keyboard.press('ArrowDown')
  }
}
