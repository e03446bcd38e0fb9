import type { Log } from '../log.ts'
import type { JobInput, JobName } from '../operations/job-queue.ts'
import type { composeMail, OpenDeliverer } from '../outside/deliver.ts'
import type { Mail, MailSettings } from '../outside/mail.ts'
import type { OpenModel } from '../outside/model.ts'
import type { CopySentMail } from '../outside/sent-folder.ts'
import type { CallWebhook } from '../outside/webhook.ts'

/** Work of our own that nobody waits for. It may be begun more than once; what it does, it does once. */
export interface Job<Name extends JobName = JobName> {
  readonly name: Name
  readonly summary: string
  /** When it runs in every shop by itself: five fields, by the shop's own clock. */
  readonly cron?: string
  /** A run that takes longer has failed. */
  readonly expireSeconds: number
  /** Throws when it has to be tried again. */
  readonly run: (run: JobRun, input: JobInput<Name>) => Promise<void>
}

/** One attempt at a job. */
export interface JobRun {
  /** The same in every attempt. */
  readonly jobId: string
  readonly shopId: string
  /** From 1. */
  readonly attempt: number
  /** Aborts when the attempt has taken too long, was lost to another process, or the server stops. */
  readonly signal: AbortSignal
  readonly log: Log
  readonly outside: Outside
  /** Carries an operation out as this job: once, however often it is attempted, with the first answer every time. */
  readonly call: (operation: string, input: unknown) => Promise<unknown>
  /** Whether `call` of that operation was carried out, by this attempt or an earlier one. */
  readonly wasDone: (operation: string) => Promise<boolean>
}

/** The outside systems that are set up. */
export interface Outside {
  readonly mail: Mail | undefined
  /** The mail server of the whole house, for shops without a mailbox of their own. */
  readonly houseMail: MailSettings | undefined
  /** Delivers messages to customers through a mail server. */
  readonly openDeliverer: OpenDeliverer
  /** A mail as it leaves. */
  readonly composeMail: typeof composeMail
  /** Puts a copy of a sent mail into its mailbox. */
  readonly copySentMail: CopySentMail
  /** Opens the language model of a shop, by its settings. */
  readonly openModel: OpenModel
  /** Calls a webhook of an automation. */
  readonly callWebhook: CallWebhook
}

/** A job with its types hidden, for the list of all. */
export function defineJob<Name extends JobName>(job: Job<Name>): Job {
  return job as unknown as Job
}
