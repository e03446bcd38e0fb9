// The server that Evenkeel is measured against: nothing but Node's HTTP, a pool of connections and the statements that Evenkeel runs. What they give
// goes back as JSON. Started by bench/http.ts with what it needs as JSON on standard input.
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { APP_ROLE, type Connection, openPool } from '../../src/store/database.ts'
import { coreWork } from './core-work.ts'
import type { Source, Statement } from './recording.ts'

export interface BareRequest {
  readonly statements: readonly Statement[]
  readonly answer: 'results' | 'id'
  readonly core: boolean
}

export interface BareTask {
  readonly port: number
  readonly connection: Connection
  readonly connections: number
  /** By path. `answer` says which results go back: all, or the body's id. `core` runs the reading and the decision too. */
  readonly requests: Readonly<Record<string, BareRequest>>
}

const task = (await json(process.stdin)) as BareTask
const pool = openPool(task.connection, { log: pino({ level: 'silent' }), role: APP_ROLE, connections: task.connections, pipeline: true })

const server = createServer(async (request, response) => {
  const [path = '', manner] = (request.url ?? '').split('?')
  const wanted = task.requests[path]
  try {
    if (!wanted) throw new Error(`nothing at ${request.url}`)
    const body = (await json(request)) as Record<string, unknown>
    if (wanted.core) coreWork(String(body['text']))
    const results = await run(wanted.statements, body, manner === 'together' ? 'together' : 'in turn')
    const answer = JSON.stringify(wanted.answer === 'id' ? { id: body['id'] } : { results })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) }).end(answer)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})
server.listen(task.port, '127.0.0.1', () => process.stdout.write('ready\n'))

/**
 * Runs statements as they were recorded: one connection for a transaction, any for what stands alone. In turn, each waits for the answer of the one
 * before; together, only where it was heard to wait.
 */
async function run(
  statements: readonly Statement[],
  body: Readonly<Record<string, unknown>>,
  manner: 'in turn' | 'together',
): Promise<unknown[]> {
  const made = new Map<string, string>()
  const results: unknown[] = []
  for (let at = 0; at < statements.length; ) {
    const begins = /^(begin|start transaction)/i.test(statements[at]?.text ?? '')
    const end = begins ? statements.findIndex(({ text }, index) => index > at && /^commit/i.test(text)) : at
    const client = await pool.connect()
    const ask = ({ text, values }: Statement) =>
      client.query(
        text,
        values.map((source) => resolveSource(source, body, made)),
      )
    try {
      while (at <= end) {
        const from = at++
        while (manner === 'together' && at <= end && statements[at]!.together) at++
        for (const { rows } of await Promise.all(statements.slice(from, at).map(ask))) if (rows?.length > 0) results.push(rows)
      }
    } finally {
      client.release()
    }
  }
  return results
}

function resolveSource(source: Source, body: unknown, made: Map<string, string>): unknown {
  switch (source.from) {
    case 'recording':
      return source.value
    case 'clock':
      return new Date()
    case 'body':
      return source.path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], body)
    case 'fresh': {
      const id = made.get(source.name) ?? v7()
      made.set(source.name, id)
      return id
    }
  }
}
