import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InputOf } from '../../src/client/client.ts'
import { isRefusal, useApi } from './api.tsx'
import type { Team } from './team-query.ts'

type TeamWrite = 'ask-for-pause' | 'ask-for-swap' | 'answer-swap' | 'share-own-load'

/** Writes that answer with the whole team. They carry no key to be asked twice with: its record would tell how often somebody asked. */
export function useTeamWrite<Name extends TeamWrite>(name: Name) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<Name>) => client.call(name, input) as Promise<Team>,
    onSuccess: (team) => {
      queryClient.setQueryData(['team'], team)
      void queryClient.invalidateQueries({ queryKey: ['team', 'own'] })
    },
    onError: (error) => {
      if (isRefusal(error, 'not_found')) void queryClient.invalidateQueries({ queryKey: ['team'] })
    },
  })
}
