import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { isRefusal, noticeSignedOut, useApi } from '../../app/api.tsx'
import { conversationQuery } from '../../app/conversations-query.ts'
import { beginTurn, breakTurn, endTurn, hearPart, type RunningTurn } from './running-turn.ts'

export interface Asking {
  readonly running: RunningTurn | undefined
  readonly isAsking: boolean
  readonly ask: (question: string, conversationId: string) => void
  /** Ends the answering; nothing of it is kept. */
  readonly stop: () => void
  /** Asks the same under the same id: what got through before is not answered twice. */
  readonly again: () => void
  /** Forgets the question, and stops it where it is still on its way. */
  readonly drop: () => void
}

/** One question on its way, with the answer as it comes. Leaving the page stops it; what is not answered stays in the box. */
export function useAsking({
  caseId,
  onAnswered,
}: {
  readonly caseId?: string | undefined
  readonly onAnswered: (question: string) => void
}): Asking {
  const api = useApi()
  const queryClient = useQueryClient()
  const [running, setRunning] = useState<RunningTurn | undefined>(undefined)
  const stopper = useRef<AbortController | undefined>(undefined)
  const answered = useRef(onAnswered)
  useEffect(() => {
    answered.current = onAnswered
  })
  useEffect(() => () => stopper.current?.abort(), [])

  const start = async (turn: RunningTurn) => {
    stopper.current?.abort()
    const own = new AbortController()
    stopper.current = own
    const { turnId, conversationId, question } = turn
    const change = (next: (now: RunningTurn) => RunningTurn) =>
      setRunning((now) => (now?.turnId === turnId && !own.signal.aborted ? next(now) : now))
    setRunning(turn)
    try {
      const { answer } = await api.client.askStream(
        { conversationId, turnId, question, ...(caseId !== undefined && { caseId }) },
        { signal: own.signal, onPart: (part) => change((now) => hearPart(now, part)) },
      )
      change((now) => endTurn(now, answer))
      answered.current(question)
      void queryClient.invalidateQueries({ queryKey: ['conversations'] })
      // The kept turn takes the place of the one that was streamed, without a gap between.
      await queryClient.fetchQuery({ ...conversationQuery(api, conversationId), staleTime: 0 })
      setRunning((now) => (now?.turnId === turnId ? undefined : now))
    } catch (error) {
      if (own.signal.aborted) return
      if (isRefusal(error, 'not_signed_in')) noticeSignedOut(queryClient)
      change((now) => (now.phase === 'asking' ? breakTurn(now, error instanceof Error ? error : new Error(String(error))) : now))
    }
  }

  return {
    running,
    isAsking: running?.phase === 'asking',
    ask: (question, conversationId) => void start(beginTurn({ turnId: newId(), conversationId, question })),
    stop: () => {
      setRunning((now) => (now?.phase === 'asking' ? breakTurn(now, 'stopped') : now))
      stopper.current?.abort()
    },
    again: () => {
      if (running !== undefined) void start(beginTurn(running))
    },
    drop: () => {
      stopper.current?.abort()
      setRunning(undefined)
    },
  }
}
