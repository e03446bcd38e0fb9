import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { CallError, type Client, createClient, type InputOf, type OutputOf } from '../../src/client/client.ts'
import { forget, keep, readKept } from '../ui/kept.ts'
import { basePath } from './base-path.ts'

export type CaseDetail = OutputOf<'get-case'>
export type CaseRow = OutputOf<'list-cases'>['rows'][number]
export type Session = OutputOf<'get-session'>
export type Shop = NonNullable<Session['shop']>
export type SavedDraft = CaseDetail['drafts'][number]
export type ListCasesInput = InputOf<'list-cases'>

/** What every page works with: the client in the chosen shop. */
export interface Api {
  readonly client: Client
}

const ApiContext = createContext<Api | undefined>(undefined)

export function ApiProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === undefined) throw new Error('useApi needs an ApiProvider above it')
  return api
}

const SHOP_KEY = 'evenkeel-shop'

/** The client of this page's own server, in the shop that was chosen last in this browser. */
export function openApi(): Api {
  return { client: createClient({ baseUrl: basePath(), shopId: readKept(SHOP_KEY) }) }
}

/** Opens a shop. The page starts afresh, so that nothing of one shop is ever shown in another. */
export function openShop(shopId: string | undefined): void {
  if (shopId === undefined) forget(SHOP_KEY)
  else keep(SHOP_KEY, shopId)
  location.assign(`${basePath()}/`)
}

/** The one cache of what the server said. Reads are tried again when the server is silent, refusals are not. */
export function openQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isRefusal(error, 'not_signed_in')) noticeSignedOut(queryClient)
  }
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => isUnreachable(error) && failures < 2,
        retryDelay: (failures) => 400 * 2 ** failures,
      },
    },
  })
  return queryClient
}

/** The session ended: it is read again, and the frame then leads to the sign-in and back. */
export function noticeSignedOut(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['session'] })
}

export function sessionQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      try {
        return await client.call('get-session', {}, { signal })
      } catch (error) {
        // The shop that was open last may be gone, such as a removed sample: the member's own is opened then.
        if (!isUnreachable(error) && error instanceof CallError && readKept(SHOP_KEY) !== undefined) openShop(undefined)
        throw error
      }
    },
    staleTime: 60_000,
  })
}

export function caseQuery({ client }: Api, caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => client.call('get-case', { id: caseId }, { signal }),
  })
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof CallError && (error.code === 'unreachable' || error.code === 'database_unreachable')
}

export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof CallError && error.code === code
}
