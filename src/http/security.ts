import { AppError } from '../errors.ts'

/**
 * The headers that every answer carries. Scripts run only from our own files; styles also from elements with this answer's nonce. No answer is kept
 * by anybody unless it says so itself. No other site may show an answer in a frame or use it, but the `embedders` of the one page that is made for it. Violations of the policy are reported to nobody: nothing leaves this machine.
 */
export function setSecurityHeaders(
  headers: Headers,
  { nonce, url, embedders }: { nonce: string; url: string; embedders?: readonly string[] | undefined },
): void {
  headers.set(
    'content-security-policy',
    [
      "default-src 'none'",
      "object-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src-elem 'self' 'nonce-${nonce}'`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${embedders === undefined ? "'none'" : embedders.join(' ')}`,
    ].join('; '),
  )
  const secrecy = transportSecurity(url)
  if (secrecy !== undefined) headers.set('strict-transport-security', secrecy)
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', embedders === undefined ? 'same-origin' : 'cross-origin')
  headers.set('cross-origin-embedder-policy', 'require-corp')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
}

/** A year of nothing but TLS. At a sub-path the host, and what lies below it, is not ours to speak for. */
function transportSecurity(url: string): string | undefined {
  const { protocol, pathname } = new URL(url)
  if (protocol !== 'https:') return undefined
  return pathname === '/' ? 'max-age=31536000; includeSubDomains' : 'max-age=31536000'
}

/**
 * Refuses what a browser sent from another site's page (`cross_site`). Programs that are not browsers send neither header; they carry no
 * cookies of a person either. Ours is the address people open, and whatever host the request was sent to: a proxy may have rewritten either.
 */
export function requireSameSite(request: Request, url: string): void {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  const foreignSite = site !== null && site !== 'same-origin' && site !== 'none'
  const foreignOrigin = origin !== null && origin !== new URL(url).origin && (!URL.canParse(origin) || new URL(origin).host !== host)
  if (foreignSite || (site === null && foreignOrigin))
    throw new AppError('cross_site', 'This request came from another site, so it was not carried out.')
}
