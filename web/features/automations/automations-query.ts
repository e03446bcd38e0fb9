import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type Automations = OutputOf<'list-automations'>
export type AutomationRow = Automations['automations'][number]
export type Firing = OutputOf<'list-firings'>['firings'][number]

/** Every automation in the order in which they are asked, with how it stands. */
export function automationsQuery({ client }: Api) {
  return queryOptions({ queryKey: ['automations', 'list'], queryFn: ({ signal }) => client.call('list-automations', {}, { signal }) })
}

/** What automations did, newest first, page by page; of one of them where one is given. */
export function firingsQuery({ client }: Api, automationId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['automations', 'firings', automationId ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.call(
        'list-firings',
        { limit: 30, ...(automationId !== undefined && { automationId }), ...(pageParam !== undefined && { before: pageParam }) },
        { signal },
      ),
    getNextPageParam: (page) => (page.more ? page.firings.at(-1)?.id : undefined),
  })
}
