import { queryOptions } from '@tanstack/react-query'
import type { Api } from './api.tsx'

/** Messages that did not leave as they were meant to, last changed first. */
export function stuckDeliveriesQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['deliveries', 'stuck'],
    queryFn: ({ signal }) => client.call('list-deliveries', {}, { signal }),
  })
}
