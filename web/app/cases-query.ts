import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { View } from '../../src/core/search/views.ts'
import type { Api, ListCasesInput } from './api.tsx'

export interface CaseFilter {
  readonly view?: View | undefined
  readonly query?: string | undefined
}

/** The first lines of a list, with how many cases are open. */
export function casesQuery({ client }: Api, filter: CaseFilter) {
  return queryOptions({
    queryKey: ['cases', 'first', filter.view ?? '', filter.query ?? ''],
    queryFn: ({ signal }) => client.call('list-cases', inputOf(filter), { signal }),
  })
}

/** The whole list, a page at a time. */
export function casePagesQuery({ client }: Api, filter: CaseFilter) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'pages', filter.view ?? '', filter.query ?? ''],
    queryFn: ({ signal, pageParam }) =>
      client.call('list-cases', pageParam === undefined ? inputOf(filter) : { ...inputOf(filter), cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })
}

function inputOf(filter: CaseFilter): ListCasesInput {
  return { ...(filter.view && { view: filter.view }), ...(filter.query ? { query: filter.query } : {}) }
}
