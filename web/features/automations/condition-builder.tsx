import { useMemo, useState } from 'react'
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder'
import { FACTS, findFact } from '../../../src/core/automation/case-facts.ts'
import { OPERATORS_OF, type RuleGroup } from '../../../src/core/automation/expression.ts'
import { wordOfOperator } from '../../../src/core/automation/fact-words.ts'
import { useTexts } from '../../texts/texts.tsx'
import { fitValue, toRuleGroup } from './builder-rules.ts'
import css from './condition-builder.module.css'
import { ConditionGroup, FactSelector, OperatorSelector, RemoveCondition } from './condition-controls.tsx'
import { ConditionValue } from './condition-value.tsx'

interface ConditionBuilderProps {
  /** What it begins with; later it is what the person makes of it. */
  readonly start: RuleGroup
  readonly onChange: (group: RuleGroup) => void
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly tags: readonly string[]
}

const CONTROLS = {
  ruleGroup: ConditionGroup,
  fieldSelector: FactSelector,
  operatorSelector: OperatorSelector,
  valueEditor: ConditionValue,
  removeRuleAction: RemoveCondition,
}

/** The conditions of an automation as rows and groups of rows, for pointer and keyboard. */
export function ConditionBuilder({ start, onChange, members, tags }: ConditionBuilderProps) {
  const words = useTexts().automations.conditions
  const [query, setQuery] = useState<RuleGroupType>(() => structuredClone(start) as RuleGroupType)
  const fields = useMemo(
    () =>
      (['message', 'case', 'money', 'customer', 'time'] as const).map((group) => ({
        label: words.factGroups[group],
        options: FACTS.filter((fact) => fact.group === group).map(({ name, label }) => ({ name, label })),
      })),
    [words],
  )
  const change = (next: RuleGroupType) => {
    const fitting = fitValue(next)
    setQuery(fitting)
    onChange(toRuleGroup(fitting))
  }
  return (
    <QueryBuilder
      query={query}
      onQueryChange={change}
      enableMountQueryChange={false}
      fields={fields}
      getDefaultField="heat"
      getOperators={(name) => {
        const fact = findFact(name)
        return fact === undefined
          ? []
          : OPERATORS_OF[fact.type].map((operator) => ({ name: operator, label: wordOfOperator(fact, operator) }))
      }}
      getDefaultOperator={(name) => (name === 'heat' ? '>=' : (OPERATORS_OF[findFact(name)?.type ?? 'text'][0] ?? '='))}
      getDefaultValue={() => null}
      controlElements={CONTROLS}
      controlClassnames={{ queryBuilder: css.builder, rule: css.rule }}
      suppressStandardClassnames
      accessibleDescriptionGenerator={() => ''}
      context={{ members, tags }}
    />
  )
}
