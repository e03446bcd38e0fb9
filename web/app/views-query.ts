import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type SavedView = OutputOf<'list-views'>['views'][number]

/** The lists of the Desk with how many cases each has. */
export function viewsQuery({ client }: Api) {
  return queryOptions({ queryKey: ['views'], queryFn: ({ signal }) => client.call('list-views', {}, { signal }) })
}
