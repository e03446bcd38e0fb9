/**
 * Who sent a request: the connection's other end or, behind so many proxies of our own, what the outermost of them was told. `X-Forwarded-For` is
 * believed only as far as our own proxies wrote it: each adds the address it saw at the right end.
 */
export function clientAddress(connection: string | undefined, forwardedFor: string | null, trustedProxies: number): string {
  const hops = [...(forwardedFor ?? '').split(','), connection ?? '']
  const at = Math.max(0, hops.length - 1 - trustedProxies)
  // A proxy may write a port behind an IPv4 address, and brackets around an IPv6 one.
  const hop = (hops[at] ?? '').trim().replace(/^\[([^\]]+)\](:\d+)?$/, '$1')
  return (hop.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1') || connection || 'unknown').slice(0, 100)
}
