import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSecrets } from './secrets.ts'

const secrets = createSecrets('a secret of thirty-two characters')

describe('a sealed secret', () => {
  it('is the same text when it is opened', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (text, id) => {
        expect(secrets.open(id, secrets.seal(id, text))).toBe(Buffer.from(text).toString())
      }),
    )
  })

  it('shows nothing of the text, and never twice the same', () => {
    const seals = [1, 2, 3].map(() => secrets.seal('row', 'the password of the mailbox'))
    expect(new Set(seals).size).toBe(3)
    for (const seal of seals) expect(Buffer.from(seal, 'base64url').toString('latin1')).not.toContain('password')
  })

  it('is refused in words when one bit was changed, wherever it is', () => {
    const sealed = secrets.seal('row', 'text')
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => secrets.open('row', `v1.${changed.toString('base64url')}`)).toThrow(/stored secret cannot be opened/)
    }
  })

  it('is refused in another row, under another key, cut, and when it is none', () => {
    const sealed = secrets.seal('row', 'text')
    expect(() => secrets.open('another row', sealed)).toThrow(/cannot be opened/)
    expect(() => createSecrets('another secret of thirty-two chars').open('row', sealed)).toThrow(/cannot be opened/)
    for (const wrong of ['', 'v1', 'v1.', sealed.slice(0, 20), sealed.slice(0, -4), `v2${sealed.slice(2)}`, 'text'])
      expect(() => secrets.open('row', wrong), wrong).toThrow(/cannot be opened/)
  })
})
