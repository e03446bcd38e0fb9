import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type RisingWeeks = OutputOf<'get-rising'>
export type RisingCause = RisingWeeks['causes'][number]
export type Fix = OutputOf<'list-fixes'>['fixes'][number]
export type OwnCause = OutputOf<'list-causes'>['causes'][number]

/** Cases a week of every cause, half a year of them. */
export function risingQuery({ client }: Api) {
  return queryOptions({ queryKey: ['insights', 'rising'], queryFn: ({ signal }) => client.call('get-rising', {}, { signal }) })
}

export function unexplainedQuery({ client }: Api) {
  return queryOptions({ queryKey: ['insights', 'unexplained'], queryFn: ({ signal }) => client.call('get-unexplained', {}, { signal }) })
}

export function fixesQuery({ client }: Api) {
  return queryOptions({ queryKey: ['insights', 'fixes'], queryFn: ({ signal }) => client.call('list-fixes', {}, { signal }) })
}

export function ownCausesQuery({ client }: Api) {
  return queryOptions({ queryKey: ['insights', 'own-causes'], queryFn: ({ signal }) => client.call('list-causes', {}, { signal }) })
}
