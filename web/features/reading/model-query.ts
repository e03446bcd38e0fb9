import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type ModelDetail = OutputOf<'get-model'>

const TRYING_MS = 1_000

/** The shop's model; asked again each second while it is being tried. */
export function modelQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['model'],
    queryFn: ({ signal }) => client.call('get-model', {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.settings !== undefined && state.data.lastTry === undefined ? TRYING_MS : false),
  })
}
