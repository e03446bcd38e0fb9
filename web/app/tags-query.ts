import { queryOptions } from '@tanstack/react-query'
import type { Api } from './api.tsx'

/** What cases are called here, most used first. */
export function tagsQuery({ client }: Api) {
  return queryOptions({ queryKey: ['tags'], queryFn: ({ signal }) => client.call('list-tags', {}, { signal }) })
}
