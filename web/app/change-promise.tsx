import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { type Promised, PromiseForm } from '../product/promise-form.tsx'
import { useTexts } from '../texts/texts.tsx'
import { useApi } from './api.tsx'
import type { FollowUp } from './follow-ups-query.ts'
import { useSession } from './session.tsx'

/** A promise in other words, or for another day, in the place where it stands. */
export function ChangePromise({ row, onDone }: { readonly row: FollowUp; readonly onDone: () => void }) {
  const texts = useTexts()
  const { shop } = useSession()
  const change = useChangePromise(row, onDone)
  return (
    <PromiseForm
      before={row}
      timeZone={shop.profile.timeZone}
      submit={texts.app.save}
      busy={change.isPending}
      error={change.error}
      onSubmit={(promised) => (promised.promise === row.promise && promised.dueAt === row.dueAt ? onDone() : change.mutate(promised))}
      onCancel={onDone}
    />
  )
}

function useChangePromise(row: FollowUp, onDone: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ promise, dueAt }: Promised) =>
      client.call(
        'update-follow-up',
        { id: row.id, version: row.version, ...(promise !== row.promise && { promise }), ...(dueAt !== row.dueAt && { dueAt }) },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      onDone()
      notifications.show({ message: texts.followUps.changed })
    },
    onSettled: async () => {
      void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
      await queryClient.invalidateQueries({ queryKey: ['case', row.caseId] })
    },
  })
}
