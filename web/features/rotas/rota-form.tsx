import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { RotaPlan } from '../../../src/core/escalation/rota.ts'
import { useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import type { Rota } from '../../app/rotas-query.ts'
import { useSession } from '../../app/session.tsx'
import { TargetField } from '../../product/target-field.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { dateIn } from '../../ui/calendar.ts'
import { Card } from '../../ui/card-page.tsx'
import { Choice } from '../../ui/choice.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { ExceptionsFields } from './exceptions-fields.tsx'
import { beginDraft, planOf, type RotaDraft } from './rota-draft.ts'
import css from './rotas.module.css'
import { ShiftsFields } from './shifts-fields.tsx'
import { WeeksFields } from './weeks-fields.tsx'

/** One rota: its name, how it turns, exceptions, and who is asked when nobody is on. */
export function RotaForm({ rota, onDone }: { readonly rota: Rota | undefined; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.rotasPage
  const { shop } = useSession()
  const [draft, setDraft] = useState(() => beginDraft(rota, dateIn(Date.now(), shop.profile.timeZone)))
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const form = useRef<HTMLFormElement>(null)
  const writes = useRotaWrites(rota, onDone)
  const set = (part: Partial<RotaDraft>) => setDraft((now) => ({ ...now, ...part }))
  const people = usePeople(draft)
  const submit = () => {
    setTried('yes')
    const plan = planOf(draft)
    if (draft.name.trim() !== '' && plan) writes.save.mutate({ name: draft.name.trim(), plan })
    else requestAnimationFrame(() => form.current && focusFirstInvalid(form.current))
  }
  const fields = { draft, set, people, tried }
  return (
    <Card title={rota === undefined ? words.add : words.changeOf(rota.name)}>
      <form
        ref={form}
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={words.name}
          placeholder={words.nameHint}
          autoComplete="off"
          maxLength={60}
          value={draft.name}
          error={tried === 'yes' && draft.name.trim() === '' ? words.nameEmpty : undefined}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Choice
          label={words.kind}
          labelHidden="shown"
          items={[
            { value: 'weekly', label: words.weekly },
            { value: 'hours', label: words.hours },
          ]}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        {draft.kind === 'weekly' ? <WeeksFields {...fields} /> : <ShiftsFields {...fields} />}
        <ExceptionsFields {...fields} />
        <TargetField
          label={words.fallback}
          value={draft.fallback ?? { kind: 'role', role: 'owner' }}
          withoutRota={rota?.id}
          onChange={(fallback) => set({ fallback })}
        />
        {writes.error && (
          <p className="small" role="alert">
            {texts.errors.notSaved(writes.error.message)}
          </p>
        )}
        <div className="row">
          <Button type="submit" variant="filled" loading={writes.save.isPending}>
            {words.save}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {texts.app.cancel}
          </Button>
          {rota !== undefined && (
            <Removing rota={rota} busy={writes.remove.isPending ? 'yes' : 'no'} onYes={() => writes.remove.mutate()} />
          )}
        </div>
      </form>
    </Card>
  )
}

/** What the fields of a rota work on. */
export interface RotaFieldsProps {
  readonly draft: RotaDraft
  readonly set: (part: Partial<RotaDraft>) => void
  readonly people: readonly Person[]
  /** Whether somebody wanted to save: then what is missing is said. */
  readonly tried: 'yes' | 'no'
}

interface Person {
  readonly id: string
  readonly name: string
  readonly able: 'yes' | 'no'
}

/** Who may be on, and who is named already and left. */
function usePeople({ weekly, shifts, overrides }: RotaDraft): readonly Person[] {
  const texts = useTexts()
  const members = useQuery(membersQuery(useApi())).data?.members
  const able = (members ?? []).filter(({ role }) => role !== 'viewer').map(({ id, name }) => ({ id, name, able: 'yes' as const }))
  if (members === undefined) return able
  const named = [...weekly.memberIds, ...[...shifts, ...overrides].flatMap(({ memberId }) => memberId ?? [])]
  const gone = [...new Set(named)].filter((id) => id !== '' && !able.some((one) => one.id === id))
  return [
    ...able,
    ...gone.map((id) => ({ id, name: members.find((one) => one.id === id)?.name ?? texts.rotasPage.left, able: 'no' as const })),
  ]
}

function Removing({ rota, busy, onYes }: { readonly rota: Rota; readonly busy: 'yes' | 'no'; readonly onYes: () => void }) {
  const texts = useTexts()
  const words = texts.rotasPage
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  if (asking === 'no')
    return (
      <Button variant="subtle" onClick={() => setAsking('yes')}>
        {words.remove}
      </Button>
    )
  return (
    <AsksOnce
      question={words.removeAsk(rota.name)}
      yes={words.remove}
      cancel={texts.app.cancel}
      busy={busy === 'yes'}
      onYes={onYes}
      onCancel={() => setAsking('no')}
    />
  )
}

function useRotaWrites(rota: Rota | undefined, onDone: () => void) {
  const { client } = useApi()
  const words = useTexts().rotasPage
  const queryClient = useQueryClient()
  const [id] = useState(() => rota?.id ?? newId())
  const done = (message: string) => {
    void queryClient.invalidateQueries({ queryKey: ['rotas'] })
    notifications.show({ message })
    onDone()
  }
  const save = useMutation({
    mutationFn: (input: { readonly name: string; readonly plan: RotaPlan }) =>
      client.call('save-rota', { id, ...(rota && { version: rota.version }), ...input }),
    onSuccess: ({ name }) => done(words.saved(name)),
  })
  const remove = useMutation({
    mutationFn: () => client.call('remove-rota', { id, version: rota?.version ?? 0 }),
    onSuccess: () => done(words.removed(rota?.name ?? '')),
  })
  return { save, remove, error: save.error ?? remove.error }
}
