import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { Solved } from '../../src/core/feedback/survey.ts'
import { useTexts } from '../texts/texts.tsx'
import { useApi } from './api.tsx'
import type { FollowUp } from './follow-ups-query.ts'

/** Releases a promise that was held because the customer wrote first. */
export function useRelease() {
  const texts = useTexts()
  const { client } = useApi()
  const settle = useSettle()
  return useMutation({
    mutationFn: (row: FollowUp) =>
      client.call('update-follow-up', { id: row.id, version: row.version, held: false }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: texts.held.released }),
    onError: (error) => notifications.show({ message: texts.followUps.failed(error.message) }),
    onSettled: (_, __, row) => settle(row),
  })
}

/** Keeps what the customer said when they were asked whether it is solved. */
export function useAnswerCheck() {
  const texts = useTexts()
  const { client } = useApi()
  const settle = useSettle()
  return useMutation({
    mutationFn: ({ row, answer }: { readonly row: FollowUp; readonly answer: Solved }) =>
      client.call('answer-check', { id: row.id, version: row.version, answer }, { idempotencyKey: newId() }),
    onSuccess: (_, { answer }) => notifications.show({ message: texts.trustPlan.kept[answer] }),
    onError: (error) => notifications.show({ message: texts.followUps.failed(error.message) }),
    onSettled: (_, __, { row }) => settle(row),
  })
}

function useSettle() {
  const queryClient = useQueryClient()
  return (row: FollowUp) => {
    void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
    void queryClient.invalidateQueries({ queryKey: ['cases'] })
    return queryClient.invalidateQueries({ queryKey: ['case', row.caseId] })
  }
}
