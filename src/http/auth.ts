import { createHmac, timingSafeEqual } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { parseCookies } from 'better-auth/cookies'
import { getMigrations } from 'better-auth/db/migration'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Pool } from 'pg'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { cookiePrefix } from './cookie-names.ts'
import { FRESH_S, guardAccount } from './guard-account.ts'
import { logSignIn, SIGN_INS } from './log-sign-in.ts'
import { accountMark, limitSignIn, type SignInLimit } from './sign-in-limit.ts'

/** Sign-in, by the auth library: its own schema, its own addresses behind `/api/auth`. */
export interface Auth {
  /** Answers a request to `/api/auth`. The path is that without the base path, the address that of the client. */
  readonly handle: (
    request: Request,
    from: { readonly path: string; readonly address: string; readonly requestId: string },
  ) => Promise<Response>
  /** The token of the session that the cookies of a request name, when the cookie is whole. Whether it is still open, the database knows. */
  readonly findUser: (headers: Headers) => Promise<{ readonly sessionToken: string } | undefined>
  /** Prolongs the session's life when a day has passed; returns the cookies that say so. */
  readonly renew: (headers: Headers) => Promise<readonly string[]>
}

interface LibraryOptions {
  /** Connections that find the library's schema first. */
  readonly pool: Pool
  readonly secret: string
  /** The address people open, without a slash at the end. */
  readonly url: string
  readonly newId: () => string
  readonly log: Log
}

export interface AuthOptions extends LibraryOptions {
  readonly signInLimit: SignInLimit
}

const DAY_S = 86_400
/** A session ends after a week without use, and a month after its sign-in whatever was done. */
const IDLE_S = 7 * DAY_S
const LONGEST_S = 30 * DAY_S
const PREFIX = 'evenkeel'
const ADDRESS_HEADER = 'x-evenkeel-address'

/**
 * What of the library can be asked for. The rest is off: accounts are made by set-up and invitations, addresses and names are ours, and sessions are
 * listed without their secrets by operations.
 */
const PATHS: ReadonlySet<string> = new Set([
  ...['/sign-in/email', '/sign-out', '/change-password'],
  ...['/two-factor/enable', '/two-factor/disable', '/two-factor/verify-totp', '/two-factor/verify-backup-code'],
  '/two-factor/generate-backup-codes',
  ...['/passkey/generate-register-options', '/passkey/verify-registration', '/passkey/list-user-passkeys', '/passkey/delete-passkey'],
  ...['/passkey/update-passkey', '/passkey/generate-authenticate-options', '/passkey/verify-authentication'],
])

/** Opens the library. */
export function createAuth(options: AuthOptions): Auth {
  const auth = betterAuth(configure(options))
  const cookieName = `${cookiePrefix(options.url)}${PREFIX}.session_token`
  const readToken = (cookie: string | undefined) => readSigned(cookie, options.secret)
  /** The session that this browser had until the sign-in: nobody can use it any more, so it need not stay open. */
  const findReplaced = (headers: Headers, response: Response) => {
    const before = readToken(parseCookies(headers.get('cookie') ?? '').get(cookieName))
    const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${cookieName}=`))
    if (before === undefined || set === undefined) return undefined
    const after = readToken(decodeURIComponent(set.slice(cookieName.length + 1).split(';')[0] ?? ''))
    return before === after ? undefined : before
  }
  return {
    async handle(request, { path, address, requestId }) {
      const wanted = path.slice('/api/auth'.length)
      if (!PATHS.has(wanted)) throw new AppError('unknown_operation', 'There is nothing to sign in with at this address.')
      const body = request.method === 'GET' ? undefined : await request.text()
      const headers = new Headers(request.headers)
      headers.set(ADDRESS_HEADER, address)
      const target = new URL(`${path}${new URL(request.url).search}`, originOf(options.url))
      const ask = () => auth.handler(new Request(target, { method: request.method, headers, ...(body !== undefined && { body }) }))
      const text = body ?? ''
      const findSignedIn = () => auth.api.getSession({ headers, query: { disableRefresh: true } })
      const response =
        (await guardAccount(wanted, text, { now: new Date(), findSignedIn })) ??
        (await (wanted === '/sign-in/email' ? limitSignIn(options, { headers, body: text, address }, ask) : ask()))
      if (SIGN_INS.has(wanted) && response.ok) {
        const replaced = findReplaced(headers, response)
        if (replaced !== undefined) await (await auth.$context).internalAdapter.deleteSession(replaced)
      }
      await logSignIn(options.log, response, { path: wanted, requestId, address, account: accountMark(options, text) })
      return response
    },
    async findUser(headers) {
      const sessionToken = readToken(parseCookies(headers.get('cookie') ?? '').get(cookieName))
      return sessionToken === undefined ? undefined : { sessionToken }
    },
    async renew(headers) {
      if (!headers.has('cookie')) return []
      const { headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
      return answer.getSetCookie()
    },
  }
}

/** Brings the library's own schema up to its version. Needs connections of the owner. */
export async function migrateAuth(options: LibraryOptions): Promise<void> {
  const { runMigrations } = await getMigrations(configure(options))
  await runMigrations()
}

function configure({ pool, secret, url, newId, log }: LibraryOptions) {
  const { hostname, origin, pathname } = new URL(url)
  return {
    appName: 'Evenkeel',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: IDLE_S, updateAge: DAY_S, freshAge: FRESH_S },
    databaseHooks: { session: { update: { before: endInTime } } },
    plugins: [
      twoFactor({ issuer: 'Evenkeel' }),
      passkey({
        rpID: hostname,
        rpName: 'Evenkeel',
        origin,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
      }),
    ],
    // Sign-in has a limit of its own, which every process shares. This one slows down whoever guesses a password inside a stolen session.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': false as const,
        '/change-password': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    // The same machine is opened by several names (localhost, its address in the network). A request is ours when the page it came from has
    // the host it was sent to; a browser lets no other site claim that.
    trustedOrigins: async (request?: Request) => [origin, ...sameOrigin(request)],
    advanced: {
      // The library knows one prefix of its own; ours depends on the path too.
      cookiePrefix: `${cookiePrefix(url)}${PREFIX}`,
      useSecureCookies: false,
      defaultCookieAttributes: { path: pathname, secure: url.startsWith('https:') },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      log: (_level: string, message: string) => log.error({ message }, 'the auth library'),
    },
  }
}

/** A session is never prolonged beyond its longest life. */
async function endInTime(
  change: { readonly expiresAt?: Date | undefined },
  context: { readonly context: { readonly session: { readonly session: { readonly createdAt: Date } } | null } } | null,
): Promise<{ data: { expiresAt: Date } } | undefined> {
  const createdAt = context?.context.session?.session.createdAt
  if (!change.expiresAt || !createdAt) return undefined
  const end = new Date(createdAt).getTime() + LONGEST_S * 1000
  return { data: { expiresAt: new Date(Math.min(change.expiresAt.getTime(), end)) } }
}

function originOf(url: string): string {
  return new URL(url).origin
}

/** The value of a cookie that the library signed (value, dot, HMAC-SHA256 in base64), or undefined when it is not whole. */
function readSigned(cookie: string | undefined, secret: string): string | undefined {
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || dot < 1) return undefined
  const value = cookie.slice(0, dot)
  const signature = Buffer.from(cookie.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(value).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? value : undefined
}

function sameOrigin(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin')
  const host = request?.headers.get('host')
  return origin && host && URL.canParse(origin) && new URL(origin).host === host ? [origin] : []
}
