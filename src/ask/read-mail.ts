import { Worker } from 'node:worker_threads'
import type { ParsedMail } from '../core/mail/mail.ts'
import { AppError } from '../errors.ts'
import type { MailRequest } from './mail-worker.ts'

const MOST_MS = 20_000
const MOST_MEMORY_MB = 768

/** Opens mails in a thread of its own, one after the other. */
export interface MailReader {
  /** Throws `bad_input` where the mail is too much for the limits on time and memory; the thread is begun anew then, and harms no other mail. */
  readonly readMail: (source: Uint8Array, wholeBytes?: number) => Promise<ParsedMail>
}

interface Waiting {
  readonly request: MailRequest
  readonly resolve: (mail: ParsedMail) => void
  readonly reject: (error: unknown) => void
}

/** The thread is begun with the first mail and keeps no process alive. */
export function createMailReader({ mostMs = MOST_MS }: { mostMs?: number } = {}): MailReader {
  const queue: Waiting[] = []
  let worker: Worker | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let asked = 0

  function begin(): Worker {
    const begun = new Worker(entryOfThread(), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } })
    begun.unref()
    begun.on('message', ({ id, mail, refusal }: { id: number; mail?: ParsedMail; refusal?: string }) => {
      if (id !== current?.request.id) return
      if (mail) end(({ resolve }) => resolve(mail))
      else end(({ reject }) => reject(new AppError('bad_input', `The mail cannot be opened (${refusal ?? 'unknown'}).`)))
    })
    const lost = () => {
      if (worker !== begun) return
      worker = undefined
      end(({ reject }) => reject(new AppError('bad_input', 'The mail needs more memory to be opened than it may have.')))
    }
    begun.on('error', lost)
    begun.on('exit', lost)
    return begun
  }

  function end(tell: (waiting: Waiting) => void): void {
    clearTimeout(timer)
    const ended = current
    current = undefined
    if (ended) tell(ended)
    next()
  }

  function next(): void {
    if (current) return
    current = queue.shift()
    if (!current) {
      worker?.unref()
      return
    }
    worker ??= begin()
    // Whoever waits keeps the process alive, the thread alone does not.
    worker.ref()
    worker.postMessage(current.request)
    timer = setTimeout(() => {
      const slow = worker
      worker = undefined
      void slow?.terminate()
      end(({ reject }) => reject(new AppError('bad_input', 'The mail takes too long to be opened.')))
    }, mostMs)
  }

  return {
    readMail(source, wholeBytes) {
      const { promise, resolve, reject } = Promise.withResolvers<ParsedMail>()
      queue.push({ request: { id: ++asked, source, ...(wholeBytes !== undefined && { wholeBytes }) }, resolve, reject })
      next()
      return promise
    },
  }
}

// From source it is the file beside this one, built the one that the bundle names so. Not written out as one address, or the bundler would copy it.
function entryOfThread(): URL {
  const ending = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./mail-worker.${ending}`, import.meta.url)
}
