import { AppError } from '../errors.ts'

/** Of each operation, so that strangers who send photos are in nobody's way but each other's. */
const MOST_AT_ONCE = 4
const RETRY_AFTER_S = 5

/** Lets a few large requests in at once, for each name: each takes many times its size while it is parsed. */
export interface UploadGate {
  /** Runs it, or throws `too_many_requests` while as many of that name are under way. */
  readonly pass: (name: string, run: () => Promise<void>) => Promise<void>
}

/** A gate of one server. */
export function createUploadGate(): UploadGate {
  const underWay = new Map<string, number>()
  return {
    async pass(name, run) {
      const count = underWay.get(name) ?? 0
      if (count >= MOST_AT_ONCE)
        throw new AppError('too_many_requests', 'Several large files are being taken in just now. Send it again in a moment.', {
          details: { retryAfterS: RETRY_AFTER_S },
        })
      underWay.set(name, count + 1)
      try {
        await run()
      } finally {
        underWay.set(name, (underWay.get(name) ?? 1) - 1)
      }
    },
  }
}
