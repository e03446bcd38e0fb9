import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type Rota = OutputOf<'list-rotas'>['rotas'][number]

/** The rotas of the shop by name, with who is on now. */
export function rotasQuery({ client }: Api) {
  return queryOptions({ queryKey: ['rotas'], queryFn: ({ signal }) => client.call('list-rotas', {}, { signal }) })
}
