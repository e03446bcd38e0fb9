import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { type AutomationRow, type Automations, automationsQuery } from './automations-query.ts'

/** Writes that answer with every automation: their order, the stop, a removal. */
export function useAutomationsWrite<Input>(
  write: (client: ReturnType<typeof useApi>['client'], input: Input, key: string) => Promise<Automations>,
) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => write(api.client, input, newId()),
    onSuccess: (all) => queryClient.setQueryData(automationsQuery(api).queryKey, all),
    onError: () => void queryClient.invalidateQueries({ queryKey: ['automations', 'list'] }),
  })
}

/** Writes that answer with one automation. */
export function useAutomationWrite<Input>(
  write: (client: ReturnType<typeof useApi>['client'], input: Input, key: string) => Promise<AutomationRow>,
) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => write(api.client, input, newId()),
    onSuccess: (saved) => {
      queryClient.setQueryData(automationsQuery(api).queryKey, (all) => all && withOne(all, saved))
      // What is wrong with one may have been put right by a change of another.
      void queryClient.invalidateQueries({ queryKey: ['automations', 'list'] })
    },
    onError: (error) => {
      if (isRefusal(error, 'version_conflict')) void queryClient.invalidateQueries({ queryKey: ['automations', 'list'] })
    },
  })
}

/** What went wrong, as the screen says it. */
export function useProblem(): (error: Error) => string {
  const { errors } = useTexts()
  return (error) => (isRefusal(error, 'version_conflict') ? errors.conflict : errors.notSaved(error.message))
}

function withOne(all: Automations, saved: AutomationRow): Automations {
  const isThere = all.automations.some(({ id }) => id === saved.id)
  return {
    ...all,
    automations: isThere ? all.automations.map((one) => (one.id === saved.id ? saved : one)) : [...all.automations, saved],
  }
}
