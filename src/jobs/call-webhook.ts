import { AppError } from '../errors.ts'
import { defineJob } from './job.ts'

/** After so many attempts it is given up. */
const MOST_ATTEMPTS = 10

/**
 * Calls a webhook of an automation that acted. Once it was noted as taken it is never called again; should the process die between the two, it is called
 * again under the same id.
 */
export const callWebhook = defineJob({
  name: 'call-webhook',
  summary: 'Calls a webhook of an automation that acted.',
  expireSeconds: 30,
  async run({ call, wasDone, outside, signal, attempt }, told) {
    if (await wasDone('note-webhook')) return
    const { call: found } = (await call('find-webhook-call', told)) as {
      call?: { readonly url: string; readonly body: string; readonly signature?: string }
    }
    if (!found) return
    const { result, said } = await outside.callWebhook({ ...found, id: `${told.firingId}/${told.index}` }, signal)
    if (result === 'again' && attempt < MOST_ATTEMPTS)
      throw new AppError('webhook_unreachable', `A webhook did not answer. ${said} It is called again.`)
    await call('note-webhook', { ...told, result: result === 'taken' ? 'done' : 'failed', said })
  },
})
