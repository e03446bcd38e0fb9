import { Button, NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import type { Action } from '../../../src/core/automation/automation.ts'
import { useTexts } from '../../texts/texts.tsx'
import { ActionField } from './action-field.tsx'
import css from './automation-editor.module.css'
import { useNamed } from './use-rule-words.ts'

const KINDS = [
  'escalate',
  'assign',
  'tag',
  'set_urgency',
  'draft',
  'send_template',
  'follow_up',
  'ask_approval',
  'start_clock',
  'survey',
  'webhook',
  'stop',
] as const satisfies Action['do'][]
const MOST_ACTIONS = 10

interface ActionFieldsProps {
  readonly value: readonly Action[]
  readonly onChange: (actions: Action[]) => void
}

/** What an automation does, thing by thing in its order. */
export function ActionFields({ value, onChange }: ActionFieldsProps) {
  const words = useTexts().automationEditor
  const { members } = useNamed()
  const list = useRef<HTMLOListElement>(null)
  const replace = (index: number, action: Action) => onChange(value.map((one, at) => (at === index ? action : one)))
  const swap = (index: number, other: number) =>
    onChange(value.map((one, at) => (at === index ? (value[other] ?? one) : at === other ? (value[index] ?? one) : one)))
  const add = () => {
    onChange([...value, newAction('tag', members[0]?.id)])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child select')?.focus())
  }
  return (
    <>
      <ol ref={list} className={css.actions}>
        {value.map((action, index) => (
          // Actions have no names of their own; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields hold no state that outlives what they show
          <li key={index} className={css.action}>
            <div className={css.actionHead}>
              <NativeSelect
                aria-label={words.action(index + 1)}
                value={action.do}
                data={KINDS.map((kind) => ({ value: kind, label: words.actions[kind] }))}
                onChange={(event) => {
                  const kind = KINDS.find((one) => one === event.currentTarget.value)
                  if (kind !== undefined) replace(index, newAction(kind, members[0]?.id))
                }}
              />
              <span className={css.moves}>
                {index > 0 && (
                  <Button size="compact-sm" variant="subtle" aria-label={words.earlier(index + 1)} onClick={() => swap(index, index - 1)}>
                    <span aria-hidden="true">↑</span>
                  </Button>
                )}
                {index < value.length - 1 && (
                  <Button size="compact-sm" variant="subtle" aria-label={words.later(index + 1)} onClick={() => swap(index, index + 1)}>
                    <span aria-hidden="true">↓</span>
                  </Button>
                )}
                {value.length > 1 && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={words.removeAction(index + 1)}
                    onClick={() => onChange(value.filter((_, at) => at !== index))}
                  >
                    <span aria-hidden="true">×</span>
                  </Button>
                )}
              </span>
            </div>
            <ActionField action={action} onChange={(next) => replace(index, next)} />
          </li>
        ))}
      </ol>
      {value.length < MOST_ACTIONS && (
        <div className="row">
          <Button size="compact-sm" onClick={add}>
            {words.addAction}
          </Button>
        </div>
      )}
    </>
  )
}

function newAction(kind: Action['do'], memberId: string | undefined): Action {
  switch (kind) {
    case 'assign':
      return { do: kind, memberId: memberId ?? null }
    case 'tag':
      return { do: kind, add: [], remove: [] }
    case 'set_urgency':
      return { do: kind, urgency: 80 }
    case 'draft':
      return { do: kind, kind: 'email' }
    case 'send_template':
      return { do: kind, text: '' }
    case 'follow_up':
      return { do: kind, promise: '', inHours: 24 }
    case 'ask_approval':
      return { do: kind, what: 'remedy', reason: '' }
    case 'escalate':
      return { do: kind, to: { kind: 'role', role: 'manager' }, reason: '' }
    case 'start_clock':
      return { do: kind, clock: 'next_response', minutes: 60 }
    case 'webhook':
      return { do: kind, url: 'https://' }
    case 'survey':
    case 'stop':
      return { do: kind }
  }
}
