import { z } from 'zod'
import { RULE_TRIGGERS } from '../core/automation/automation.ts'
import type { Db } from '../store/database.ts'
import { id, instant } from './schemas.ts'

/**
 * Every job and what it is told: small plain values, since whoever reads the database reads them. What it is told is kept until it is done, so no
 * secret that lives longer than that.
 */
export const JOBS = {
  'send-mail': z.object({
    to: z.email().max(320),
    subject: z.string().min(1).max(300),
    text: z.string().min(1).max(50_000),
    /** The case whose timeline tells that it was sent. */
    caseId: id.optional(),
  }),
  'deliver-message': z.object({ messageId: id }),
  'copy-sent-mail': z.object({ messageId: id }),
  'expire-approval': z.object({ approvalId: id, askedTimes: z.int().min(1) }),
  'wake-case': z.object({ caseId: id, until: instant }),
  'remind-follow-up': z.object({}),
  'read-with-model': z.object({ messageId: id }),
  'try-model': z.object({}),
  'fit-shop-correction': z.object({}),
  're-read-messages': z.object({ startedAt: instant, after: id.optional() }),
  'import-cases': z.object({ importId: id }),
  'read-imported-cases': z.object({ importId: id }),
  'read-imported-mails': z.object({ caseIds: z.array(id).min(1).max(500) }),
  'anonymise-old-cases': z.object({}),
  'clean-idempotency-keys': z.object({}),
  'ask-outcomes': z.object({}),
  'ask-feedback': z.object({}),
  'sweep-clocks': z.object({}),
  'tell-clocks': z.object({ lane: z.int().min(0).max(100).default(0) }),
  'watch-causes': z.object({}),
  'set-open-clocks': z.object({ after: id.optional() }),
  'apply-rules': z.object({
    ...{ caseId: id, trigger: z.enum(RULE_TRIGGERS), eventId: id, depth: z.int().min(0).max(100).default(0) },
    ...{ automationId: id.optional(), occasion: z.string().max(200).optional() },
  }),
  'sweep-automations': z.object({}),
  'call-webhook': z.object({ firingId: id, index: z.int().min(0) }),
} as const satisfies Record<string, z.ZodType>

export type JobName = keyof typeof JOBS
/** What a job is told. */
export type JobInput<Name extends JobName> = z.output<(typeof JOBS)[Name]>

export interface EnqueueOptions {
  /** When it may begin; at once when left out. */
  readonly startAfter?: Date
  /** While one job of that name and key waits, another one is not added. */
  readonly singletonKey?: string
}

/** Adds a job for the shop of a call. Gives its id, or undefined where one with its singleton key waits already. */
export type Enqueue = <Name extends JobName>(
  name: Name,
  input: z.input<(typeof JOBS)[Name]>,
  options?: EnqueueOptions,
) => Promise<string | undefined>

/** Work to be done once the transaction is saved. */
export interface NewJob<Name extends JobName = JobName> extends EnqueueOptions {
  readonly name: Name
  readonly shopId: string
  readonly input: z.input<(typeof JOBS)[Name]>
}

/** The queue, seen from inside a transaction: everything is saved with it, or not at all. */
export interface JobQueue {
  /** The new job's id, or undefined where one with its singleton key waits already. */
  readonly add: (db: Db, job: NewJob) => Promise<string | undefined>
  /** Puts a dead job back, or lets a failed one try again now. Whether it was there. */
  readonly retry: (db: Db, job: { readonly id: string; readonly name: string; readonly state: 'failed' | 'dead' }) => Promise<boolean>
  /** Forgets a job that does not run. Whether it was there. */
  readonly drop: (
    db: Db,
    job: { readonly id: string; readonly name: string; readonly state: 'waiting' | 'failed' | 'dead' },
  ) => Promise<boolean>
}
