import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import { addMonths, monthOf } from '../../../src/core/insight/insight-period.ts'
import { GROUPINGS, type Grouping, type Measure } from '../../../src/core/insight/sums.ts'
import type { Api } from '../../app/api.tsx'
import type { InsightSearch } from '../../app/insight-search.ts'

export type RootCauses = OutputOf<'get-root-causes'>
export type FrictionCost = OutputOf<'get-friction-cost'>
export type InsightSums = FrictionCost['sums']
export type InsightCase = OutputOf<'list-insight-cases'>['rows'][number]

/** The filter that the server is asked with: the same for a figure and for its cases. */
export function filterOf(search: InsightSearch, timeZone: string) {
  const is = Object.fromEntries(GROUPINGS.flatMap((group) => (search[group] === undefined ? [] : [[group, search[group]]])))
  return { ...timeOf(search, timeZone), ...(is as Partial<Record<Grouping, string>>) }
}

function timeOf({ period, month }: InsightSearch, timeZone: string): { month?: string; months?: number } {
  if (month !== undefined) return { month }
  switch (period) {
    case 'last':
      return { month: addMonths(monthOf(new Date(), timeZone), -1) }
    case 'quarter':
      return { months: 3 }
    case 'year':
      return { months: 12 }
    default:
      return {}
  }
}

type Filter = ReturnType<typeof filterOf>

export function frictionQuery({ client }: Api, filter: Filter) {
  return queryOptions({
    queryKey: ['insights', 'friction', filter],
    queryFn: ({ signal }) => client.call('get-friction-cost', filter, { signal }),
    placeholderData: keepPreviousData,
  })
}

export function rootCausesQuery({ client }: Api, filter: Filter, { group, measure }: { group: Grouping; measure: Measure }) {
  return queryOptions({
    queryKey: ['insights', 'causes', filter, group, measure],
    queryFn: ({ signal }) => client.call('get-root-causes', { ...filter, group, measure }, { signal }),
    placeholderData: keepPreviousData,
  })
}

export function insightCasesQuery({ client }: Api, filter: Filter, { measure = 'money', except, exceptGroup }: InsightSearch) {
  return infiniteQueryOptions({
    queryKey: ['insights', 'cases', filter, measure, except ?? [], exceptGroup ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.call(
        'list-insight-cases',
        {
          ...filter,
          measure,
          ...(except && exceptGroup && { except: { group: exceptGroup, keys: [...except] } }),
          ...(pageParam !== undefined && { cursor: pageParam }),
        },
        { signal },
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}
