import { Socket } from 'node:net'

/**
 * A connection to the database that sends what was written in one go of the event loop in one go, too. The driver corks it for each statement; here it
 * stays corked until all statements that were begun together are written.
 */
export class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}
