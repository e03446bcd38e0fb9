import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { DatedPromise, Finding } from '../../../src/core/drafting/lint/rule.ts'
import { useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { instantAt } from '../../ui/calendar.ts'

/** The hour of the day at which a promise for a day is due. */
const DUE_HOUR = 17

/** Makes what a draft promises a follow-up of the case; false where the finding holds no promise. */
export function usePromise(caseId: string): (finding: Finding) => boolean {
  const texts = useTexts()
  const { client } = useApi()
  const { timeZone, locale } = useSession().shop.profile
  const queryClient = useQueryClient()
  const add = useMutation({
    mutationFn: ({ what, date }: DatedPromise) =>
      client.call(
        'add-follow-up',
        { id: newId(), caseId, promise: what, dueAt: instantAt(date, DUE_HOUR, timeZone), source: 'draft' },
        { idempotencyKey: newId() },
      ),
    onSuccess: (_, { what, date }) => {
      const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        Date.parse(date),
      )
      notifications.show({ message: texts.draft.promised(what, day) })
      void queryClient.invalidateQueries({ queryKey: ['follow-ups'] })
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      return queryClient.invalidateQueries({ queryKey: ['case', caseId] })
    },
    onError: (error) => notifications.show({ message: texts.errors.notSaved(error.message) }),
  })
  return ({ promise }) => {
    if (promise === undefined) return false
    if (!add.isPending) add.mutate(promise)
    return true
  }
}
