import type { z } from 'zod'
import type { Role } from '../core/case.ts'
import type { Db } from '../store/database.ts'
import type { Scope } from './scopes.ts'

/** Who asks. Every request has one; what it may do is decided in `call.ts` alone. */
export type Principal =
  | { readonly kind: 'member'; readonly memberId: string; readonly userId: string; readonly name: string; readonly role: Role }
  | { readonly kind: 'console'; readonly name: string }
  | { readonly kind: 'anonymous' }

/** What happened, for the event log: plain small values, never customer text. */
export interface RecordedEvent {
  readonly caseId?: string
  readonly subjectId?: string
  readonly data?: Readonly<Record<string, string | number | boolean | null>>
}

/** What a transactional operation may touch: its shop's rows inside its transaction, the time and new ids of this call. */
export interface CallContext {
  readonly db: Db
  readonly shopId: string
  readonly principal: Principal
  readonly now: Date
  readonly newId: () => string
  readonly hashPassword: (password: string) => Promise<string>
  /** Adds an event to the log, in this transaction. A write that records none gets one from the choke point. */
  readonly record: (event: RecordedEvent) => Promise<void>
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
  /** Whose rows: the caller's shop, a shop that this call makes, or its shop where it has one. */
  readonly shop: 'own' | 'new' | 'optional'
  /** Only for what removes the whole shop: there is no log left to write to. */
  readonly leavesNoEvent?: true
  readonly run: (context: CallContext, input: z.output<Input>) => Promise<Frozen<z.input<Output>>>
}

export type Operation = PureOperation | TransactionalOperation

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
