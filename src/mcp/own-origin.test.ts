import { describe, expect, it } from 'vitest'
import { requireOwnOrigin } from './own-origin.ts'

describe('a page', () => {
  const url = 'https://desk.example/desk'
  it.each([
    ['nothing, being no browser', {}],
    ['our address', { origin: 'https://desk.example' }],
    ['this machine by name', { origin: 'http://localhost:4310', host: 'localhost:4310' }],
    ['this machine by number', { origin: 'http://[::1]:4310', host: '[::1]:4310' }],
  ])('that says it is %s is heard', (_, headers) => {
    expect(() => requireOwnOrigin(new Headers(headers), url)).not.toThrow()
  })
  it.each([
    ['another site', { origin: 'https://evil.example', host: 'desk.example' }],
    ['a name that was pointed at this machine', { origin: 'http://evil.example:4310', host: 'evil.example:4310' }],
    ['another port of this machine', { origin: 'http://localhost:3000', host: 'localhost:4310' }],
    ['no address at all', { origin: 'null', host: 'localhost:4310' }],
    ['another site, without an origin', { 'sec-fetch-site': 'cross-site' }],
  ])('that says it is %s is refused', (_, headers) => {
    expect(() => requireOwnOrigin(new Headers(headers), url)).toThrow(expect.objectContaining({ code: 'cross_site' }))
  })
})
