import { Worker } from 'node:worker_threads'
import type { CoreRequest } from './core-worker.ts'
import { type CoreWork, createCoreWork } from './operations/core-work.ts'

/** The core's work in a thread of its own. */
export interface CoreThread extends CoreWork {
  /** Begins the thread if nothing did. Resolves to whether it does the work, once it is loaded or is known to be lost. */
  readonly ready: () => Promise<boolean>
  readonly close: () => Promise<void>
}

type Told = { readonly ready: true } | { readonly id: number; readonly result?: never; readonly error?: unknown }

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
  /** Does the same here: the thread was lost. */
  readonly doHere: () => void
}

/**
 * A thread that begins with the first work and keeps no process alive. Until it is loaded, and should it ever end, the work is done here: it is slower
 * for others then, and never lost.
 */
export function openCoreThread(entry: URL = entryOfThread()): CoreThread {
  let worker: Worker | undefined
  const here = createCoreWork()
  const waiting = new Map<number, Waiting>()
  const loaded = Promise.withResolvers<boolean>()
  let usable = false
  let asked = 0

  function end(): void {
    usable = false
    loaded.resolve(false)
    const left = [...waiting.values()]
    waiting.clear()
    for (const { doHere } of left) doHere()
  }

  function begin(): Worker {
    const begun = new Worker(entry)
    begun.on('message', (told: Told) => {
      if ('ready' in told) {
        usable = true
        loaded.resolve(true)
        return
      }
      const one = waiting.get(told.id)
      waiting.delete(told.id)
      if (told.error === undefined) one?.resolve(told.result as never)
      else one?.reject(told.error)
      // Whoever waits keeps the process alive, the thread alone does not.
      if (waiting.size === 0) begun.unref()
    })
    begun.on('error', end)
    begun.on('exit', end)
    begun.unref()
    return begun
  }

  function work<Name extends keyof CoreWork>(name: Name, given: Parameters<CoreWork[Name]>): ReturnType<CoreWork[Name]> {
    const doHere = () => (here[name] as (...given: unknown[]) => Promise<never>)(...given)
    worker ??= begin()
    if (!usable) return doHere() as ReturnType<CoreWork[Name]>
    const id = ++asked
    const { promise, resolve, reject } = Promise.withResolvers<never>()
    waiting.set(id, { resolve, reject, doHere: () => doHere().then(resolve, reject) })
    worker.ref()
    worker.postMessage({ id, name, given } as CoreRequest)
    return promise as unknown as ReturnType<CoreWork[Name]>
  }

  return {
    read: (...given) => work('read', given),
    decide: (...given) => work('decide', given),
    ready() {
      worker ??= begin()
      return loaded.promise
    },
    async close() {
      await worker?.terminate()
    },
  }
}

// From source it is the file beside this one, built the one that the bundle names so. Not written out as one address, or the bundler would copy it.
function entryOfThread(): URL {
  const ending = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./core-worker.${ending}`, import.meta.url)
}
