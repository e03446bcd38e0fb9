import { describe, expect, it } from 'vitest'
import { findSafetySteps } from './safety-steps.ts'

const words = (kinds: readonly ('self_harm' | 'safety_violence' | 'legal')[], country?: string) =>
  findSafetySteps(
    kinds.map((kind) => ({ kind })),
    country,
  )

describe('what to do next', () => {
  it('is said for threats to life alone', () => {
    expect(words([], 'US')).toBeUndefined()
    expect(words(['legal'], 'US')).toBeUndefined()
    expect(words(['legal', 'safety_violence'], 'US')?.about).toBe('violence')
  })
  it('puts care before caution where both are said, and keeps people safe too', () => {
    const steps = words(['safety_violence', 'self_harm'], 'GB')!
    expect(steps.about).toBe('self_harm')
    expect(steps.steps.map(({ text }) => text).join(' ')).toMatch(/Samaritans.*get people to safety.*999/s)
  })
  it.each([
    ['US', '911', '988'],
    ['AU', '000', 'Lifeline'],
    ['IE', '112', '116 123'],
    ['DE', '112', 'crisis line of their country'],
    ['NZ', '111', 'crisis line of their country'],
    ['JP', 'emergency number', 'crisis line of their country'],
  ])('names the numbers of the country: %s', (country, emergency, line) => {
    const text = words(['self_harm'], country)!
      .steps.map((step) => step.text)
      .join(' ')
    expect(text).toContain(emergency)
    expect(text).toContain(line)
    expect(
      words(['safety_violence'], country)!
        .steps.map((step) => step.text)
        .join(' '),
    ).toContain(emergency)
  })
  it('rests on a fact at every step', () => {
    for (const { facts } of [...words(['self_harm'])!.steps, ...words(['safety_violence'])!.steps]) expect(facts.length).toBeGreaterThan(0)
  })
})
