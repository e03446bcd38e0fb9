import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuthenticator } from '../../test/authenticator.ts'
import { PROFILE } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { type Browser, createHttpDesk, type HttpDesk, setUpDesk } from '../../test/http-desk.ts'

const account = { email: 'owner@test.example', password: 'a long password' }
const ANOTHER_BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'
const NEWER_FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:160.0) Gecko/20100101 Firefox/160.0'

let test: TestDatabase
let desk: HttpDesk
let owner: Browser

beforeAll(async () => {
  test = await createTestDatabase()
  desk = createHttpDesk(test)
  owner = await setUpDesk(test, desk, account)
})
afterAll(async () => {
  await desk.close()
  await test.close()
})

async function signedIn(more: Parameters<HttpDesk['browser']>[0] = {}, as = account): Promise<Browser> {
  const browser = desk.browser(more)
  expect((await browser.signIn(as)).status).toBe(200)
  return browser
}

/** A member with an account of their own, joined by an invitation. */
async function join(email: string, role = 'agent'): Promise<{ account: { email: string; password: string }; browser: Browser }> {
  const { link } = await owner.call('invite-member', { email, role })
  const own = { email, password: 'my own password' }
  const browser = desk.browser({ address: `home of ${email}` })
  await browser.call('accept-invitation', { token: String(link).split('#')[1], name: 'Somebody new', password: own.password })
  expect((await browser.signIn(own)).status).toBe(200)
  return { account: own, browser }
}

/** The code of an authenticator app (RFC 6238) at a moment. */
function codeOf(uri: string, at: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '').replaceAll('=', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  return String((hash.readUInt32BE(hash.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('a second factor', () => {
  it('is asked for after the password, by a code or by a backup code that works once', async () => {
    const { account: own, browser } = await join('factor@test.example')
    const enabled = await browser.post('/api/auth/two-factor/enable', { password: own.password })
    expect(enabled.status).toBe(200)
    const uri = String(enabled.body['totpURI'])
    const [backup] = enabled.body['backupCodes'] as string[]
    expect((await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri, Date.now()) })).status).toBe(200)
    expect(await owner.call('list-members', {})).toMatchObject({
      members: expect.arrayContaining([expect.objectContaining({ email: own.email, secondFactor: true })]),
    })

    const elsewhere = desk.browser()
    expect((await elsewhere.signIn(own)).body).toMatchObject({ twoFactorRedirect: true })
    expect(await elsewhere.call('get-session', {})).toMatchObject({ state: 'signed_out' })
    expect((await elsewhere.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    expect((await elsewhere.post('/api/auth/two-factor/verify-totp', { code: codeOf(uri, Date.now()) })).status).toBe(200)
    expect(await elsewhere.call('get-session', {})).toMatchObject({ state: 'signed_in', member: { email: own.email } })

    for (const status of [200, 401]) {
      const lost = desk.browser()
      await lost.signIn(own)
      expect((await lost.post('/api/auth/two-factor/verify-backup-code', { code: backup })).status).toBe(status)
    }
  })

  it('that was lost is taken off by whoever sits at the machine', async () => {
    const { account: own, browser } = await join('lost@test.example')
    const enabled = await browser.post('/api/auth/two-factor/enable', { password: own.password })
    await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(String(enabled.body['totpURI']), Date.now()) })
    const { callOperation } = await import('../operations/call.ts')
    const made = (await callOperation(desk.context, {
      operation: 'make-reset-link',
      input: { email: own.email, secondFactor: 'remove' },
      caller: { kind: 'console' },
      requestId: 'test',
    })) as { link: string }
    const elsewhere = desk.browser()
    await elsewhere.call('reset-password', { token: made.link.split('#')[1], password: 'a brand-new password' })
    expect(await browser.call('get-session', {})).toMatchObject({ state: 'signed_out' })
    expect((await elsewhere.signIn(own)).status).toBe(401)
    expect((await elsewhere.signIn({ ...own, password: 'a brand-new password' })).body).not.toHaveProperty('twoFactorRedirect')
    expect(await elsewhere.call('get-session', {})).toMatchObject({ state: 'signed_in' })
  })
})

describe('a passkey', () => {
  const challengeOf = async (browser: Browser, kind: 'register' | 'authenticate') =>
    String((await browser.get(`/api/auth/passkey/generate-${kind}-options`)).body['challenge'])

  it('is made by who is signed in, and signs in without a password', async () => {
    const { account: own, browser } = await join('passkey@test.example')
    const key = createAuthenticator({ origin: 'http://desk.test', rpId: 'desk.test' })
    const made = await browser.post('/api/auth/passkey/verify-registration', {
      name: 'My laptop',
      response: key.register(await challengeOf(browser, 'register')),
    })
    expect(made.status).toBe(200)
    const elsewhere = desk.browser({ address: 'a train' })
    const proof = { response: key.prove(await challengeOf(elsewhere, 'authenticate')) }
    expect((await elsewhere.post('/api/auth/passkey/verify-authentication', proof)).status).toBe(200)
    expect(await elsewhere.call('get-session', {})).toMatchObject({ state: 'signed_in', member: { email: own.email } })
    expect((await desk.browser().post('/api/auth/passkey/verify-authentication', proof)).status).toBeGreaterThanOrEqual(400)
    expect(await owner.call('list-members', {})).toMatchObject({
      members: expect.arrayContaining([expect.objectContaining({ email: own.email, secondFactor: true })]),
    })
  })

  it('of another site, or for another challenge, opens nothing', async () => {
    const { browser } = await join('phished@test.example')
    const elsewhere = createAuthenticator({ origin: 'http://desk-test.example', rpId: 'desk-test.example' })
    const made = await browser.post('/api/auth/passkey/verify-registration', {
      response: elsewhere.register(await challengeOf(browser, 'register')),
    })
    expect(made.status).toBeGreaterThanOrEqual(400)
    const key = createAuthenticator({ origin: 'http://desk.test', rpId: 'desk.test' })
    await browser.post('/api/auth/passkey/verify-registration', { response: key.register(await challengeOf(browser, 'register')) })
    const thief = desk.browser()
    await challengeOf(thief, 'authenticate')
    const stale = { response: key.prove(Buffer.from('another challenge').toString('base64url')) }
    expect((await thief.post('/api/auth/passkey/verify-authentication', stale)).status).toBeGreaterThanOrEqual(400)
    expect(await thief.call('get-session', {})).toMatchObject({ state: 'signed_out' })
  })

  it('is made by nobody who is signed out', async () => {
    expect((await desk.browser().get('/api/auth/passkey/generate-register-options')).status).toBe(401)
  })
})

describe('sessions', () => {
  it('are listed, and an ended one opens nothing from the next request on', async () => {
    const { account: own, browser: here } = await join('sessions@test.example')
    const there = await signedIn({ userAgent: ANOTHER_BROWSER, address: '198.51.100.7' }, own)
    const { sessions } = (await here.call('list-sessions', {})) as {
      sessions: { id: string; browser: string; address: string; isThis: boolean }[]
    }
    expect(sessions).toHaveLength(2)
    const other = sessions.find(({ isThis }) => !isThis)
    expect(other).toMatchObject({ browser: 'Chrome on Windows', address: '198.51.100.7' })
    await there.call('list-cases', {})
    await here.call('end-session', { id: other!.id })
    await expect(there.call('list-cases', {})).rejects.toThrow(/not_signed_in/)
    await signedIn({}, own)
    await signedIn({}, own)
    expect(await here.call('end-other-sessions', {})).toEqual({ ended: 2 })
    await here.call('list-cases', {})
  })

  it('of another person are out of reach', async () => {
    const { browser } = await join('reach@test.example')
    const { sessions } = (await owner.call('list-sessions', {})) as { sessions: { id: string }[] }
    await expect(browser.call('end-session', { id: sessions[0]!.id })).rejects.toThrow(/not_found/)
  })

  it('stolen from the cookie jar are refused in another kind of browser, and go on in a newer version of their own', async () => {
    const { browser } = await join('jar@test.example')
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const thief = desk.browser({ userAgent: ANOTHER_BROWSER })
    await expect(thief.call('list-cases', {}, { cookie })).rejects.toThrow(/not_signed_in/)
    await desk.browser({ userAgent: NEWER_FIREFOX }).call('list-cases', {}, { cookie })
  })

  it('are refused when a letter of the cookie was changed', async () => {
    const { browser } = await join('letter@test.example')
    const value = browser.cookies.get('evenkeel.session_token') ?? ''
    for (const changed of [
      `${value.startsWith('x') ? 'y' : 'x'}${value.slice(1)}`,
      value.replace(/\.(.)/, (_, letter) => `.${letter === 'A' ? 'B' : 'A'}`),
      value.split('.')[0],
      '',
    ])
      await expect(desk.browser().call('list-cases', {}, { cookie: `evenkeel.session_token=${changed}` }), changed).rejects.toThrow(
        /not_signed_in/,
      )
  })

  it('are shown by the library to nobody', async () => {
    for (const path of [
      'list-sessions',
      'revoke-sessions',
      'update-user',
      'delete-user',
      'change-email',
      'sign-up/email',
      'request-password-reset',
      'reset-password',
      'update-session',
    ])
      expect((await owner.post(`/api/auth/${path}`, { token: 'x', newPassword: 'a long password' })).status, path).toBe(404)
  })
})

describe('ten thousand tries', () => {
  const wrong = { ...account, password: 'not the password' }

  it('are slowed down, and lock the owner out neither here nor elsewhere', async () => {
    const flood = async (address: string, tries: number) => {
      const seen = new Map<number, number>()
      const attacker = desk.browser({ address })
      for (let done = 0; done < tries; done += 50) {
        const answers = await Promise.all(Array.from({ length: 50 }, () => attacker.signIn(wrong)))
        for (const { status } of answers) seen.set(status, (seen.get(status) ?? 0) + 1)
      }
      return seen
    }
    // The owner's own address: behind a proxy that tells nothing, everybody has the same one.
    const seen = await flood('192.0.2.1', 9_950)
    expect(seen.get(401)).toBeLessThan(40)
    expect([...seen.keys()].sort()).toEqual([401, 429])
    expect((await owner.signIn(account)).status).toBe(200)
    await owner.call('list-cases', {})
    expect((await desk.browser({ address: '203.0.113.9' }).signIn(account)).status).toBe(200)
    // Every few seconds one more try is let in: the flood goes on, as floods do, and the right password waits like any other.
    const signInAmidIt = async () =>
      (await Promise.all([flood('192.0.2.1', 50), desk.browser({ address: '192.0.2.1' }).signIn(account)]))[1]
    let refused = await signInAmidIt()
    for (let again = 0; again < 20 && refused.status !== 429; again++) refused = await signInAmidIt()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.body).toMatchObject({ code: 'too_many_requests', detail: expect.stringMatching(/Wait \d+ seconds/) })
  }, 120_000)

  it('are counted for an IPv6 network as a whole', async () => {
    const statuses = new Set<number>()
    for (let last = 1; last <= 40; last++) {
      const { status } = await desk
        .browser({ address: `2001:db8:1:2::${last.toString(16)}` })
        .signIn({ ...wrong, email: 'v6@test.example' })
      statuses.add(status)
    }
    expect(statuses).toEqual(new Set([401, 429]))
    expect((await desk.browser({ address: '2001:db8:1:3::1' }).signIn({ ...wrong, email: 'v6@test.example' })).status).toBe(401)
  })

  it('with a made-up cookie of a known browser are counted like any other', async () => {
    const statuses = new Set<number>()
    for (let tries = 0; tries < 20; tries++) {
      const cookie = `evenkeel.known=${tries.toString(16).padStart(32, '0')}.${'A'.repeat(43)}`
      const browser = desk.browser({ address: '198.51.100.99' })
      statuses.add((await browser.post('/api/auth/sign-in/email', wrong, { cookie })).status)
    }
    expect(statuses).toContain(429)
  })
})

describe('behind a reverse proxy', () => {
  it('the address is what our own proxies saw, never what the client wrote', async () => {
    const open = createHttpDesk(test, { trustedProxies: 1 })
    const tries: number[] = []
    for (let done = 0; done < 20; done++) {
      const headers = { 'x-forwarded-for': `10.9.8.${done}, 198.51.100.20` }
      tries.push(
        (await open.browser({ address: '10.0.0.1' }).post('/api/auth/sign-in/email', { ...account, password: 'wrong password' }, headers))
          .status,
      )
    }
    expect(tries).toContain(429)
    const elsewhere = { 'x-forwarded-for': '10.9.8.1, 198.51.100.21' }
    expect((await open.browser({ address: '10.0.0.1' }).post('/api/auth/sign-in/email', account, elsewhere)).status).toBe(200)
    await open.close()
  })

  it.each([
    ['that passes the path on', '/desk'],
    ['that takes the path off', ''],
  ])('%s everything works at a sub-path', async (_, passed) => {
    const url = 'https://shop.example/desk'
    const page = (nonce: string) => `<meta name="csp-nonce" content="${nonce}">`
    const proxied = createHttpDesk(test, { url, files: { page, file: async () => undefined } })
    const ask = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      proxied.app.request(`http://10.0.0.1:4310${passed}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', host: '10.0.0.1:4310', origin: 'https://shop.example', ...headers },
        body: JSON.stringify(body),
      })
    const response = await ask('/api/auth/sign-in/email', account)
    expect(response.status).toBe(200)
    const cookies = response.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Secure-evenkeel.session_token', '__Secure-evenkeel.known'])
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/desk;.*HttpOnly/i)
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/i)
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ')
    const session = await ask('/api/v1/get-session', {}, { cookie })
    expect(await session.json()).toMatchObject({ state: 'signed_in', shop: { profile: { name: PROFILE.name } } })
    expect(session.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    const { link } = (await (await ask('/api/v1/invite-member', { email: 'path@test.example', role: 'viewer' }, { cookie })).json()) as {
      link: string
    }
    expect(link).toMatch(/^https:\/\/shop\.example\/desk\/join#/)
    expect((await proxied.app.request(`http://10.0.0.1:4310${passed}/cases/1`)).status).toBe(200)
    expect((await ask('/api/v1/list-cases', {}, { cookie, origin: 'https://evil.example' })).status).toBe(403)
    await proxied.close()
  })
})

describe('the life of a session', () => {
  it('is prolonged while it is used, at most once a day', async () => {
    const { account: own, browser } = await join('life@test.example')
    const first = await browser.post('/api/v1/get-session', {})
    expect(first.headers.getSetCookie()).toEqual([])
    await test.database.pool.query(
      `update evenkeel_auth.session s set "updatedAt" = now() - interval '2 days', "expiresAt" = now() + interval '5 days' from evenkeel_auth."user" u where u.id = s."userId" and u.email = $1`,
      [own.email],
    )
    const second = await browser.post('/api/v1/get-session', {})
    expect(second.headers.getSetCookie().join()).toMatch(/evenkeel\.session_token=.*Max-Age=604800/)
    await browser.call('list-cases', {})
  })
})
