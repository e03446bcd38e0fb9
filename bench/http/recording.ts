import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

/** Where a value of a statement comes from when the statement is run again for another request. */
export type Source =
  | { readonly from: 'recording'; readonly value: unknown }
  | { readonly from: 'body'; readonly path: readonly string[] }
  | { readonly from: 'fresh'; readonly name: string }
  | { readonly from: 'clock' }

/** One statement of a request. `connection` tells which of the request's connections ran it. */
export interface Statement {
  readonly text: string
  readonly values: readonly Source[]
  readonly connection: number
  /** Whether it was sent before the one ahead of it on its connection was answered. */
  readonly together: boolean
}

interface Ran {
  readonly text: string
  readonly values: readonly unknown[]
  readonly client: object
  readonly together: boolean
}

/** Hears every statement that the database driver sends for the requests given to `record`; `stop` puts the driver back. */
export function listenToDriver() {
  const heard = new AsyncLocalStorage<Ran[]>()
  const query = pg.Client.prototype.query
  const unanswered = new WeakMap<object, number>()
  const count = (client: object, change: number) => unanswered.set(client, (unanswered.get(client) ?? 0) + change)
  pg.Client.prototype.query = function (this: object, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof first === 'string' ? first : first.text
    const values = (typeof first === 'string' ? (Array.isArray(second) ? second : []) : first.values) ?? []
    heard.getStore()?.push({ text, values, client: this, together: (unanswered.get(this) ?? 0) > 0 })
    const answer = Reflect.apply(query, this, args)
    if (answer instanceof Promise) {
      count(this, 1)
      const answered = () => count(this, -1)
      answer.then(answered, answered)
    }
    return answer
  } as typeof query
  return {
    async record(request: () => Promise<unknown>): Promise<readonly Ran[]> {
      const ran: Ran[] = []
      await heard.run(ran, request)
      return ran
    },
    stop() {
      pg.Client.prototype.query = query
    },
  }
}

/**
 * The statements of one kind of request, from two recordings of it with different bodies: what is the same in both stays, what stands in the body is
 * taken from the body, instants come from the clock, and other ids are made anew. Throws where that does not explain a value.
 */
export function generalize(one: readonly Ran[], other: readonly Ran[], body: unknown): Statement[] {
  if (one.length !== other.length || one.some(({ text }, index) => text !== other[index]?.text))
    throw new Error(`two requests of one kind ran different statements:\n${list(one)}\n---\n${list(other)}`)
  const clients = [...new Set(one.map(({ client }) => client))]
  const inBody = new Map(leavesOf(body))
  return one.map(({ text, values, client, together }, index) => ({
    text,
    together,
    connection: clients.indexOf(client),
    values: values.map((value, place) => sourceOf(value, other[index]?.values[place], inBody)),
  }))
}

function list(ran: readonly Ran[]): string {
  return ran.map(({ text }) => text.slice(0, 120)).join('\n')
}

function sourceOf(value: unknown, other: unknown, inBody: ReadonlyMap<unknown, readonly string[]>): Source {
  if (value instanceof Date) return { from: 'clock' }
  if (JSON.stringify(value) === JSON.stringify(other)) return { from: 'recording', value }
  const path = inBody.get(value)
  if (path) return { from: 'body', path }
  if (typeof value === 'string' && /^[\da-f]{8}-[\da-f]{4}-7/.test(value)) return { from: 'fresh', name: value }
  throw new Error(`a statement has a value that differs and is not of the request: ${JSON.stringify(value)?.slice(0, 200)}`)
}

function leavesOf(value: unknown, path: readonly string[] = []): [unknown, readonly string[]][] {
  if (typeof value !== 'object' || value === null) return [[value, path]]
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]))
}
