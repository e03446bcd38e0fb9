import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { AppError } from '../errors.ts'
import { type Context, callOperation, runPure } from '../operations/call.ts'
import { createMcpServer, noSuchTool } from './mcp-server.ts'
import { describeTools, type OfferedTool, withIds } from './tools.ts'

export interface McpOverStdioOptions {
  readonly version: string
  readonly stdin: Readable
  readonly stdout: Writable
  /** The machine's own database and the shop to work in; without it only what needs none is offered. */
  readonly store?: { readonly context: Context; readonly shopId: string | undefined }
  /** Ends the service before standard input does. */
  readonly signal?: AbortSignal
}

/** MCP over standard input and output, as a client on this machine starts it. Ends when its input ends and what was asked is answered. */
export async function serveMcpOverStdio({ version, stdin, stdout, store, signal }: McpOverStdioOptions): Promise<void> {
  const tools = describeTools().filter(({ needsStore }) => store !== undefined || !needsStore)
  const running = new Set<Promise<unknown>>()
  const server = createMcpServer({
    version,
    listTools: async () => tools.map(({ listed }) => listed),
    call(name, input) {
      const tool = tools.find(({ listed }) => listed.name === name)
      if (!tool) throw noSuchTool(name)
      const answered = carryOut(tool, input)
      running.add(answered)
      void answered.catch(() => undefined).finally(() => running.delete(answered))
      return answered
    },
    faultOf(error) {
      store?.context.log.error({ err: error }, 'unexpected')
      return new AppError('internal', 'Something went wrong on our side; nothing was half-saved.')
    },
  })
  async function carryOut(tool: OfferedTool, input: Readonly<Record<string, unknown>>): Promise<unknown> {
    const operation = tool.listed.name
    if (!store) return runPure(operation, input)
    const { context, shopId } = store
    const whole = withIds(tool, input, context.newId)
    return callOperation(context, { operation, input: whole, caller: { kind: 'console' }, shopId, requestId: context.newId() })
  }
  await server.connect(new StdioServerTransport(stdin, stdout))
  await new Promise<void>((resolve) => {
    server.onclose = resolve
    stdin.once('end', resolve)
    stdin.once('close', resolve)
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
  await Promise.allSettled(running)
  // The answers of what has just settled are written in the turns after it.
  await new Promise((resolve) => setImmediate(resolve))
  await server.close()
}
