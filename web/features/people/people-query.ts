import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../app/api.tsx'

export function invitationsQuery({ client }: Api) {
  return queryOptions({ queryKey: ['people', 'invitations'], queryFn: ({ signal }) => client.call('list-invitations', {}, { signal }) })
}
