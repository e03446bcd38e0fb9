/**
 * Whether an IP address is one that only this machine or its own network has: what a webhook must not reach, since whoever writes one would see into
 * the network of the house (IANA special-purpose registries of IPv4 and IPv6 addresses). What is no address counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  if (address.includes(':')) return isPrivateV6(address.toLowerCase())
  const parts = address.split('.').map(Number)
  const [a = 0, b = 0, c = 0] = parts
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) return true
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true
  if (a === 100 && b >= 64 && b <= 127) return true
  if (a === 169 && b === 254) return true
  if (a === 172 && b >= 16 && b <= 31) return true
  if (a === 192 && ((b === 0 && (c === 0 || c === 2)) || b === 168 || (b === 88 && c === 99))) return true
  return (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) || (a === 203 && b === 0 && c === 113)
}

function isPrivateV6(address: string): boolean {
  // Everything that is reached over the internet lies in 2000::/3; of that, documentation, 6to4 and Teredo lead elsewhere.
  const first = Number.parseInt(address.split(':')[0] || '0', 16)
  if (Number.isNaN(first) || first < 0x2000 || first > 0x3fff) return true
  if (first === 0x2002 || first === 0x3fff) return true
  if (first !== 0x2001) return false
  const second = Number.parseInt(address.split(':')[1] || '0', 16)
  return second <= 0x01ff || second === 0x0db8
}
