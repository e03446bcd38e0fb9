import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { Notice } from '../ui/notice.tsx'
import { isUnreachable } from './api.tsx'

/** One quiet line while the server is silent. It follows what reads and writes met last, not the network card. */
export function ConnectionLine() {
  const texts = useTexts()
  const silent = useServerIsSilent()
  if (!silent) return null
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice weight="warn" live="polite">
        {texts.errors.offline}
      </Notice>
    </div>
  )
}

function useServerIsSilent(): boolean {
  const queryClient = useQueryClient()
  const [silent, setSilent] = useState(false)
  useEffect(() => {
    const watch = (state: { status: string; error: unknown }) => {
      if (state.status === 'success') setSilent(false)
      else if (isUnreachable(state.error)) setSilent(true)
    }
    const stopQueries = queryClient.getQueryCache().subscribe((event) => {
      if (
        event.type === 'updated' &&
        (event.action.type === 'success' || event.action.type === 'error' || event.action.type === 'failed')
      ) {
        const { status, error, fetchFailureReason } = event.query.state
        watch({ status: event.action.type === 'success' ? status : 'error', error: fetchFailureReason ?? error })
      }
    })
    const stopMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated') return
      // A write that waits for the network has not failed: nothing else would say why nothing happens.
      if (event.mutation.state.isPaused) setSilent(true)
      else watch({ status: event.mutation.state.status, error: event.mutation.state.failureReason ?? event.mutation.state.error })
    })
    const recover = () => void queryClient.invalidateQueries()
    window.addEventListener('online', recover)
    return () => {
      stopQueries()
      stopMutations()
      window.removeEventListener('online', recover)
    }
  }, [queryClient])
  useEffect(() => {
    if (!silent) return
    const timer = setInterval(() => void queryClient.refetchQueries({ type: 'active' }), 5000)
    return () => clearInterval(timer)
  }, [silent, queryClient])
  return silent
}
