import { globSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { createHttpDesk, setUpDesk } from '../../test/http-desk.ts'
import { startTracing } from './tracing.ts'

const ACCOUNT = { email: 'owner@test.example', password: 'a long password' }
const CALLER = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }

interface Span {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly kind: number
  readonly status: { readonly code?: number }
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[]
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Span['attributes'] }
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[]
  }[]
}

let test: TestDatabase
let collector: Server
const received: { readonly path: string | undefined; readonly body: string }[] = []

beforeAll(async () => {
  test = await createTestDatabase()
  collector = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    received.push({ path: request.url, body: Buffer.concat(chunks).toString() })
    response.setHeader('content-type', 'application/json').end('{}')
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  collector.close()
  await test.close()
})

const endpoint = () => `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`
const attributesOf = ({ attributes }: Pick<Span, 'attributes'>) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

describe('a collector', () => {
  it('is sent a span of each request and operation, below the caller’s, and not a word of a customer or a secret', async () => {
    const tracing = await startTracing({ endpoint: endpoint(), version: '1.2.3' })
    const desk = createHttpDesk(test, { tracing })
    const owner = await setUpDesk(test, desk, ACCOUNT)
    const id = v7()
    const traceparent = `00-${CALLER.traceId}-${CALLER.spanId}-01`
    await owner.call('paste-case', { id, text: 'The purple sofa is broken.', customer: { name: 'Purple Person' } }, { traceparent })
    await owner.post('/api/v1/get-case', { id: v7() })
    await owner.post('/api/v1/purple-sofa', {})
    await owner.get('/healthz?purple=1')
    await tracing.stop()
    await desk.close()

    expect(received.map(({ path }) => path)).toEqual(received.map(() => '/v1/traces'))
    expect(received.map(({ body }) => body).join()).not.toMatch(/purple|Purple|owner@|a long password|session_token/)
    const exports = received.flatMap(({ body }) => (JSON.parse(body) as Export).resourceSpans)
    expect(attributesOf(exports[0]!.resource)).toMatchObject({ 'service.name': 'evenkeel', 'service.version': '1.2.3' })
    const spans = exports.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans))

    const operation = spans.find(({ name }) => name === 'paste-case')!
    const request = spans.find(({ spanId }) => spanId === operation.parentSpanId)!
    expect(request).toMatchObject({ name: 'POST /api/v1/:operation', traceId: CALLER.traceId, parentSpanId: CALLER.spanId, kind: 2 })
    expect(attributesOf(request)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/api/v1/:operation',
      'http.response.status_code': 200,
      'evenkeel.request_id': expect.stringMatching(/^[\da-f-]{36}$/),
    })
    const refused = spans.find(({ name }) => name === 'get-case')!
    expect(attributesOf(refused)).toEqual({ 'evenkeel.operation': 'get-case', 'error.type': 'not_found' })
    expect(refused.status.code ?? 0, 'a refusal is no fault').toBe(0)
    expect(spans.find(({ name }) => name === 'GET /healthz')).toMatchObject({ traceId: expect.not.stringMatching(CALLER.traceId) })
  })

  it('that does not answer holds up neither a request nor the end', async () => {
    const deaf = createServer(() => undefined)
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
    const tracing = await startTracing({ endpoint: `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`, version: '1' })
    const desk = createHttpDesk(test, { tracing })
    const began = performance.now()
    expect((await desk.browser().post('/api/v1/read-message', { text: 'Where is it?' })).status).toBe(200)
    await tracing.stop()
    expect(performance.now() - began).toBeLessThan(3_000)
    await desk.close()
    deaf.closeAllConnections()
    deaf.close()
  })
})

describe('without a collector', () => {
  it('nothing of OpenTelemetry is loaded', () => {
    const root = new URL('../../', import.meta.url)
    const sources = globSync('src/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'))
    const loading = /^import (?!type ).*(@opentelemetry\/|\/tracing\.ts')/m
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter((path) => loading.test(readFileSync(new URL(path, root), 'utf8')))).toEqual([])
  })
})
