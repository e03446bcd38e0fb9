import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../app/api.tsx'
import { type CaseFilter, casePagesQuery } from '../../app/cases-query.ts'

/** Of a list that was read further than this nobody wants every page again whenever something happens. */
const PAGES_KEPT_FRESH = 3

/** The lines of a list as far as they were read. */
export function useCasePages(filter: CaseFilter) {
  const api = useApi()
  const queryClient = useQueryClient()
  const query = casePagesQuery(api, filter)
  const read = (queryClient.getQueryData(query.queryKey)?.pages.length ?? 0) > PAGES_KEPT_FRESH
  const list = useInfiniteQuery({ ...query, enabled: !read, ...(read && { staleTime: Number.POSITIVE_INFINITY }) })
  const { pages } = list.data ?? {}
  const rows = useMemo(() => {
    // A case that moved while the list was read may stand on two pages.
    const byId = new Map(pages?.flatMap((page) => page.rows).map((row) => [row.id, row]))
    return [...byId.values()]
  }, [pages])
  return {
    list,
    rows,
    first: pages?.[0],
    /** Whether something has happened since, and the list is too long to read it all again. */
    isBehind: read && list.isStale,
    showNewest: () => void queryClient.resetQueries({ queryKey: query.queryKey }),
    showMore: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
    },
  }
}
