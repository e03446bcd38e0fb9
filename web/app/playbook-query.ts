import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type TopicPage = OutputOf<'list-topics'>['rows'][number]
export type PlayDetail = OutputOf<'get-play'>

/** What ships changes with the next Evenkeel only. */
const STALE_MS = 3_600_000

export function topicsQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['topics'],
    queryFn: ({ signal }) => client.call('list-topics', {}, { signal }),
    staleTime: STALE_MS,
  })
}

/** One line of every play: a play of one topic may be named on the page of another. */
export function allPlaysQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['plays', 'all'],
    queryFn: ({ signal }) => client.call('list-plays', {}, { signal }),
    staleTime: STALE_MS,
  })
}

/** The plays of a topic that hold all these words. */
export function playsQuery({ client }: Api, { topic, query = '' }: { readonly topic: TopicPage['id']; readonly query?: string }) {
  return queryOptions({
    queryKey: ['plays', topic, query],
    queryFn: ({ signal }) => client.call('list-plays', { topic, query }, { signal }),
    staleTime: STALE_MS,
  })
}

export function playQuery({ client }: Api, id: string) {
  return queryOptions({
    queryKey: ['play', id],
    queryFn: ({ signal }) => client.call('get-play', { id }, { signal }),
    staleTime: STALE_MS,
  })
}
