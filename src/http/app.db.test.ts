import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestContext, PROFILE } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { doors } from '../../test/http-desk.ts'
import { hashSetUpToken } from '../operations/set-up-shop.ts'
import { createSignInLimit } from '../server.ts'
import { saveSetUpToken } from '../store/accounts.ts'
import { APP_ROLE, openPool } from '../store/database.ts'
import { createApp } from './app.ts'
import { createAuth } from './auth.ts'
import { readStaticFiles } from './static-files.ts'

const URL_OF_TEST = 'http://desk.test'
const SECRET_WORDS = 'my private complaint about the purple sofa'

let test: TestDatabase
let app: ReturnType<typeof createApp>
let pool: ReturnType<typeof openPool>
let web: string
const logged: string[] = []

beforeAll(async () => {
  test = await createTestDatabase()
  web = mkdtempSync(join(tmpdir(), 'evenkeel-web-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>')
  writeFileSync(join(web, 'assets', 'app-1.js'), 'export {}\n'.repeat(100))
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
  pool = openPool(test.connection, { log: silentLog, role: APP_ROLE, searchPath: 'evenkeel_auth' })
  const auth = createAuth({
    pool,
    secret: 'a secret of thirty-two characters',
    url: URL_OF_TEST,
    newId: v7,
    log,
    signInLimit: createSignInLimit(test.database),
  })
  const context = { ...createTestContext(test.database), now: () => new Date(), log, findUser: auth.findUser }
  const live = { join: () => new ReadableStream(), countListeners: () => 0, close: () => undefined }
  app = createApp({
    context,
    auth,
    files: readStaticFiles(web),
    version: '0',
    trustedProxies: 0,
    live,
    ...doors(context),
    checkReady: test.database.check,
  })
  await test.database.transaction({ shopId: undefined, access: 'write' }, (db) =>
    saveSetUpToken(db, { id: v7(), hash: hashSetUpToken('token'), expiresAt: new Date(Date.now() + 60_000), now: new Date() }),
  )
})
afterAll(async () => {
  rmSync(web, { recursive: true })
  await pool.end()
  await test.close()
})

const account = { email: 'owner@test.example', password: 'a long password' }

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return Promise.resolve(
    app.request(`${URL_OF_TEST}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: URL_OF_TEST, host: 'desk.test', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
}

async function signIn(): Promise<string> {
  const response = await post('/api/auth/sign-in/email', account)
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

describe('getting in', () => {
  it('sets up by the link, signs in by password, and knows who asks', async () => {
    const setUp = await post('/api/v1/set-up-shop', { token: 'token', name: 'An owner', ...account, shop: PROFILE })
    expect(setUp.status).toBe(200)
    const response = await post('/api/auth/sign-in/email', account)
    const cookies = response.headers.getSetCookie()
    expect(cookies.join()).toMatch(/evenkeel\.session_token=/)
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly/i)
    for (const cookie of cookies) expect(cookie).toMatch(/SameSite=Lax/i)
    const session = (await (await post('/api/v1/get-session', {}, { cookie: await signIn() })).json()) as object
    expect(session).toMatchObject({
      state: 'signed_in',
      member: { email: account.email, role: 'owner' },
      shop: { profile: { name: PROFILE.name } },
    })
  })

  it('refuses a wrong password, a forged cookie and a sign-up that nobody asked for', async () => {
    expect((await post('/api/auth/sign-in/email', { ...account, password: 'another password' })).status).toBe(401)
    const forged = await post('/api/v1/list-cases', {}, { cookie: 'evenkeel.session_token=forged.forged' })
    expect(forged.status).toBe(401)
    const signUp = await post('/api/auth/sign-up/email', { name: 'X', email: 'x@test.example', password: 'long enough 1' })
    expect(signUp.status).toBeGreaterThanOrEqual(400)
  })

  it('ends the session at sign-out', async () => {
    const cookie = await signIn()
    const out = await post('/api/auth/sign-out', {}, { cookie })
    expect(out.status).toBe(200)
    const token = cookie.split('; ').find((part) => part.startsWith('evenkeel.session_token')) ?? ''
    expect((await post('/api/v1/list-cases', {}, { cookie: token })).status).toBe(401)
  })
})

describe('a request', () => {
  it.each([
    ['truncated JSON', '{"id":', {}, 400, 'bad_json'],
    ['an empty body', '', {}, 400, 'bad_json'],
    ['another content type', 'text=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'wrong_content_type'],
    ['JSON called text', '{}', { 'content-type': 'text/plain' }, 415, 'wrong_content_type'],
    ['a page of another site', '{}', { 'sec-fetch-site': 'cross-site' }, 403, 'cross_site'],
    ['a foreign origin', '{}', { origin: 'https://evil.test' }, 403, 'cross_site'],
    ['a shop header that is none', '{}', { 'evenkeel-shop': "1' or 1=1" }, 400, 'bad_input'],
    ['five megabytes', `{"text":"${'x'.repeat(5_000_000)}"}`, {}, 413, 'too_large'],
    ['nobody signed in', '{}', {}, 401, 'not_signed_in'],
  ] as const)('with %s is refused in words', async (_, body, headers, status, code) => {
    const response = await post('/api/v1/list-cases', body, headers)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = (await response.json()) as Record<string, string>
    expect(problem).toMatchObject({ code, status })
    expect(problem['detail']?.length).toBeGreaterThan(10)
    expect(problem['requestId']).toBe(response.headers.get('x-request-id'))
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:|at \w+ \(/)
  })

  it('for something that is not there gets a 404 with words', async () => {
    expect((await post('/api/v1/no-such-thing', {})).status).toBe(404)
    expect((await post('/api/v1/__proto__', {})).status).toBe(404)
    expect((await post('/api/v1/constructor', {})).status).toBe(404)
    expect((await app.request(`${URL_OF_TEST}/api/v1/read-message`)).status).toBe(404)
  })

  it('for a pure operation needs nobody', async () => {
    const response = await post('/api/v1/read-message', { text: 'I want my money back or I call my bank.' })
    expect(await response.json()).toMatchObject({ threats: [{ kind: 'chargeback' }] })
  })

  it('carries a case from paste to page, and the log holds no word of it', async () => {
    const cookie = await signIn()
    const id = v7()
    const pasted = await post('/api/v1/paste-case', { id, text: SECRET_WORDS, customer: { name: 'Purple Person' } }, { cookie })
    expect(pasted.status).toBe(200)
    expect(await (await post('/api/v1/get-case', { id }, { cookie })).text()).toContain(SECRET_WORDS)
    await post('/api/v1/paste-case', { id, text: `${SECRET_WORDS} again`, channel: 'pigeon' }, { cookie })
    await post(`/api/v1/${encodeURIComponent(SECRET_WORDS)}`, {}, { cookie })
    expect(logged.join('\n')).not.toMatch(/purple|Purple|owner@test|a long password/)
  })
})

describe('the web', () => {
  it('is one page with a fresh nonce each time, the same in header and page', async () => {
    const pages = await Promise.all(['/', '/desk', '/case/1'].map((path) => app.request(`${URL_OF_TEST}${path}`)))
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /content="([^"]+)"/.exec(await page.text())?.[1] ?? ''
        expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
        expect(page.headers.get('cache-control')).toBe('no-store')
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(3)
  })

  it('forbids inline and foreign scripts, frames and sniffing', async () => {
    const { headers } = await app.request(`${URL_OF_TEST}/`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('serves built files compressed, and nothing outside of them', async () => {
    const script = await app.request(`${URL_OF_TEST}/assets/app-1.js`, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(script.headers.get('cache-control')).toContain('immutable')
    for (const path of ['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/package.json', '/..%2fpackage.json', '/assets/none.js'])
      expect((await app.request(`${URL_OF_TEST}${path}`)).status, path).toBe(404)
  })
})

describe('the description of the API', () => {
  it('holds every operation and the live events, and is valid OpenAPI 3.1 in its parts', async () => {
    const description = (await (await app.request(`${URL_OF_TEST}/api/v1/openapi.json`)).json()) as {
      openapi: string
      paths: Record<string, { post?: { operationId: string; requestBody: object }; get?: { responses: Record<string, object> } }>
    }
    expect(description.openapi).toBe('3.1.0')
    const { operations } = await import('../operations/all.ts')
    expect(Object.keys(description.paths)).toEqual([...Object.keys(operations).map((name) => `/${name}`), '/events'])
    const { '/events': events, ...called } = description.paths
    for (const { post: operation } of Object.values(called)) expect(operation?.requestBody).toBeDefined()
    expect(events?.get?.responses).toMatchObject({ 200: { content: { 'text/event-stream': {} } }, default: {} })
  })
})

describe('the doors beside', () => {
  it('show the API to read, with every operation and no script', async () => {
    const page = await app.request(`${URL_OF_TEST}/docs`)
    const html = await page.text()
    expect(page.status).toBe(200)
    for (const operation of ['paste-case', 'decide-situation', 'invite-member']) expect(html).toContain(operation)
    expect(html).not.toMatch(/<script/i)
    const nonce = /<style nonce="([^"]+)"/.exec(html)?.[1] ?? 'none'
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
  })

  it('count requests and operations for who carries the token, and for nobody else', async () => {
    expect((await app.request(`${URL_OF_TEST}/metrics`)).status).toBe(403)
    const seen = await app.request(`${URL_OF_TEST}/metrics`, { headers: { authorization: 'Bearer a token of the tests' } })
    const text = await seen.text()
    expect(text).toMatch(/evenkeel_operation_duration_seconds_count\{operation="list-cases",status="4xx"\} \d+/)
    expect(text).toMatch(/evenkeel_http_request_duration_seconds_count\{[^}]*route="\/api\/v1\/:operation"/)
    expect(text).not.toMatch(/purple|no-such-thing/)
  })

  it('let a program read a message, decide and lint over MCP', async () => {
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
    const call = async (method: string, params: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
      const answer = await app.request(`${URL_OF_TEST}/mcp`, { method: 'POST', headers, body })
      return (await answer.json()) as { result: { structuredContent: Record<string, unknown>; tools: { name: string }[] } }
    }
    const { tools } = (await call('tools/list', {})).result
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['read-message', 'decide-situation', 'lint-draft']))
    const tool = async (name: string, input: object) => (await call('tools/call', { name, arguments: input })).result.structuredContent
    expect(await tool('read-message', { text: 'My $80 lamp arrived broken.' })).toMatchObject({ cause: { kind: 'damaged_defective' } })
    expect(await tool('decide-situation', { situation: { orderValueMinor: 8000, currency: 'USD', faultOfShop: 'yes' } })).toMatchObject({
      recommended: 'full_refund',
    })
    expect(await tool('lint-draft', { kind: 'email', text: 'You idiot.' })).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'insult' })]),
    })
  })

  it('refuse a page of another site at the door of programs', async () => {
    const answer = await app.request(`${URL_OF_TEST}/mcp`, { method: 'POST', headers: { origin: 'https://evil.test' }, body: '{}' })
    expect(answer.status).toBe(403)
  })
})

describe('health', () => {
  it('says that it lives, and whether the database answers', async () => {
    expect((await app.request(`${URL_OF_TEST}/healthz`)).status).toBe(200)
    expect((await app.request(`${URL_OF_TEST}/readyz`)).status).toBe(200)
  })
})
