import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDeeperThan } from './json-depth.ts'

function depthOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

describe('the depth of JSON', () => {
  it('is told as the parser sees it, whatever stands in strings', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'large', noUnicodeString: false }), (value) => {
        const depth = depthOf(value)
        expect(isDeeperThan(JSON.stringify(value, undefined, 1), depth)).toBe(false)
        if (depth > 0) expect(isDeeperThan(JSON.stringify(value), depth - 1)).toBe(true)
      }),
    )
  })

  it.each(['"[[[["', '"\\"[[[["', '["\\\\","[[["]', '{"[{[":"]}"}'])('counts no bracket of a string: %s', (json) => {
    expect(isDeeperThan(json, 1)).toBe(false)
  })
})
