import { useDeferredValue, useMemo, useState } from 'react'
import { type PartSpeaker, splitThread, type ThreadPart } from '../../../src/core/text/split-thread.ts'
import { useSession } from '../../app/session.tsx'

/** The pasted text as a thread, where it is one: with who said what as a person put it right. */
export interface PastedThread {
  /** Undefined where it is one message, or shall be kept as one. */
  readonly parts: readonly ThreadPart[] | undefined
  /** It could be told apart, and somebody said that it shall not. */
  readonly keptAsOne: boolean
  readonly setSpeaker: (index: number, speaker: PartSpeaker) => void
  readonly asOne: () => void
  readonly asParts: () => void
}

/** Tells the parts of what was pasted apart. What was put right holds for this text alone. */
export function useThread(text: string): PastedThread {
  const { shop, member } = useSession()
  const settled = useDeferredValue(text)
  const { name, signedBy = '', contact = '' } = shop.profile
  const parts = useMemo(
    () => splitThread(settled, [name, signedBy, contact, member.name]).parts,
    [settled, name, signedBy, contact, member.name],
  )
  const [changed, setChanged] = useState<{ of: string; speakers: Readonly<Record<number, PartSpeaker>>; whole: 'yes' | 'no' }>({
    ...{ of: '', speakers: {}, whole: 'no' },
  })
  const own = changed.of === text ? changed : { of: text, speakers: {}, whole: 'no' as const }
  const isThread = settled === text && parts.length > 1
  return {
    parts:
      isThread && own.whole === 'no' ? parts.map((part, index) => ({ ...part, speaker: own.speakers[index] ?? part.speaker })) : undefined,
    keptAsOne: isThread && own.whole === 'yes',
    setSpeaker: (index, speaker) => setChanged({ ...own, speakers: { ...own.speakers, [index]: speaker } }),
    asOne: () => setChanged({ ...own, whole: 'yes' }),
    asParts: () => setChanged({ ...own, whole: 'no' }),
  }
}
