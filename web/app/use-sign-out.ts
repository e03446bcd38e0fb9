import { useMutation } from '@tanstack/react-query'
import { openShop, useApi } from './api.tsx'

/** Ends the session and starts the page afresh, so that nothing of it stays in memory. */
export function useSignOut() {
  const { client } = useApi()
  return useMutation({ mutationFn: () => client.signOut(), onSuccess: () => openShop(undefined) })
}
