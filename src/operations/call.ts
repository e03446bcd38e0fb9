import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { AppDatabase, Db } from '../store/database.ts'
import { insertEvents } from '../store/events.ts'
import { claimIdempotencyKey, saveIdempotentResponse } from '../store/idempotency-keys.ts'
import { spendSignedLink } from '../store/signed-links.ts'
import { findOperation } from './all.ts'
import type { Asking } from './answerer.ts'
import type { CoreWork } from './core-work.ts'
import type { Enqueue, JobQueue } from './job-queue.ts'
import { logRefusal } from './log-refusal.ts'
import type { CallContext, Operation, Principal, RecordedEvent, StagedOperation, TransactionalOperation } from './operation.ts'
import type { PublicHolidays } from './public-holidays.ts'
import { resolveCaller } from './resolve-caller.ts'
import { LINKS, type Scope, scopesOf } from './scopes.ts'
import type { Secrets } from './secrets.ts'
import { storable } from './storable.ts'
import { tellOfCases } from './tell-members.ts'

/** What every call needs of the process. Built once in `main.ts`. */
export interface Context {
  readonly database: AppDatabase
  readonly log: Log
  readonly now: () => Date
  readonly newId: () => string
  readonly hashPassword: (password: string) => Promise<string>
  readonly core: CoreWork
  /** Remembers what it was asked, so there is one a process. */
  readonly holidays: PublicHolidays
  readonly secrets: Secrets
  /** The address people open, without a slash at the end. */
  readonly url: string
  readonly queue: JobQueue
  /** Whether a mail server is set up. */
  readonly canMail: boolean
  /** The playbook, and who answers from it. */
  readonly asking: Asking
  /** Runs each operation in a span of its own; undefined when nobody traces. */
  readonly trace?: (<Result>(operation: string, run: () => Promise<Result>) => Promise<Result>) | undefined
  /** Who the cookies of a web request name: a session by its token, which is looked up with every call, or a user that somebody vouches for. */
  readonly findUser: (headers: Headers) => Promise<{ readonly sessionToken: string } | { readonly id: string } | undefined>
}

/** One request at any door. */
export interface CallRequest {
  readonly operation: string
  readonly input: unknown
  /**
   * `session`: whoever the request's headers say, by the secret of a key or a link (`authorization`) or by cookies; `console`: a person at this
   * machine's command line; `job`: work of our own.
   */
  readonly caller:
    | { readonly kind: 'session'; readonly headers: Headers }
    | { readonly kind: 'console' }
    | { readonly kind: 'job'; readonly name: string }
  /** The shop to work in; a member's first one, or the one of the key or link, when left out. */
  readonly shopId?: string | undefined
  readonly idempotencyKey?: string | undefined
  readonly requestId: string
  /** The network address of whoever asks, where the door knows one. */
  readonly address?: string | undefined
  /** Aborts when nobody waits for the answer any more: work between two transactions ends then, and nothing is kept. */
  readonly signal?: AbortSignal | undefined
  /** Hears what a staged operation tells while it works. */
  readonly onPart?: ((part: unknown) => void) | undefined
}

/**
 * The one choke point: resolves the principal and the shop, checks the scope, parses, opens the transaction, applies the idempotency key,
 * runs, writes the events, parses the output. Throws AppError for what is refused.
 */
export async function callOperation(context: Context, request: CallRequest): Promise<unknown> {
  const operation = getOperation(request.operation)
  const carryOut = () => callKnown(context, operation, request)
  return context.trace ? context.trace(operation.name, carryOut) : carryOut()
}

async function callKnown(context: Context, operation: Operation, request: CallRequest): Promise<unknown> {
  let principal: Principal | undefined
  try {
    const caller = await resolveCaller(context, request)
    principal = caller.principal
    checkScope(principal, operation.scope)
    if (operation.kind === 'pure') return runPure(operation.name, request.input)
    const input = parseInput(operation, storable(request.input))
    const call = { ...request, input, principal, shopId: caller.shopId }
    if (operation.kind === 'staged') return await runStaged(context, operation, call)
    return await runTransactional(context, operation, call)
  } catch (error) {
    logRefusal(context.log, error, { operation: operation.name, requestId: request.requestId, principal })
    throw error
  }
}

/** Runs a pure operation: no store, no principal. Throws `unknown_operation` or `bad_input`. */
export function runPure(name: string, input: unknown): unknown {
  const operation = getOperation(name)
  if (operation.kind !== 'pure') throw new AppError('unknown_operation', `${name} needs the database.`)
  return parseOutput(operation, operation.run(parseInput(operation, input)))
}

function getOperation(name: string): Operation {
  const operation = findOperation(name)
  if (!operation) throw new AppError('unknown_operation', `There is no operation called "${name.slice(0, 80)}".`)
  return operation
}

function checkScope(principal: Principal, scope: Scope): void {
  if (scopesOf(principal).includes(scope)) return
  const details = { scope }
  if (principal.kind === 'anonymous') throw new AppError('not_signed_in', 'Sign in first.', { details })
  throw new AppError('not_allowed', `${nameKind(principal)} may not do this. Ask an owner or a manager.`, { details })
}

function nameKind(principal: Exclude<Principal, { kind: 'anonymous' }>): string {
  switch (principal.kind) {
    case 'member':
      return `The role ${principal.role}`
    case 'api_key':
      return `The key "${principal.name}"`
    case 'link':
      return 'Whoever came by this link'
    case 'job':
      return 'A job'
    case 'console':
      return 'The command line'
  }
}

function parseInput(operation: Operation, input: unknown): unknown {
  const parsed = operation.input.safeParse(input)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, 20).map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
  const first = issues[0]
  throw new AppError('bad_input', `${first?.field || 'The input'}: ${first?.message}.`.replace(/\.+$/, '.'), { details: { issues } })
}

function parseOutput(operation: Operation, output: unknown): unknown {
  const parsed = operation.output.safeParse(output)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.code}`)
  throw new Error(`${operation.name} gave an output that does not fit its schema (${where.join('; ')})`)
}

interface ReadyCall extends Omit<CallRequest, 'input'> {
  readonly input: unknown
  readonly principal: Principal
  readonly shopId: string | undefined
}

async function runTransactional(context: Context, operation: TransactionalOperation, call: ReadyCall): Promise<unknown> {
  const shopId = await chooseShop(context, operation, call)
  if (operation.shop === 'own' && !shopId) throw new AppError('bad_input', 'Say which shop: several are here.')
  return context.database.transaction({ shopId, access: operation.access }, async (db) => {
    const run = async () => parseOutput(operation, await runAndRecord(context, operation, { ...call, shopId: shopId ?? '' }, db))
    if (operation.access === 'read' || operation.shop !== 'own' || !call.idempotencyKey) return run()
    return runOnce(context, operation, { ...call, shopId: shopId ?? '', idempotencyKey: call.idempotencyKey }, db, run)
  })
}

async function chooseShop(context: Context, operation: TransactionalOperation, call: ReadyCall): Promise<string | undefined> {
  if (operation.shop === 'new') return context.newId()
  return operation.shop === 'found' ? operation.findShop?.(context.database.kysely, call.input) : call.shopId
}

type Call = ReadyCall & { readonly shopId: string }

/** What is run inside one transaction. */
interface Step<Result> {
  readonly name: string
  readonly access: 'read' | 'write'
  readonly leavesNoEvent?: true
  readonly run: (context: CallContext, input: unknown) => Promise<Result>
}

async function runAndRecord<Result>(context: Context, operation: Step<Result>, call: Call, db: Db): Promise<Result> {
  const { principal, shopId, requestId, address } = call
  const now = context.now()
  let recorded = false
  const recordAll = async (events: readonly RecordedEvent[]) => {
    recorded ||= events.length > 0
    if (operation.access === 'read') throw new Error(`${operation.name} only reads and may record nothing`)
    const rows = events.map((event) => ({
      shopId,
      id: context.newId(),
      at: now,
      actorKind: principal.kind,
      actorId: idOf(principal),
      actorName: principal.kind === 'anonymous' ? '' : principal.name,
      operation: event.as ?? operation.name,
      requestId,
      caseId: event.caseId ?? null,
      subjectId: event.subjectId ?? null,
      data: event.data ?? {},
    }))
    const told = Map.groupBy(rows, (row) => row.operation)
    await Promise.all([
      insertEvents(db, rows),
      ...[...told].map(([name, ofName]) => {
        const caseIds = ofName.flatMap(({ caseId }) => caseId ?? [])
        return tellOfCases({ db, shopId, now, principal, enqueue, canMail, url }, { caseIds, operation: name })
      }),
    ])
  }
  const record = (event: RecordedEvent) => recordAll([event])
  const enqueue: Enqueue = (name, input, options) => context.queue.add(db, { name, shopId, input, ...options })
  const { newId, hashPassword, core, holidays, secrets, url, queue, canMail, asking: playbook } = context
  const touchable = {
    db,
    shopId,
    principal,
    now,
    newId,
    hashPassword,
    core,
    holidays,
    secrets,
    url,
    queue,
    canMail,
    playbook,
    address,
    enqueue,
    record,
    recordAll,
  }
  const output = await operation.run(touchable, call.input)
  if (operation.access === 'write') await spendLink(db, principal, now)
  if (operation.access === 'write' && !operation.leavesNoEvent && !recorded) await record({})
  return output
}

/** Reads in one transaction, works in none, keeps in another. Who may no longer do it when the work is done has nothing kept. */
async function runStaged(context: Context, operation: StagedOperation, call: ReadyCall): Promise<unknown> {
  const { shopId, onPart } = call
  if (!shopId) throw new AppError('bad_input', 'Say which shop: several are here.')
  const signal = AbortSignal.any([...(call.signal ? [call.signal] : []), AbortSignal.timeout(operation.mostMs)])
  const step = <Result>(access: 'read' | 'write', principal: Principal, run: Step<Result>['run']) =>
    context.database.transaction({ shopId, access }, (db) =>
      runAndRecord(context, { name: operation.name, access, run }, { ...call, principal, shopId }, db),
    )
  const begun = await step('read', call.principal, (touchable, input) => operation.prepare(touchable, input))
  if ('answered' in begun) return parseOutput(operation, begun.answered)
  const { prepared } = begun
  requireListening(signal)
  const worked = await operation.work(context.asking, prepared, { signal, onPart: (part) => onPart?.(part) }).catch((error: unknown) => {
    requireListening(signal)
    throw error
  })
  requireListening(signal)
  const { principal } = await resolveCaller(context, { ...call, shopId })
  checkScope(principal, operation.scope)
  return parseOutput(operation, await step('write', principal, (touchable, input) => operation.keep(touchable, input, worked, prepared)))
}

function requireListening(signal: AbortSignal): void {
  if (!signal.aborted) return
  const tookTooLong = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
  throw tookTooLong
    ? new AppError('took_too_long', 'The answer took too long and was given up; nothing was kept. Ask again, or ask for less at once.')
    : new AppError('cancelled', 'Whoever asked went away before the answer was whole; nothing was kept.')
}

/** A link that works once is spent in the transaction of its act: both are kept, or neither. */
async function spendLink(db: Db, principal: Principal, now: Date): Promise<void> {
  if (principal.kind !== 'link' || LINKS[principal.purpose].spent === 'never') return
  if (!(await spendSignedLink(db, { id: principal.linkId, now })))
    throw new AppError('link_invalid', 'This link works once, and it was used. Ask for a new one if that was not you.', {
      details: { reason: 'used' },
    })
}

function idOf(principal: Principal): string | null {
  switch (principal.kind) {
    case 'member':
      return principal.memberId
    case 'api_key':
      return principal.keyId
    case 'link':
      return principal.linkId
    case 'job':
    case 'console':
    case 'anonymous':
      return null
  }
}

/** Runs once for a key: the second time the first answer comes back; another request under the same key is refused. */
async function runOnce(
  context: Context,
  operation: TransactionalOperation,
  call: Call & { readonly idempotencyKey: string },
  db: Db,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const { principal, shopId, idempotencyKey: key } = call
  if (key.length > 200) throw new AppError('bad_input', 'The idempotency key is longer than 200 characters. Use a UUID.')
  const actor = idOf(principal) ?? principal.kind
  const row = `${shopId}/${actor}/${key}`
  const requestHash = createHash('sha256').update(JSON.stringify(call.input)).digest('hex')
  const claim = { shopId, actor, key, operation: operation.name, requestHash, now: context.now() }
  const earlier = await claimIdempotencyKey(db, claim)
  if (earlier) {
    if (earlier.operation !== operation.name || earlier.requestHash !== requestHash)
      throw new AppError('idempotency_mismatch', 'This idempotency key was used for another request. Use a new key.')
    return parseOutput(operation, openAnswer(context, row, earlier.response))
  }
  const response = await run()
  const kept = operation.answersSecret ? { sealed: context.secrets.seal(row, JSON.stringify(response)) } : response
  await saveIdempotentResponse(db, { actor, key, response: kept })
  return response
}

function openAnswer(context: Context, row: string, kept: unknown): unknown {
  const isSealed = typeof kept === 'object' && kept !== null && 'sealed' in kept && typeof kept.sealed === 'string'
  return isSealed ? JSON.parse(context.secrets.open(row, kept.sealed as string)) : kept
}
