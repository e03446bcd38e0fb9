import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type Mailboxes = OutputOf<'list-mailboxes'>
export type Mailbox = Mailboxes['mailboxes'][number]

/** The mailboxes with how they are doing; looked at again while somebody waits for it. */
export function mailboxesQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['mailboxes'],
    queryFn: ({ signal }) => client.call('list-mailboxes', {}, { signal }),
    refetchInterval: 5_000,
  })
}
