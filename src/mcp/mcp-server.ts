import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, type CallToolResult, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import type { jsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/types.js'
import { AppError, ERRORS } from '../errors.ts'
import type { ListedTool } from './tools.ts'

export interface McpServerOptions {
  readonly version: string
  /** What this caller is offered. */
  readonly listTools: () => Promise<readonly ListedTool[]>
  /** Carries out a tool; throws `noSuchTool` for a name that is none. An AppError is what a model is told. */
  readonly call: (name: string, input: Readonly<Record<string, unknown>>) => Promise<unknown>
  /** Logs what was not expected and gives the words for it. */
  readonly faultOf: (error: unknown) => AppError
}

const INSTRUCTIONS =
  'Evenkeel helps with hard customer moments. Read a message, decide with the math, write, and check the words before they are sent. ' +
  'Money is integer minor units of one ISO 4217 currency. Nothing here sends anything: a person chooses the option and sends.'

/** An MCP server over some tools: it lists them, calls them and translates what is refused. One for each connection. */
export function createMcpServer({ version, listTools, call, faultOf }: McpServerOptions): Server {
  const server = new Server(
    { name: 'evenkeel', title: 'Evenkeel', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS, jsonSchemaValidator: NO_VALIDATOR },
  )
  server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: (await listTools()).map((tool) => ({ ...tool })) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    try {
      const output = await call(params.name, params.arguments ?? {})
      return { content: [{ type: 'text', text: JSON.stringify(output) }], structuredContent: output as Record<string, unknown> }
    } catch (error) {
      if (error instanceof McpError) throw error
      return refusal(error instanceof AppError ? error : faultOf(error))
    }
  })
  return server
}

/** What a call of something that is no tool gets, as the protocol wants it: an error of the call, not of a tool. */
export function noSuchTool(name: string): McpError {
  return new McpError(ErrorCode.InvalidParams, `There is no tool called "${name.slice(0, 80)}". List the tools.`)
}

// A refusal is a result that the model reads, not an error of the protocol, so that it can mend its call or stop.
function refusal(error: AppError): CallToolResult {
  const { retryable } = ERRORS[error.code]
  const advice = retryable
    ? 'The same call may go through later.'
    : error.code === 'bad_input'
      ? 'Mend the input and call again.'
      : 'The same call will be refused again.'
  const details = Object.keys(error.details).length > 0 ? [{ type: 'text' as const, text: JSON.stringify(error.details) }] : []
  return {
    isError: true,
    content: [{ type: 'text', text: `${error.message} ${advice} (${error.code})` }, ...details],
    _meta: { 'evenkeel/error': { code: error.code, retryable } },
  }
}

// Used only for what a client's person typed into a form that a server asked for. We ask for none, and compiling a validator for each connection costs.
const NO_VALIDATOR: jsonSchemaValidator = {
  getValidator: () => () => ({ valid: false, data: undefined, errorMessage: 'nothing is asked of clients' }),
}
