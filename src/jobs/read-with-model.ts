import { askForReading, groundAnswer } from '../core/reading/second-reading.ts'
import { AppError } from '../errors.ts'
import type { ModelSettings } from '../outside/model.ts'
import { defineJob, type JobRun } from './job.ts'

interface ModelTask {
  readonly version: number
  readonly settings?: Omit<ModelSettings, 'key'> & { readonly key?: string }
  readonly message?: { readonly text: string; readonly channel: string }
}

/** Has the shop's model read a message. What it says is shown beside our own reading and never takes its place. */
export const readWithModel = defineJob({
  name: 'read-with-model',
  summary: "Has the shop's model read a message a second time.",
  expireSeconds: 120,
  async run({ call, outside, signal }, { messageId }) {
    const { settings, message } = (await call('find-model-task', { messageId })) as ModelTask
    // It was taken away since: nothing is left to do.
    if (!settings || !message) return
    const answer = await outside.openModel({ ...settings, key: settings.key }).answer(askForReading(message), signal)
    const result = groundAnswer(answer, message.text)
    await call('keep-second-reading', { messageId, model: settings.model, result })
  },
})

/** A message of ours, so that a try sends nobody's words. */
const PROBE = { text: 'The lamp came two days late and nobody told me. Please send a replacement shade.', channel: 'email' }

/** Tries whether the shop's model answers in the form that is needed, and notes how that ended. */
export const tryModel = defineJob({
  name: 'try-model',
  summary: "Tries the connection to the shop's model.",
  expireSeconds: 120,
  async run({ call, outside, signal }: JobRun) {
    const { settings, version } = (await call('find-model-task', {})) as ModelTask
    if (!settings) return
    const error = await outside
      .openModel({ ...settings, key: settings.key })
      .answer(askForReading(PROBE), signal)
      .then(
        () => undefined,
        (failure: unknown) => (failure instanceof AppError ? failure.message : 'The model could not be tried.'),
      )
    await call('note-model-try', { version, ...(error !== undefined && { error }) })
  },
})
