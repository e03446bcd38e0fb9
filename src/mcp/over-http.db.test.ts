import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify, stripVTControlCharacters } from 'node:util'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { type Browser, createHttpDesk, type HttpDesk, setUpDesk } from '../../test/http-desk.ts'
import { type Listener, listen } from '../http/listen.ts'

const COMPLAINT = 'My $80 lamp arrived broken. I want my money back or I will dispute it with my bank.'
const SUITE = fileURLToPath(new URL('../../node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url))
const NOT_OFFERED = fileURLToPath(new URL('conformance-not-offered.yaml', import.meta.url))

/** The suite calls tools by names of its own: what it means by them, in ours. */
const MEANT: Readonly<Record<string, { name: string; arguments: object }>> = {
  test_simple_text: { name: 'read-message', arguments: { text: COMPLAINT } },
  test_error_handling: { name: 'decide-situation', arguments: { situation: { orderValueMinor: -1 } } },
}

let test: TestDatabase
let desk: HttpDesk
let owner: Browser
let listener: Listener
let url: string

beforeAll(async () => {
  test = await createTestDatabase()
  desk = createHttpDesk(test)
  owner = await setUpDesk(test, desk, { email: 'owner@test.example', password: 'a long password' })
  listener = await listen(async (request) => desk.app.fetch(await translated(request)), { host: '127.0.0.1', port: 0 })
  url = `http://localhost:${listener.port}/mcp`
})
afterAll(async () => {
  await listener.stop()
  await desk.close()
  await test.close()
})

async function translated(request: Request): Promise<Request> {
  if (request.method !== 'POST') return request
  const text = await request.text()
  const message = JSON.parse(text) as { method?: string; params?: { name?: string } }
  const meant = message.method === 'tools/call' ? MEANT[message.params?.name ?? ''] : undefined
  const body = meant ? JSON.stringify({ ...message, params: { ...message.params, ...meant } }) : text
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: 'POST', headers, body })
}

async function connect(key?: string): Promise<Client> {
  const client = new Client({ name: 'a scripted client', version: '1' })
  const requestInit = key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } }
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }))
  return client
}

async function makeKey(scopes: readonly string[]): Promise<string> {
  return String((await owner.call('make-api-key', { name: 'A model', scopes }))['key'])
}

describe('the official conformance suite', () => {
  it('passes in all that a server of tools must do', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [SUITE, 'server', '--url', url, '--suite', 'all', '--expected-failures', NOT_OFFERED],
      { timeout: 25_000 },
    ).catch((error: { stdout?: string }) => ({ stdout: `failed:\n${error.stdout}` }))
    const said = stripVTControlCharacters(stdout)
    expect(said).toContain('Baseline check passed')
    // Whatever is not in that list has passed at least one check, and failed none.
    const passed = [...said.matchAll(/^✓ ([\w-]+): [1-9]\d* passed, 0 failed$/gm)].map(([, name = '']) => name)
    expect(passed).toEqual([
      ...['server-initialize', 'ping', 'tools-list', 'tools-call-simple-text', 'tools-call-error', 'dns-rebinding-protection'],
    ])
  })
})

describe('a program', () => {
  it('that has no key is offered what keeps nothing', async () => {
    const client = await connect()
    const names = (await client.listTools()).tools.map(({ name }) => name)
    expect(names).toEqual(['read-message', 'decide-situation', 'lint-draft', 'write-draft'])
    expect(await client.callTool({ name: 'list-cases', arguments: {} })).toMatchObject({ isError: true })
    await client.close()
  })
})

describe('a program with a key', () => {
  it('reads a message, opens its case, decides, writes and lints', async () => {
    const client = await connect(await makeKey(['case:read', 'case:write']))
    const call = async (name: string, input: Record<string, unknown>) => {
      const { structuredContent, isError, content } = await client.callTool({ name, arguments: input })
      expect(isError, JSON.stringify(content)).toBeFalsy()
      return structuredContent as Record<string, unknown>
    }
    // The client holds each answer to the schema that was listed.
    expect((await client.listTools()).tools).toHaveLength(11)
    expect(await call('read-message', { text: COMPLAINT })).toMatchObject({ threats: [{ kind: 'chargeback' }] })
    const { id } = await call('paste-case', { text: COMPLAINT, customer: { name: 'A customer' } })
    const opened = await call('get-case', { id })
    expect(JSON.stringify(opened)).toContain('arrived broken')
    const situation = { orderValueMinor: 8000, currency: 'USD', faultOfShop: 'yes', chargebackThreat: true }
    expect(await call('decide-situation', { situation })).toMatchObject({ recommended: 'full_refund', owedMinor: 8000 })
    expect(await call('lint-draft', { kind: 'email', text: 'Calm down. Per our policy, no.' })).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'calm-down' })]),
    })
    const asked = await call('ask', { question: 'She wants her $80 back or she calls her bank. Refund or fight?', caseId: id })
    expect(asked).toMatchObject({ by: 'playbook', answer: { bottomLine: expect.any(String) } })
    const { conversationId } = await call('ask', { question: 'And if she did already?', conversationId: asked['conversationId'] })
    expect(await owner.call('get-conversation', { id: conversationId })).toMatchObject({ turns: [{ number: 1 }, { number: 2 }] })
    expect(await owner.call('list-cases', {})).toMatchObject({ rows: [expect.objectContaining({ id })] })
    await client.close()
  })

  it('is offered what its key may do, and refused the rest', async () => {
    const client = await connect(await makeKey(['case:read']))
    const names = (await client.listTools()).tools.map(({ name }) => name)
    expect(names).toContain('list-cases')
    expect(names).not.toContain('paste-case')
    const answer = await client.callTool({ name: 'paste-case', arguments: { text: COMPLAINT, customer: { name: 'A customer' } } })
    expect(answer).toMatchObject({ isError: true, _meta: { 'evenkeel/error': { code: 'not_allowed', retryable: false } } })
    await client.close()
  })

  it('is told at once that its key opens nothing', async () => {
    await expect(connect(`ek_${'x'.repeat(43)}`)).rejects.toThrow(/not known here/)
  })
})
