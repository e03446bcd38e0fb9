import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../app/api.tsx'
import { noticesQuery } from '../../app/notices-query.ts'

/** Whoever looks at a case has seen what they were told of it. */
export function useSeeNotices(caseId: string): void {
  const api = useApi()
  const queryClient = useQueryClient()
  const unseen = useQuery(noticesQuery(api)).data?.rows.filter((row) => row.caseId === caseId).length ?? 0
  useEffect(() => {
    if (unseen === 0) return
    const see = () => {
      if (document.visibilityState === 'hidden') return
      api.client.call('see-notices', { caseId }).then(
        () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
        // It stays on the Desk, and is seen the next time.
        () => undefined,
      )
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [unseen, api, queryClient, caseId])
}
