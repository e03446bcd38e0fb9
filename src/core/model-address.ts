/** What is wrong with the address of a model's service, in words; undefined when nothing is. */
export function problemOfModelAddress(address: string): string | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return 'must be a whole address, such as https://models.example/v1'
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://'
  if (url.username !== '' || url.password !== '') return 'must not hold a name or password; the key has a field of its own'
  if (url.search !== '' || url.hash !== '') return 'must end with its path'
  if (url.protocol === 'http:' && !isNearby(url.hostname))
    return 'must begin with https:// unless the service is on this machine or in your own network'
  return undefined
}

/** This machine, or a private network: RFC 1918 and RFC 4193 addresses, and names that no public server can have. */
function isNearby(host: string): boolean {
  if (/^(?:localhost|\[::1\]|[^.:]+|.+\.(?:local|internal|lan|home\.arpa))$/i.test(host)) return true
  if (/^(?:127|10)(?:\.\d{1,3}){3}$/.test(host) || /^192\.168(?:\.\d{1,3}){2}$/.test(host)) return true
  return /^172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}$/.test(host) || /^\[f[cd]/i.test(host)
}
