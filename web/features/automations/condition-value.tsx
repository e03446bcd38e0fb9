import { NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ValueEditorProps } from 'react-querybuilder'
import { type Fact, findFact } from '../../../src/core/automation/case-facts.ts'
import { HEAT_WORDS, wordOfValue } from '../../../src/core/automation/fact-words.ts'
import { HEATS } from '../../../src/core/case.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Choices } from '../../ui/choices.tsx'
import { MoneyField, NumberField } from '../../ui/number-field.tsx'
import { shapeOf } from './builder-rules.ts'
import css from './condition-builder.module.css'

interface Known {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly tags: readonly string[]
}

/** What a fact is compared with, by a field of the fact's own kind. */
export function ConditionValue({ field, operator, value, path, handleOnChange, context }: ValueEditorProps) {
  const words = useTexts().automations.conditions
  const fact = findFact(field)
  const shape = shapeOf(field, operator)
  if (fact === undefined || shape === 'none') return null
  const label = words.value((path.at(-1) ?? 0) + 1)
  return (
    <div className={css.value} data-wide={shape === 'one' ? undefined : true}>
      <Values fact={fact} shape={shape} label={label} value={value} known={context} onChange={handleOnChange} />
    </div>
  )
}

interface ValuesProps {
  readonly fact: Fact
  readonly shape: 'one' | 'two' | 'several'
  readonly label: string
  readonly value: unknown
  readonly known: Known
  readonly onChange: (value: unknown) => void
}

function Values({ fact, shape, label, value, known, onChange }: ValuesProps) {
  const words = useTexts().automations.conditions
  switch (fact.type) {
    case 'boolean':
      return (
        <NativeSelect
          aria-label={label}
          value={value === false ? 'no' : 'yes'}
          data={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          onChange={(event) => onChange(event.currentTarget.value === 'yes')}
        />
      )
    case 'choice':
    case 'choices':
    case 'member': {
      const items =
        fact.type === 'member'
          ? known.members.map(({ id, name }) => ({ value: id, label: name }))
          : (fact.values ?? []).map((one) => ({ value: one, label: wordOfValue(fact.name, one) }))
      return shape === 'several' ? (
        <Choices label={label} items={items} values={listOf(value)} onChange={onChange} />
      ) : (
        <NativeSelect
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          data={typeof value === 'string' ? items : [{ value: '', label: words.choose }, ...items]}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )
    }
    case 'number':
    case 'money':
      return shape === 'two' ? (
        <div className={css.pair}>
          <Size
            fact={fact}
            label={words.from(label)}
            value={pick(value, 0)}
            onChange={(next) => onChange([next, pick(value, 1) ?? next])}
          />
          <span className="quiet">{words.and}</span>
          <Size fact={fact} label={words.to(label)} value={pick(value, 1)} onChange={(next) => onChange([pick(value, 0) ?? next, next])} />
        </div>
      ) : (
        <Size fact={fact} label={label} value={pick(value, 0)} onChange={onChange} />
      )
    case 'text':
    case 'tags':
      return shape === 'several' ? (
        <WordList label={label} values={listOf(value)} onChange={onChange} suggestions={fact.type === 'tags' ? known.tags : []} />
      ) : (
        <OneText
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          suggestions={fact.type === 'tags' ? known.tags : []}
        />
      )
  }
}

interface SizeProps {
  readonly fact: Fact
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | null) => void
}

function Size({ fact, label, value, onChange }: SizeProps) {
  const words = useTexts().automations.conditions
  const change = (next: number | undefined) => onChange(next ?? null)
  if (fact.name === 'heat')
    return (
      <NativeSelect
        aria-label={label}
        value={value === undefined ? '' : String(value)}
        data={[
          ...(value === undefined ? [{ value: '', label: words.choose }] : []),
          ...HEATS.map((heat) => ({ value: String(heat), label: `${heat}, ${HEAT_WORDS[heat]}` })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      />
    )
  if (fact.type === 'money') return <MoneyField aria-label={label} value={value} onChange={change} />
  return (
    <NumberField
      aria-label={label}
      value={value}
      onChange={change}
      {...(fact.unit === 'hours' && { rightSection: <span className="quiet small">{words.hours}</span>, rightSectionWidth: 56 })}
    />
  )
}

interface TextProps {
  readonly label: string
  readonly suggestions: readonly string[]
}

function OneText({
  label,
  value,
  suggestions,
  onChange,
}: TextProps & { readonly value: string; readonly onChange: (value: string | null) => void }) {
  const listId = useId()
  return (
    <>
      <TextInput
        aria-label={label}
        autoComplete="off"
        maxLength={200}
        value={value}
        list={suggestions.length > 0 ? listId : undefined}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
      <Suggestions id={listId} suggestions={suggestions} />
    </>
  )
}

/** Several texts in one field, with commas between. What is typed stays as it is until the field is left. */
function WordList({
  label,
  values,
  suggestions,
  onChange,
}: TextProps & { readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void }) {
  const words = useTexts().automations.conditions
  const listId = useId()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  return (
    <>
      <TextInput
        aria-label={label}
        autoComplete="off"
        placeholder={words.commas}
        value={typed ?? values.join(', ')}
        list={suggestions.length > 0 ? listId : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onChange(
            event.currentTarget.value
              .split(',')
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          )
        }}
        onBlur={() => setTyped(undefined)}
      />
      <Suggestions id={listId} suggestions={suggestions} />
    </>
  )
}

function Suggestions({ id, suggestions }: { readonly id: string; readonly suggestions: readonly string[] }) {
  if (suggestions.length === 0) return null
  return (
    <datalist id={id}>
      {suggestions.map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  )
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function pick(value: unknown, index: number): number | undefined {
  const one: unknown = Array.isArray(value) ? value[index] : index === 0 ? value : undefined
  return typeof one === 'number' ? one : undefined
}
