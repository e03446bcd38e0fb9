import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useTexts } from '../texts/texts.tsx'
import { useApi } from './api.tsx'
import { type FollowUp, followUpsQuery } from './follow-ups-query.ts'

/** Marks a promise as kept, or not kept after all. The line leaves at once; it is put back when the server refuses. */
export function useMarkDone() {
  const texts = useTexts()
  const api = useApi()
  const queryClient = useQueryClient()
  const mark = useMutation({
    mutationFn: ({ row, done }: { row: FollowUp; done: boolean }) =>
      api.client.call('update-follow-up', { id: row.id, version: row.version, done }, { idempotencyKey: newId() }),
    onMutate: async ({ row, done }) => {
      const { queryKey } = followUpsQuery(api, done ? 'open' : 'done')
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (list) => list && { rows: list.rows.filter(({ id }) => id !== row.id) })
      return { queryKey, before }
    },
    onError: (error, _, context) => {
      if (context?.before !== undefined) queryClient.setQueryData(context.queryKey, context.before)
      notifications.show({ message: texts.followUps.failed(error.message) })
    },
    onSuccess: (saved, { done }) => {
      if (!done) notifications.show({ message: texts.followUps.reopened })
      else offerUndo(saved)
    },
    onSettled: (_, __, { row }) => {
      void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
      void queryClient.invalidateQueries({ queryKey: ['case', row.caseId] })
    },
  })
  const offerUndo = (row: FollowUp) => {
    const shown = `kept-${row.id}`
    const undo = () => {
      notifications.hide(shown)
      mark.mutate({ row, done: false })
    }
    notifications.show({
      id: shown,
      message: (
        <span className="row">
          {texts.followUps.marked}
          <Button size="compact-sm" variant="subtle" onClick={undo}>
            {texts.app.undo}
          </Button>
        </span>
      ),
    })
  }
  return mark
}
