import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Standing } from '../../../src/core/case.ts'
import type { Api } from '../../app/api.tsx'

export type CustomerRow = OutputOf<'list-customers'>['rows'][number]
export type BlockedSender = OutputOf<'list-blocked-senders'>['senders'][number]
export type TurnedAway = OutputOf<'list-blocked-senders'>['turnedAway'][number]
export type CustomerDetail = OutputOf<'get-customer'>

/** Customers by their last contact, page by page; with a query, those it finds. */
export function customersQuery({ client }: Api, filter: { readonly query: string; readonly standing?: Standing | undefined }) {
  return infiniteQueryOptions({
    queryKey: ['customers', filter],
    queryFn: ({ pageParam, signal }) =>
      client.call('list-customers', { ...filter, ...(pageParam !== undefined && { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function customerQuery({ client }: Api, customerId: string) {
  return queryOptions({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) => client.call('get-customer', { id: customerId }, { signal }),
  })
}

export function blockedQuery({ client }: Api) {
  return queryOptions({ queryKey: ['customers', 'blocked'], queryFn: ({ signal }) => client.call('list-blocked-senders', {}, { signal }) })
}

export function noticeQuery({ client }: Api) {
  return queryOptions({ queryKey: ['customers', 'notice'], queryFn: ({ signal }) => client.call('get-blocked-notice', {}, { signal }) })
}
