import { z } from 'zod'
import { ERRORS } from '../errors.ts'
import { operations } from '../operations/all.ts'
import type { Operation } from '../operations/operation.ts'

/** The OpenAPI 3.1 description of every operation, made from the operations themselves. */
export function openApi(version: string, basePath = ''): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Evenkeel',
      version,
      description: 'The desk for hard customer moments. Every operation is a POST with a JSON object. Money is integer minor units.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${basePath}/api/v1` }],
    paths: {
      ...Object.fromEntries(Object.values(operations).map((operation) => [`/${operation.name}`, { post: describe(operation) }])),
      '/events': { get: liveEvents },
    },
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'evenkeel.session_token' },
        secret: { type: 'http', scheme: 'bearer', description: "A program's key (ek_…), or the secret of a link (el_…)." },
      },
    },
  }
}

const refused = { description: 'Refused.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }

const liveEvents = {
  operationId: 'events',
  summary: 'What happens in the shop, as it happens, as server-sent events.',
  description:
    'Each message has an id, an event and data. `ready` {}: listening begins and nothing was missed. `events` {"events":[…]}: what happened, oldest ' +
    'first. `reset` {}: what was missed cannot be told one by one; look at everything anew. A comment breaks the silence every twenty seconds. ' +
    'Scope: case:read.',
  tags: ['live'],
  security: [{ session: [] }, { secret: [] }],
  parameters: [
    header('evenkeel-shop', 'The shop to listen to; your first one when left out.'),
    { ...header('shop', 'The same, for a reader that can send no header.'), in: 'query' },
    header('last-event-id', 'The id of the last message that you have: you hear what came after it, once.'),
  ],
  responses: {
    200: { description: 'A stream that stays open.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    default: refused,
  },
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId', 'retryable'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(ERRORS) },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    retryable: { type: 'boolean' },
    details: { type: 'object' },
  },
}

function describe(operation: Operation): object {
  const writes = operation.kind === 'transactional' && operation.access === 'write'
  return {
    operationId: operation.name,
    summary: operation.summary,
    description: `Kind: ${operation.kind}. Scope: ${operation.scope}.`,
    tags: [operation.kind],
    security: operation.scope === 'anyone' ? [] : [{ session: [] }, { secret: [] }],
    parameters: [
      ...(operation.kind !== 'pure' ? [header('evenkeel-shop', 'The shop to work in; your first one when left out.')] : []),
      ...(writes ? [header('idempotency-key', 'A UUID of this request: sent again, it is carried out once.')] : []),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(operation.input, 'input') } } },
    responses: {
      200: {
        description: operation.kind === 'staged' ? `Done. ${STREAMED}` : 'Done.',
        content: {
          'application/json': { schema: jsonSchema(operation.output, 'output') },
          ...(operation.kind === 'staged' && { 'text/event-stream': { schema: jsonSchema(operation.part, 'output') } }),
        },
      },
      default: refused,
    },
  }
}

const STREAMED =
  'Asked for with `accept: text/event-stream`, it comes as server-sent events: each part under its `kind` as the name of the event, then `done` with ' +
  'the whole output, or `problem` with problem details. What is refused before the first part has its own status. A connection that is closed ends ' +
  'the work, and nothing is kept; the same input may be sent again.'

function header(name: string, description: string): object {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
