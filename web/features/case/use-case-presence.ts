import { useEffect, useMemo, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { type Present, usePresence } from '../../app/presence.ts'

/** Who else is at this case, and the one pen of its answer. */
export interface CasePresence {
  readonly others: readonly Present[]
  /** Somebody else who writes an answer now. */
  readonly writer: Present | undefined
  /** Who took the pen out of one's own hand, until it is laid down. */
  readonly takenBy: string | undefined
  /** Somebody types an answer here: said to the others, without a word of it. */
  readonly noteWriting: () => void
  readonly takeOver: () => void
}

const SPEAK_EVERY_MS = 10_000
/** Whoever has not typed for so long has laid the pen down. */
const IDLE_AFTER_MS = 60_000
/** From the click until everyone knows of it. */
const TAKING_MS = 3_000

interface Pen {
  writingSinceMs: number | undefined
  typedAtMs: number
  takingUntilMs: number
}

/** Says that this page looks at the case as long as it is seen, and hears who else does. */
export function useCasePresence(caseId: string): CasePresence {
  const others = usePresence().get(caseId) ?? NOBODY
  const { client } = useApi()
  const [pageId] = useState(() => newId())
  const pen = useRef<Pen>({ writingSinceMs: undefined, typedAtMs: 0, takingUntilMs: 0 })
  const [taking, setTaking] = useState<'yes' | 'no'>('no')
  const [takenBy, setTakenBy] = useState<string | undefined>(undefined)
  const heardWriter = others.find(({ doing }) => doing === 'writing')
  const writer = taking === 'yes' ? undefined : heardWriter

  const acts = useMemo(() => {
    const tell = (doing: 'viewing' | 'writing' | 'left', more: { readonly takesOver?: boolean } = {}) => {
      const since = pen.current.writingSinceMs
      const writingForMs = since === undefined ? 0 : Math.max(0, Date.now() - since)
      // Nobody is disturbed where it does not arrive: it is said again soon.
      client.call('tell-presence', { caseId, pageId, doing, writingForMs, ...more }).catch(() => undefined)
    }
    const speak = () => {
      if (document.visibilityState === 'hidden') return
      if (Date.now() - pen.current.typedAtMs > IDLE_AFTER_MS) pen.current.writingSinceMs = undefined
      tell(pen.current.writingSinceMs === undefined ? 'viewing' : 'writing')
    }
    return { tell, speak }
  }, [client, caseId, pageId])

  useEffect(() => {
    const look = () => (document.visibilityState === 'hidden' ? acts.tell('left') : acts.speak())
    const leave = () => acts.tell('left')
    acts.speak()
    const speaking = setInterval(acts.speak, SPEAK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(speaking)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [acts])

  // Somebody else has the pen: one's own is laid down.
  const writerName = heardWriter?.name
  useEffect(() => {
    if (writerName === undefined) return setTakenBy(undefined)
    if (pen.current.writingSinceMs === undefined || Date.now() < pen.current.takingUntilMs) return
    pen.current.writingSinceMs = undefined
    setTakenBy(writerName)
    acts.tell('viewing')
  }, [writerName, acts])
  // What was taken is one's own once the others have heard of it.
  useEffect(() => {
    if (taking === 'no') return
    const timer = setTimeout(() => setTaking('no'), TAKING_MS)
    return () => clearTimeout(timer)
  }, [taking])

  return {
    others,
    writer,
    takenBy,
    noteWriting: () => {
      pen.current.typedAtMs = Date.now()
      if (pen.current.writingSinceMs !== undefined || writer !== undefined) return
      pen.current.writingSinceMs = Date.now()
      acts.tell('writing')
    },
    takeOver: () => {
      pen.current = { writingSinceMs: Date.now(), typedAtMs: Date.now(), takingUntilMs: Date.now() + TAKING_MS }
      setTaking('yes')
      acts.tell('writing', { takesOver: true })
    },
  }
}

const NOBODY: readonly Present[] = []
