import { v7 as newId } from 'uuid'
import type { InputOf, OutputOf } from '../../../src/client/client.ts'
import { forget, keep, readKept } from '../../ui/kept.ts'
import { mergeTexts } from './merge-texts.ts'

type SavedDraft = OutputOf<'save-draft'>

/** What a person writes; the rest of a draft is bookkeeping. */
export interface DraftContent {
  readonly kind: SavedDraft['kind']
  readonly platform?: SavedDraft['platform']
  readonly tone: SavedDraft['tone']
  readonly subject?: string | undefined
  readonly text: string
}

/**
 * How safe the words are: on the server, on their way, only in this browser (`kept`), nowhere (`not_kept`); `refused` by the server for a
 * reason; or in `conflict` with what somebody else saved.
 */
export type SaveState =
  | { readonly kind: 'untouched' | 'saving' | 'saved' | 'kept' | 'not_kept' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly theirs: SavedDraft }

export type Settled = 'mine' | 'theirs' | 'both'

export interface DraftSaver {
  /** Keeps the words in this browser at once and sends them a moment later. */
  readonly change: (content: DraftContent) => void
  /** Sends what is not on the server yet; gives the id and version there, or undefined when it did not get there. */
  readonly flush: () => Promise<{ readonly id: string; readonly version: number } | undefined>
  /** Ends a conflict: `mine` saves over theirs, `theirs` drops what was written here, `both` saves theirs with what was written here below it. */
  readonly settle: (whose: Settled) => void
  /** Goes on from what was saved elsewhere, where nothing here waits to be saved; whether it did. */
  readonly follow: (saved: SavedDraft) => boolean
  /** Stops waiting; what is not saved goes out now, and stays in this browser if it cannot. */
  readonly close: () => void
}

/** The words of a version on the server, from which both sides went on. */
export interface BaseWords {
  readonly subject?: string | undefined
  readonly text: string
}

export interface DraftSaverOptions {
  readonly caseId: string
  readonly localKey: string
  /** Where it begins: the version on the server that was read, and the words it held as far as they are known. */
  readonly start: { readonly id: string; readonly version?: number | undefined; readonly base?: BaseWords | undefined }
  readonly send: (input: InputOf<'save-draft'>, idempotencyKey: string) => Promise<SavedDraft>
  /** What a failure means: try again later, somebody else's version, or a reason to show. */
  readonly judge: (
    error: unknown,
  ) =>
    | { readonly kind: 'later' }
    | { readonly kind: 'conflict'; readonly theirs: SavedDraft }
    | { readonly kind: 'refused'; readonly message: string }
  readonly onState: (state: SaveState) => void
  /** Somebody else saved meanwhile in other places: both are joined in these words, which are on their way. */
  readonly onMerged: (content: DraftContent) => void
  readonly delayMs?: number
}

const DELAY_MS = 700
const FIRST_RETRY_MS = 1500
const LAST_RETRY_MS = 15_000

interface Job {
  readonly content: DraftContent
  readonly input: InputOf<'save-draft'>
  readonly key: string
}

/**
 * Saves one draft while it is written. A job whose answer was lost is sent again with its own key before anything newer, so that a version
 * is never guessed and nothing is saved twice.
 */
export function openDraftSaver(options: DraftSaverOptions): DraftSaver {
  const { caseId, localKey, send, judge, onState } = options
  let { id, version, base } = options.start
  let latest: DraftContent | undefined
  let saved: DraftContent | undefined
  let job: Job | undefined
  let conflict: SavedDraft | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = FIRST_RETRY_MS
  let closed = false

  const tell = (state: SaveState) => {
    if (!closed) onState(state)
  }
  const keepLocal = (): boolean => latest !== undefined && keep(localKey, JSON.stringify({ id, version, base, ...latest }))
  const schedule = (delayMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), delayMs)
  }

  const run = (): Promise<void> => {
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  async function saveAll(): Promise<void> {
    clearTimeout(timer)
    while (conflict === undefined && latest !== undefined && (job !== undefined || latest !== saved)) {
      job ??= jobOf(latest)
      tell({ kind: 'saving' })
      try {
        const answer = await send(job.input, job.key)
        version = answer.version
        saved = job.content
        base = baseOf(saved)
        job = undefined
        retryMs = FIRST_RETRY_MS
      } catch (error) {
        if (!fail(error)) return
      }
    }
    if (conflict === undefined && latest !== undefined && latest === saved) {
      forget(localKey)
      tell({ kind: 'saved' })
    }
  }

  /** True when it is worth going on at once. */
  function fail(error: unknown): boolean {
    const verdict = judge(error)
    const kept = keepLocal()
    if (verdict.kind === 'later') {
      tell({ kind: kept ? 'kept' : 'not_kept' })
      if (!closed) schedule(retryMs)
      retryMs = Math.min(LAST_RETRY_MS, retryMs * 2)
      return false
    }
    job = undefined
    if (verdict.kind === 'conflict') {
      // The same words cannot be in conflict with themselves.
      if (latest !== undefined && sameWords(verdict.theirs, latest) && verdict.theirs.sentAt === undefined) {
        goOnFrom(verdict.theirs)
        saved = latest
        base = baseOf(latest)
        return true
      }
      const merged = latest && base && join(base, latest, verdict.theirs)
      if (merged !== undefined) {
        latest = merged
        goOnFrom(verdict.theirs)
        base = baseOf(verdict.theirs)
        keepLocal()
        if (!closed) options.onMerged(merged)
        return true
      }
      conflict = verdict.theirs
      tell({ kind: 'conflict', theirs: verdict.theirs })
    } else tell({ kind: 'refused', message: verdict.message })
    return false
  }

  /** Somebody may have begun the draft of this place elsewhere: there is one, and it is theirs. */
  function goOnFrom(theirs: SavedDraft): void {
    id = theirs.id
    version = theirs.version
  }

  function jobOf(content: DraftContent): Job {
    const { subject, platform, ...rest } = content
    const input = {
      id,
      caseId,
      ...rest,
      ...(version !== undefined && { version }),
      ...(platform !== undefined && { platform }),
      ...(subject !== undefined && { subject }),
    }
    return { content, input, key: newId() }
  }

  const retryNow = () => {
    if (job !== undefined) void run()
  }
  globalThis.addEventListener?.('online', retryNow)

  return {
    change(content) {
      latest = content
      const kept = keepLocal()
      if (conflict !== undefined) return
      tell({ kind: job === undefined ? 'saving' : kept ? 'kept' : 'not_kept' })
      if (job === undefined) schedule(options.delayMs ?? DELAY_MS)
    },
    async flush() {
      await run()
      return version !== undefined && conflict === undefined && latest === saved ? { id, version } : undefined
    },
    settle(whose) {
      if (conflict === undefined) return
      if (whose !== 'theirs' && conflict.sentAt !== undefined) {
        id = newId()
        version = undefined
      } else goOnFrom(conflict)
      base = baseOf(conflict)
      if (whose === 'both' && latest !== undefined) latest = joinBoth(latest, conflict)
      conflict = undefined
      if (whose !== 'theirs') {
        keepLocal()
        void run()
      } else {
        latest = undefined
        saved = undefined
        forget(localKey)
        tell({ kind: 'saved' })
      }
    },
    follow(theirs) {
      const idle = conflict === undefined && job === undefined && running === undefined && latest === saved
      const isNews = theirs.id === id ? theirs.version > (version ?? 0) : version === undefined
      if (!idle || !isNews) return false
      goOnFrom(theirs)
      base = baseOf(theirs)
      latest = undefined
      saved = undefined
      tell({ kind: 'saved' })
      return true
    },
    close() {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', retryNow)
      closed = true
      void run()
    },
  }
}

/** What this browser kept of a draft that never reached the server; undefined when there is nothing, or it is not readable. */
export function readKeptDraft(localKey: string): (DraftContent & DraftSaverOptions['start']) | undefined {
  const kept = readKept(localKey)
  if (kept === undefined) return undefined
  try {
    const value = JSON.parse(kept)
    const whole =
      typeof value.id === 'string' && typeof value.text === 'string' && typeof value.kind === 'string' && typeof value.tone === 'string'
    return whole ? value : undefined
  } catch {
    return undefined
  }
}

/** Theirs, and below it what was written here: nothing is lost, and a person sorts it out. */
export function joinBoth<Words extends BaseWords>(mine: Words, theirs: SavedDraft): Words {
  return { ...mine, text: `${theirs.text.trimEnd()}\n\n${mine.text}` }
}

function baseOf({ subject, text }: DraftContent): BaseWords {
  return { subject, text }
}

/** Both sides in one; undefined when they changed the same words, or theirs went out already. */
function join(base: BaseWords, mine: DraftContent, theirs: SavedDraft): DraftContent | undefined {
  if (theirs.sentAt !== undefined) return undefined
  const text = mergeTexts(base.text, mine.text, theirs.text)
  const subject = mergeTexts(base.subject ?? '', mine.subject ?? '', theirs.subject ?? '')
  if (text === undefined || subject === undefined) return undefined
  return { ...mine, text, ...(mine.subject !== undefined && { subject }) }
}

function sameWords(a: DraftContent, b: DraftContent): boolean {
  return a.text === b.text && (a.subject ?? '') === (b.subject ?? '') && a.tone === b.tone
}
