import type { z } from 'zod'
import type { Role } from '../core/case.ts'
import type { Db } from '../store/database.ts'
import type { Asking } from './answerer.ts'
import type { CoreWork } from './core-work.ts'
import type { Enqueue, JobQueue } from './job-queue.ts'
import type { PublicHolidays } from './public-holidays.ts'
import type { LinkPurpose, Scope } from './scopes.ts'
import type { Secrets } from './secrets.ts'

/** Who asks. Every request has one; what it may do is decided in `call.ts` alone. */
export type Principal =
  | {
      readonly kind: 'member'
      readonly memberId: string
      readonly userId: string
      readonly name: string
      readonly role: Role
      /** The session of this request, by its id; absent where a member asks without a browser. */
      readonly sessionId?: string
    }
  /** A program; its scopes are those of the key that its maker's role still has. */
  | { readonly kind: 'api_key'; readonly keyId: string; readonly name: string; readonly scopes: readonly Scope[] }
  /** Somebody without an account who was given a link: for one purpose, about one thing. `signedInAs`: the user whose session the same browser holds. */
  | {
      readonly kind: 'link'
      readonly linkId: string
      readonly name: string
      readonly purpose: LinkPurpose
      readonly subjectId: string
      readonly signedInAs?: string
    }
  /** Work of our own that nobody waits for. */
  | { readonly kind: 'job'; readonly name: string }
  /** A person at this machine's command line. */
  | { readonly kind: 'console'; readonly name: string }
  /** Nobody we know, or somebody signed in who belongs to no shop (any more). */
  | { readonly kind: 'anonymous'; readonly userId?: string }

/** What happened, for the event log: plain small values, never customer text. */
export interface RecordedEvent {
  readonly caseId?: string
  readonly subjectId?: string
  readonly data?: Readonly<Record<string, string | number | boolean | null>>
  /** The operation that it is told as, where another one did it by a rule; the one that runs when left out. */
  readonly as?: string
}

/** What a transactional operation may touch: its shop's rows inside its transaction, the time and new ids of this call. */
export interface CallContext {
  readonly db: Db
  readonly shopId: string
  readonly principal: Principal
  readonly now: Date
  readonly newId: () => string
  readonly hashPassword: (password: string) => Promise<string>
  /** Reads and decides, in another thread where there is one. */
  readonly core: CoreWork
  /** The public holidays of countries and their regions. */
  readonly holidays: PublicHolidays
  /** Seals what is kept secret and must be read again, such as the password of a mailbox. */
  readonly secrets: Secrets
  /** The address people open, without a slash at the end: links start with it. */
  readonly url: string
  /** Adds a job to the queue, in this transaction: it is done once this is saved, and never when it is not. */
  readonly enqueue: Enqueue
  /** The jobs that wait or failed, for whoever looks after them. */
  readonly queue: Pick<JobQueue, 'retry' | 'drop'>
  /** Whether mail can be sent. */
  readonly canMail: boolean
  /** The network address that it was asked from, to count by; undefined at doors that have none. */
  readonly address: string | undefined
  /** The playbook that ships. */
  readonly playbook: Pick<Asking, 'listPlays' | 'listTopics' | 'holdsKnowledge'>
  /** How many automations stand behind this call, where any does; or that whoever calls has what changed looked at, once, in the end. */
  readonly ruleDepth?: number | 'followed later'
  /** Adds an event to the log, in this transaction. A write that records none gets one from the choke point. */
  readonly record: (event: RecordedEvent) => Promise<void>
  /** The same for many at once, however many they are. */
  readonly recordAll: (events: readonly RecordedEvent[]) => Promise<void>
}

/** The same data, not to be changed: what the core gives is read-only, and a schema's own type is not. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? T extends readonly [unknown, ...unknown[]]
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

interface OperationBase<Input extends z.ZodType, Output extends z.ZodType> {
  /** Verb-noun in kebab case: the HTTP path, the command and the tool are all called so. */
  readonly name: string
  readonly summary: string
  readonly scope: Scope
  readonly input: Input
  readonly output: Output
}

/** Core only, no store: works offline in the command line and in the browser. */
export interface PureOperation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends OperationBase<Input, Output> {
  readonly kind: 'pure'
  readonly run: (input: z.output<Input>) => Frozen<z.input<Output>>
}

/** One transaction on one shop. */
export interface TransactionalOperation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends OperationBase<Input, Output> {
  readonly kind: 'transactional'
  /** `read` opens a read-only transaction and writes no event. */
  readonly access: 'read' | 'write'
  /** Whose rows: the caller's shop, a shop that this call makes, its shop where it has one, or the one that `findShop` finds. */
  readonly shop: 'own' | 'new' | 'optional' | 'found'
  /** For `found` alone: the shop that the input leads to, if it leads to one. May throw when it does not. */
  readonly findShop?: (db: Db, input: z.output<Input>) => Promise<string | undefined>
  /**
   * Nothing is written to the log by itself: there is no shop whose log it could be (it was removed, or an account belongs to several), or nothing
   * happened that anybody would look for. What `run` records is kept.
   */
  readonly leavesNoEvent?: true
  /** The answer holds a secret that is shown once: kept for an idempotency key it is sealed. */
  readonly answersSecret?: true
  readonly run: (context: CallContext, input: z.output<Input>) => Promise<Frozen<z.input<Output>>>
}

/**
 * A transaction that reads, work that takes its time and holds none, and a transaction that keeps what came of it; on the caller's own shop. Whoever
 * goes away meanwhile ends the work, and nothing is kept.
 */
export interface StagedOperation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Part extends z.ZodType = z.ZodType,
  Prepared = unknown,
  Worked = unknown,
> extends OperationBase<Input, Output> {
  readonly kind: 'staged'
  readonly shop: 'own'
  /** What is told while it works, to whoever listens. */
  readonly part: Part
  /** Work that takes longer is ended, in ms. */
  readonly mostMs: number
  /** Reads all that the work needs and refuses what may not be; or has the answer already, for a request that was carried out before. */
  prepare(
    context: CallContext,
    input: z.output<Input>,
  ): Promise<{ readonly prepared: Prepared } | { readonly answered: Frozen<z.input<Output>> }>
  /** Takes as long as it must. Reaches no database, and the outside by what it is given alone. */
  work(
    tools: Asking,
    prepared: Prepared,
    options: { readonly signal: AbortSignal; readonly onPart: (part: Frozen<z.input<Part>>) => void },
  ): Promise<Worked>
  /** Keeps what came of it. The same request may come here twice at once: the second gets what the first kept. */
  keep(context: CallContext, input: z.output<Input>, worked: Worked, prepared: Prepared): Promise<Frozen<z.input<Output>>>
}

export type Operation = PureOperation | TransactionalOperation | StagedOperation

/** Defines an operation without a store. */
export function pureOperation<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Omit<PureOperation<Input, Output>, 'kind'>,
): PureOperation<Input, Output> {
  return { kind: 'pure', ...operation }
}

/** Defines an operation that reads or writes a shop's rows. */
export function transactionalOperation<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Omit<TransactionalOperation<Input, Output>, 'kind'>,
): TransactionalOperation<Input, Output> {
  return { kind: 'transactional', ...operation }
}

/** Defines an operation that works between two transactions. */
export function stagedOperation<Input extends z.ZodType, Output extends z.ZodType, Part extends z.ZodType, Prepared, Worked>(
  operation: Omit<StagedOperation<Input, Output, Part, Prepared, Worked>, 'kind'>,
): StagedOperation<Input, Output, Part, Prepared, Worked> {
  return { kind: 'staged', ...operation }
}
