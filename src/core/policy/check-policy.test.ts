import { describe, expect, it } from 'vitest'
import { VERTICALS } from '../case.ts'
import { checkPolicy } from './check-policy.ts'
import { LAW_FACTS } from './law-facts.ts'
import { NO_POLICY, type Policy, policySchema } from './policy.ts'
import { starterPolicy } from './starter-policies.ts'

const online = (country: string) => ({ country, vertical: 'online_shop' as const })
const idsOf = (policy: Partial<Policy>, country: string) => checkPolicy({ ...NO_POLICY, ...policy }, online(country)).map(({ id }) => id)

describe('what stands against a policy', () => {
  it.each<[string, Partial<Policy>, string, string[]]>([
    ['a window below the fourteen days of the EU', { returnWindowDays: 7 }, 'DE', ['law/withdrawal']],
    ['fourteen days in the EU', { returnWindowDays: 14 }, 'DE', []],
    ['the same seven days where no law of ours speaks', { returnWindowDays: 7 }, 'BR', []],
    ['credit inside the window of the UK', { returnWindowDays: 30, returns: { givesBack: 'credit' } }, 'GB', ['law/money-back']],
    ['a year for faults in the EU', { returnWindowDays: 14, returns: { faultDays: 365 } }, 'FR', ['law/faults']],
    ['a refund paid after a month in the UK', { returnWindowDays: 14, returns: { refundWithinDays: 30 } }, 'GB', ['law/refund-time']],
    ['money back for what is late after sixty days in the US', { returns: { lateDays: 60 } }, 'US', ['law/late']],
    ['words that refuse everything in Australia', { words: 'Sorry,  no\u0020refunds.' }, 'AU', ['law/no-refunds-words']],
    ['words on faults alone', { words: 'We refund what is faulty.' }, 'AU', []],
    ['nothing written in the EU', {}, 'DE', ['note/withdrawal']],
    ['an agent above a manager', { refundLimitsMinor: { agent: 5000, manager: 4000 } }, 'BR', ['contradiction/refund-limits']],
    ['an agent without a limit under a manager with one', { refundLimitsMinor: { manager: 4000 } }, 'BR', ['contradiction/refund-limits']],
    ['a manager without a limit', { refundLimitsMinor: { agent: 4000 } }, 'BR', []],
    [
      'more goodwill for an agent than for a manager',
      { refundLimitsMinor: { agent: 100, manager: 900 }, goodwillLimitsMinor: { agent: 1000 } },
      'BR',
      ['contradiction/goodwill-limits'],
    ],
  ])('of %s', (_, policy, country, ids) => {
    expect(idsOf(policy, country)).toEqual(ids)
  })

  it('names facts that can be looked up, for each remark on the law', () => {
    const all = checkPolicy(
      {
        ...NO_POLICY,
        returnWindowDays: 1,
        returns: { faultDays: 1, refundWithinDays: 90, givesBack: 'credit' },
        words: 'No refunds.',
        publicWords: 'All sales are final.',
      },
      online('DE'),
    )
    expect(all.map(({ kind }) => kind)).toEqual(['law', 'law', 'law', 'law', 'law', 'law'])
    for (const { facts } of all) {
      expect(facts.length).toBeGreaterThan(0)
      for (const id of facts) expect(LAW_FACTS[id]?.says).toBeTruthy()
    }
  })

  it('is found in twenty thousand hostile characters at once', () => {
    const words = 'no '.repeat(6000)
    const began = performance.now()
    expect(checkPolicy({ ...NO_POLICY, words }, online('DE')).some(({ kind }) => kind === 'law')).toBe(false)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('a policy to begin from', () => {
  const places = [
    ['US', 'USD'],
    ['GB', 'GBP'],
    ['DE', 'EUR'],
    ['AU', 'AUD'],
    ['CA', 'CAD'],
    ['JP', 'JPY'],
    ['XK', 'XAF'],
  ] as const

  it.each(VERTICALS)('for %s stands against no law and not against itself, and every part of it is there', (vertical) => {
    for (const [country, currency] of places) {
      const { document, because } = starterPolicy({ vertical, country, currency })
      expect(policySchema.parse(document)).toEqual(document)
      expect(checkPolicy(document, { vertical, country }).filter(({ kind }) => kind !== 'note')).toEqual([])
      expect(document.refundLimitsMinor.agent).toBeGreaterThan(0)
      expect(document).toMatchObject({ hours: {}, promises: {}, escalation: {}, approvals: {}, tone: {}, parting: {}, safety: {} })
      expect(because.find(({ part }) => part === 'limits')?.facts).toEqual([])
    }
  })
})
