import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type MemberNotice = OutputOf<'list-notices'>['rows'][number]

/** What whoever is signed in was told and has not seen, the newest first. */
export function noticesQuery({ client }: Api) {
  return queryOptions({ queryKey: ['notices'], queryFn: ({ signal }) => client.call('list-notices', {}, { signal }) })
}
