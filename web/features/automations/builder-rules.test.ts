import type { RuleGroupType } from 'react-querybuilder'
import { describe, expect, it } from 'vitest'
import { FACTS } from '../../../src/core/automation/case-facts.ts'
import { conditionsSchema, OPERATORS_OF } from '../../../src/core/automation/expression.ts'
import { fitValue, shapeOf, toRuleGroup } from './builder-rules.ts'

const groupOf = (...rules: RuleGroupType['rules']): RuleGroupType => ({ combinator: 'and', rules })
const valueOfFirst = (group: RuleGroupType) => {
  const [first] = fitValue(group).rules
  return first !== undefined && 'field' in first ? first.value : undefined
}

describe('what the builder makes', () => {
  it('has a value that fits how it is compared, keeping what there was', () => {
    expect(valueOfFirst(groupOf({ field: 'cause', operator: 'in', value: 'wrong_item' }))).toEqual(['wrong_item'])
    expect(valueOfFirst(groupOf({ field: 'cause', operator: '=', value: ['wrong_item', 'other'] }))).toBe('wrong_item')
    expect(valueOfFirst(groupOf({ field: 'heat', operator: 'between', value: 2 }))).toEqual([2, 2])
    expect(valueOfFirst(groupOf({ field: 'heat', operator: 'null', value: 2 }))).toBeNull()
    expect(valueOfFirst(groupOf({ field: 'injury', operator: '=', value: null }))).toBe(true)
  })

  it('is kept without the names that the builder gives to its rows', () => {
    const built: RuleGroupType = {
      id: 'outer',
      combinator: 'or',
      not: true,
      rules: [
        { id: 'a', field: 'heat', operator: '>=', value: 3 },
        { id: 'inner', combinator: 'and', not: false, rules: [{ id: 'b', field: 'threats', operator: 'null', value: null }] },
      ],
    }
    expect(toRuleGroup(built)).toEqual({
      combinator: 'or',
      not: true,
      rules: [
        { field: 'heat', operator: '>=', value: 3 },
        { combinator: 'and', rules: [{ field: 'threats', operator: 'null' }] },
      ],
    })
  })

  it('of every fact, in every way it is compared, is what is kept once a value is given', () => {
    for (const fact of FACTS)
      for (const operator of OPERATORS_OF[fact.type]) {
        const sample = fact.type === 'number' || fact.type === 'money' ? 3 : fact.type === 'boolean' ? true : (fact.values?.[0] ?? 'words')
        const built = toRuleGroup(fitValue(groupOf({ field: fact.name, operator, value: sample })))
        expect(conditionsSchema.safeParse(built).success, `${fact.name} ${operator} ${shapeOf(fact.name, operator)}`).toBe(true)
      }
  })
})
