import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import type { ClientBase, Submittable } from 'pg'

/**
 * What a COPY … TO STDOUT sends, in blocks of whole rows. The connection is paused while the reader is slower than the server, and cut when
 * the reader leaves early: do not return it to a pool then.
 */
export async function* copyOut(client: ClientBase, text: string): AsyncGenerator<Buffer> {
  const full: Buffer[] = []
  const state = openState(text)
  let block = Buffer.allocUnsafe(BLOCK_BYTES)
  let length = 0
  // The driver reuses the memory behind what it hands out, so every row is copied at once.
  state.query.handleCopyData = ({ chunk }) => {
    if (length + chunk.length > block.length) {
      if (length > 0) full.push(block.subarray(0, length))
      block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, chunk.length))
      length = 0
      if (full.length > BLOCKS_AHEAD) state.connection?.stream.pause()
      state.wake()
    }
    chunk.copy(block, length)
    length += chunk.length
  }
  client.query(state.query)
  try {
    for (;;) {
      const next = full.shift()
      if (next !== undefined) {
        yield next
        continue
      }
      if (state.failure !== undefined) throw state.failure
      if (state.ended) break
      state.connection?.stream.resume()
      await state.change()
    }
    if (length > 0) yield block.subarray(0, length)
  } finally {
    if (state.ended) state.connection?.stream.resume()
    else state.connection?.stream.destroy()
  }
}

/** Feeds a COPY … FROM STDIN. When `blocks` throws, the rows are refused to the server and the error is passed on. */
export async function copyIn(client: ClientBase, text: string, blocks: AsyncIterable<Buffer>): Promise<void> {
  const state = openState(text)
  let ready = false
  state.query.handleCopyInResponse = () => {
    ready = true
    state.wake()
  }
  client.query(state.query)
  while (!ready && !state.ended) await state.change()
  const { connection } = state
  if (ready && connection !== undefined) {
    try {
      for await (const block of blocks) {
        if (state.ended) break
        connection.sendCopyFromChunk(block)
        if (connection.stream.writableNeedDrain) await Promise.race([drained(connection.stream), state.settled])
      }
    } catch (error) {
      connection.sendCopyFail('the source is not whole')
      await state.settled
      throw error
    }
    if (!state.ended) connection.endCopyFrom()
  }
  await state.settled
  if (state.failure !== undefined) throw state.failure
}

const BLOCK_BYTES = 64 * 1024
const BLOCKS_AHEAD = 16

/** The driver's own side of a connection during a COPY; its published types leave these out. */
interface CopyConnection {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  sendCopyFail(reason: string): void
  endCopyFrom(): void
}

/** What the driver calls on the query that a connection is busy with. */
interface CopyQuery extends Submittable {
  handleCopyInResponse(connection: CopyConnection): void
  handleCopyData(message: { readonly chunk: Buffer }): void
  handleCommandComplete(): void
  handleError(error: Error): void
  handleReadyForQuery(): void
}

interface CopyState {
  readonly query: CopyQuery
  connection: CopyConnection | undefined
  failure: Error | undefined
  ended: boolean
  /** Settles when the server is done with the query, well or not, or the connection is lost. */
  readonly settled: Promise<void>
  wake(): void
  /** Settles at the next `wake`. */
  change(): Promise<void>
}

function openState(text: string): CopyState {
  const settled = Promise.withResolvers<void>()
  let waiting: (() => void) | undefined
  const state: CopyState = {
    connection: undefined,
    failure: undefined,
    ended: false,
    settled: settled.promise,
    wake() {
      waiting?.()
      waiting = undefined
    },
    change: () =>
      new Promise((resolve) => {
        waiting = resolve
      }),
    query: {
      submit(given) {
        const connection = given as unknown as CopyConnection
        state.connection = connection
        connection.query(text)
      },
      handleCopyInResponse: (connection) => connection.sendCopyFail('nothing to send'),
      handleCopyData: () => undefined,
      handleCommandComplete: () => undefined,
      // The driver forgets a query that failed, and tells it nothing more.
      handleError(error) {
        state.failure ??= error
        end()
      },
      handleReadyForQuery: () => end(),
    },
  }
  const end = () => {
    state.ended = true
    settled.resolve()
    state.wake()
  }
  return state
}

async function drained(stream: Duplex): Promise<void> {
  await once(stream, 'drain').catch(() => undefined)
}
