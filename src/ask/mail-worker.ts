import { parentPort } from 'node:worker_threads'
import { openMail } from './open-mail.ts'

// The entry of the thread that undoes the MIME of mails: what a hostile one costs, it costs here, within the limits of whoever began the thread.

/** A mail to be opened, and what is told of it. */
export interface MailRequest {
  readonly id: number
  readonly source: Uint8Array
  /** Its size, where `source` is its beginning alone. */
  readonly wholeBytes?: number
}

parentPort?.on('message', async ({ id, source, wholeBytes }: MailRequest) => {
  try {
    const mail = await openMail(source, wholeBytes)
    parentPort?.postMessage(
      { id, mail },
      mail.files.map(({ content }) => content.buffer as ArrayBuffer),
    )
  } catch (error) {
    parentPort?.postMessage({ id, refusal: error instanceof Error ? error.message : 'unknown' })
  }
})
