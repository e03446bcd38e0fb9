import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type OwnKnowledge = OutputOf<'list-own-knowledge'>
export type OwnDocument = OwnKnowledge['documents'][number]
export type OwnPlay = OwnKnowledge['plays'][number]
export type OwnPlayDetail = OutputOf<'get-own-play'>

export function ownKnowledgeQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['own-knowledge'],
    queryFn: ({ signal }) => client.call('list-own-knowledge', {}, { signal }),
  })
}

export function ownDocumentQuery({ client }: Api, id: string) {
  return queryOptions({
    queryKey: ['own-document', id],
    queryFn: ({ signal }) => client.call('get-own-document', { id }, { signal }),
  })
}

export function ownPlayQuery({ client }: Api, id: string) {
  return queryOptions({
    queryKey: ['own-play', id],
    queryFn: ({ signal }) => client.call('get-own-play', { id }, { signal }),
  })
}

/** Reads again what tells of the shop's own plays and documents. */
export function refreshKnowledge(queryClient: QueryClient): void {
  for (const kind of ['own-knowledge', 'play', 'plays']) void queryClient.invalidateQueries({ queryKey: [kind] })
}
