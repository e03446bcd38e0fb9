import type { z } from 'zod'
import type { OperationName, Operations } from '../operations/all.ts'
import { fieldsOf, messagesOf } from './listen.ts'

/** What an operation takes. */
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>

/** What an operation gives. */
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>

/** What is told while a question of Ask is answered. */
export type AnswerPart = z.output<Operations['ask']['part']>

export interface ClientOptions {
  /** Where the server is, without a slash at the end; empty for the page's own origin. */
  readonly baseUrl: string
  /** The shop to work in; the member's own when left out. */
  readonly shopId?: string | undefined
  /** The secret of a key or a link: whoever asks comes by it alone, and no cookie goes along. */
  readonly bearer?: string | undefined
  /** Lets cookies go along with a bearer's secret after all, so that a link made for one member refuses another one who is signed in. */
  readonly cookies?: 'same-origin'
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
  /**
   * Asks, and hears the answer as it is made: `plays`, then `piece`s; a later piece with a field takes the place of an earlier one, `restart` takes all
   * pieces back. Gives the whole, once it is kept. Throws `CallError`; a connection that breaks is `unreachable`, and the same turn may be asked again.
   */
  readonly askStream: (
    input: InputOf<'ask'>,
    options: { readonly onPart: (part: AnswerPart) => void; readonly signal?: AbortSignal },
  ) => Promise<OutputOf<'ask'>>
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

  async function request(path: string, body: unknown, call: CallOptions, accept: string): Promise<Response> {
    const headers: Record<string, string> = { accept }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (options.shopId !== undefined) headers['evenkeel-shop'] = options.shopId
    if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey
    if (options.bearer !== undefined) headers['authorization'] = `Bearer ${options.bearer}`
    const credentials = options.bearer === undefined ? 'same-origin' : (options.cookies ?? 'omit')
    const sent: RequestInit = { method: body === undefined ? 'GET' : 'POST', credentials, headers }
    if (body !== undefined) sent.body = JSON.stringify(body)
    if (call.signal !== undefined) sent.signal = call.signal
    return fetch(`${options.baseUrl}${path}`, sent).catch((cause: unknown) => {
      if (call.signal?.aborted) throw cause
      throw new CallError({ code: 'unreachable', status: 0, detail: 'The server did not answer.' }, { cause })
    })
  }

  async function send(path: string, body: unknown, call: CallOptions = {}): Promise<unknown> {
    return readAnswer(await request(path, body, call, 'application/json'))
  }

  async function readAnswer(response: Response): Promise<unknown> {
    const answer = await readJson(response)
    if (response.ok) return answer
    throw new CallError(problemOf(answer, response.status))
  }

  return {
    call: async (name, input, call) => (await send(`/api/v1/${name}`, input, call)) as OutputOf<typeof name>,
    async askStream(input, { onPart, signal }) {
      const call = signal === undefined ? {} : { signal }
      const response = await request('/api/v1/ask', input, call, 'text/event-stream, application/json')
      const isStream = response.ok && response.headers.get('content-type')?.startsWith('text/event-stream')
      if (!isStream || response.body === null) return (await readAnswer(response)) as OutputOf<'ask'>
      return hearAnswer(response.body, { onPart, signal })
    },
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

async function hearAnswer(
  body: ReadableStream<Uint8Array>,
  { onPart, signal }: { readonly onPart: (part: AnswerPart) => void; readonly signal: AbortSignal | undefined },
): Promise<OutputOf<'ask'>> {
  let cause: unknown
  try {
    for await (const message of messagesOf(body)) {
      const fields = fieldsOf(message)
      const data = parseJson(fields.get('data') ?? '')
      const kind = fields.get('event')
      if (kind === 'done') return data as OutputOf<'ask'>
      if (kind === 'problem')
        throw new CallError(problemOf(data, isRecord(data) && typeof data['status'] === 'number' ? data['status'] : 500))
      if (kind !== undefined) onPart(data as AnswerPart)
    }
  } catch (error) {
    if (error instanceof CallError || signal?.aborted) throw error
    cause = error
  }
  throw new CallError({ code: 'unreachable', status: 0, detail: 'The connection broke before the answer was whole.' }, { cause })
}

async function readJson(response: Response): Promise<unknown> {
  return parseJson(await response.text().catch(() => ''))
}

function parseJson(text: string): unknown {
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
