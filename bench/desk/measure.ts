import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { v7 } from 'uuid'
import { listen } from '../../src/client/listen.ts'
import { APP_ROLE, openPool } from '../../src/store/database.ts'
import { silentLog, type TestDatabase } from '../../test/database.ts'
import type { Browser } from '../../test/http-desk.ts'
import type { Source, Statement } from '../http/recording.ts'

export interface Times {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Runs it so often, one after the other, and says how long it took in ms; the first runs warm up and do not count. */
export async function timeRuns(runs: number, run: (index: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  const warmUp = Math.ceil(runs / 10)
  for (let index = 0; index < runs + warmUp; index++) {
    const start = performance.now()
    await run(index)
    if (index >= warmUp) times.push(performance.now() - start)
  }
  return summarize(times)
}

export function summarize(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** The server as a program calls it, over a kept connection. */
export interface Door {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export async function callDoor({ url, headers }: Door, operation: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api/v1/${operation}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer).slice(0, 300)}`)
  return answer
}

/** The statements of a request, run again on one connection as they were heard, those that were sent together together. */
export async function timeBare(connection: TestDatabase['connection'], statements: readonly Statement[], runs: number): Promise<Times> {
  const pool = openPool(connection, { log: silentLog, role: APP_ROLE, connections: 1, pipeline: true })
  const client = await pool.connect()
  try {
    return await timeRuns(runs, () => replay(client, statements))
  } finally {
    client.release()
    await pool.end()
  }
}

async function replay(client: PoolClient, statements: readonly Statement[]): Promise<void> {
  for (let at = 0; at < statements.length; ) {
    const from = at++
    while (at < statements.length && statements[at]?.together) at++
    const some = statements.slice(from, at)
    await Promise.all(some.map(({ text, values }) => client.query(text, values.map(valueAgain))))
  }
}

function valueAgain(source: Source): unknown {
  if (source.from === 'recording') return source.value
  if (source.from === 'clock') return new Date()
  throw new Error('a read has nothing but what was recorded')
}

/** What is heard of one request as statements that can be run again with the same values. */
export function keepValues(ran: readonly { text: string; values: readonly unknown[]; client: object; together: boolean }[]): Statement[] {
  return ran.map(({ text, values, together }) => ({
    text,
    together,
    connection: 0,
    values: values.map((value): Source => ({ from: 'recording', value })),
  }))
}

/**
 * How long it takes from a customer's words being handed in until somebody else has the case anew on their list: what is heard over the live stream
 * leads to a fresh first page, gathered for as long as a browser gathers.
 */
export async function timeSeen(door: Door, caseIds: readonly string[]): Promise<Times> {
  const times: number[] = []
  const stop = new AbortController()
  let onCase: ((caseId: string) => void) | undefined
  const listening = listen({
    baseUrl: door.url,
    headers: door.headers,
    signal: stop.signal,
    onHeard: (heard) => {
      if (heard.kind === 'events') for (const { caseId } of heard.events) if (caseId) onCase?.(caseId)
    },
  })
  await sleep(1_000)
  for (const [index, caseId] of caseIds.entries()) {
    const start = performance.now()
    const seen = new Promise<void>((resolve, reject) => {
      onCase = (heard) => {
        if (heard !== caseId) return
        onCase = undefined
        setTimeout(() => callDoor(door, 'list-cases', {}).then(() => resolve(), reject), GATHER_MS)
      }
    })
    await callDoor(door, 'add-message', {
      id: v7(),
      caseId,
      direction: 'inbound',
      channel: 'email',
      text: 'I still wait for an answer. I want a full refund by Friday or I call my bank.',
    })
    await seen
    if (index >= WARM_UP) times.push(performance.now() - start)
  }
  stop.abort()
  await listening
  return summarize(times)
}

/** As the web does (web/app/live.tsx). */
const GATHER_MS = 150
const WARM_UP = 3

/** Signs a program in as a browser does, and gives what its requests bear. */
export async function signIn(url: string, account: { email: string; password: string }): Promise<Door> {
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'user-agent': userAgent },
    body: JSON.stringify(account),
  })
  if (!response.ok) throw new Error(`cannot sign in: ${response.status}`)
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { url, headers: { cookie, 'user-agent': userAgent } }
}

/** What a request's statements are, heard in this process. */
export async function hear(
  driver: {
    record: (
      request: () => Promise<unknown>,
    ) => Promise<readonly { text: string; values: readonly unknown[]; client: object; together: boolean }[]>
  },
  browser: Browser,
  operation: string,
  body: object,
): Promise<Statement[]> {
  // The first of a connection asks more.
  await browser.call(operation, body)
  return keepValues(await driver.record(() => browser.call(operation, body)))
}
