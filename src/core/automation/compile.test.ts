import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseFacts, FACTS } from './case-facts.ts'
import { askable, compileGroup, explainGroup } from './compile.ts'
import { type Comparison, conditionsSchema, OPERATORS_OF, type RuleGroup } from './expression.ts'

const truthOf = (group: RuleGroup, facts: CaseFacts) => compileGroup(group)(askable(facts))
const one = (comparison: Comparison): RuleGroup => ({ combinator: 'and', rules: [comparison] })
const not = (...rules: RuleGroup['rules']): RuleGroup => ({ combinator: 'and', not: true, rules })
const all = (...rules: RuleGroup['rules']): RuleGroup => ({ combinator: 'and', rules })
const any = (...rules: RuleGroup['rules']): RuleGroup => ({ combinator: 'or', rules })

const comparisons: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({
    field: fc.constantFrom('heat', 'hoursWaiting'),
    operator: fc.constantFrom('>=', '<', '=' as const),
    value: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    field: fc.constant('threats'),
    operator: fc.constantFrom('contains', 'doesNotContain' as const),
    value: fc.constantFrom('legal', 'chargeback'),
  }),
  fc.record({
    field: fc.constant('words'),
    operator: fc.constantFrom('contains', 'hasNoWord' as const),
    value: fc.constantFrom('refund', 'a'),
  }),
  fc.record({ field: fc.constant('assigned'), operator: fc.constantFrom('=', 'null' as const), value: fc.boolean() }),
)
const { group: groups } = fc.letrec<{ group: RuleGroup }>((tie) => ({
  group: fc.record({
    combinator: fc.constantFrom('and' as const, 'or' as const),
    not: fc.boolean(),
    rules: fc.array(fc.oneof({ depthSize: 'small' }, comparisons, tie('group')), { maxLength: 3 }),
  }),
}))
const facts: fc.Arbitrary<CaseFacts> = fc.record(
  {
    heat: fc.constantFrom(0, 1, 2, 3, 4 as const),
    hoursWaiting: fc.integer({ min: 0, max: 4 }),
    threats: fc.subarray(['legal', 'chargeback'] as const),
    words: fc.constantFrom('I want a refund', 'refunded', ''),
    assigned: fc.boolean(),
  },
  { requiredKeys: [] },
)

describe('conditions', () => {
  it('keep to the laws of not, and, or, whether facts are known or not', () => {
    fc.assert(
      fc.property(groups, groups, facts, (a, b, known) => {
        expect(truthOf(not(not(a)), known)).toBe(truthOf(a, known))
        expect(truthOf(not(a, b), known)).toBe(truthOf(any(not(a), not(b)), known))
        expect(truthOf(not(any(a, b)), known)).toBe(truthOf(all(not(a), not(b)), known))
        expect(truthOf(all(a, b), known)).toBe(truthOf(all(b, a), known))
      }),
      { numRuns: 100 },
    )
  })

  it('that are known stay as they are when more becomes known', () => {
    fc.assert(
      fc.property(groups, facts, facts, (group, more, some) => {
        // "Is not known" asks about the knowing itself.
        fc.pre(!JSON.stringify(group).includes('null'))
        const before = truthOf(group, some)
        if (before !== undefined) expect(truthOf(group, { ...more, ...some })).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  it('neither hold nor fail on what nobody knows, unless that is what they ask', () => {
    for (const { name, type, values } of FACTS) {
      for (const operator of OPERATORS_OF[type]) {
        const value = type === 'boolean' ? true : (values?.[0] ?? (type === 'number' || type === 'money' ? 1 : 'a'))
        const listed = ['between', 'in', 'notIn', 'containsAny', 'containsAll'].includes(operator) ? [value, value] : value
        const expected = operator === 'null' ? true : operator === 'notNull' ? false : undefined
        expect(truthOf(one({ field: name, operator, value: listed }), {}), `${name} ${operator}`).toBe(expected)
      }
    }
  })

  it.each<[Comparison, CaseFacts, boolean]>([
    [{ field: 'words', operator: 'hasWord', value: 'fund' }, { words: 'Refund me' }, false],
    [{ field: 'words', operator: 'contains', value: 'FUND' }, { words: 'Refund me' }, true],
    [{ field: 'words', operator: 'hasWord', value: 'don’t' }, { words: "I don't know" }, true],
    [{ field: 'words', operator: 'hasWord', value: 'a a' }, { words: 'ba a a.' }, true],
    [{ field: 'words', operator: 'contains', value: '.*' }, { words: 'anything' }, false],
    [{ field: 'orderValueMinor', operator: 'between', value: [100, 200] }, { orderValueMinor: 200 }, true],
    [{ field: 'threats', operator: 'containsAny', value: ['legal', 'regulator'] }, { threats: ['regulator'] }, true],
    [{ field: 'threats', operator: 'containsAll', value: ['legal', 'regulator'] }, { threats: ['regulator'] }, false],
    [{ field: 'threats', operator: 'null' }, { threats: [] }, true],
    [{ field: 'cause', operator: 'notIn', value: ['other'] }, { cause: 'wrong_item' }, true],
  ])('%j of %j: %s', (comparison, known, expected) => {
    expect(truthOf(one(comparison), known)).toBe(expected)
  })

  it('explain themselves without a word of the customer', () => {
    const group = all({ field: 'heat', operator: '>=', value: 3 }, { field: 'words', operator: 'contains', value: 'refund' })
    expect(explainGroup(group, { heat: 4, words: 'a secret refund' })).toEqual([
      { field: 'heat', operator: '>=', value: 3, had: 4, holds: true },
      { field: 'words', operator: 'contains', value: 'refund', holds: true },
    ])
  })

  it.each<[string, unknown]>([
    ['there is nothing called "colour"', all({ field: 'colour', operator: '=', value: 1 })],
    ['cannot be compared by', all({ field: 'heat', operator: 'contains', value: 'x' })],
    ['give a number', all({ field: 'heat', operator: '>=', value: '3' })],
    ['is one of', all({ field: 'cause', operator: '=', value: 'weather' })],
    ['the lower and the upper bound', all({ field: 'heat', operator: 'between', value: [3, 1] })],
  ])('are refused in words: %s', (words, group) => {
    expect(conditionsSchema.safeParse(group).error?.issues[0]?.message).toContain(words)
  })

  it('are refused where they stand too deep or are too many', () => {
    const deep = (levels: number): RuleGroup => (levels === 0 ? all() : all(deep(levels - 1)))
    expect(conditionsSchema.safeParse(deep(5)).success).toBe(true)
    expect(conditionsSchema.safeParse(deep(6)).success).toBe(false)
    const many = all(...Array.from({ length: 60 }, () => ({ field: 'heat', operator: '>=' as const, value: 1 })))
    expect(conditionsSchema.safeParse(any(many, many)).success).toBe(false)
  })
})
