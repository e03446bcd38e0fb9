import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { v7 as newId } from 'uuid'
import { CallError } from '../../../src/client/client.ts'
import type { Tone } from '../../../src/core/case.ts'
import { composeDraft } from '../../../src/core/drafting/compose/compose.ts'
import type { DraftFacts } from '../../../src/core/drafting/draft.ts'
import { type CaseDetail, isRefusal, isUnreachable, noticeSignedOut, type SavedDraft, useApi } from '../../app/api.tsx'
import {
  type BaseWords,
  type DraftContent,
  type DraftSaver,
  joinBoth,
  openDraftSaver,
  readKeptDraft,
  type SaveState,
  type Settled,
} from './draft-saver.ts'
import { type Slot, savedIn, slotKey } from './draft-slot.ts'

/** The words on the screen. */
export interface Words {
  readonly tone: Tone
  readonly subject: string | undefined
  readonly text: string
}

export interface WorkingDraft {
  readonly words: Words
  readonly state: SaveState
  /** Whether a person changed what was composed. */
  readonly touched: boolean
  /** Whether what would be composed now differs from what stands here. */
  readonly outdated: boolean
  /** Whether the words came back from this browser after a reload. */
  readonly restored: boolean
  /** Whether somebody else's words were joined into these, until it was seen. */
  readonly joined: boolean
  readonly seeJoined: () => void
  readonly change: (part: Partial<Words>) => void
  /** Composes afresh in that tone; gives what stood here before, for an undo. */
  readonly compose: (tone: Tone) => Words
  readonly put: (words: Words) => void
  readonly settle: (whose: Settled) => void
  /** Makes sure that the words are on the server. */
  readonly save: () => Promise<{ readonly id: string; readonly version: number } | undefined>
}

interface Start {
  readonly id: string
  readonly version: number | undefined
  readonly words: Words
  readonly base: BaseWords | undefined
  readonly composed: string | undefined
  readonly restored: boolean
}

/** One draft in one slot: from this browser, else from the server, else composed. The component that uses it is made anew for each slot. */
export function useDraft(detail: CaseDetail, slot: Slot, facts: DraftFacts, tone: Tone): WorkingDraft {
  const localKey = `evenkeel-draft-${detail.id}-${slotKey(slot)}`
  const [start] = useState(() => startOf(detail, slot, facts, tone, localKey))
  const [words, setWords] = useState(start.words)
  const [composed, setComposed] = useState(start.composed)
  const [state, setState] = useState<SaveState>({ kind: start.version === undefined ? 'untouched' : 'saved' })
  const [joined, setJoined] = useState(false)
  const latest = useRef(words)
  const saver = useSaver(detail.id, localKey, start, {
    onState: setState,
    onMerged: ({ tone: mergedTone, subject, text }) => {
      latest.current = { tone: mergedTone, subject, text }
      // At once: a key pressed before the joined words stand in the editor would save words without theirs.
      flushSync(() => {
        setWords(latest.current)
        setJoined(true)
      })
    },
  })
  const touched = composed !== textOf(words)
  const fresh = useMemo(() => composeWords(slot, facts, words.tone, detail.mail?.subject), [slot, facts, words.tone, detail.mail?.subject])

  const put = (next: Words, how: 'typed' | 'composed') => {
    latest.current = next
    setWords(next)
    if (how === 'composed') setComposed(textOf(next))
    // What nobody touched yet can be composed again: it need not be kept.
    if (how === 'typed' || state.kind !== 'untouched') saver().change({ ...slot, ...next })
  }

  // What nobody touched follows the decision.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what would be composed may replace the words.
  useEffect(() => {
    if (!touched && textOf(fresh) !== textOf(latest.current)) put(fresh, 'composed')
  }, [fresh])
  // Drafts follow the person, and whoever takes over: what was saved elsewhere is shown where nothing of one's own waits.
  const { unsent } = savedIn(detail, slot)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another version of the draft is news.
  useEffect(() => {
    if (unsent === undefined || !saver().follow(unsent)) return
    const { tone: savedTone, subject, text } = unsent
    latest.current = { tone: savedTone, subject, text }
    setWords(latest.current)
    setComposed(undefined)
  }, [unsent?.id, unsent?.version])
  // Words that came back from this browser go to the server now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the draft is opened.
  useEffect(() => {
    if (start.restored) saver().change({ ...slot, ...start.words })
  }, [])

  return {
    words,
    state,
    touched,
    outdated: touched && composed !== undefined && textOf(fresh) !== composed,
    restored: start.restored,
    joined,
    seeJoined: () => setJoined(false),
    change: (part) => put({ ...latest.current, ...part }, 'typed'),
    compose: (nextTone) => {
      const before = latest.current
      put(composeWords(slot, facts, nextTone, detail.mail?.subject), 'composed')
      return before
    },
    put: (next) => put(next, 'typed'),
    settle: (whose) => {
      if (whose !== 'mine' && state.kind === 'conflict') {
        const { tone: theirTone, subject, text } = whose === 'both' ? joinBoth(latest.current, state.theirs) : state.theirs
        latest.current = { tone: theirTone, subject, text }
        setWords(latest.current)
      }
      saver().settle(whose)
    },
    save: async () => {
      if (state.kind === 'untouched') saver().change({ ...slot, ...latest.current })
      return saver().flush()
    },
  }
}

interface SaverEars {
  readonly onState: (state: SaveState) => void
  readonly onMerged: (content: DraftContent) => void
}

/** The saver lives as long as the component; it is opened in an effect so that a double mount closes the first one properly. */
function useSaver(caseId: string, localKey: string, start: Start, tell: SaverEars): () => DraftSaver {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const saver = useRef<DraftSaver | undefined>(undefined)
  const open = () =>
    openDraftSaver({
      caseId,
      localKey,
      start,
      send: async (input, idempotencyKey) => {
        const saved = await client.call('save-draft', input, { idempotencyKey })
        queryClient.setQueryData<CaseDetail>(['case', caseId], (before) => before && withDraft(before, saved))
        return saved
      },
      judge: (error) => {
        if (error instanceof CallError && error.code === 'version_conflict' && isDraft(error.details['current'])) {
          return { kind: 'conflict', theirs: error.details['current'] }
        }
        if (isRefusal(error, 'not_signed_in')) noticeSignedOut(queryClient)
        const later =
          isUnreachable(error) || !(error instanceof CallError) || error.status >= 500 || error.status === 401 || error.status === 429
        return later ? { kind: 'later' } : { kind: 'refused', message: error.message }
      },
      ...tell,
    })
  // biome-ignore lint/correctness/useExhaustiveDependencies: one saver per mounted draft; the slot is the component's key.
  useEffect(() => {
    saver.current ??= open()
    return () => {
      saver.current?.close()
      saver.current = undefined
    }
  }, [])
  return () => {
    saver.current ??= open()
    return saver.current
  }
}

function startOf(detail: CaseDetail, slot: Slot, facts: DraftFacts, tone: Tone, localKey: string): Start {
  const kept = readKeptDraft(localKey)
  if (kept !== undefined) {
    const { id, version, base, tone: keptTone, subject, text } = kept
    return { id, version, base, words: { tone: keptTone, subject, text }, composed: undefined, restored: true }
  }
  const { unsent } = savedIn(detail, slot)
  if (unsent !== undefined) {
    const words = { tone: unsent.tone, subject: unsent.subject, text: unsent.text }
    const fresh = composeWords(slot, facts, unsent.tone, detail.mail?.subject)
    return {
      id: unsent.id,
      version: unsent.version,
      base: words,
      words,
      composed: textOf(fresh) === textOf(words) ? textOf(words) : undefined,
      restored: false,
    }
  }
  const words = composeWords(slot, facts, tone, detail.mail?.subject)
  return { id: newId(), version: undefined, base: undefined, words, composed: textOf(words), restored: false }
}

/** A mail that answers one keeps its subject, by which mail programs hold a thread together. */
function composeWords({ kind, platform }: Slot, facts: DraftFacts, tone: Tone, answers?: string): Words {
  const draft = composeDraft({ kind, tone, facts, ...(platform !== undefined && { platform }) })
  return { tone, subject: draft.subject === undefined ? undefined : (answers ?? draft.subject), text: draft.text.replace(/\r\n?/g, '\n') }
}

function textOf({ subject, text }: Words): string {
  return `${subject ?? ''}\n${text}`
}

function withDraft(detail: CaseDetail, saved: SavedDraft): CaseDetail {
  return { ...detail, drafts: [saved, ...detail.drafts.filter((draft) => draft.id !== saved.id)] }
}

function isDraft(value: unknown): value is SavedDraft {
  return typeof value === 'object' && value !== null && 'text' in value && 'version' in value
}
