import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Present } from '../../src/client/listen.ts'
import { useNow } from '../ui/relative-time.tsx'
import { useSession } from './session.tsx'

export type { Present }

interface Heard {
  readonly present: readonly Present[]
  readonly heardAtMs: number
}

const KEY = ['presence'] as const
/** It is told at least every twenty seconds: after this it is no longer known. */
const KNOWN_FOR_MS = 50_000
const NOBODY: readonly Present[] = []

const presenceQuery = queryOptions({
  queryKey: KEY,
  queryFn: (): Heard => ({ present: NOBODY, heardAtMs: 0 }),
  enabled: false,
  gcTime: Infinity,
})

/** Keeps what was heard of who is where. */
export function keepPresence(queryClient: QueryClient, present: readonly Present[]): void {
  queryClient.setQueryData<Heard>(KEY, { present, heardAtMs: Date.now() })
}

/** The others who are at cases now, by case; nobody while that is not known. */
export function usePresence(): ReadonlyMap<string, readonly Present[]> {
  const { member } = useSession()
  const heard = useQuery(presenceQuery).data
  const now = useNow()
  const present = heard === undefined || now - heard.heardAtMs > KNOWN_FOR_MS ? NOBODY : heard.present
  return useMemo(() => {
    const others = present.filter(({ memberId }) => memberId !== member.id)
    return new Map(Object.entries(Object.groupBy(others, ({ caseId }) => caseId)).map(([caseId, all]) => [caseId, all ?? []]))
  }, [present, member.id])
}
