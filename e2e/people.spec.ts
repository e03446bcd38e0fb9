import type { Browser, Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, onShop, openBrowser } from './browser-desk.ts'
import type { Person } from './person.ts'
import { BY_KEYBOARD, BY_POINTER } from './screens.ts'

const SAM = { name: 'Sam Okoro', email: 'sam@example.com', password: 'nine lanterns on a quay' }

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

describe('people', () => {
  it(`are invited, join, take a second factor and get another role, by pointer at ${BY_POINTER.called}`, async () => {
    await onShop(browser, async ({ url, open }) => {
      const owner = await open(BY_POINTER, 'owner')
      await owner.follow('People')
      await owner.page.getByLabel('E-mail').fill(SAM.email)
      await owner.expectNothingToMend('people')
      await owner.page.getByRole('button', { name: 'Make the link' }).click()
      await owner.page.getByRole('button', { name: 'Copy the link' }).waitFor()
      await owner.expectNothingToMend('the link')
      const link = (await owner.page.locator('pre').textContent()) ?? ''
      await owner.page.getByRole('button', { name: 'Done' }).click()

      const sam = await open(BY_POINTER)
      await sam.page.goto(link)
      await sam.page.getByRole('heading', { name: 'Join Harbour Furniture' }).waitFor()
      await sam.expectNothingToMend('join')
      await sam.page.getByLabel('Your name').fill(SAM.name)
      await sam.page.getByRole('textbox', { name: 'Password' }).fill(SAM.password)
      await sam.page.getByRole('button', { name: 'Join' }).click()
      await sam.page.getByRole('heading', { name: 'Desk' }).waitFor()
      const late = await open(BY_POINTER)
      await late.page.goto(link)
      await late.page.getByText(/was accepted already/).waitFor()

      const uri = await takeSecondFactor(sam)
      await signOut(sam.page)
      await signIn(sam.page)
      await sam.expectNothingToMend('the code')
      await sam.page.getByLabel('Code').fill('000000')
      await sam.page.getByRole('button', { name: 'Go on' }).click()
      await sam.page.getByText('This code does not fit.').waitFor()
      await sam.page.getByLabel('Code').fill(codeOf(uri, Date.now()))
      await sam.page.getByRole('button', { name: 'Go on' }).click()
      await sam.page.getByRole('heading', { name: 'Desk' }).waitFor()

      await owner.page.getByLabel('Role of Sam Okoro').selectOption('Viewer')
      await owner.page.getByText('Sam Okoro: viewer from now on.').waitFor()
      await expect(sam.call('paste-case', { id: newId(), text: 'x', channel: 'email' })).rejects.toThrow(/not_allowed/)
      await sam.page.reload()
      await sam.page.getByText('Nothing is open.').waitFor()
      expect(await sam.page.getByLabel('What landed on your desk').count(), 'who only looks is not asked to paste').toBe(0)
      await sam.expectNothingToMend('desk of a viewer')
      await owner.page.getByRole('button', { name: 'Remove Sam Okoro' }).click()
      await owner.expectNothingToMend('removing')
      await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
      await owner.page.getByText('Sam Okoro was removed.').waitFor()
      await sam.page.goto(`${url}/people`)
      await sam.page.getByText('You belong to no shop').waitFor()
      await sam.expectNothingToMend('no shop')
    })
  })

  it(`do the same by keyboard alone, at ${BY_KEYBOARD.called}`, async () => {
    await onShop(browser, async ({ open }) => {
      const owner = await open(BY_KEYBOARD, 'owner')
      await owner.goByPalette('People')
      await owner.page.getByRole('heading', { name: 'People' }).waitFor()
      await owner.tabTo('E-mail')
      await owner.page.keyboard.type(SAM.email)
      await owner.expectNothingToMend('people')
      await owner.page.keyboard.press('Enter')
      await owner.page.getByRole('button', { name: 'Copy the link' }).waitFor()
      await owner.tabTo('Copy the link')
      await owner.page.keyboard.press('Enter')
      await owner.page.getByText('Copied.').waitFor()
      await owner.expectNothingToMend('the link')
      const link = (await owner.page.locator('pre').textContent()) ?? ''

      const sam = await open(BY_KEYBOARD)
      const { keyboard } = sam.page
      await sam.page.goto(link)
      await sam.page.getByLabel('Your name').waitFor()
      await sam.expectNothingToMend('join')
      await sam.tabTo('Your name')
      await keyboard.type(SAM.name)
      await sam.tabTo('Password')
      await keyboard.type(SAM.password)
      await keyboard.press('Enter')
      await sam.page.getByRole('heading', { name: 'Desk' }).waitFor()

      await sam.goByPalette('Account')
      await sam.tabTo('Turn it on')
      await keyboard.press('Enter')
      await sam.tabTo('Your password first')
      await keyboard.type(SAM.password)
      const [answer] = await Promise.all([sam.page.waitForResponse(/two-factor\/enable$/), keyboard.press('Enter')])
      const { totpURI } = (await answer.json()) as { totpURI: string }
      await sam.page.getByLabel('QR code for the app').waitFor()
      await sam.expectNothingToMend('the QR code')
      await sam.tabTo('Code from the app')
      await keyboard.type(codeOf(totpURI, Date.now()))
      await keyboard.press('Enter')
      await sam.page.getByRole('button', { name: 'I have kept them' }).waitFor()
      await sam.expectNothingToMend('the backup codes')
      const [backup = ''] = ((await sam.page.locator('pre').textContent()) ?? '').split('\n')
      await sam.tabTo('I have kept them')
      await keyboard.press('Enter')
      await sam.page.getByRole('button', { name: 'Turn it off' }).waitFor()

      await sam.goByPalette('Sign out')
      await sam.page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await sam.expectNothingToMend('sign-in')
      await sam.tabTo('E-mail')
      await keyboard.type(SAM.email)
      await sam.tabTo('Password')
      await keyboard.type(SAM.password)
      await keyboard.press('Enter')
      await sam.page.getByLabel('Code').waitFor()
      await sam.tabTo('The phone is gone')
      await keyboard.press('Enter')
      await sam.tabTo('Backup code')
      await keyboard.type(backup)
      await keyboard.press('Enter')
      await sam.page.getByRole('heading', { name: 'Desk' }).waitFor()

      await owner.tabTo('Done')
      await owner.page.keyboard.press('Enter')
      await owner.tabTo('Role of Sam Okoro')
      await owner.page.keyboard.type('Man')
      await owner.page.getByText('Sam Okoro: manager from now on.').waitFor()
      await sam.page.reload()
      await sam.page.getByRole('heading', { name: 'Desk' }).waitFor()
      await sam.goByPalette('What runs')
      await sam.page.getByRole('heading', { name: 'What runs' }).waitFor()
      await sam.expectNothingToMend('what runs')
    })
  })

  it('come in by a passkey, see where they are signed in and end the rest', async () => {
    await onShop(browser, async ({ url, open }) => {
      const elsewhere = await open(BY_KEYBOARD, 'owner')
      const owner = await open(BY_POINTER, 'owner')
      const { page } = owner
      const devices = await page.context().newCDPSession(page)
      await devices.send('WebAuthn.enable')
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
          automaticPresenceSimulation: true,
        },
      })
      await page.goto(`${url}/account`)
      await page.getByLabel('Name').fill('Laptop')
      await page.getByRole('button', { name: 'Add a passkey' }).click()
      await page.getByRole('button', { name: 'Remove the passkey Laptop' }).waitFor()
      await owner.expectNothingToMend('account')

      await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
      await page.getByText('One other browser is signed out.').waitFor()
      await elsewhere.page.goto(`${url}/account`)
      await elsewhere.page.getByRole('heading', { name: 'Sign in' }).waitFor()

      await signOut(page)
      await page.getByRole('button', { name: 'Use a passkey' }).click()
      await page.getByRole('heading', { name: 'Desk' }).waitFor()
    })
  })
})

describe('an API key', () => {
  it(`is made, used and revoked, by pointer at ${BY_POINTER.called}`, async () => {
    await onShop(browser, async ({ url, open }) => {
      const owner = await open(BY_POINTER, 'owner')
      const { page } = owner
      await page.goto(`${url}/keys`)
      await page.getByRole('button', { name: 'Make the key' }).click()
      await page.getByText('Say what it is for.').waitFor()
      await owner.expectNothingToMend('a key without a name')
      await page.getByLabel('What it is for').fill('web shop')
      await page.getByRole('button', { name: 'Make the key' }).click()
      await page.getByRole('button', { name: 'Copy the key' }).waitFor()
      await owner.expectNothingToMend('the key')
      const key = (await page.locator('pre').textContent()) ?? ''
      expect(await listCasesWith(url, key)).toBe(200)
      await page.getByRole('button', { name: 'Done' }).click()
      await page.getByRole('button', { name: 'Copy the key' }).waitFor({ state: 'detached' })
      expect(await page.content(), 'a key is shown once').not.toContain(key)
      await page.getByRole('button', { name: 'Revoke web shop' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
      await page.getByText('The key is revoked.').waitFor()
      await owner.expectNothingToMend('a revoked key')
      expect(await listCasesWith(url, key)).toBe(401)
    })
  })

  it(`is made, used and revoked by keyboard alone, at ${BY_KEYBOARD.called}`, async () => {
    await onShop(browser, async ({ url, open }) => {
      const owner = await open(BY_KEYBOARD, 'owner')
      const { keyboard } = owner.page
      await owner.goByPalette('API keys')
      await owner.tabTo('What it is for')
      await keyboard.type('till')
      await keyboard.press('Enter')
      await owner.page.getByRole('button', { name: 'Copy the key' }).waitFor()
      await owner.expectNothingToMend('the key')
      const key = (await owner.page.locator('pre').textContent()) ?? ''
      expect(await listCasesWith(url, key)).toBe(200)
      await owner.tabTo('Done')
      await keyboard.press('Enter')
      await owner.tabTo('Revoke till')
      await keyboard.press('Enter')
      await owner.expectNothingToMend('revoking')
      await owner.tabTo('Revoke')
      await keyboard.press('Enter')
      await owner.page.getByText('The key is revoked.').waitFor()
      expect(await listCasesWith(url, key)).toBe(401)
    })
  })
})

async function takeSecondFactor(person: Person): Promise<string> {
  const { page } = person
  await person.follow('Account')
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByRole('textbox', { name: 'Your password first' }).fill(SAM.password)
  const [answer] = await Promise.all([page.waitForResponse(/two-factor\/enable$/), page.getByRole('button', { name: 'Go on' }).click()])
  const { totpURI } = (await answer.json()) as { totpURI: string }
  await page.getByLabel('QR code for the app').waitFor()
  await person.expectNothingToMend('the QR code')
  await page.getByLabel('Code from the app').fill(codeOf(totpURI, Date.now()))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('On. You are asked for a code when you sign in.').waitFor()
  return totpURI
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill(SAM.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(SAM.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Code').waitFor()
}

async function listCasesWith(url: string, key: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/list-cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: '{}',
  })
  return response.status
}
