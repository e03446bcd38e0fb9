/**
 * What the names of our cookies begin with, so that a browser itself refuses them from anybody else: `__Host-` where Evenkeel has a host of its
 * own, `__Secure-` at a sub-path of one, whose cookies have that path, and nothing without TLS.
 */
export function cookiePrefix(url: string): '__Host-' | '__Secure-' | '' {
  const { protocol, pathname } = new URL(url)
  if (protocol !== 'https:') return ''
  return pathname === '/' ? '__Host-' : '__Secure-'
}
