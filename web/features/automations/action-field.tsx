import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Action, AUTOMATIC_DRAFT_KINDS, PLACEHOLDERS, STARTABLE_CLOCKS } from '../../../src/core/automation/automation.ts'
import { TONES } from '../../../src/core/case.ts'
import { TargetField } from '../../product/target-field.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Pairs } from '../../ui/card-page.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useNamed } from './use-rule-words.ts'
import { WebhookField } from './webhook-field.tsx'

interface ActionFieldProps<One extends Action = Action> {
  readonly action: One
  readonly onChange: (action: One) => void
}
type Of<Do extends Action['do']> = ActionFieldProps<Extract<Action, { do: Do }>>

/** What one thing to do needs to know. */
export function ActionField({ action, onChange }: ActionFieldProps) {
  const words = useTexts().automationEditor
  switch (action.do) {
    case 'assign':
      return <Who action={action} onChange={onChange} />
    case 'tag':
      return (
        <Pairs>
          <TagsField label={words.addTags} value={action.add} onChange={(add) => onChange({ ...action, add })} />
          <TagsField label={words.removeTags} value={action.remove} onChange={(remove) => onChange({ ...action, remove })} />
        </Pairs>
      )
    case 'set_urgency':
      return (
        <NumberField
          label={words.urgency}
          description={words.urgencyHint}
          value={action.urgency}
          onChange={(urgency = -1) => onChange({ ...action, urgency })}
        />
      )
    case 'draft':
      return <DraftField action={action} onChange={onChange} />
    case 'send_template':
      return <TemplateField action={action} onChange={onChange} />
    case 'follow_up':
      return <PromiseField action={action} onChange={onChange} />
    case 'ask_approval':
      return <ApprovalField action={action} onChange={onChange} />
    case 'escalate':
      return (
        <Pairs>
          <TargetField label={words.to} value={action.to} onChange={(to) => onChange({ ...action, to })} />
          <Reason value={action.reason} onChange={(reason) => onChange({ ...action, reason })} />
        </Pairs>
      )
    case 'start_clock':
      return <ClockField action={action} onChange={onChange} />
    case 'webhook':
      return <WebhookField action={action} onChange={onChange} />
    case 'survey':
      return <p className="quiet small">{words.surveyHint}</p>
    case 'stop':
      return <p className="quiet small">{words.stopHint}</p>
  }
}

function Who({ action, onChange }: Of<'assign'>) {
  const words = useTexts().automationEditor
  const { members } = useNamed()
  const isThere = action.memberId === null || members.some(({ id }) => id === action.memberId)
  return (
    <NativeSelect
      label={words.who}
      value={action.memberId ?? ''}
      data={[
        ...(isThere ? [] : [{ value: action.memberId ?? '', label: words.gone }]),
        ...members.map(({ id, name }) => ({ value: id, label: name })),
        { value: '', label: words.nobody },
      ]}
      onChange={(event) => onChange({ ...action, memberId: event.currentTarget.value || null })}
    />
  )
}

interface TagsFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (tags: string[]) => void
}

function TagsField({ label, value, onChange }: TagsFieldProps) {
  const words = useTexts().automationEditor
  const [typed, setTyped] = useState<string | undefined>(undefined)
  return (
    <TextInput
      label={label}
      placeholder={words.commas}
      autoComplete="off"
      value={typed ?? value.join(', ')}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const tags = event.currentTarget.value.split(',').map((tag) => tag.trim())
        onChange([...new Set(tags.filter((tag) => tag !== ''))])
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}

function DraftField({ action: { tone, ...action }, onChange }: Of<'draft'>) {
  const texts = useTexts()
  const words = texts.automationEditor
  return (
    <Pairs>
      <NativeSelect
        label={words.kind}
        value={action.kind}
        data={AUTOMATIC_DRAFT_KINDS.map((kind) => ({ value: kind, label: texts.write.kinds[kind] }))}
        onChange={(event) => {
          const kind = AUTOMATIC_DRAFT_KINDS.find((one) => one === event.currentTarget.value)
          if (kind !== undefined) onChange({ ...action, kind, ...(tone !== undefined && { tone }) })
        }}
      />
      <NativeSelect
        label={words.tone}
        value={tone ?? ''}
        data={[{ value: '', label: words.shopTone }, ...TONES.map((one) => ({ value: one, label: texts.write.tones[one] }))]}
        onChange={(event) => {
          const next = TONES.find((one) => one === event.currentTarget.value)
          onChange(next === undefined ? action : { ...action, tone: next })
        }}
      />
    </Pairs>
  )
}

function TemplateField({ action, onChange }: Of<'send_template'>) {
  const words = useTexts().automationEditor
  const { subject, ...rest } = action
  return (
    <>
      <TextInput
        label={words.subject}
        description={words.subjectHint}
        autoComplete="off"
        maxLength={200}
        value={subject ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? rest : { ...rest, subject: event.currentTarget.value })}
      />
      <Textarea
        label={words.text}
        description={words.textHint(PLACEHOLDERS.map((name) => `{${name}}`).join(', '))}
        autosize
        minRows={4}
        maxLength={5_000}
        value={action.text}
        onChange={(event) => onChange({ ...action, text: event.currentTarget.value })}
      />
    </>
  )
}

function PromiseField({ action, onChange }: Of<'follow_up'>) {
  const words = useTexts().automationEditor
  const { members } = useNamed()
  const { memberId, ...rest } = action
  return (
    <>
      <TextInput
        label={words.promise}
        autoComplete="off"
        maxLength={500}
        value={action.promise}
        onChange={(event) => onChange({ ...action, promise: event.currentTarget.value })}
      />
      <Pairs>
        <NumberField
          label={words.within}
          value={action.inHours || undefined}
          onChange={(inHours = 0) => onChange({ ...action, inHours })}
        />
        <NativeSelect
          label={words.keeper}
          value={memberId ?? ''}
          data={[{ value: '', label: words.whoeverHasIt }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => onChange(event.currentTarget.value === '' ? rest : { ...rest, memberId: event.currentTarget.value })}
        />
      </Pairs>
    </>
  )
}

function ApprovalField({ action, onChange }: Of<'ask_approval'>) {
  const words = useTexts().automationEditor
  return (
    <Pairs>
      <NativeSelect
        label={words.what}
        value={action.what}
        data={(['remedy', 'parting'] as const).map((what) => ({ value: what, label: words.whats[what] }))}
        onChange={(event) => onChange({ ...action, what: event.currentTarget.value === 'parting' ? 'parting' : 'remedy' })}
      />
      <Reason value={action.reason} onChange={(reason) => onChange({ ...action, reason })} />
    </Pairs>
  )
}

function ClockField({ action, onChange }: Of<'start_clock'>) {
  const words = useTexts().automationEditor
  return (
    <Pairs>
      <NativeSelect
        label={words.clock}
        value={action.clock}
        data={STARTABLE_CLOCKS.map((clock) => ({ value: clock, label: words.clocks[clock] }))}
        onChange={(event) =>
          onChange({ ...action, clock: STARTABLE_CLOCKS.find((clock) => clock === event.currentTarget.value) ?? 'next_response' })
        }
      />
      <NumberField
        label={words.businessMinutes}
        value={action.minutes || undefined}
        onChange={(minutes = 0) => onChange({ ...action, minutes })}
      />
    </Pairs>
  )
}

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const words = useTexts().automationEditor
  return (
    <TextInput
      label={words.reason}
      autoComplete="off"
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
