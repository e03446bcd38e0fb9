import type { RuleGroupType, RuleType } from 'react-querybuilder'
import { findFact } from '../../../src/core/automation/case-facts.ts'
import { OPERATORS, type Operator, type RuleGroup } from '../../../src/core/automation/expression.ts'

/** Values that fit how they are compared: a list where several are meant, two for a range, none where nothing is compared. */
export function fitValue(group: RuleGroupType): RuleGroupType {
  return {
    ...group,
    rules: group.rules.map((rule) => ('rules' in rule ? fitValue(rule) : { ...rule, value: fittingValue(rule) })),
  }
}

/** What the builder keeps, without its own ids. */
export function toRuleGroup(group: RuleGroupType): RuleGroup {
  return {
    combinator: group.combinator === 'or' ? 'or' : 'and',
    ...(group.not === true && { not: true }),
    rules: group.rules.map((rule) => {
      if ('rules' in rule) return toRuleGroup(rule)
      const operator = OPERATORS.find((one) => one === rule.operator) ?? '='
      return rule.value === null ? { field: rule.field, operator } : { field: rule.field, operator, value: rule.value }
    }),
  }
}

/** How many values a comparison takes. */
export function shapeOf(field: string, operator: string): 'none' | 'one' | 'two' | 'several' {
  switch (operator as Operator) {
    case 'null':
    case 'notNull':
      return 'none'
    case 'between':
      return 'two'
    case 'in':
    case 'notIn':
    case 'containsAny':
    case 'containsAll':
      return 'several'
    default:
      return findFact(field) === undefined ? 'none' : 'one'
  }
}

function fittingValue({ field, operator, value }: RuleType): unknown {
  const fact = findFact(field)
  const values: readonly unknown[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
  switch (shapeOf(field, operator)) {
    case 'none':
      return null
    case 'two':
      return values.length > 1 ? values.slice(0, 2) : [...values, ...values]
    case 'several':
      return values
    case 'one':
      return values[0] ?? (fact?.type === 'boolean' ? true : fact?.type === 'choice' || fact?.type === 'choices' ? fact.values?.[0] : null)
  }
}
