import { isIP } from 'node:net'
import { AppError } from '../errors.ts'

/**
 * Refuses a page that is not ours (`cross_site`). Being sent to the host that the page came from is not enough here: a name of somebody else's
 * can be pointed at this machine (DNS rebinding). Ours are the address that people open, and this machine by `localhost` or by its number.
 * Programs that are no browsers send no origin.
 */
export function requireOwnOrigin(headers: Headers, url: string): void {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const foreign = origin !== null ? !isOwn(origin, headers.get('host'), url) : site !== null && site !== 'same-origin' && site !== 'none'
  if (foreign) throw new AppError('cross_site', 'This request came from a page of another site, so it was not carried out.')
}

function isOwn(origin: string, host: string | null, url: string): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  if (from.origin === new URL(url).origin) return true
  const name = from.hostname.replace(/^\[|\]$/g, '')
  return from.host === host && (name === 'localhost' || isIP(name) !== 0)
}
