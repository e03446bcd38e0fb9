import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'
import { readSeen } from './seen-cases.ts'

export type Team = OutputOf<'get-team'>
export type OwnLoad = OutputOf<'get-own-load'>

/** What is asked for stands in no log, so that no event tells of it: it is looked at again every minute. */
const FRESH_MS = 60_000

/** Who asks for a pause or a swap now. */
export function teamQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['team'],
    queryFn: ({ signal }) => client.call('get-team', {}, { signal }),
    refetchInterval: FRESH_MS,
  })
}

/** One's own load, with what this browser alone remembers of cases that were open. */
export function ownLoadQuery({ client }: Api, memberId: string) {
  return queryOptions({
    queryKey: ['team', 'own'],
    queryFn: ({ signal }) => client.call('get-own-load', { seen: [...readSeen(memberId, Date.now())] }, { signal }),
    refetchInterval: FRESH_MS,
    gcTime: 0,
  })
}

/** What people share, and groups. */
export function teamLoadQuery({ client }: Api) {
  return queryOptions({ queryKey: ['team', 'load'], queryFn: ({ signal }) => client.call('get-team-load', {}, { signal }) })
}
