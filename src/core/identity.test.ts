import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_KINDS, domainsOf, isOpenToAll, normalizeIdentity } from './identity.ts'

describe('identities', () => {
  it.each([
    ['email', ' Dana@Example.COM ', 'dana@example.com'],
    ['phone', '+1 (555) 010-0199', '+15550100199'],
    ['phone', '0049 30 1234', '+49301234'],
    ['phone', '030/1234', '0301234'],
    ['handle', '@Dana R', 'danar'],
    ['domain', 'x@Shop.Example.', 'shop.example'],
    ['phone', 'none', ''],
  ] as const)('a %s "%s" is compared as "%s"', (kind, value, normalized) => {
    expect(normalizeIdentity(kind, value)).toBe(normalized)
  })

  it('an address belongs to its domain and those above it, never to a top-level domain alone', () => {
    expect(domainsOf('a@mail.shop.example')).toEqual(['mail.shop.example', 'shop.example'])
    expect(domainsOf('a@localhost')).toEqual([])
  })

  it('mailboxes for everybody are known', () => {
    expect(isOpenToAll('GMail.com')).toBe(true)
    expect(isOpenToAll('shop.example')).toBe(false)
  })

  it('any text can be compared, and comparing twice changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BLOCK_KINDS), fc.string({ unit: 'binary' }), (kind, value) => {
        const once = normalizeIdentity(kind, value)
        expect(normalizeIdentity(kind, once)).toBe(once)
        domainsOf(value)
      }),
      { numRuns: 100 },
    )
  })
})
