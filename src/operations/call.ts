import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { AppDatabase, Db } from '../store/database.ts'
import { insertEvent } from '../store/events.ts'
import { claimIdempotencyKey, saveIdempotentResponse } from '../store/idempotency-keys.ts'
import { listMemberships } from '../store/members.ts'
import { findOperation } from './all.ts'
import type { Operation, Principal, RecordedEvent, TransactionalOperation } from './operation.ts'
import { type Scope, scopesOf } from './scopes.ts'
import { storable } from './storable.ts'

/** What every call needs of the process. Built once in `main.ts`. */
export interface Context {
  readonly database: AppDatabase
  readonly log: Log
  readonly now: () => Date
  readonly newId: () => string
  readonly hashPassword: (password: string) => Promise<string>
  /** The signed-in user of a web request, or undefined. */
  readonly findUser: (headers: Headers) => Promise<{ readonly id: string } | undefined>
}

/** One request at any door. */
export interface CallRequest {
  readonly operation: string
  readonly input: unknown
  /** `session`: whoever the request's cookies say; `console`: a person at this machine's command line. */
  readonly caller: { readonly kind: 'session'; readonly headers: Headers } | { readonly kind: 'console' }
  /** The shop to work in; a member's first one when left out. */
  readonly shopId?: string | undefined
  readonly idempotencyKey?: string | undefined
  readonly requestId: string
}

/**
 * The one choke point: resolves the principal and the shop, checks the scope, parses, opens the transaction, applies the idempotency key,
 * runs, writes the events, parses the output. Throws AppError for what is refused.
 */
export async function callOperation(context: Context, request: CallRequest): Promise<unknown> {
  const operation = getOperation(request.operation)
  const { principal, shopId } = await resolveCaller(context, request)
  checkScope(principal, operation.scope)
  if (operation.kind === 'pure') return runPure(operation.name, request.input)
  const input = parseInput(operation, storable(request.input))
  return runTransactional(context, operation, { ...request, input, principal, shopId })
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

async function resolveCaller(context: Context, request: CallRequest): Promise<{ principal: Principal; shopId: string | undefined }> {
  const { caller } = request
  if (caller.kind === 'console') return { principal: { kind: 'console', name: 'Command line' }, shopId: request.shopId }
  const user = await context.findUser(caller.headers)
  if (!user) return { principal: { kind: 'anonymous' }, shopId: undefined }
  const memberships = await listMemberships(context.database.kysely, user.id)
  const chosen = request.shopId ? memberships.find(({ shopId }) => shopId === request.shopId) : memberships[0]
  if (!chosen) {
    if (request.shopId) throw new AppError('not_found', 'There is no such shop among yours. Choose another one.')
    return { principal: { kind: 'anonymous' }, shopId: undefined }
  }
  const { memberId, name, role, shopId } = chosen
  return { principal: { kind: 'member', memberId, userId: user.id, name, role }, shopId }
}

function checkScope(principal: Principal, scope: Scope): void {
  if (scopesOf(principal).includes(scope)) return
  if (principal.kind === 'anonymous') throw new AppError('not_signed_in', 'Sign in first.')
  const role = principal.kind === 'member' ? principal.role : principal.kind
  throw new AppError('not_allowed', `The role ${role} may not do this. Ask an owner or a manager.`)
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
  const shopId = operation.shop === 'new' ? context.newId() : call.shopId
  if (operation.shop === 'own' && !shopId) throw new AppError('bad_input', 'Say which shop: several are here.')
  return context.database.transaction({ shopId, access: operation.access }, async (db) => {
    const run = () => runAndRecord(context, operation, { ...call, shopId: shopId ?? '' }, db)
    if (operation.access === 'read' || operation.shop !== 'own' || !call.idempotencyKey) return run()
    return runOnce(context, operation, { ...call, shopId: shopId ?? '', idempotencyKey: call.idempotencyKey }, db, run)
  })
}

type Call = ReadyCall & { readonly shopId: string }

async function runAndRecord(context: Context, operation: TransactionalOperation, call: Call, db: Db): Promise<unknown> {
  const { principal, shopId, requestId } = call
  const now = context.now()
  let recorded = false
  const record = async (event: RecordedEvent) => {
    recorded = true
    if (operation.access === 'read') throw new Error(`${operation.name} only reads and may record nothing`)
    await insertEvent(db, {
      shopId,
      id: context.newId(),
      at: now,
      actorKind: principal.kind,
      actorId: principal.kind === 'member' ? principal.memberId : null,
      actorName: principal.kind === 'anonymous' ? '' : principal.name,
      operation: operation.name,
      requestId,
      caseId: event.caseId ?? null,
      subjectId: event.subjectId ?? null,
      data: event.data ?? {},
    })
  }
  const { newId, hashPassword } = context
  const output = await operation.run({ db, shopId, principal, now, newId, hashPassword, record }, call.input)
  if (operation.access === 'write' && !operation.leavesNoEvent && !recorded) await record({})
  return parseOutput(operation, output)
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
  const actor = principal.kind === 'member' ? principal.memberId : principal.kind
  const requestHash = createHash('sha256').update(JSON.stringify(call.input)).digest('hex')
  const claim = { shopId, actor, key, operation: operation.name, requestHash, now: context.now() }
  const earlier = await claimIdempotencyKey(db, claim)
  if (earlier) {
    if (earlier.operation !== operation.name || earlier.requestHash !== requestHash)
      throw new AppError('idempotency_mismatch', 'This idempotency key was used for another request. Use a new key.')
    return parseOutput(operation, earlier.response)
  }
  const response = await run()
  await saveIdempotentResponse(db, { actor, key, response })
  return response
}
