import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findProof, holdsProof, sha256 } from './proof-of-work.ts'

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('')

it('the hash is SHA-256, for every text of one block', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 55 }), (text) => {
      expect(hex(sha256(text))).toBe(createHash('sha256').update(text, 'ascii').digest('hex'))
    }),
    { numRuns: 100 },
  )
  for (const length of [0, 1, 54, 55])
    expect(hex(sha256('x'.repeat(length)))).toBe(createHash('sha256').update('x'.repeat(length)).digest('hex'))
  expect(() => sha256('x'.repeat(56))).toThrow(RangeError)
})

it('a proof that was found holds, for its challenge alone', () => {
  const nonce = findProof('one', 10, 0, 100_000) ?? -1
  expect(holdsProof('one', nonce, 10)).toBe(true)
  expect(holdsProof('another', nonce, 10)).toBe(false)
  expect(findProof('one', 10, 0, nonce), 'it is the first').toBeUndefined()
})
