import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { reasonOfRefusal } from '../core/delivery.ts'
import type { Handed, LeavingMail } from '../outside/deliver.ts'
import type { MailSettings } from '../outside/mail.ts'
import { defineJob, type JobRun } from './job.ts'

interface Task {
  readonly version: number
  readonly state: 'waiting' | 'held' | 'sending' | 'sent' | 'failed' | 'unknown'
  readonly isDue: boolean
  readonly attemptJobId?: string
  readonly mail: LeavingMail
  readonly mailbox: ({ readonly kind: 'own' } & MailSettings) | { readonly kind: 'house' } | { readonly kind: 'gone' }
}

/** A database that is away may be back before the job has to be given up; what was handed over must not be forgotten meanwhile. */
const NOTE_FOR_MS = 60_000
const NOTE_EVERY_MS = 1_000

/**
 * Hands a message to the mail server, once. It is noted as being handed over before the server gets a word of it, so that a process which dies then leaves
 * a message that is not known, and never one that leaves twice. One attempt; being put off adds the next one.
 */
export const deliverMessage = defineJob({
  name: 'deliver-message',
  summary: 'Delivers a message to a customer by mail.',
  expireSeconds: 180,
  async run(run, { messageId }) {
    const { jobId, call, wasDone, outside } = run
    const { delivery } = (await call('find-delivery', { messageId })) as { delivery?: Task }
    if (!delivery) return
    if (await wasDone('begin-delivery')) {
      // An earlier attempt at this very job handed it over, or was about to, and never said how that ended.
      await call('doubt-delivery', { messageId, jobId, reason: 'interrupted' })
      return
    }
    if (delivery.state !== 'waiting' || !delivery.isDue) return
    const settings = delivery.mailbox.kind === 'own' ? delivery.mailbox : delivery.mailbox.kind === 'house' ? outside.houseMail : undefined
    const { version } = delivery
    if (!settings) {
      await call('note-delivery', { messageId, attempt: { version }, as: 'refused', reason: 'not_set_up' })
      return
    }
    const attemptId = newId()
    let begun = false
    const begin = async () => {
      const answer = (await call('begin-delivery', { messageId, version, attemptId, jobId })) as { begun: boolean }
      if (!answer.begun) throw NOT_OURS
      begun = true
    }
    let handed: Handed
    try {
      handed = await outside.openDeliverer(settings).deliver(delivery.mail, begin)
    } catch (error) {
      if (error === NOT_OURS) return
      throw error
    }
    await note(run, { messageId, handed, attempt: begun ? { attemptId } : { version } })
  },
})

/** Taken back, held, moved or taken by somebody else in the last moment. */
const NOT_OURS = new Error('the message is not to be handed over any more')

interface Outcome {
  readonly messageId: string
  readonly handed: Handed
  readonly attempt: { readonly attemptId: string } | { readonly version: number }
}

async function note({ jobId, call, log, signal }: JobRun, { messageId, handed, attempt }: Outcome): Promise<void> {
  const say = () => {
    if (handed.kind === 'unknown') return call('doubt-delivery', { messageId, jobId, reason: 'no_answer' })
    const { kind, answer } = handed
    const told = { messageId, attempt, as: kind, ...(answer !== undefined && { answer }) }
    if (handed.kind === 'taken') return call('note-delivery', { ...told, ...(handed.ccRefused && { ccRefused: handed.ccRefused }) })
    const reason = handed.kind === 'refused' ? reasonOfRefusal(handed.code, handed.answer) : handed.reason
    return call('note-delivery', { ...told, reason })
  }
  for (const end = Date.now() + NOTE_FOR_MS; ; await sleep(NOTE_EVERY_MS)) {
    try {
      await say()
      return
    } catch (error) {
      log.warn({ err: error }, 'what became of a message could not be noted yet')
      if (Date.now() > end || signal.aborted) throw error
    }
  }
}
