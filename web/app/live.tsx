import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Heard, type LiveEvent, listen } from '../../src/client/listen.ts'
import { type CaseDetail, noticeSignedOut } from './api.tsx'
import { basePath } from './base-path.ts'
import { keepPresence } from './presence.ts'
import { useSession } from './session.tsx'

/** Keeps what is on the screen as it is in the shop, whoever changes it, on whichever server. Draws nothing. */
export function Live() {
  const queryClient = useQueryClient()
  const shopId = useSession().shop.id
  useEffect(() => {
    const stop = new AbortController()
    const freshener = openFreshener(queryClient)
    stop.signal.addEventListener('abort', freshener.close)
    void listenForAllTabs({ shopId, signal: stop.signal, onHeard: freshener.hear, onRefused: () => noticeSignedOut(queryClient) })
    return () => stop.abort()
  }, [queryClient, shopId])
  return null
}

interface Listening {
  readonly shopId: string
  readonly signal: AbortSignal
  readonly onHeard: (heard: Heard) => void
  readonly onRefused: () => void
}

const ASK_PRESENCE = 'who is where?'

/**
 * A browser opens few connections to one place, and each listening tab would take one for good. So one tab listens and tells the others, and when it is
 * closed the next one goes on where it was. Where browsers have no locks (plain http in a network), a tab listens while it is seen.
 */
async function listenForAllTabs({ shopId, signal, onHeard, onRefused }: Listening): Promise<void> {
  const name = `evenkeel-live ${basePath()} ${shopId}`
  if (!('locks' in navigator)) return listenWhileSeen({ shopId, signal, onHeard, onRefused })
  const tabs = new BroadcastChannel(name)
  signal.addEventListener('abort', () => tabs.close())
  let since: string | undefined
  // Who is where is told when it changes: a tab that opens later asks the one that listens.
  let leads = false
  let present: Heard | undefined
  const hear = (heard: Heard) => {
    if (heard.kind === 'presence') present = heard
    else since = heard.id
    onHeard(heard)
  }
  tabs.addEventListener('message', ({ data }: MessageEvent<Heard | typeof ASK_PRESENCE>) => {
    if (data !== ASK_PRESENCE) hear(data)
    else if (leads && present !== undefined) tabs.postMessage(present)
  })
  tabs.postMessage(ASK_PRESENCE)
  const tell = (heard: Heard) => {
    hear(heard)
    if (!signal.aborted) tabs.postMessage(heard)
  }
  const lead = () => {
    leads = true
    return listen({ baseUrl: basePath(), shopId, since, signal, onHeard: tell })
  }
  try {
    if ((await navigator.locks.request(name, { signal }, lead)) === 'refused') onRefused()
  } catch {
    // Another tab led until this one was closed.
  }
}

async function listenWhileSeen({ shopId, signal, onHeard, onRefused }: Listening): Promise<void> {
  let since: string | undefined
  while (!signal.aborted) {
    await untilSeen(signal)
    const hidden = new AbortController()
    const hide = () => document.visibilityState === 'hidden' && hidden.abort()
    document.addEventListener('visibilitychange', hide)
    const outcome = await listen({
      baseUrl: basePath(),
      shopId,
      since,
      signal: AbortSignal.any([signal, hidden.signal]),
      onHeard: (heard) => {
        if (heard.kind !== 'presence') since = heard.id
        onHeard(heard)
      },
    })
    document.removeEventListener('visibilitychange', hide)
    if (outcome === 'refused') return onRefused()
  }
}

function untilSeen(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState === 'hidden' && !signal.aborted) return
      document.removeEventListener('visibilitychange', look)
      signal.removeEventListener('abort', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', look)
    look()
  })
}

/** What happens within a moment is fetched together; one's own writes end first, so that no older answer is put over theirs. */
const GATHER_MS = 150
/** Said again and again while somebody writes; nobody else has to see each word. */
const QUIET = new Set(['save-draft'])
/** These change what was asked, and a case at most by its timeline. */
const OF_ASK = new Set(['ask', 'rate-answer', 'rename-conversation', 'remove-conversation'])

/**
 * The case that is shown here without a draft, or a version of it, that was saved elsewhere; one's own saving is here already, at the same instant.
 */
function findStaleDraft(queryClient: QueryClient, { caseId, subjectId, at }: LiveEvent): string | undefined {
  for (const [, detail] of queryClient.getQueriesData<CaseDetail>({ queryKey: ['case'], type: 'active' })) {
    const known = detail?.drafts.find(({ id }) => id === subjectId)
    if (known === undefined ? detail?.id === caseId : known.updatedAt < at) return detail?.id
  }
  return undefined
}

function openFreshener(queryClient: QueryClient): { readonly hear: (heard: Heard) => void; readonly close: () => void } {
  const caseIds = new Set<string>()
  let everything = false
  let asked = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function refresh(): void {
    timer = undefined
    if (queryClient.isMutating() > 0) {
      wait()
      return
    }
    const [all, cases, ofAsk] = [everything, new Set(caseIds), asked]
    everything = false
    asked = false
    caseIds.clear()
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [kind, id] }) => {
        if (all) return true
        if (kind === 'conversation' || kind === 'conversations') return ofAsk || cases.size > 0
        return cases.size > 0 && kind !== 'session' && (kind !== 'case' || cases.has(String(id)))
      },
    })
  }

  function wait(): void {
    timer ??= setTimeout(refresh, GATHER_MS)
  }

  return {
    hear(heard) {
      // What was read in the moment before is read again when it is next looked at.
      if (heard.kind === 'ready') void queryClient.invalidateQueries({ refetchType: 'none' })
      else if (heard.kind === 'presence') keepPresence(queryClient, heard.present)
      else if (heard.kind === 'reset') everything = true
      else
        for (const event of heard.events) {
          const { operation, caseId } = event
          if (QUIET.has(operation)) {
            const savedOn = findStaleDraft(queryClient, event)
            if (savedOn !== undefined) caseIds.add(savedOn)
            continue
          }
          if (OF_ASK.has(operation)) asked = true
          if (caseId === null) everything ||= !OF_ASK.has(operation)
          else caseIds.add(caseId)
        }
      if (everything || asked || caseIds.size > 0) wait()
    },
    close: () => clearTimeout(timer),
  }
}
