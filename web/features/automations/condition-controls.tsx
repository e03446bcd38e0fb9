import { Button, NativeSelect } from '@mantine/core'
import {
  type ActionProps,
  type FieldSelectorProps,
  isOptionGroupArray,
  type OperatorSelectorProps,
  RuleGroupBodyComponents,
  type RuleGroupProps,
  useRuleGroup,
} from 'react-querybuilder'
import { MOST_DEPTH } from '../../../src/core/automation/expression.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './condition-builder.module.css'

const HOWS = ['all', 'any', 'none', 'notAll'] as const

/** A group: how many of its conditions must hold, the conditions, and what can be added to them. */
export function ConditionGroup(props: RuleGroupProps) {
  const group = useRuleGroup(props)
  const words = useTexts().automations.conditions
  const isOuter = group.path.length === 0
  const { not } = group.ruleGroup
  const isOr = 'combinator' in group.ruleGroup && group.ruleGroup.combinator === 'or'
  const how = not === true ? (isOr ? 'none' : 'notAll') : isOr ? 'any' : 'all'
  const choose = (next: (typeof HOWS)[number]) => {
    const wantsOr = next === 'any' || next === 'none'
    const wantsNot = next === 'none' || next === 'notAll'
    if (wantsOr !== isOr) group.onCombinatorChange(wantsOr ? 'or' : 'and')
    if (wantsNot !== (not === true)) group.onNotToggleChange(wantsNot)
  }
  return (
    <fieldset className={css.group} data-inner={!isOuter || undefined}>
      <legend className="out-of-sight">{isOuter ? words.outer : words.inner}</legend>
      <div className="row">
        <NativeSelect
          className={css.how}
          aria-label={isOuter ? words.how : words.howInner}
          value={how}
          data={HOWS.map((value) => ({ value, label: words.hows[value] }))}
          onChange={(event) => {
            const next = HOWS.find((one) => one === event.currentTarget.value)
            if (next !== undefined) choose(next)
          }}
        />
        {!isOuter && (
          <Button size="compact-sm" variant="subtle" onClick={(event) => group.removeGroup(event)}>
            {words.removeGroup}
          </Button>
        )}
      </div>
      {group.ruleGroup.rules.length === 0 && <p className="quiet small">{isOuter ? words.always : words.emptyGroup}</p>}
      <RuleGroupBodyComponents {...group} />
      <div className="row">
        <Button size="compact-sm" onClick={(event) => group.addRule(event)}>
          {words.add}
        </Button>
        {group.path.length < MOST_DEPTH - 1 && (
          <Button size="compact-sm" variant="subtle" onClick={(event) => group.addGroup(event)}>
            {words.addGroup}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** Which fact is asked about. */
export function FactSelector({ value, options, path, handleOnChange }: FieldSelectorProps) {
  const words = useTexts().automations.conditions
  const number = (path.at(-1) ?? 0) + 1
  return (
    <NativeSelect
      className={css.fact}
      aria-label={words.fact(number)}
      value={value ?? ''}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
      data={
        isOptionGroupArray(options)
          ? options.map((group) => ({ group: group.label, items: group.options.map(({ name, label }) => ({ value: name, label })) }))
          : options.map(({ name, label }) => ({ value: name, label }))
      }
    />
  )
}

/** How it is compared. */
export function OperatorSelector({ value, options, path, handleOnChange }: OperatorSelectorProps) {
  const words = useTexts().automations.conditions
  const items = isOptionGroupArray(options) ? options.flatMap((group) => group.options) : options
  return (
    <NativeSelect
      className={css.operator}
      aria-label={words.operator((path.at(-1) ?? 0) + 1)}
      value={value ?? ''}
      onChange={(event) => handleOnChange(event.currentTarget.value)}
      data={items.map(({ name, label }) => ({ value: name, label }))}
    />
  )
}

export function RemoveCondition({ path, handleOnClick }: ActionProps) {
  const words = useTexts().automations.conditions
  return (
    <Button
      className={css.remove}
      size="compact-sm"
      variant="subtle"
      aria-label={words.remove((path.at(-1) ?? 0) + 1)}
      onClick={(event) => handleOnClick(event)}
    >
      <span aria-hidden="true">×</span>
    </Button>
  )
}
