// Sends requests as fast as they are answered, over a number of kept connections, and says how long each took. Started by bench/http.ts with what to
// do as JSON on standard input; the result goes to standard output as JSON.
import { Agent, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { v7 } from 'uuid'

export interface LoadTask {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Sent one after the other, and again from the first; `%id%` becomes a new id. */
  readonly bodies: readonly string[]
  readonly connections: number
  readonly warmUpMs: number
  readonly measureMs: number
}

export interface LoadResult {
  readonly requests: number
  readonly perSecond: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly bytes: number
}

const task = (await json(process.stdin)) as LoadTask
const agent = new Agent({ keepAlive: true, maxSockets: task.connections })
let sent = 0

function send(): Promise<number> {
  const body = task.bodies[sent++ % task.bodies.length]!.replaceAll('%id%', () => v7())
  return new Promise((resolve, reject) => {
    const headers = { ...task.headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sending = request(task.url, { method: 'POST', agent, headers }, (response) => {
      let bytes = 0
      let text = ''
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (response.statusCode !== 200) text += chunk.toString()
      })
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${task.url}: ${response.statusCode} ${text.slice(0, 300)}`)),
      )
      response.on('error', reject)
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

async function runFor(ms: number): Promise<{ times: number[]; bytes: number; tookMs: number }> {
  const times: number[] = []
  let bytes = 0
  const started = performance.now()
  const end = started + ms
  const worker = async () => {
    while (performance.now() < end) {
      const from = performance.now()
      const received = await send()
      bytes += received
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: task.connections }, worker))
  return { times, bytes, tookMs: performance.now() - started }
}

await runFor(task.warmUpMs)
const { times, bytes, tookMs } = await runFor(task.measureMs)
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
const result: LoadResult = {
  requests: times.length,
  perSecond: (times.length * 1000) / tookMs,
  medianMs: at(0.5),
  p99Ms: at(0.99),
  bytes: Math.round(bytes / times.length),
}
process.stdout.write(JSON.stringify(result))
agent.destroy()
