import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { type Browser, createHttpDesk, type HttpDesk, setUpDesk } from '../../test/http-desk.ts'
import { createLog } from '../log.ts'

const account = { email: 'owner@test.example', password: 'a long password' }
const logged: Record<string, unknown>[] = []

let test: TestDatabase
let desk: HttpDesk
let owner: Browser

beforeAll(async () => {
  test = await createTestDatabase()
  const log = createLog('info', { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) })
  desk = createHttpDesk(test, { url: 'https://desk.test', log })
  owner = await setUpDesk(test, desk, account)
})
afterAll(async () => {
  await desk.close()
  await test.close()
})

/** What was logged meanwhile. */
async function loggedBy(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const before = logged.length
  await act()
  return logged.slice(before)
}

/** Asks for a page or a file as a browser does. */
async function get(path: string, at = desk): Promise<Headers> {
  return (await at.app.request(`${at.context.url}${path}`)).headers
}

async function join(email: string, role: string): Promise<Browser> {
  const { link } = await owner.call('invite-member', { email, role })
  const browser = desk.browser({ address: `home of ${email.split('@')[0]}` })
  await browser.call('accept-invitation', { token: String(link).split('#')[1], name: 'Somebody new', password: 'my own password' })
  await browser.signIn({ email, password: 'my own password' })
  return browser
}

describe('the headers of every answer', () => {
  const paths = ['/', '/docs', '/metrics', '/mcp', '/healthz', '/api/v1/openapi.json', '/api/v1/none', '/api/auth/none', '/assets/none.js']

  it.each(paths)('keep a browser to TLS, this origin and our own files: %s', async (path) => {
    const headers = await get(path)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy.split('; ')).toContain(part)
    expect(policy).not.toMatch(/report|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    for (const name of ['opener-policy', 'resource-policy']) expect(headers.get(`cross-origin-${name}`)).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('let no cache keep what the server says about a shop, whoever answers and whether it was refused', async () => {
    const answers = [
      await owner.post('/api/v1/list-cases', {}),
      await owner.post('/api/v1/get-case', { id: 'none' }),
      await desk.browser().post('/api/v1/list-cases', {}),
      await owner.post('/api/auth/two-factor/enable', { password: 'wrong' }),
      await owner.post('/api/auth/none', {}),
    ]
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'))
  })

  it('promise TLS for a host only where the address has it, and for what lies below it only where the host is ours', async () => {
    const plain = createHttpDesk(test, { url: 'http://desk.test' })
    const below = createHttpDesk(test, { url: 'https://shop.test/desk' })
    expect((await get('/', plain)).get('strict-transport-security')).toBeNull()
    expect((await get('/', below)).get('strict-transport-security')).toBe('max-age=31536000')
    await plain.close()
    await below.close()
  })

  it('say what each body is, and in which letters', async () => {
    expect((await get('/')).get('content-type')).toMatch(/charset=utf-8/i)
    expect((await get('/healthz')).get('content-type')).toBe('application/json')
    expect((await get('/mcp')).get('content-type')).toBe('application/json')
    expect((await get('/docs')).get('content-type')).toMatch(/charset=utf-8/i)
    expect((await get('/assets/none.js')).get('content-type')).toMatch(/^text\/plain; ?charset=utf-8/i)
  })

  it('answer no method that nothing was made for', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await desk.app.request('https://desk.test/api/v1/list-cases', { method })).status, method).toBe(404)
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await desk.app.request('https://desk.test/mcp', { method })).status, method).toBe(405)
    const read = await desk.app.request('https://desk.test/api/v1/list-cases', {
      method: 'GET',
      headers: { 'content-type': 'application/json' },
    })
    expect(read.status).toBe(404)
  })
})

describe('cookies', () => {
  it('belong to this host alone, over TLS alone, out of reach of scripts', async () => {
    const { headers } = await desk.browser().signIn(account)
    const cookies = headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-evenkeel.session_token', '__Host-evenkeel.known'])
    for (const cookie of cookies) {
      for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']) expect(cookie.split('; ')).toContain(part)
      expect(cookie).not.toMatch(/domain=/i)
      expect(cookie.length).toBeLessThan(4096)
    }
  })

  it('at a sub-path are for that path alone, over TLS alone', async () => {
    const below = createHttpDesk(test, { url: 'https://shop.test/desk' })
    const browser = below.browser()
    const cookies = (await browser.signIn(account)).headers.getSetCookie()
    expect(cookies.length).toBe(2)
    for (const cookie of cookies) expect(cookie).toMatch(/^__Secure-evenkeel\.\w+=.*Path=\/desk.*Secure|^__Secure-.*Secure.*Path=\/desk/)
    expect(await browser.call('get-session', {})).toMatchObject({ state: 'signed_in' })
    await below.close()
  })

  it('are new at every sign-in, and hold 128 random bits at least', async () => {
    const tokens = await Promise.all(
      [1, 2].map(async () => {
        const browser = desk.browser()
        await browser.signIn(account)
        return decodeURIComponent(browser.cookies.get('__Host-evenkeel.session_token') ?? '').split('.')[0] ?? ''
      }),
    )
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32,}$/)
  })

  it('take the place of the one that this browser had, which opens nothing any more, and of no other', async () => {
    const browser = await join('once-more@test.example', 'viewer')
    const elsewhere = desk.browser()
    await elsewhere.signIn({ email: 'once-more@test.example', password: 'my own password' })
    const old = new Map(browser.cookies)
    await browser.signIn({ email: 'once-more@test.example', password: 'a wrong password' })
    expect(await browser.call('get-session', {})).toMatchObject({ state: 'signed_in' })
    await browser.signIn({ email: 'once-more@test.example', password: 'my own password' })
    const { sessions } = await browser.call('list-sessions', {})
    expect(sessions).toHaveLength(2)
    for (const [name, value] of old) browser.cookies.set(name, value)
    expect((await browser.post('/api/v1/list-cases', {})).status).toBe(401)
    expect(await elsewhere.call('get-session', {})).toMatchObject({ state: 'signed_in' })
  })
})

describe('a session', () => {
  const age = (email: string, days: { since: number; left: number }) =>
    test.database.pool.query(
      `update evenkeel_auth.session s set "createdAt" = now() - make_interval(days => $2), "updatedAt" = now() - interval '2 days',
         "expiresAt" = now() + make_interval(hours => $3) from evenkeel_auth."user" u where u.id = s."userId" and u.email = $1`,
      [email, days.since, Math.round(days.left * 24)],
    )

  it('ends after a week without use', async () => {
    const browser = await join('idle@test.example', 'viewer')
    const { sessions } = (await browser.call('list-sessions', {})) as { sessions: { expiresAt: string }[] }
    const leftDays = (Date.parse(sessions[0]!.expiresAt) - Date.now()) / 86_400_000
    expect(leftDays).toBeGreaterThan(6.9)
    expect(leftDays).toBeLessThanOrEqual(7)
    await age('idle@test.example', { since: 8, left: -1 })
    expect(await browser.call('get-session', {})).toMatchObject({ state: 'signed_out' })
  })

  it('ends a month after its sign-in, however often it is used', async () => {
    const browser = await join('month@test.example', 'viewer')
    await age('month@test.example', { since: 28, left: 1 })
    await browser.call('get-session', {})
    const { sessions } = (await browser.call('list-sessions', {})) as { sessions: { expiresAt: string; signedInAt: string }[] }
    const [session] = sessions
    expect((Date.parse(session!.expiresAt) - Date.parse(session!.signedInAt)) / 86_400_000).toBeCloseTo(30, 2)
  })

  it('that is older than an hour adds and takes away no passkey', async () => {
    const browser = await join('fresh@test.example', 'viewer')
    const takeAway = () => browser.post('/api/auth/passkey/delete-passkey', { id: 'none' })
    const options = (cookie: string) =>
      desk.app.request('https://desk.test/api/auth/passkey/generate-register-options', { headers: { cookie, origin: 'https://desk.test' } })
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await options(cookie)).status).toBe(200)
    expect((await takeAway()).body['code']).not.toBe('SESSION_NOT_FRESH')
    await age('fresh@test.example', { since: 1, left: 24 })
    expect((await takeAway()).body).toMatchObject({ code: 'SESSION_NOT_FRESH' })
    expect(await (await options(cookie)).json()).toMatchObject({ code: 'SESSION_NOT_FRESH' })
  })

  it('changes its password and its second factor only by the password', async () => {
    const browser = await join('again@test.example', 'viewer')
    const change = { currentPassword: 'not my password', newPassword: 'a brand-new password' }
    expect((await browser.post('/api/auth/change-password', change)).body).toMatchObject({ code: 'INVALID_PASSWORD' })
    for (const path of ['enable', 'disable', 'generate-backup-codes'])
      expect((await browser.post(`/api/auth/two-factor/${path}`, { password: 'not my password' })).status, path).toBe(400)
  })
})

describe('a new password', () => {
  it('that everybody tries first, or made of the own name, is refused wherever one is set', async () => {
    const { link } = await owner.call('invite-member', { email: 'lindqvist@test.example', role: 'agent' })
    const token = String(link).split('#')[1]
    const browser = desk.browser({ address: 'home of Lindqvist' })
    const accept = (password: string) => browser.post('/api/v1/accept-invitation', { token, name: 'Maria Lindqvist', password })
    for (const password of ['password123', 'Lindqvist2024']) expect((await accept(password)).body).toMatchObject({ code: 'bad_input' })
    expect((await accept('my own password')).status).toBe(200)
    await browser.signIn({ email: 'lindqvist@test.example', password: 'my own password' })
    const change = (newPassword: string) => browser.post('/api/auth/change-password', { currentPassword: 'my own password', newPassword })
    for (const password of ['1q2w3e4r5t', 'lindqvist2025']) expect((await change(password)).body).toMatchObject({ code: 'bad_input' })
    expect((await change('a brand-new password')).status).toBe(200)
  })

  it('is taken as it is, up to 128 characters of any kind', async () => {
    const email = 'letters@test.example'
    const { link } = await owner.call('invite-member', { email, role: 'agent' })
    const password = ` Ünï çødé ${'🦆 '.repeat(20)}x `
    const browser = desk.browser({ address: 'home of letters' })
    await browser.call('accept-invitation', { token: String(link).split('#')[1], name: 'Letters', password })
    expect((await browser.signIn({ email, password: password.trim() })).status).toBe(401)
    expect((await browser.signIn({ email, password: password.toUpperCase() })).status).toBe(401)
    expect((await browser.signIn({ email, password })).status).toBe(200)
  })
})

describe('the log', () => {
  it('has every sign-in, with how, from where and whose, and no address that was typed', async () => {
    const entries = await loggedBy(async () => {
      const browser = desk.browser({ address: '203.0.113.9' })
      await browser.signIn({ ...account, password: 'not the password' })
      await browser.signIn({ ...account, email: 'nobody@test.example' })
      await browser.signIn(account)
      await browser.post('/api/auth/sign-out', {})
    })
    const of = (msg: string) => entries.filter((entry) => entry['msg'] === msg)
    expect(of('sign-in failed')).toHaveLength(2)
    for (const entry of of('sign-in failed'))
      expect(entry).toMatchObject({ path: '/sign-in/email', status: 401, address: '203.0.113.9', requestId: expect.any(String) })
    expect(new Set(of('sign-in failed').map((entry) => entry['account'])).size).toBe(2)
    expect(of('sign-in')).toMatchObject([{ address: '203.0.113.9', userId: expect.any(String) }])
    expect(of('account change')).toMatchObject([{ path: '/sign-out' }])
    expect(JSON.stringify(entries)).not.toMatch(/@test\.example|password/)
    for (const entry of entries) expect(entry['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  it('has every refused key, link, role and foreign page, with who and why, and no secret', async () => {
    const viewer = await join('viewer@test.example', 'viewer')
    const entries = await loggedBy(async () => {
      const program = desk.browser({ address: '203.0.113.10' })
      await program.post('/api/v1/list-cases', {}, { authorization: `Bearer ek_${'k'.repeat(43)}` })
      await program.post('/api/v1/get-followed-case', {}, { authorization: `Bearer el_${'l'.repeat(43)}` })
      await viewer.post('/api/v1/update-shop', {})
      await program.post('/api/v1/list-cases', {}, { 'sec-fetch-site': 'cross-site' })
      await desk.browser().post('/api/v1/list-cases', {})
    })
    const words = entries.map((entry) => entry['msg'])
    for (const expected of ['key refused', 'link refused', 'role refused']) expect(words).toContain(expected)
    expect(entries.find((entry) => entry['msg'] === 'role refused')).toMatchObject({
      operation: 'update-shop',
      principal: { kind: 'member', role: 'viewer', id: expect.any(String) },
    })
    const requests = entries.filter((entry) => entry['msg'] === 'request')
    expect(requests.map((entry) => entry['status']).sort()).toEqual([401, 401, 403, 403, 410])
    expect(requests.filter((entry) => entry['address'] === '203.0.113.10')).toHaveLength(3)
    expect(JSON.stringify(entries)).not.toMatch(/kkkk|llll|@test/)
  })

  it('has every fault with what it was, and the answer shows nothing of it', async () => {
    const lines: string[] = []
    const now = () => {
      throw new Error('the inside of the server')
    }
    const broken = createHttpDesk(test, {
      url: 'https://desk.test',
      now,
      log: createLog('info', { write: (line: string) => void lines.push(line) }),
    })
    const answer = await broken.browser().post('/api/v1/get-session', {})
    await broken.close()
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toContain('the inside of the server')
    expect(lines.join('')).toContain('the inside of the server')
    expect(lines.join('')).toContain(String(answer.body['requestId']))
  })

  it('takes no line from what somebody sends', async () => {
    const forged = 'x\\n{"level":50,"msg":"forged"}\r\n'
    const entries = await loggedBy(() => owner.post(`/api/v1/${encodeURIComponent(forged)}`, {}, { 'evenkeel-shop': 'x' }))
    expect(entries.filter((entry) => entry['msg'] === 'forged')).toEqual([])
  })
})

describe('JSON that is nested a million deep', () => {
  const DEPTH = 1_000_000
  const bodies = {
    'as the whole body': `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
    'in a field that nobody reads': `{"x":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}`,
    'of objects': `${'{"a":'.repeat(DEPTH / 2)}1${'}'.repeat(DEPTH / 2)}`,
    'and never closed': '['.repeat(DEPTH),
  }

  it.each(Object.entries(bodies))('%s is refused at once, and the next request is answered', async (_, body) => {
    for (const operation of ['list-cases', 'read-message']) {
      const started = performance.now()
      const response = await send(`/api/v1/${operation}`, body)
      expect(response.status, operation).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'bad_json' })
      expect(performance.now() - started, operation).toBeLessThan(3000)
    }
    expect((await owner.post('/api/v1/list-cases', {})).status).toBe(200)
  })

  it('does no harm at the sign-in either', async () => {
    const deep = `{"email":"owner@test.example","password":"x","x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`
    expect((await send('/api/auth/sign-in/email', deep)).status).toBeLessThan(3000)
    expect((await send('/api/auth/sign-in/email', `${'['.repeat(1_000_000)}`)).status).toBe(413)
  })

  function send(path: string, body: string) {
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'content-type': 'application/json', origin: 'https://desk.test', host: 'desk.test', cookie, 'user-agent': FIREFOX }
    return desk.app.request(`https://desk.test${path}`, { method: 'POST', headers, body })
  }
})

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
