import { parentPort } from 'node:worker_threads'
import { loadEncoder } from './load-encoder.ts'

/** A text whose meaning is asked for; the answer is `{ id, vector }`, without a vector where there is none. */
export interface EncodeRequest {
  readonly id: number
  readonly text: string
}

// The entry of the encoder's thread: it is read in while questions are answered without it, and nobody waits for one that takes long.
const encode = await loadEncoder()
parentPort?.postMessage({ ready: encode !== undefined })
if (encode)
  parentPort?.on('message', ({ id, text }: EncodeRequest) => {
    encode(text).then(
      (vector) => parentPort?.postMessage({ id, vector }),
      () => parentPort?.postMessage({ id }),
    )
  })
