import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { basePath } from '../../app/base-path.ts'

const route = getRouteApi('/sign-in')
const JOIN = '#join='

/** Goes on to where the person wanted to be. An invitation waits in the fragment, which is never sent. */
export function useEnter(): () => Promise<void> {
  const { next } = route.useSearch()
  const queryClient = useQueryClient()
  const router = useRouter()
  return async () => {
    const { hash } = location
    queryClient.clear()
    router.history.replace(`${basePath()}${hash.startsWith(JOIN) ? `/join#${hash.slice(JOIN.length)}` : (next ?? '/')}`)
    await router.invalidate()
  }
}
