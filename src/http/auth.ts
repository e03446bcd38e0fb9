import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Pool } from 'pg'
import type { Log } from '../log.ts'

/** Sign-in, by the auth library: its own schema, its own addresses behind `/api/auth`. */
export interface Auth {
  readonly handle: (request: Request) => Promise<Response>
  readonly findUser: (headers: Headers) => Promise<{ readonly id: string } | undefined>
}

interface AuthOptions {
  /** Connections that find the library's schema first. */
  readonly pool: Pool
  readonly secret: string
  /** The address people open, without a slash at the end. */
  readonly url: string
  readonly newId: () => string
  readonly log: Log
}

const DAY_S = 86_400

/** Opens the library. Accounts are made by set-up and invitations, never by whoever finds the sign-up address. */
export function createAuth(options: AuthOptions): Auth {
  const auth = betterAuth(configure(options))
  return {
    handle: (request) => auth.handler(request),
    async findUser(headers) {
      if (!headers.has('cookie')) return undefined
      const session = await auth.api.getSession({ headers })
      return session ? { id: session.user.id } : undefined
    },
  }
}

/** Brings the library's own schema up to its version. Needs connections of the owner. */
export async function migrateAuth(options: AuthOptions): Promise<void> {
  const { runMigrations } = await getMigrations(configure(options))
  await runMigrations()
}

function configure({ pool, secret, url, newId, log }: AuthOptions) {
  return {
    appName: 'Evenkeel',
    baseURL: url,
    basePath: '/api/auth',
    secret,
    database: pool,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 30 * DAY_S, updateAge: DAY_S, cookieCache: { enabled: true, maxAge: 60 } },
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    // The same machine is opened by several names (localhost, its address in the network). A request is ours when the page it came from has
    // the host it was sent to; a browser lets no other site claim that.
    trustedOrigins: async (request?: Request) => [url, ...sameOrigin(request)],
    advanced: {
      cookiePrefix: 'evenkeel',
      useSecureCookies: url.startsWith('https:'),
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      log: (_level: string, message: string) => log.error({ message }, 'the auth library'),
    },
  }
}

function sameOrigin(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin')
  const host = request?.headers.get('host')
  return origin && host && URL.canParse(origin) && new URL(origin).host === host ? [origin] : []
}
