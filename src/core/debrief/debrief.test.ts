import { describe, expect, it } from 'vitest'
import { saysAnything, whyLookBack } from './debrief.ts'

const calm = { heats: [{ heat: 2, abusive: false }], threats: [], parted: false } as const

describe('looking back', () => {
  it('is not asked of a case that was none of these', () => expect(whyLookBack(calm)).toEqual([]))

  it.each([
    ['heat', { heats: [{ heat: 3, abusive: false } as const, ...calm.heats] }],
    ['threat', { threats: ['bad_review'] as const }],
    ['abuse', { heats: [{ heat: 1, abusive: true } as const] }],
    ['parting', { parted: true }],
  ] as const)('is offered after %s', (reason, change) => expect(whyLookBack({ ...calm, ...change })).toEqual([reason]))
})

it('nothing said of support is nothing to keep', () => {
  expect(saysAnything({ words: '' })).toBe(false)
  expect(saysAnything({ words: 'Nobody answered when I called.' })).toBe(true)
  expect(saysAnything({ supported: 'yes', words: '' })).toBe(true)
})
