import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { AppError, ERRORS } from '../errors.ts'
import { type CallRequest, type Context, callOperation } from '../operations/call.ts'
import { resolveCaller } from '../operations/resolve-caller.ts'
import { scopesOf } from '../operations/scopes.ts'
import { createMcpServer, type McpServerOptions, noSuchTool } from './mcp-server.ts'
import { requireOwnOrigin } from './own-origin.ts'
import { describeTools, withIds } from './tools.ts'

export interface McpOverHttpOptions {
  readonly context: Context
  readonly version: string
  readonly bodyLimitBytes: number
}

/** Answers one request to `/mcp`. */
export type McpHandler = (request: Request, call: { readonly requestId: string; readonly shopId: string | undefined }) => Promise<Response>

/**
 * MCP by streamable HTTP, stateless: every POST stands alone and is answered by JSON, so that any server process answers any request and a lost
 * connection leaves nothing behind. Who asks is found out by the choke point, by an API key or a session. We have nothing to say unasked, so GET
 * has no stream. Refused are pages of other sites (403) and keys that open nothing (401).
 */
export function createMcpHandler({ context, version, bodyLimitBytes }: McpOverHttpOptions): McpHandler {
  const tools = describeTools()
  return async (request, { requestId, shopId }) => {
    try {
      requireOwnOrigin(request.headers, context.url)
    } catch (error) {
      return refuse(error)
    }
    if (request.method !== 'POST') return rpcError(405, 'There is no stream to listen to and no session to end: send each message by POST.')
    const { headers } = request
    const caller: CallRequest['caller'] = { kind: 'session', headers }
    const options: McpServerOptions = {
      version,
      async listTools() {
        const { principal } = await resolveCaller(context, { operation: 'tools/list', input: {}, caller, shopId, requestId })
        const scopes = scopesOf(principal)
        return tools.filter(({ scope }) => scopes.includes(scope)).map(({ listed }) => listed)
      },
      call(name, input) {
        const tool = tools.find(({ listed }) => listed.name === name)
        if (!tool) throw noSuchTool(name)
        return callOperation(context, { operation: name, input: withIds(tool, input, context.newId), caller, shopId, requestId })
      },
      faultOf(error) {
        const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
        context.log.error({ requestId, err: { type: name, message, stack } }, 'unexpected')
        return new AppError('internal', `Something went wrong on our side; nothing was half-saved. The log has it under ${requestId}.`)
      },
    }
    // A key that opens nothing is told at once, before a model is offered tools that will all refuse it.
    if (headers.has('authorization')) {
      try {
        const { principal } = await resolveCaller(context, { operation: 'initialize', input: {}, caller, shopId, requestId })
        if (principal.kind === 'anonymous') throw new AppError('not_signed_in', 'This key is not known here. Check that it is whole.')
      } catch (error) {
        return refuse(error)
      }
    }
    return answer(request, options, bodyLimitBytes)
  }
}

async function answer(request: Request, options: McpServerOptions, maxRequestBodySize: number): Promise<Response> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize })
  const server = createMcpServer(options)
  await server.connect(transport)
  try {
    return await transport.handleRequest(request)
  } finally {
    await server.close()
  }
}

function refuse(error: unknown): Response {
  if (!(error instanceof AppError)) throw error
  const { status } = ERRORS[error.code]
  return rpcError(status, error.message, status === 401 ? { 'www-authenticate': 'Bearer' } : {})
}

function rpcError(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  const body = { jsonrpc: '2.0', error: { code: -32000, message }, id: null }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...(status === 405 && { allow: 'POST' }), ...headers },
  })
}
