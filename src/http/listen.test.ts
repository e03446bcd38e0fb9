import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LISTEN_LIMITS, type Listener, listen } from './listen.ts'

const SOON = { ...LISTEN_LIMITS, headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }

let server: Listener
beforeAll(async () => {
  const fetch = async (request: Request) => new Response(`${(await request.text()).length} characters`)
  server = await listen(fetch, { port: 0, host: '127.0.0.1', limits: SOON })
})
afterAll(() => server.stop())

/** Sends the beginning, then a piece again and again until the other end closes; returns what came back. */
function drip(beginning: string, piece: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(beginning))
    const dripping = setInterval(() => socket.write(piece), 40)
    socket.on('data', (bytes) => (answer += bytes.toString()))
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' || error.code === 'EPIPE' || reject(error))
    socket.on('close', () => {
      clearInterval(dripping)
      resolve(answer)
    })
  })
}

describe('a client that is slow on purpose', () => {
  it('and never ends its headers is let go', async () => {
    expect(await drip('GET / HTTP/1.1\r\nhost: a\r\n', 'x: y\r\n')).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('and never ends its body is let go', async () => {
    await drip('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000000\r\n\r\n', 'x')
  })

  it('keeps nobody else from an answer', async () => {
    const slow = Array.from({ length: 50 }, () => drip('GET / HTTP/1.1\r\nhost: a\r\n', 'x: y\r\n'))
    const response = await fetch(`http://127.0.0.1:${server.port}/`, { method: 'POST', body: 'ten letters' })
    expect(await response.text()).toBe('11 characters')
    await Promise.all(slow)
  })

  it('has seconds for its headers and two minutes for its body where people work', () => {
    expect(LISTEN_LIMITS.headersTimeout).toBeLessThanOrEqual(30_000)
    expect(LISTEN_LIMITS.requestTimeout).toBeLessThanOrEqual(120_000)
  })
})

describe('a request', () => {
  it('with more headers than a browser sends is refused', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/`, { headers: { 'x-much': 'x'.repeat(20_000) } })
    expect(response.status).toBe(431)
  })

  it('that says its length in two ways is refused', async () => {
    const both = 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'
    expect(await drip(both, '')).toMatch(/^HTTP\/1\.1 400 /)
  })
})

it('a port that is taken is refused in words', async () => {
  const taken = listen(() => new Response(), { port: server.port, host: '127.0.0.1' })
  await expect(taken).rejects.toMatchObject({ code: 'port_in_use', message: expect.stringContaining(String(server.port)) })
})
