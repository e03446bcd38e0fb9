import { Modal } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useRef, useState } from 'react'
import { HeatMeter } from '../product/heat-meter.tsx'
import { useTexts } from '../texts/texts.tsx'
import { useApi } from './api.tsx'
import { casesQuery } from './cases-query.ts'
import css from './palette.module.css'
import { type Action, type ActionGroup, usePaletteActions } from './palette-actions.ts'

const SHOWN_CASES = 7

/** Everything within reach of one key: cases, places, things to do. A field over one list; arrows move in the list, Enter does it. */
export function Palette({ onClose, onKeys }: { readonly onClose: () => void; readonly onKeys: () => void }) {
  const texts = useTexts()
  const [query, setQuery] = useState('')
  const groups = useGroups(useDeferredValue(query.trim()), onKeys)
  const actions = groups.flatMap((group) => group.actions)
  const [at, setAt] = useState(0)
  const current = Math.min(at, actions.length - 1)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const move = (to: number) => {
    const next = (to + actions.length) % Math.max(1, actions.length)
    setAt(next)
    list.current?.querySelector(`[data-at="${next}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const run = (action: Action | undefined) => {
    if (action === undefined) return
    onClose()
    action.run()
  }
  return (
    <Modal opened onClose={onClose} size={600} padding={0} yOffset="10vh" withCloseButton={false}>
      <Modal.Title className="out-of-sight">{texts.palette.title}</Modal.Title>
      <input
        className={css.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        aria-label={texts.palette.title}
        placeholder={texts.palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(current + 1)
          else if (event.key === 'ArrowUp') move(current - 1)
          else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(actions[current])
          else return
          event.preventDefault()
        }}
      />
      <div ref={list} id={`${id}-list`} className={css.list} role="listbox" aria-label={texts.palette.title}>
        {groups.map((group, index) => (
          <Group
            key={group.label}
            group={group}
            id={id}
            first={groups.slice(0, index).reduce((sum, before) => sum + before.actions.length, 0)}
            current={current}
            onRun={run}
          />
        ))}
      </div>
      {actions.length === 0 && (
        <p className={css.nothing} role="status">
          {texts.palette.nothing}
        </p>
      )}
    </Modal>
  )
}

interface GroupProps {
  readonly group: ActionGroup
  readonly id: string
  readonly first: number
  readonly current: number
  readonly onRun: (action: Action) => void
}

function Group({ group, id, first, current, onRun }: GroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside a listbox only a group is allowed.
    <div role="group" aria-label={group.label}>
      <p className={css.label} aria-hidden="true">
        {group.label}
      </p>
      {group.actions.map((action, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and answers the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the active option is told by aria-activedescendant.
        <div
          key={action.id}
          id={`${id}-${first + index}`}
          data-at={first + index}
          className={css.option}
          role="option"
          aria-selected={first + index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onRun(action)}
        >
          <span>{action.label}</span>
          {action.heat !== undefined && <HeatMeter heat={action.heat} form="short" />}
        </div>
      ))}
    </div>
  )
}

function useGroups(query: string, onKeys: () => void): ActionGroup[] {
  const texts = useTexts()
  const api = useApi()
  const { openCase, ask, groups } = usePaletteActions(onKeys)
  const cases = useQuery({ ...casesQuery(api, query === '' ? {} : { query, view: 'all' }), placeholderData: keepPreviousData })
  const found: Action[] = (cases.data?.rows ?? []).slice(0, SHOWN_CASES).map((row) => {
    return { id: row.id, label: row.title, heat: row.heat, run: () => openCase(row.id) }
  })
  const wanted = query.toLowerCase()
  // Not before it is known which cases there are: a quick Enter is meant for the case that is about to stand there.
  const isSettled = cases.isSuccess && !cases.isPlaceholderData
  return [
    { label: texts.palette.cases, actions: found },
    ...groups.map((group) => ({ ...group, actions: group.actions.filter((action) => action.label.toLowerCase().includes(wanted)) })),
    {
      label: texts.ask.title,
      actions:
        !isSettled || query === '' || ask === undefined
          ? []
          : [{ id: 'ask-this', label: texts.palette.askThis(query), run: () => ask(query) }],
    },
  ].filter((group) => group.actions.length > 0)
}
