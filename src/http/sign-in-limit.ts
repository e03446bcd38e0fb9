import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { AppError } from '../errors.ts'
import { cookiePrefix } from './cookie-names.ts'

/** Counts failed tries where every process sees them. */
export interface SignInLimit {
  /** Counts a try as failed before it is made, so that many at once are all counted; returns until when to wait instead, counting nothing. */
  readonly claim: (bucket: string, rule: DelayRule, now: Date) => Promise<Date | undefined>
  /** A right password: what was claimed for this bucket is forgotten. */
  readonly forget: (bucket: string) => Promise<void>
  /** The claim of one try is taken back. */
  readonly giveBack: (bucket: string) => Promise<void>
}

/** So many tries are free; each further one waits twice as long as the one before, at most so long. An hour without a try forgets them. */
export interface DelayRule {
  readonly free: number
  readonly longestS: number
}

interface LimitOptions {
  readonly signInLimit: SignInLimit
  readonly secret: string
  readonly url: string
}

const PER_ACCOUNT: DelayRule = { free: 10, longestS: 900 }
const PER_ADDRESS: DelayRule = { free: 100, longestS: 30 }
const COOKIE = 'evenkeel.known'
const COOKIE_AGE_S = 365 * 86_400

/**
 * Signs in within limits that lock no honest person out: tries count for one account from one address and for one address, never for an account alone.
 * A browser in which somebody signed in to the account before is known by a cookie and counted for itself, so that no flood of tries from
 * elsewhere, even from the same address, delays it. Throws `too_many_requests` with how long to wait.
 */
export async function limitSignIn(
  options: LimitOptions,
  { headers, body, address }: { headers: Headers; body: string; address: string },
  signIn: () => Promise<Response>,
): Promise<Response> {
  const { signInLimit: limit } = options
  const account = digest(readEmail(body))
  const known = readKnown(options, headers, account)
  const own = known ? `known ${known}` : `account ${account} ${networkOf(address)}`
  const shared = known ? undefined : `address ${networkOf(address)}`
  const now = new Date()
  if (shared) await claim(limit, shared, PER_ADDRESS, now)
  await claim(limit, own, PER_ACCOUNT, now)
  const response = await signIn()
  if (!response.ok) return response
  await limit.forget(own)
  if (shared) await limit.giveBack(shared)
  const answer = new Response(response.body, response)
  answer.headers.append('set-cookie', writeKnown(options, account, known ?? randomBytes(16).toString('hex')))
  return answer
}

async function claim(limit: SignInLimit, bucket: string, rule: DelayRule, now: Date): Promise<void> {
  const freeAt = await limit.claim(bucket, rule, now)
  if (!freeAt) return
  const waitS = Math.max(1, Math.ceil((freeAt.getTime() - now.getTime()) / 1000))
  throw new AppError('too_many_requests', `Too many tries with a wrong password. Wait ${waitS} seconds, then try again.`, {
    details: { retryAfterS: waitS },
  })
}

function readEmail(body: string): string {
  try {
    const { email } = JSON.parse(body) as { email?: unknown }
    return typeof email === 'string' ? email.trim().toLowerCase() : ''
  } catch {
    return ''
  }
}

/** An IPv4 address, or the /64 network of an IPv6 one: whoever has one address there has them all. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const filled = [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back]
  return filled
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

/** Stands for the account of a body in the log: the same for the same address, and of no use to anybody without the secret. */
export function accountMark(options: Pick<LimitOptions, 'secret'>, body: string): string {
  return sign(options, readEmail(body), 'in the log').toString('hex').slice(0, 16)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

function sign({ secret }: Pick<LimitOptions, 'secret'>, account: string, browser: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'evenkeel known browser', 32))
  return createHmac('sha256', key).update(`${account}.${browser}`).digest()
}

/** The browser that somebody signed in to this account with before, or undefined. */
function readKnown(options: LimitOptions, headers: Headers, account: string): string | undefined {
  const [browser = '', signature = ''] = (parseCookies(headers.get('cookie') ?? '').get(cookieName(options)) ?? '').split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = sign(options, account, browser)
  return given.length === expected.length && timingSafeEqual(given, expected) ? browser : undefined
}

function writeKnown(options: LimitOptions, account: string, browser: string): string {
  const value = `${browser}.${sign(options, account, browser).toString('base64url')}`
  const secure = options.url.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(options)}=${value}; Path=${new URL(options.url).pathname}; Max-Age=${COOKIE_AGE_S}; HttpOnly; SameSite=Lax${secure}`
}

function cookieName({ url }: LimitOptions): string {
  return `${cookiePrefix(url)}${COOKIE}`
}
