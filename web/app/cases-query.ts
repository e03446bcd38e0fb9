import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Api, ListCasesInput } from './api.tsx'

export interface CaseFilter {
  readonly state?: 'open' | 'closed' | 'all' | undefined
  readonly query?: string | undefined
}

/** The first lines of a list, with how many cases are open. */
export function casesQuery({ client }: Api, filter: CaseFilter) {
  return queryOptions({
    queryKey: ['cases', 'first', filter.state ?? 'open', filter.query ?? ''],
    queryFn: ({ signal }) => client.call('list-cases', inputOf(filter), { signal }),
  })
}

/** The whole list, a page at a time. */
export function casePagesQuery({ client }: Api, filter: CaseFilter) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'pages', filter.state ?? 'open', filter.query ?? ''],
    queryFn: ({ signal, pageParam }) =>
      client.call('list-cases', pageParam === undefined ? inputOf(filter) : { ...inputOf(filter), cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })
}

function inputOf(filter: CaseFilter): ListCasesInput {
  return { state: filter.state ?? 'open', ...(filter.query ? { query: filter.query } : {}) }
}
