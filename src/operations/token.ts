import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** What begins every key of a program; an `Authorization: Bearer …` is told by it. */
export const KEY_BEGINS = 'ek_'
/** What begins the secret of every link that is given to somebody without an account. */
export const LINK_BEGINS = 'el_'

/** A new secret of 256 random bits, with a beginning that says what it is, and its hash, which alone is kept. */
export function makeToken(beginning: string): { readonly token: string; readonly hash: string } {
  const token = `${beginning}${randomBytes(BYTES).toString('base64url')}`
  return { token, hash: hashToken(token) }
}

/** How a secret is kept: its SHA-256 as hex. Nothing slower is needed for 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
