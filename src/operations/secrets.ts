import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../errors.ts'

/** What is kept secret and must be read again: sealed for the row that it stands in, and no use in another one. */
export interface Secrets {
  /** The text, encrypted and bound to the id of its row. Two seals of one text differ. */
  readonly seal: (rowId: string, text: string) => string
  /** The text again. Throws `secret_unreadable` when it was changed, moved to another row, or sealed with another key. */
  readonly open: (rowId: string, sealed: string) => string
}

const FORM = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals by AES-256-GCM under a key of its own, derived from the secret of `secret.key` by HKDF with SHA-256 (RFC 5869). */
export function createSecrets(secret: string): Secrets {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'evenkeel stored secrets', 32))
  return {
    seal(rowId, text) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(rowId))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${FORM}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(rowId, sealed) {
      const [form, ...rest] = sealed.split('.')
      const bytes = Buffer.from(rest.join('.'), 'base64url')
      if (form !== FORM || bytes.length < IV_BYTES + TAG_BYTES) throw unreadable()
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(rowId))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
      } catch (error) {
        throw unreadable(error)
      }
    },
  }
}

function unreadable(cause?: unknown): AppError {
  return new AppError(
    'secret_unreadable',
    'A stored secret cannot be opened: it was changed, or secret.key in the data folder is not the one that sealed it. Put back secret.key from your backup, or enter the secret again.',
    { cause },
  )
}
