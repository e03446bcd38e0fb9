import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type Member = OutputOf<'list-members'>['members'][number]

/** Who works here, in the order they joined. */
export function membersQuery({ client }: Api) {
  return queryOptions({ queryKey: ['people', 'members'], queryFn: ({ signal }) => client.call('list-members', {}, { signal }) })
}
