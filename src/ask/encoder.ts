import { Worker } from 'node:worker_threads'
import type { EncodeRequest } from './encoder-worker.ts'

/** The sentence encoder in a thread of its own, which keeps no process alive. */
export interface Encoder {
  /** The meaning of the text; undefined where the encoder is missing, still loading, busy, or takes longer than `mostMs`. Never rejects. */
  readonly encode: (text: string, mostMs: number) => Promise<Float32Array | undefined>
  /** Resolves to whether it can be asked, once it is loaded or known to be missing, at the latest after `mostMs`. */
  readonly ready: (mostMs: number) => Promise<boolean>
}

type Told = { readonly ready: boolean } | { readonly id: number; readonly vector?: Float32Array }

/** Begins to load the encoder; `entry` is the file of its thread. */
export function openEncoder(entry: URL = entryOfThread()): Encoder {
  const worker = new Worker(entry)
  const loaded = Promise.withResolvers<boolean>()
  let usable = false
  /** The text in hand: others wait for it within their own time, and none is put behind it. */
  let inHand: ({ readonly id: number } & PromiseWithResolvers<Float32Array | undefined>) | undefined
  let asked = 0

  function end(): void {
    usable = false
    loaded.resolve(false)
    inHand?.resolve(undefined)
    inHand = undefined
  }

  worker.on('message', (told: Told) => {
    if ('ready' in told) {
      usable = told.ready
      loaded.resolve(told.ready)
      if (!told.ready) void worker.terminate()
    } else if (told.id === inHand?.id) {
      const { resolve } = inHand
      inHand = undefined
      resolve(told.vector)
    }
  })
  worker.on('error', end)
  worker.on('exit', end)
  // After the listeners: they would hold the process again.
  worker.unref()

  return {
    async encode(text, mostMs) {
      const until = performance.now() + mostMs
      if (inHand) await within(inHand.promise, mostMs, undefined)
      if (!usable || inHand !== undefined) return undefined
      const id = ++asked
      inHand = { id, ...Promise.withResolvers<Float32Array | undefined>() }
      const { promise } = inHand
      worker.postMessage({ id, text } satisfies EncodeRequest)
      return within(promise, until - performance.now(), undefined)
    },
    ready: (mostMs) => within(loaded.promise, mostMs, false),
  }
}

async function within<Value>(promise: Promise<Value>, mostMs: number, otherwise: Value): Promise<Value> {
  const late = Promise.withResolvers<Value>()
  const timer = setTimeout(() => late.resolve(otherwise), mostMs)
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer))
}

// Named as the thread of the playbook is: beside this file, from source and built.
function entryOfThread(): URL {
  const ending = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./encoder-worker.${ending}`, import.meta.url)
}
