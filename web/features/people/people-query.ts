import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type Member = OutputOf<'list-members'>['members'][number]

export function membersQuery({ client }: Api) {
  return queryOptions({ queryKey: ['people', 'members'], queryFn: ({ signal }) => client.call('list-members', {}, { signal }) })
}

export function invitationsQuery({ client }: Api) {
  return queryOptions({ queryKey: ['people', 'invitations'], queryFn: ({ signal }) => client.call('list-invitations', {}, { signal }) })
}
