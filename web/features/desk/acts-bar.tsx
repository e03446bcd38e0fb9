import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useRef, useState } from 'react'
import { CASE_STATES, type CaseState } from '../../../src/core/case.ts'
import { type CaseRow, useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import css from './acts-bar.module.css'
import type { DeskActs } from './use-desk-acts.ts'

const NOBODY = 'nobody'

interface ActsBarProps {
  readonly rows: readonly CaseRow[]
  readonly acts: DeskActs
  readonly onClear: () => void
  /** Where `a` puts the cursor. */
  readonly memberField: RefObject<HTMLSelectElement | null>
}

/** What can be done with the cases that are selected, at the foot of the window while there are any. */
export function ActsBar({ rows, acts, onClear, memberField }: ActsBarProps) {
  const texts = useTexts()
  const words = texts.lists
  const { member } = useSession()
  const members = useQuery(membersQuery(useApi())).data?.members ?? []
  const nameOf = (id: string, name: string) => (id === member.id ? words.me(name) : name)
  const assign = (value: string) => {
    const whom = members.find(({ id }) => id === value)
    acts.assign(rows, value === NOBODY ? null : value, whom ? nameOf(whom.id, whom.name) : words.nobody)
  }
  return (
    <section className={css.bar} aria-label={words.acts}>
      <strong role="status">{words.selected(rows.length)}</strong>
      <Button size="compact-md" rightSection={<KeyHint>e</KeyHint>} loading={acts.isPending} onClick={() => acts.close(rows)}>
        {words.close}
      </Button>
      <Choose
        field={memberField}
        label={words.assign}
        shortcut="a"
        onChosen={assign}
        data={[
          { value: '', label: words.choose, disabled: true },
          { value: NOBODY, label: words.nobody },
          ...members.map(({ id, name }) => ({ value: id, label: nameOf(id, name) })),
        ]}
      />
      <Choose
        label={words.state}
        onChosen={(state) => acts.moveTo(rows, state as CaseState)}
        data={[
          { value: '', label: words.moveTo, disabled: true },
          ...CASE_STATES.map((state) => ({ value: state, label: words.states[state] })),
        ]}
      />
      <Button size="compact-md" rightSection={<KeyHint>s</KeyHint>} onClick={() => acts.snooze(rows)}>
        {words.snooze}
      </Button>
      <Button size="compact-md" onClick={() => acts.watch(rows)}>
        {words.watch}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={onClear}>
        {words.clear}
      </Button>
    </section>
  )
}

interface ChooseProps {
  readonly field?: RefObject<HTMLSelectElement | null>
  readonly label: string
  readonly shortcut?: string
  readonly data: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[]
  readonly onChosen: (value: string) => void
}

/** A choice that is acted on when it is picked with the pointer, or with Enter: letters and arrows go through it first, as one types a name. */
function Choose({ field, label, shortcut, data, onChosen }: ChooseProps) {
  const words = useTexts().lists
  const [value, setValue] = useState('')
  const key = useRef('')
  const act = (chosen: string) => {
    setValue('')
    key.current = ''
    onChosen(chosen)
  }
  return (
    <span className={css.choose}>
      <NativeSelect
        {...(field && { ref: field })}
        size="xs"
        aria-label={label}
        {...(shortcut !== undefined && { 'aria-keyshortcuts': shortcut })}
        value={value}
        data={[...data]}
        onPointerDown={() => {
          key.current = ''
        }}
        onKeyDown={(event) => {
          key.current = event.key
          if (event.key === 'Escape') setValue('')
          if (event.key !== 'Enter' || value === '') return
          event.preventDefault()
          act(value)
        }}
        onBlur={() => setValue('')}
        onChange={({ currentTarget }) => {
          if (key.current === '' || key.current === 'Enter') act(currentTarget.value)
          else setValue(currentTarget.value)
        }}
      />
      {value !== '' && <KeyHint>{words.enter}</KeyHint>}
    </span>
  )
}
