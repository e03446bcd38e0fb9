import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type Conversation = OutputOf<'get-conversation'>
export type Turn = Conversation['turns'][number]
export type ConversationRow = OutputOf<'list-conversations'>['rows'][number]

export function conversationQuery({ client }: Api, id: string) {
  return queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => client.call('get-conversation', { id }, { signal }),
  })
}

/** What was asked in the shop, last first, a page at a time. */
export function conversationPagesQuery({ client }: Api, { query = '', caseId }: { readonly query?: string; readonly caseId?: string }) {
  return infiniteQueryOptions({
    queryKey: ['conversations', query, caseId ?? ''],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'list-conversations',
        {
          ...(query !== '' && { query }),
          ...(caseId !== undefined && { caseId }),
          ...(pageParam !== undefined && { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  })
}
