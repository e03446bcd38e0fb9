import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type FollowUp = OutputOf<'list-follow-ups'>['rows'][number]

/** As many as the server gives at once. */
export const MOST_FOLLOW_UPS = 500

/** What is promised: still to be kept, the soonest first; those of it that are held; or kept. */
export function followUpsQuery({ client }: Api, state: 'open' | 'held' | 'done') {
  return queryOptions({
    queryKey: ['follow-ups', state],
    queryFn: ({ signal }) => client.call('list-follow-ups', { state, limit: MOST_FOLLOW_UPS }, { signal }),
  })
}
