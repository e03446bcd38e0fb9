import { TextInput } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Automation, Limits } from '../../../src/core/automation/automation.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { ActionFields } from './action-fields.tsx'
import { useNamed } from './use-rule-words.ts'
import { WhenFields } from './when-fields.tsx'

// The builder is the heaviest thing on the page, and whoever only reads the list never needs it.
const ConditionBuilder = lazy(() => import('./condition-builder.tsx').then((module) => ({ default: module.ConditionBuilder })))

/** An automation as it is being written. */
export interface Writing {
  readonly name: string
  readonly automation: Automation
}

interface AutomationFormProps {
  readonly writing: Writing
  readonly change: (part: Partial<Automation>) => void
  readonly rename: (name: string) => void
  readonly nameMissing: boolean
  readonly tags: readonly string[]
}

/** What it is called, when it looks, what it asks, what it does, and how often at most. */
export function AutomationForm({ writing: { name, automation }, change, rename, nameMissing, tags }: AutomationFormProps) {
  const words = useTexts().automationEditor
  const { members } = useNamed()
  return (
    <>
      <TextInput
        label={words.name}
        autoComplete="off"
        maxLength={100}
        value={name}
        error={nameMissing ? words.nameMissing : null}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <Card title={words.when}>
        <WhenFields value={automation.when} onChange={(when) => change({ when })} />
      </Card>
      <Card title={words.if}>
        <Suspense fallback={<p className="quiet">{words.conditionsOpening}</p>}>
          <ConditionBuilder start={automation.if} members={members} tags={tags} onChange={(group) => change({ if: group })} />
        </Suspense>
      </Card>
      <Card title={words.do}>
        <ActionFields value={automation.do} onChange={(actions) => change({ do: actions })} />
      </Card>
      <Card title={words.often} lead={words.oftenLead}>
        <LimitFields value={automation.limits} onChange={(limits) => change({ limits })} />
      </Card>
    </>
  )
}

function LimitFields({ value, onChange }: { readonly value: Limits; readonly onChange: (limits: Limits) => void }) {
  const words = useTexts().automationEditor
  return (
    <Pairs>
      {(['perCase', 'perCustomer', 'perHour'] as const).map((limit) => (
        <NumberField
          key={limit}
          label={words[limit]}
          value={value[limit] || undefined}
          onChange={(next = 0) => onChange({ ...value, [limit]: next })}
        />
      ))}
    </Pairs>
  )
}
