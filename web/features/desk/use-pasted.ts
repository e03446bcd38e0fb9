import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { CHANNELS, type Channel, type Platform } from '../../../src/core/case.ts'
import type { ThreadPart } from '../../../src/core/text/split-thread.ts'
import { useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { forget, keep, readKept } from '../../ui/kept.ts'

/** What stands in the paste box. */
export interface Pasted {
  readonly text: string
  readonly channel: Channel
  readonly platform: Platform
  readonly customer: string
  readonly orderValueMinor?: number | undefined
}

const EMPTY: Pasted = { text: '', channel: 'email', platform: 'google', customer: '' }

/** The box's content, kept in this browser per shop until it became a case. */
export function usePasted() {
  const { shop } = useSession()
  const key = `evenkeel-paste-${shop.id}`
  const [pasted, setPasted] = useState<Pasted>(() => parsePasted(readKept(key)))
  useEffect(() => {
    if (pasted.text === '') forget(key)
    else keep(key, JSON.stringify(pasted))
  }, [key, pasted])
  return {
    pasted,
    change: (part: Partial<Pasted>) => setPasted((before) => ({ ...before, ...part })),
    clear: () => setPasted(EMPTY),
  }
}

function parsePasted(kept: string | undefined): Pasted {
  if (kept === undefined) return EMPTY
  try {
    const value: unknown = JSON.parse(kept)
    if (typeof value !== 'object' || value === null) return EMPTY
    const pasted = { ...EMPTY, ...value } as Pasted
    return typeof pasted.text === 'string' && CHANNELS.includes(pasted.channel) ? pasted : EMPTY
  } catch {
    return EMPTY
  }
}

/** Makes a case of it. The id is made once per content, so that a second try after a lost answer makes no second case. */
export function useReadIt(pasted: Pasted, parts: readonly ThreadPart[] | undefined, clear: () => void) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const attempt = useRef({ of: '', id: '' })
  return useMutation({
    mutationFn: async () => {
      const of = JSON.stringify([pasted, parts])
      if (attempt.current.of !== of) attempt.current = { of, id: newId() }
      const { id } = attempt.current
      const name = pasted.customer.trim()
      return client.call(
        'paste-case',
        {
          id,
          text: pasted.text,
          ...(parts && { parts: parts.map(({ speaker, text }) => ({ speaker, text })) }),
          channel: pasted.channel,
          ...(pasted.channel === 'review' && { platform: pasted.platform }),
          ...(name !== '' && { customer: { name } }),
          ...(pasted.orderValueMinor !== undefined && { orderValueMinor: pasted.orderValueMinor }),
        },
        { idempotencyKey: id },
      )
    },
    onSuccess: async ({ id }) => {
      clear()
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
      await navigate({ to: '/cases/$caseId', params: { caseId: id } })
    },
  })
}
