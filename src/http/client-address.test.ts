import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

describe('the address of a client', () => {
  it.each([
    ['192.0.2.1', null, 0, '192.0.2.1'],
    ['192.0.2.1', '203.0.113.9', 0, '192.0.2.1'],
    ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', 'made up, 203.0.113.9', 1, '203.0.113.9'],
    ['10.0.0.1', 'made up, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['10.0.0.1', '203.0.113.9', 5, '203.0.113.9'],
    ['10.0.0.1', null, 1, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
    ['10.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8::1'],
    [undefined, null, 0, 'unknown'],
  ])('of a connection from %s that says %s, behind %i proxies of ours, is %4$s', (connection, said, proxies, address) => {
    expect(clientAddress(connection, said, proxies)).toBe(address)
  })
})
