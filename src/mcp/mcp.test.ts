import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../operations/all.ts'
import { teamOperations } from '../operations/team-operations.ts'
import { CHOSEN_TOOLS, describeTools } from './tools.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const COMPLAINT = 'The $480 oak table came cracked and nobody answers. I want my money back by Friday or I will dispute it with my bank.'

describe('the tools', () => {
  it.each(CHOSEN_TOOLS)('$operation takes and gives objects that its operation knows, and only looks where its operation does', (tool) => {
    const [offered] = describeTools([tool])
    const operation = operations[tool.operation]
    const looks = operation.kind === 'pure' || (operation.kind === 'transactional' && operation.access === 'read')
    expect(offered?.listed.inputSchema).toMatchObject({ type: 'object' })
    expect(offered?.listed.outputSchema).toMatchObject({ type: 'object' })
    expect(offered?.listed.annotations.readOnlyHint).toBe(looks)
    expect(offered?.listed.name).toMatch(/^[a-z-]{1,64}$/)
    expect(offered?.listed.inputSchema.required?.includes('id') ?? false).toBe(tool.operation === 'get-case')
  })

  it('leave to a person what a person must answer for', () => {
    const chosen: readonly string[] = CHOSEN_TOOLS.map(({ operation }) => operation)
    for (const kept of ['choose-option', 'mark-draft-sent', 'update-shop', 'set-up-shop']) expect(chosen).not.toContain(kept)
  })

  it('tell nothing of what a member carries, nor what share a customer takes', () => {
    for (const { operation } of CHOSEN_TOOLS) expect(Object.keys(teamOperations)).not.toContain(operation)
  })
})

describe('over standard input and output', () => {
  const client = new Client({ name: 'a scripted client', version: '1' })
  let transport: StdioClientTransport

  beforeAll(async () => {
    transport = new StdioClientTransport({ command: process.execPath, args: ['bin/evenkeel.js', 'mcp'], cwd: root, stderr: 'pipe' })
    await client.connect(transport)
  })
  afterAll(() => client.close())

  it('offers what needs no database, and says which version it is', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['read-message', 'decide-situation', 'lint-draft', 'write-draft'])
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
    expect(client.getServerVersion()).toMatchObject({ name: 'evenkeel', version })
  })

  it('reads a message, decides, writes and lints', async () => {
    await client.listTools()
    const reading = await client.callTool({ name: 'read-message', arguments: { text: COMPLAINT, currency: 'USD' } })
    expect(reading.structuredContent).toMatchObject({ threats: [{ kind: 'chargeback' }], amounts: [{ amountMinor: 48_000 }] })
    const situation = { orderValueMinor: 48_000, currency: 'USD', faultOfShop: 'yes', chargebackThreat: true }
    const decision = await client.callTool({ name: 'decide-situation', arguments: { situation, text: COMPLAINT } })
    expect(decision.structuredContent).toMatchObject({ recommended: 'full_refund', owedMinor: 48_000 })
    const facts = { shopName: 'Harbour Furniture', currency: 'USD', today: '2026-11-22', option: 'full_refund', amountMinor: 48_000 }
    const draft = await client.callTool({ name: 'write-draft', arguments: { kind: 'email', facts } })
    expect(draft.structuredContent).toMatchObject({ text: expect.stringContaining('$480') })
    const linted = await client.callTool({ name: 'lint-draft', arguments: { kind: 'email', text: 'Calm down. Per our policy, no.' } })
    expect(linted.structuredContent).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ rule: 'calm-down' })]) })
  })

  it('tells a model what to mend, as a result that it reads', async () => {
    const answer = await client.callTool({ name: 'decide-situation', arguments: { situation: { orderValueMinor: -1 } } })
    expect(answer).toMatchObject({ isError: true, _meta: { 'evenkeel/error': { code: 'bad_input', retryable: false } } })
    expect(JSON.stringify(answer.content)).toContain('situation.currency')
  })

  it('knows no other tool and opens no store of its own accord', async () => {
    await expect(client.callTool({ name: 'list-cases', arguments: {} })).rejects.toMatchObject({ code: -32602 })
  })

  it('ends when its input ends, by itself', async () => {
    const alone = new Client({ name: 'a client that leaves', version: '1' })
    const wire = new StdioClientTransport({ command: process.execPath, args: ['bin/evenkeel.js', 'mcp'], cwd: root, stderr: 'pipe' })
    await alone.connect(wire)
    const started = performance.now()
    await alone.close()
    // The client waits two seconds before it kills what did not end.
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})
