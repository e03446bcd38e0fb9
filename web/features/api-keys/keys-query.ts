import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type ApiKey = OutputOf<'list-api-keys'>['keys'][number]

export function keysQuery({ client }: Api) {
  return queryOptions({ queryKey: ['api-keys'], queryFn: ({ signal }) => client.call('list-api-keys', {}, { signal }) })
}
