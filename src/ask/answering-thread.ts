import { Worker } from 'node:worker_threads'
import type { RankedPlay } from '../core/playbook/compose/request.ts'
import type { Play } from '../core/playbook/play.ts'
import type { OfflineAnswer, OfflineQuestion } from './answer-offline.ts'
import type { WorkerRequest } from './answering-worker.ts'

/** The playbook in a thread of its own, begun with the first request. It keeps no process alive. */
export interface AnsweringThread {
  /** Throws what the thread threw, or that it took too long: then the next question gets a new one. */
  readonly answer: (question: OfflineQuestion, knowledge?: WorkerRequest['knowledge']) => Promise<OfflineAnswer>
  /** Whether it holds this version of what a shop knows, or will once what was sent to it has come. */
  readonly holdsKnowledge: (shopId: string, version: string) => boolean
  readonly listPlays: () => Promise<readonly Play[]>
  /** A play by its id, the shop's own before the playbook's. */
  readonly findPlay: (id: string, knowledge?: WorkerRequest['knowledge']) => Promise<Pick<RankedPlay, 'play' | 'from'> | undefined>
}

/** Longer than any question takes on the slowest machine, the reading of the playbook included. */
const MOST_MS = 30_000

/** Shops whose own plays and documents are held ready at a time. */
const MOST_SHOPS = 8

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
  readonly timer: NodeJS.Timeout
}

/** Opens the thread; nothing is read yet. */
export function openAnsweringThread({ mostMs = MOST_MS, entry = entryOfThread() }: { mostMs?: number; entry?: URL } = {}): AnsweringThread {
  const waiting = new Map<number, Waiting>()
  /** Versions of what shops know that were sent to the thread, the one asked last at the end. */
  const sent = new Map<string, string>()
  let worker: Worker | undefined
  let asked = 0

  function give(id: number, settle: (one: Waiting) => void): void {
    const one = waiting.get(id)
    if (!one) return
    waiting.delete(id)
    clearTimeout(one.timer)
    settle(one)
    // Whoever waits keeps the process alive, the thread alone does not.
    if (waiting.size === 0) worker?.unref()
  }

  function end(ended: Worker, error: unknown): void {
    if (worker !== ended) return
    worker = undefined
    sent.clear()
    void ended.terminate()
    for (const id of [...waiting.keys()]) give(id, ({ reject }) => reject(error))
  }

  function begin(): Worker {
    const begun = new Worker(entry)
    begun.on('message', ({ id, result, error }: { id: number; result?: never; error?: unknown }) =>
      give(id, ({ resolve, reject }) => (error === undefined ? resolve(result as never) : reject(error))),
    )
    begun.on('error', (error) => end(begun, error))
    begun.on('exit', (code) => end(begun, new Error(`the thread of the playbook ended (${code})`)))
    return begun
  }

  function send<Result>(request: Omit<WorkerRequest, 'id'>): Promise<Result> {
    worker ??= begin()
    const to = worker
    const id = ++asked
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    const timer = setTimeout(() => end(to, new Error('the thread of the playbook took too long')), mostMs)
    waiting.set(id, { resolve, reject, timer })
    to.ref()
    to.postMessage({ id, ...request })
    return promise
  }

  /** Notes what is sent; what was not asked for longest is given up. */
  function noteSent({ shopId, version }: NonNullable<WorkerRequest['knowledge']>): string[] {
    sent.delete(shopId)
    sent.set(shopId, version)
    const drop = [...sent.keys()].slice(0, Math.max(0, sent.size - MOST_SHOPS))
    for (const shop of drop) sent.delete(shop)
    return drop
  }

  return {
    answer: (question, knowledge) => send({ question, ...(knowledge && { knowledge, drop: noteSent(knowledge) }) }),
    holdsKnowledge: (shopId, version) => sent.get(shopId) === version,
    listPlays: () => send({}),
    findPlay: (playId, knowledge) => send({ playId, ...(knowledge && { knowledge, drop: noteSent(knowledge) }) }),
  }
}

// From source it is the file beside this one, built the one that the bundle names so. Not written out as one address, or the bundler would copy it.
function entryOfThread(): URL {
  const ending = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./answering-worker.${ending}`, import.meta.url)
}
