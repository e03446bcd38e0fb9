import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf, hoursUntilAsked, isLow, type SurveyOccasion, shareOf, USUAL_FEEDBACK, whyNotAsk } from './survey.ts'

const occasion: SurveyOccasion = {
  closed: true,
  parted: false,
  abusive: false,
  threats: [],
  disputed: false,
  hasAddress: true,
  askedOfThisCase: false,
}

describe('who is asked', () => {
  it('is whoever’s case is closed, in peace, and who was not asked within the time', () => {
    expect(whyNotAsk(occasion, USUAL_FEEDBACK)).toBeUndefined()
    expect(whyNotAsk({ ...occasion, threats: ['chargeback', 'bad_review'], daysSinceAsked: 30 }, USUAL_FEEDBACK)).toBeUndefined()
  })

  it.each([
    ['open', { closed: false }],
    ['parted', { parted: true }],
    ['abuse', { abusive: true }],
    ['safety', { threats: ['self_harm'] }],
    ['safety', { threats: ['safety_violence'], abusive: true }],
    ['legal', { threats: ['regulator'] }],
    ['dispute', { disputed: true }],
    ['asked', { askedOfThisCase: true, daysSinceAsked: 400 }],
    ['lately', { daysSinceAsked: 29.9 }],
    ['no_address', { hasAddress: false }],
  ] as const)('%s keeps one from being asked', (reason, change) => {
    expect(whyNotAsk({ ...occasion, ...change }, USUAL_FEEDBACK)).toBe(reason)
  })
})

it('when somebody is asked is a matter of the channel, and some are not asked at all', () => {
  const settings = { waitHours: 4, byChannel: { chat: 0, review: null } }
  expect((['email', 'chat', 'review'] as const).map((channel) => hoursUntilAsked(settings, channel))).toEqual([4, 0, undefined])
})

describe('a low answer', () => {
  it.each([
    [{ satisfaction: 2 }, true],
    [{ satisfaction: 3 }, false],
    [{ ease: 2, satisfaction: 5 }, true],
    [{ ease: 3 }, false],
    [{ solved: 'no' }, true],
    [{ solved: 'partly' }, false],
    [{ words: 'Terrible.' }, false],
  ] as const)('%j: %s', (answer, low) => expect(isLow(answer)).toBe(low))
})

describe('a share', () => {
  it('is that of nothing without a figure, and of one without certainty', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0 })
    const one = shareOf(1, 1)
    expect(one).toMatchObject({ share: 1, high: 1 })
    expect(one.low).toBeCloseTo(0.2065, 3)
  })

  it('agrees with the worked example of Newcombe (1998): 81 of 263', () => {
    const { low, high } = shareOf(81, 263)
    expect(low).toBeCloseTo(0.2553, 4)
    expect(high).toBeCloseTo(0.3662, 4)
  })

  it('lies within its interval, and that within 0 and 1, narrower with more answers', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, of) => {
        const count = Math.min(some, of)
        const { share = -1, low = -1, high = -1 } = shareOf(count, of)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(share).toBeGreaterThanOrEqual(low - 1e-12)
        expect(share).toBeLessThanOrEqual(high + 1e-12)
        const more = shareOf(count * 4, of * 4)
        expect(more.high! - more.low!).toBeLessThan(high - low)
      }),
    )
  })
})

it('figures count what was asked and said, each question among those who answered it', () => {
  const figures = figuresOf(10, [
    { satisfaction: 5, ease: 7 },
    { satisfaction: 3, solved: 'yes' },
    { satisfaction: 4, solved: 'partly' },
    {},
  ])
  expect(figures.answered).toMatchObject({ count: 4, of: 10, share: 0.4 })
  expect(figures.satisfied).toMatchObject({ count: 2, of: 3 })
  expect(figures.easy).toMatchObject({ count: 1, of: 1 })
  expect(figures.solved).toMatchObject({ count: 1, of: 2, share: 0.5 })
})
