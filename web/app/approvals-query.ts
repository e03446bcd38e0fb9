import { queryOptions } from '@tanstack/react-query'
import type { Api, CaseDetail } from './api.tsx'

export type Approval = CaseDetail['approvals'][number]

/** What waits for a yes or no in the shop, last asked first. */
export function waitingApprovalsQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['approvals', 'waiting'],
    queryFn: ({ signal }) => client.call('list-approvals', { state: 'waiting' }, { signal }),
  })
}
