import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { addDays, dateIn } from '../../ui/calendar.ts'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { MoneyField } from '../../ui/number-field.tsx'
import css from './rising.module.css'
import { type Fix, ownCausesQuery } from './rising-query.ts'
import { useFixWrite } from './use-fix-write.ts'
import { useKeyName } from './use-key-name.ts'

/** When a new fix is to be done unless somebody chooses another day. */
const DAYS = 30

/** What is to be done about a cause, by whom and by when. */
export function FixForm({ fix, cause, onDone }: { readonly fix: Fix | undefined; readonly cause: string; readonly onDone: () => void }) {
  const texts = useTexts()
  const words = texts.fixes
  const api = useApi()
  const { member, shop } = useSession()
  const keyName = useKeyName()
  const causes = useQuery(ownCausesQuery(api)).data?.causes ?? []
  const people = (useQuery(membersQuery(api)).data?.members ?? []).filter(({ role }) => role !== 'viewer')
  const [draft, setDraft] = useState(() => ({
    cause,
    action: fix?.action ?? '',
    ownerId: fix?.owner?.id ?? member.id,
    dueOn: fix?.dueOn ?? addDays(dateIn(Date.now(), shop.profile.timeZone), DAYS),
    expectedMinor: fix?.expectedMinor,
  }))
  const [tried, setTried] = useState(false)
  const [id] = useState(() => fix?.id ?? newId())
  const form = useRef<HTMLFormElement>(null)
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const save = useFixWrite((client, input: typeof draft, idempotencyKey) => {
    const { expectedMinor, ...rest } = input
    const expected = expectedMinor === undefined ? {} : { expectedMinor }
    return client.call('save-fix', { id, ...(fix && { version: fix.version }), ...rest, ...expected }, { idempotencyKey })
  })
  // It may have been asked for further up on the page.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const short = draft.action.trim().length < 3
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={fix ? words.changeOf(fix.action) : words.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (short || draft.dueOn === '') requestAnimationFrame(() => form.current && focusFirstInvalid(form.current))
        else save.mutate(draft, { onSuccess: onDone })
      }}
    >
      <NativeSelect
        label={words.cause}
        value={draft.cause}
        data={causes
          .filter(({ key, goesInto }) => goesInto === undefined || key === draft.cause)
          .map(({ key, name }) => ({ value: key, label: keyName('cause', key, name) }))}
        onChange={(event) => set({ cause: event.currentTarget.value })}
      />
      <Textarea
        label={words.action}
        placeholder={words.actionHint}
        autosize
        minRows={2}
        maxLength={500}
        value={draft.action}
        error={tried && short ? words.actionShort : undefined}
        onChange={(event) => set({ action: event.currentTarget.value })}
      />
      <div className={css.pairs}>
        <NativeSelect
          label={words.owner}
          value={draft.ownerId}
          data={people.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={(event) => set({ ownerId: event.currentTarget.value })}
        />
        <TextInput
          label={words.dueOn}
          type="date"
          value={draft.dueOn}
          error={tried && draft.dueOn === '' ? words.dayMissing : undefined}
          onChange={(event) => set({ dueOn: event.currentTarget.value })}
        />
      </div>
      <MoneyField label={words.expected} value={draft.expectedMinor} onChange={(expectedMinor) => set({ expectedMinor })} />
      {save.error && (
        <p className="small" role="alert">
          {texts.errors.notSaved(save.error.message)}
        </p>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
