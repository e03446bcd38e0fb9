import { describe, expect, test } from 'vitest'
import { THREATS } from '../case.ts'
import { type EscalationFacts, escalationSchema, type Threshold } from './thresholds.ts'
import { chooseEscalation, describeEscalation, sayReasons, thresholdsMet } from './thresholds-met.ts'

const ANA = { kind: 'member', memberId: '01890000-0000-7000-8000-000000000001' } as const
const OWNER = { kind: 'role', role: 'owner' } as const
const money = (minor: number) => `$${minor / 100}`
const met = (thresholds: readonly Threshold[], facts: EscalationFacts) =>
  thresholdsMet({ escalation: { thresholds: [...thresholds] } }, facts, money)

const BOUNDARIES: readonly [string, Threshold, EscalationFacts, EscalationFacts][] = [
  ['money that is asked for', { id: 'm', to: ANA, when: 'money', overMinor: 20_000 }, { askedMinor: 20_000 }, { askedMinor: 20_001 }],
  [
    'money that was decided, above what is asked',
    { id: 'm', to: ANA, when: 'money', overMinor: 20_000 },
    { askedMinor: 100, amountMinor: 20_000 },
    { askedMinor: 100, amountMinor: 20_001 },
  ],
  [
    'the order, where nobody named an amount',
    { id: 'm', to: ANA, when: 'money', overMinor: 20_000 },
    { orderValueMinor: 90_000, askedMinor: 500 },
    { orderValueMinor: 90_000 },
  ],
  ['heat', { id: 'h', to: ANA, when: 'heat', atLeast: 3 }, { heat: 2 }, { heat: 3 }],
  ['repeats', { id: 'r', to: ANA, when: 'repeats', cases: 3 }, { casesIn90Days: 2 }, { casesIn90Days: 3 }],
  ['waiting', { id: 'w', to: ANA, when: 'waiting', hours: 24 }, { hoursWaiting: 23.99 }, { hoursWaiting: 24 }],
  ['a good customer', { id: 'v', to: ANA, when: 'vip', lifetimeMinor: 500_000 }, { lifetimeMinor: 499_999 }, { lifetimeMinor: 500_000 }],
  ...THREATS.map((threat): [string, Threshold, EscalationFacts, EscalationFacts] => [
    `the threat ${threat}`,
    { id: 't', to: ANA, when: 'threat', threats: [threat] },
    { threats: THREATS.filter((other) => other !== threat) },
    { threats: [threat] },
  ]),
]

describe('a threshold', () => {
  test.each(BOUNDARIES)('of %s is crossed at its boundary and not before', (_name, threshold, before, at) => {
    expect(met([threshold], before)).toEqual([])
    expect(met([threshold], at).map((one) => one.threshold.id)).toEqual([threshold.id])
  })

  test('is never crossed by what is not known, and a shop without a policy has none', () => {
    expect(
      met(
        BOUNDARIES.map(([, threshold], index) => ({ ...threshold, id: String(index) })),
        {},
      ),
    ).toEqual([])
    expect(thresholdsMet({}, { heat: 4 }, money)).toEqual([])
  })

  test('of which there are two under one id is refused', () => {
    const twice = { id: 'same', to: ANA, when: 'heat', atLeast: 3 }
    expect(escalationSchema.safeParse({ thresholds: [twice, twice] }).success).toBe(false)
  })
})

describe('thresholds that are crossed together', () => {
  const both: Threshold[] = [
    { id: 'money', to: ANA, when: 'money', overMinor: 20_000 },
    { id: 'vip', to: ANA, when: 'vip', lifetimeMinor: 1000 },
    { id: 'legal', to: OWNER, when: 'threat', threats: ['legal'] },
  ]

  test('lead to the target of the most urgent one; the other is said', () => {
    const choice = chooseEscalation(met(both, { threats: ['legal'], askedMinor: 35_000, lifetimeMinor: 2000 }))
    expect(choice?.to).toEqual(OWNER)
    expect(choice?.led.map(({ threshold }) => threshold.id)).toEqual(['legal'])
    expect(sayReasons(choice?.also ?? [])).toBe('over the $200 limit ($350 is at stake), one of the best customers (they bought for $20)')
  })

  test('and to the same target are one escalation for both reasons', () => {
    const choice = chooseEscalation(met(both, { askedMinor: 35_000, lifetimeMinor: 2000 }))
    expect(choice?.led.map(({ threshold }) => threshold.id)).toEqual(['money', 'vip'])
    expect(choice?.also).toEqual([])
  })

  test('put danger to a person before any sum', () => {
    const thresholds: Threshold[] = [...both, { id: 'danger', to: ANA, when: 'threat', threats: ['self_harm', 'safety_violence'] }]
    expect(met(thresholds, { threats: ['legal', 'self_harm'], askedMinor: 1e11, heat: 4 })[0]?.threshold.id).toBe('danger')
  })
})

test('the readable policy says each threshold and where the case goes', () => {
  const thresholds: Threshold[] = [
    { id: 'a', to: OWNER, when: 'threat', threats: ['legal', 'regulator'] },
    { id: 'b', to: OWNER, when: 'waiting', hours: 0.5 },
  ]
  expect(describeEscalation({ thresholds }, { money, nameOf: () => 'an owner' })).toEqual([
    'They speak of legal steps or a complaint to an authority: the case goes to an owner.',
    'The customer waits for an answer for 30 minutes: the case goes to an owner.',
  ])
})
