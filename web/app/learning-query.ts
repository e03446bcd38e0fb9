import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Cause } from '../../src/core/case.ts'
import type { Api } from './api.tsx'

export type Learning = OutputOf<'get-learning'>

/** Cases of which it is time to say how they ended, the longest waiting first. */
export function outcomesToAskQuery({ client }: Api) {
  return queryOptions({ queryKey: ['outcomes-to-ask'], queryFn: ({ signal }) => client.call('list-outcomes-to-ask', {}, { signal }) })
}

/** Refused money that can still be disputed. */
export function exposureQuery({ client }: Api) {
  return queryOptions({ queryKey: ['exposure'], queryFn: ({ signal }) => client.call('list-exposure', {}, { signal }) })
}

/** What the own cases taught. */
export function learningQuery({ client }: Api) {
  return queryOptions({ queryKey: ['learning'], queryFn: ({ signal }) => client.call('get-learning', {}, { signal }) })
}

/** What members said looking back on hard cases, of one cause or of all. */
export function debriefsQuery({ client }: Api, cause: Cause | undefined) {
  return queryOptions({
    queryKey: ['debriefs', cause ?? ''],
    queryFn: ({ signal }) => client.call('list-debriefs', cause === undefined ? {} : { cause }, { signal }),
  })
}
