import { type Logger, pino } from 'pino'
import { v7 } from 'uuid'
import { createApp } from '../src/http/app.ts'
import { createAuth } from '../src/http/auth.ts'
import { createMetrics } from '../src/http/metrics.ts'
import type { StaticFiles } from '../src/http/static-files.ts'
import type { Tracing } from '../src/http/tracing.ts'
import { createMcpHandler } from '../src/mcp/over-http.ts'
import type { Answerer } from '../src/operations/answerer.ts'
import type { Context } from '../src/operations/call.ts'
import { hashSetUpToken } from '../src/operations/set-up-shop.ts'
import { createSignInLimit } from '../src/server.ts'
import { saveSetUpToken } from '../src/store/accounts.ts'
import { APP_ROLE, openPool } from '../src/store/database.ts'
import { createTestContext, PROFILE } from './builders.ts'
import { silentLog, type TestDatabase } from './database.ts'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
const NO_FILES: StaticFiles = { page: () => undefined, file: async () => undefined }

/** An Evenkeel over HTTP without a port: sign-in is the real one. */
export interface HttpDesk {
  readonly app: ReturnType<typeof createApp>
  readonly context: Context
  /** A browser with a cookie jar of its own, at an address. */
  readonly browser: (options?: { address?: string; userAgent?: string }) => Browser
  close(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Headers
}

export interface Browser {
  readonly cookies: Map<string, string>
  /** Posts to a path below the desk's address. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>
  readonly get: (path: string) => Promise<Answer>
  /** Calls an operation; throws unless it is carried out. */
  readonly call: (operation: string, input: unknown, headers?: Record<string, string>) => Promise<Record<string, unknown>>
  readonly signIn: (account: { email: string; password: string }) => Promise<Answer>
}

export interface DeskOptions {
  readonly url?: string
  readonly trustedProxies?: number
  readonly now?: () => Date
  readonly files?: StaticFiles
  readonly log?: Logger
  readonly tracing?: Tracing
  /** Who answers questions of Ask, instead of the playbook. */
  readonly answer?: Answerer
}

/** Opens an Evenkeel on a test's database. */
export function createHttpDesk(test: TestDatabase, options: DeskOptions = {}): HttpDesk {
  const {
    url = 'http://desk.test',
    trustedProxies = 0,
    now = () => new Date(),
    files = NO_FILES,
    log = pino({ level: 'silent' }),
    tracing,
    answer,
  } = options
  const pool = openPool(test.connection, { log: silentLog, role: APP_ROLE, searchPath: 'evenkeel_auth', connections: 4 })
  const signInLimit = createSignInLimit(test.database)
  const auth = createAuth({ pool, secret: 'a secret of thirty-two characters', url, newId: v7, log, signInLimit })
  const base = createTestContext(test.database)
  const asking = answer ? { ...base.asking, answer } : base.asking
  const context: Context = { ...base, now, log, url, asking, findUser: auth.findUser, trace: tracing?.operation }
  const live = { join: () => new ReadableStream(), countListeners: () => 0, close: () => undefined }
  const app = createApp({
    context,
    auth,
    files,
    version: '0',
    trustedProxies,
    live,
    ...doors(context),
    tracing,
    checkReady: test.database.check,
  })
  return { app, context, browser: (more) => openBrowser(app, url, more), close: () => pool.end() }
}

/** The doors beside the operations, as the server opens them. */
export function doors(context: Context) {
  return {
    mcp: createMcpHandler({ context, version: '0', bodyLimitBytes: 4 * 1024 * 1024 }),
    metrics: createMetrics({ version: '0', pools: {} }),
    metricsToken: 'a token of the tests',
  }
}

function openBrowser(
  app: ReturnType<typeof createApp>,
  url: string,
  { address = '192.0.2.1', userAgent = FIREFOX }: { address?: string; userAgent?: string } = {},
): Browser {
  const cookies = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', path: string, body?: unknown, more: Record<string, string> = {}): Promise<Answer> => {
    const { origin, host } = new URL(url)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'content-type': 'application/json', origin, host, 'user-agent': userAgent, ...(cookie && { cookie }), ...more }
    const connection = { incoming: { socket: { remoteAddress: address } } }
    const response = await app.request(
      `${url}${path}`,
      { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) },
      connection,
    )
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (/max-age=0\b/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const text = await response.text()
    return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {}, headers: response.headers }
  }
  const post: Browser['post'] = (path, body, more) => send('POST', path, body, more)
  return {
    cookies,
    post,
    get: (path) => send('GET', path),
    async call(operation, input, more) {
      const answer = await post(`/api/v1/${operation}`, input, more)
      if (answer.status !== 200)
        throw new Error(`${operation}: ${answer.status} ${String(answer.body['code'])}: ${String(answer.body['detail'])}`)
      return answer.body
    },
    signIn: (account) => post('/api/auth/sign-in/email', account),
  }
}

/** Sets the desk up with its owner, and signs them in. */
export async function setUpDesk(test: TestDatabase, desk: HttpDesk, account: { email: string; password: string }): Promise<Browser> {
  const token = v7()
  const now = desk.context.now()
  await test.database.transaction({ shopId: undefined, access: 'write' }, (db) =>
    saveSetUpToken(db, { id: v7(), hash: hashSetUpToken(token), expiresAt: new Date(now.getTime() + 60_000), now }),
  )
  const browser = desk.browser()
  await browser.call('set-up-shop', { token, name: 'An owner', ...account, shop: PROFILE })
  await browser.signIn(account)
  return browser
}
