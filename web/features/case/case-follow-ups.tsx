import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { ChangePromise } from '../../app/change-promise.tsx'
import type { FollowUp } from '../../app/follow-ups-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useMarkDone } from '../../app/use-mark-done.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { type Promised, PromiseForm } from '../../product/promise-form.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './case-follow-ups.module.css'

/** What was promised on this case, and a way to promise more. */
export function CaseFollowUps({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { member } = useSession()
  const [adding, setAdding] = useState<'yes' | 'no'>('no')
  const may = mayWork(member.role)
  if (detail.followUps.length === 0 && !may) return null
  return (
    <section className={css.promises} aria-labelledby="promises-title">
      <h2 id="promises-title" className="step">
        {texts.followUps.onCase}
      </h2>
      {detail.followUps.length > 0 && <Promises detail={detail} />}
      {may &&
        (adding === 'yes' ? (
          <AddPromise detail={detail} onDone={() => setAdding('no')} />
        ) : (
          <Button size="compact-md" onClick={() => setAdding('yes')}>
            {texts.followUps.add}
          </Button>
        ))}
    </section>
  )
}

function Promises({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const [changing, setChanging] = useState<string | undefined>(undefined)
  const open = detail.followUps.filter((row) => row.doneAt === undefined)
  const kept = detail.followUps.filter((row) => row.doneAt !== undefined)
  return (
    <ul className={css.list} aria-label={texts.followUps.onCase}>
      {open.map((row) =>
        row.id === changing ? (
          <li key={row.id} className={css.changing}>
            <ChangePromise row={row} onDone={() => setChanging(undefined)} />
          </li>
        ) : (
          <OpenPromise key={row.id} row={row} onChange={() => setChanging(row.id)} />
        ),
      )}
      {kept.map((row) => (
        <li key={row.id} className="quiet">
          <span>{texts.followUps.kept}</span>
          <span className={css.what}>{row.promise}</span>
        </li>
      ))}
    </ul>
  )
}

function OpenPromise({ row, onChange }: { readonly row: FollowUp; readonly onChange: () => void }) {
  const texts = useTexts()
  const { shop, member } = useSession()
  const mark = useMarkDone()
  return (
    <li>
      <span className="quiet">
        <DueDate at={row.dueAt} timeZone={shop.profile.timeZone} />
      </span>
      <span className={css.what}>
        {row.promise}
        {row.assignedTo !== member.id && <span className="quiet"> · {row.assignedToName ?? texts.followUps.nobody}</span>}
      </span>
      {mayWork(member.role) && (
        <span className={css.actions}>
          <Button size="compact-sm" variant="subtle" aria-label={texts.followUps.changeOf(row.promise)} onClick={onChange}>
            {texts.followUps.change}
          </Button>
          <Button
            size="compact-sm"
            aria-label={texts.followUps.markDoneOf(row.promise)}
            loading={mark.isPending}
            onClick={() => mark.mutate({ row, done: true })}
          >
            {texts.followUps.markDone}
          </Button>
        </span>
      )}
    </li>
  )
}

function AddPromise({ detail, onDone }: { readonly detail: CaseDetail; readonly onDone: () => void }) {
  const texts = useTexts()
  const { shop } = useSession()
  const add = useAddPromise(detail.id, onDone)
  return (
    <PromiseForm
      timeZone={shop.profile.timeZone}
      submit={texts.followUps.save}
      busy={add.isPending}
      error={add.error}
      onSubmit={(promised) => add.mutate(promised)}
      onCancel={onDone}
    />
  )
}

function useAddPromise(caseId: string, onAdded: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [id, setId] = useState(() => newId())
  return useMutation({
    mutationFn: (promised: Promised) => client.call('add-follow-up', { id, caseId, ...promised }, { idempotencyKey: newId() }),
    onSuccess: async () => {
      setId(newId())
      void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      await queryClient.invalidateQueries({ queryKey: ['case', caseId] })
      onAdded()
      notifications.show({ message: texts.followUps.saved })
    },
  })
}
