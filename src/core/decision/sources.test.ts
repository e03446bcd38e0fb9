import { expect, it } from 'vitest'
import { VERTICALS } from '../case.ts'
import { decide } from './decide.ts'
import { FACT_SOURCES } from './sources.ts'

it('every fact that a default cites has its source', () => {
  const cited = new Set<string>()
  for (const vertical of VERTICALS)
    for (const processor of ['stripe', 'paypal', 'square', 'shopify_payments', 'other'] as const)
      for (const goodsReturned of [true, false]) {
        const { inputs } = decide(
          {
            orderValueMinor: 10_000,
            currency: 'USD',
            vertical,
            processor,
            goodsReturned,
            cause: 'damaged_defective',
            evidenceStrength: 'strong',
            monthlyRevenueMinor: 1_000_000,
          },
          { samples: 100 },
        )
        for (const { fact } of inputs) if (fact !== undefined) cited.add(fact)
      }
  expect(cited.size).toBeGreaterThan(10)
  expect([...cited].filter((id) => FACT_SOURCES[id] === undefined)).toEqual([])
})
