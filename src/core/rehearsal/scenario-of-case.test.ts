import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CAUSES, CHANNELS, HEATS, OPTIONS, THREATS, VERTICALS, WANTS } from '../case.ts'
import { sayTo, startRehearsal } from './rehearse.ts'
import { LEVELS, type Scenario, scenarioSchema } from './scenario.ts'
import { scenarioOfCase } from './scenario-of-case.ts'
import { SCENARIOS } from './scenarios.ts'
import { scoreRehearsal } from './score.ts'
import { saysAny, wordsOf } from './terms.ts'

const SHOP = { name: 'Harbour Furniture', today: '2026-11-22' }
const known = fc.record({
  cause: fc.constantFrom(...CAUSES),
  heat: fc.constantFrom(...HEATS),
  wants: fc.uniqueArray(fc.constantFrom(...WANTS)),
  threats: fc.uniqueArray(fc.constantFrom(...THREATS)),
  channel: fc.constantFrom(...CHANNELS),
  vertical: fc.constantFrom(...VERTICALS),
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
  orderMinor: fc.integer({ min: 1, max: 500_000_000 }),
  option: fc.constantFrom(...OPTIONS),
  amountMinor: fc.integer({ min: 0, max: 500_000_000 }),
})
const seed = fc.integer({ min: 0, max: 2_147_483_647 })

/** Every line of a scenario that says something well, with what shows that it is said. */
const model = ({ acknowledge, own, promise, settlesFor, boundary, safety }: Scenario) => [
  ...[...acknowledge, ...own, ...promise, ...settlesFor, ...(safety ? [safety] : [])].map(({ says, better }) => ({ says, better })),
  ...(boundary?.says ? [{ says: boundary.says, better: boundary.better }] : []),
]

it('is in form for any case, with other amounts and another day than the case', () => {
  fc.assert(
    fc.property(known, seed, (one, any) => {
      const scenario = scenarioOfCase(one, SHOP, any)
      expect(scenarioSchema.safeParse(scenario).error?.issues).toBeUndefined()
      expect(scenario.paidMinor).not.toBe(one.orderMinor)
      expect(scenario.settlesFor[0]?.atLeastMinor).not.toBe(one.amountMinor)
      expect(scenario.today).not.toBe(SHOP.today)
    }),
    { numRuns: 100 },
  )
})

it('gives the same scenario for the same seed, and other names for others', () => {
  const one = {
    cause: 'late_delivery',
    heat: 3,
    wants: ['refund'],
    threats: [],
    channel: 'email',
    vertical: 'retail',
    currency: 'USD',
  } as const
  expect(scenarioOfCase(one, SHOP, 5)).toEqual(scenarioOfCase(one, SHOP, 5))
  expect(new Set([1, 2, 3, 4, 5, 6].map((any) => scenarioOfCase(one, SHOP, any).customerName)).size).toBeGreaterThan(2)
})

it.each([
  ...SCENARIOS.map((scenario) => [scenario.id, scenario] as const),
  ...CAUSES.map((cause) => [cause, retold(cause, 'redo')] as const),
  ...OPTIONS.map((option) => [option, retold('late_delivery', option)] as const),
])('%s: each line that is held up as better says what it is held up for', (_, scenario) => {
  // What is said in two sentences is said, too: the terms of one sentence stand in one of them.
  const silent = model(scenario).filter(
    ({ says, better }) => !better.split(/(?<=[.!?])\s/).some((sentence) => saysAny(wordsOf(sentence), says)),
  )
  expect(silent.map(({ better }) => better)).toEqual([])
})

function retold(cause: (typeof CAUSES)[number], option: (typeof OPTIONS)[number]): Scenario {
  return scenarioOfCase(
    {
      cause,
      option,
      heat: 3,
      wants: ['explanation'],
      threats: [],
      channel: 'email',
      vertical: 'retail',
      currency: 'USD',
      amountMinor: 2000,
    },
    SHOP,
    3,
  )
}

it('can be rehearsed to a good end at every level', () => {
  for (const level of LEVELS) {
    const run = [
      'Can you tell me what happened, from the beginning?',
      'So you wait for something that was due last week, and nobody told you that it is late. I would be cross.',
      'The date came from us, and we did not keep it. That is our mistake.',
      'We can do it over for you this Thursday at nine, at no charge.',
      "And I'll call you on Wednesday evening, so that you know it is on its way.",
    ].reduce((now, words) => sayTo(now, words), startRehearsal(retold('late_delivery', 'redo'), level, 1))
    expect([level, run.state, run.warmly, scoreRehearsal(run).band]).toEqual([level, 'settled', true, 'strong'])
  }
})
