import type { z } from 'zod'
import type { OperationName, Operations } from '../operations/all.ts'

/** What an operation takes. */
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>

/** What an operation gives. */
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>

export interface ClientOptions {
  /** Where the server is, without a slash at the end; empty for the page's own origin. */
  readonly baseUrl: string
  /** The shop to work in; the member's own when left out. */
  readonly shopId?: string | undefined
  /** The secret of a key or a link: whoever asks comes by it alone, and no cookie goes along. */
  readonly bearer?: string | undefined
  readonly fetch?: typeof globalThis.fetch
}

export interface CallOptions {
  /** The same key with the same input is done once, however often it is sent. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

export interface Client {
  /** Calls one operation. Throws `CallError` for a refusal and for a server that does not answer (`unreachable`). */
  readonly call: <Name extends OperationName>(name: Name, input: InputOf<Name>, options?: CallOptions) => Promise<OutputOf<Name>>
  /** Starts a session; the cookie is kept by whoever holds `fetch`. With a second factor it starts only once a code was given (`auth`). */
  readonly signIn: (email: string, password: string) => Promise<'signed_in' | 'second_factor'>
  readonly signOut: () => Promise<void>
  /** Asks one of the sign-in library's own addresses, such as `two-factor/enable`: with a body by POST, without one by GET. Throws `CallError`. */
  readonly auth: (path: string, body?: Readonly<Record<string, unknown>>) => Promise<unknown>
}

/** A refusal by the server, or its silence: `unreachable` when no answer came, `unreadable` when it was not one of ours. */
export class CallError extends Error {
  readonly code: string
  readonly status: number
  readonly details: Readonly<Record<string, unknown>>
  readonly requestId: string | undefined

  constructor(problem: Problem, options?: { cause: unknown }) {
    super(problem.detail, options)
    this.name = 'CallError'
    this.code = problem.code
    this.status = problem.status
    this.details = problem.details ?? {}
    this.requestId = problem.requestId
  }
}

interface Problem {
  readonly code: string
  readonly status: number
  readonly detail: string
  readonly details?: Readonly<Record<string, unknown>>
  readonly requestId?: string
}

/** A client of one server, in one shop. */
export function createClient(options: ClientOptions): Client {
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis)

  async function send(path: string, body: unknown, call: CallOptions = {}): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (options.shopId !== undefined) headers['evenkeel-shop'] = options.shopId
    if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey
    if (options.bearer !== undefined) headers['authorization'] = `Bearer ${options.bearer}`
    const credentials = options.bearer === undefined ? 'same-origin' : 'omit'
    const request: RequestInit = { method: body === undefined ? 'GET' : 'POST', credentials, headers }
    if (body !== undefined) request.body = JSON.stringify(body)
    if (call.signal !== undefined) request.signal = call.signal
    const response = await fetch(`${options.baseUrl}${path}`, request).catch((cause: unknown) => {
      if (call.signal?.aborted) throw cause
      throw new CallError({ code: 'unreachable', status: 0, detail: 'The server did not answer.' }, { cause })
    })
    const answer = await readJson(response)
    if (response.ok) return answer
    throw new CallError(problemOf(answer, response.status))
  }

  return {
    call: async (name, input, call) => (await send(`/api/v1/${name}`, input, call)) as OutputOf<typeof name>,
    signIn: async (email, password) => {
      const answer = await send('/api/auth/sign-in/email', { email, password })
      return isRecord(answer) && answer['twoFactorRedirect'] === true ? 'second_factor' : 'signed_in'
    },
    signOut: async () => {
      await send('/api/auth/sign-out', {})
    },
    auth: (path, body) => send(`/api/auth/${path}`, body),
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '')
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemOf(answer: unknown, status: number): Problem {
  if (!isRecord(answer)) {
    // A proxy in between answers for a server that is not there.
    if (status === 502 || status === 503 || status === 504) return { code: 'unreachable', status, detail: 'The server did not answer.' }
    return { code: 'unreadable', status, detail: `The server answered with status ${status} and nothing that could be read.` }
  }
  const detail = textOf(answer['detail']) ?? textOf(answer['message']) ?? textOf(answer['title']) ?? ''
  const requestId = textOf(answer['requestId'])
  const details = answer['details']
  return {
    code: textOf(answer['code']) ?? 'unreadable',
    status,
    detail,
    ...(isRecord(details) ? { details } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
