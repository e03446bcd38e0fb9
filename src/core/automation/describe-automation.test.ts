import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Automation, automationSchema } from './automation.ts'
import { FACTS, type Fact } from './case-facts.ts'
import { describeAutomation } from './describe-automation.ts'
import { describeComparison, describeHours } from './describe-conditions.ts'
import { type Comparison, OPERATORS_OF, type RuleGroup } from './expression.ts'

const MARA = '01890000-0000-7000-8000-000000000001'
const ROTA = '01890000-0000-7000-8000-000000000002'
const words = {
  currency: 'USD',
  locale: 'en-US',
  memberName: (id: string) => (id === MARA ? 'Mara' : undefined),
  rotaName: (id: string) => (id === ROTA ? 'Evenings' : undefined),
}

const automationOf = (part: Partial<Automation>): Automation =>
  automationSchema.parse({ when: { on: 'message' }, if: { combinator: 'and', rules: [] }, do: [{ do: 'survey' }], ...part })
const say = (part: Partial<Automation>) => describeAutomation(automationOf(part), words).text
const asked = (group: RuleGroup) => describeAutomation(automationOf({ if: group }), words).conditions

test('a whole rule is one sentence', () => {
  expect(
    say({
      if: {
        combinator: 'and',
        rules: [
          { field: 'heat', operator: '>=', value: 3 },
          { field: 'threats', operator: 'containsAny', value: ['chargeback', 'legal'] },
        ],
      },
      do: [
        { do: 'tag', add: ['bank'], remove: [] },
        { do: 'escalate', to: { kind: 'role', role: 'manager' }, reason: 'Money is about to be lost' },
      ],
    }),
  ).toBe(
    'When a customer writes, if heat is at least 3 (angry) and the customer threatens a chargeback or legal action: tag it “bank” and escalate it to a manager (“Money is about to be lost”).',
  )
})

test('a rule that asks nothing says so by leaving out the if', () => {
  expect(say({})).toBe('When a customer writes: ask the customer how it went.')
  expect(describeAutomation(automationOf({}), words)).not.toHaveProperty('conditions')
})

describe('groups', () => {
  const heat = { field: 'heat', operator: '>=', value: 4 } as const
  const hurt = { field: 'injury', operator: '=', value: true } as const

  test('within a group stand in brackets', () => {
    expect(
      asked({ combinator: 'and', rules: [hurt, { combinator: 'or', rules: [heat, { field: 'stars', operator: '<=', value: 2 }] }] }),
    ).toBe('somebody was hurt and (heat is at least 4 (furious) or it has at most 2 stars)')
  })

  test('turned round say what must not be', () => {
    expect(asked({ combinator: 'or', not: true, rules: [heat, hurt] })).toBe(
      'none of these: heat is at least 4 (furious); somebody was hurt',
    )
    expect(asked({ combinator: 'and', not: true, rules: [heat, hurt] })).toBe(
      'not all of these at once: heat is at least 4 (furious); somebody was hurt',
    )
    expect(asked({ combinator: 'and', not: true, rules: [hurt] })).toBe('it is not so that somebody was hurt')
  })

  test('with nothing in them ask nothing, or what never holds', () => {
    expect(asked({ combinator: 'and', rules: [{ combinator: 'or', rules: [] }] })).toBeUndefined()
    expect(asked({ combinator: 'and', not: true, rules: [] })).toContain('never')
  })
})

test.each<[Comparison, string]>([
  [{ field: 'threats', operator: 'null' }, 'nothing is threatened'],
  [{ field: 'wants', operator: 'doesNotContain', value: 'refund' }, 'they do not want a refund'],
  [{ field: 'cause', operator: 'in', value: ['late_delivery', 'wrong_item'] }, 'it is about something late or a wrong item'],
  [{ field: 'language', operator: '!=', value: 'en' }, 'the message is not in English'],
  [{ field: 'language', operator: '=', value: 'no such code' }, 'the message is in no such code'],
  [{ field: 'words', operator: 'hasWord', value: 'gas' }, 'the message has the word “gas”'],
  [{ field: 'orderValueMinor', operator: '>', value: 20_000 }, 'the order is more than $200'],
  [{ field: 'askedMinor', operator: 'between', value: [1_000, 5_050] }, 'what they ask back is between $10 and $50.50'],
  [{ field: 'hoursWaiting', operator: '>=', value: 48 }, 'the customer has waited for us at least 2 days'],
  [{ field: 'assignedTo', operator: '=', value: MARA }, 'Mara has it'],
  [{ field: 'assignedTo', operator: '=', value: ROTA }, 'somebody who is gone has it'],
  [{ field: 'assigned', operator: '=', value: false }, 'nobody has the case yet'],
  [{ field: 'businessHoursNow', operator: '=', value: false }, 'we are closed'],
  [{ field: 'tags', operator: 'containsAny', value: ['vip', 'press'] }, 'it is tagged “vip” or “press”'],
  [{ field: 'weekday', operator: 'in', value: ['saturday', 'sunday'] }, 'it is Saturday or Sunday'],
  [{ field: 'messages', operator: '<=', value: 1 }, 'the customer has written at most 1 message'],
  [{ field: 'moon', operator: '=', value: 'full' }, 'moon = full'],
])('%j reads as “%s”', (comparison, sentence) => {
  expect(describeComparison(comparison, words)).toBe(sentence)
})

test.each([
  [{ on: 'time_since', since: 'closed', hours: 48 }, '2 days after the case was closed: '],
  [{ on: 'time_since', since: 'waiting', hours: 0.5 }, '30 minutes after the customer began to wait for us: '],
  [{ on: 'every', minutes: 60 }, 'Every 1 hour, for each open case: '],
] as const)('%j begins “%s”', (when, begins) => {
  expect(say({ when })).toBe(`${begins}ask the customer how it went.`)
})

test.each<[Automation['do'][number], string]>([
  [{ do: 'assign', memberId: MARA }, 'give it to Mara'],
  [{ do: 'assign', memberId: null }, 'take it from whoever has it'],
  [{ do: 'tag', add: ['a', 'b'], remove: ['c'] }, 'tag it “a” and “b” and take away the tag “c”'],
  [{ do: 'escalate', to: { kind: 'rota', rotaId: ROTA }, reason: 'Late' }, 'escalate it to whoever is on for “Evenings” (“Late”)'],
  [{ do: 'follow_up', promise: 'Call', inHours: 24, memberId: MARA }, 'note a promise for 1 day from then: “Call”, kept by Mara'],
  [{ do: 'start_clock', clock: 'resolution', minutes: 90 }, 'start the clock for solving it: 90 minutes of business time'],
  [{ do: 'webhook', url: 'https://hooks.example.com/x?token=secret' }, 'tell hooks.example.com'],
  [{ do: 'send_template', text: 'Hello,\nwe have it.' }, 'send by mail, if the checks find nothing: “Hello, we have it.”'],
])('%j does “%s”', (action, sentence) => {
  expect(describeAutomation(automationOf({ do: [action] }), words).actions).toEqual([sentence])
})

test('every fact compared in every way it can be has words, and none shows the names that are kept', () => {
  const sample = ({ type, values }: Fact) => {
    if (type === 'number' || type === 'money') return 5
    if (type === 'boolean') return true
    return values?.[0] ?? 'x y'
  }
  fc.assert(
    fc.property(fc.constantFrom(...FACTS), fc.nat(), (fact, pick) => {
      const operators = OPERATORS_OF[fact.type]
      const operator = operators[pick % operators.length] ?? '='
      const said = describeComparison({ field: fact.name, operator, value: sample(fact) }, words)
      expect(said).not.toMatch(/_|undefined|null|Minor|[<>]=?|…/)
      expect(said.length).toBeGreaterThan(5)
    }),
    { numRuns: 100 },
  )
})

test.each([
  [0.25, '15 minutes'],
  [1, '1 hour'],
  [36, '36 hours'],
  [24, '1 day'],
  [168, '7 days'],
])('%d hours are %s', (hours, said) => {
  expect(describeHours(hours)).toBe(said)
})
