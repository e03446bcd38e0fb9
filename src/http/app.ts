import { randomBytes } from 'node:crypto'
import { Hono, type Context as HttpContext, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { getPath } from 'hono/utils/url'
import { AppError } from '../errors.ts'
import { findOperation } from '../operations/all.ts'
import { type CallRequest, type Context, callOperation } from '../operations/call.ts'
import type { AttachedFile } from '../operations/get-attachment.ts'
import type { PublicForm } from '../operations/get-contact-form.ts'
import type { PublicPolicy } from '../operations/get-public-policy.ts'
import type { Auth } from './auth.ts'
import { clientAddress } from './client-address.ts'
import { renderContactPage, renderNoForm } from './contact-page.ts'
import { createDocsPage } from './docs/docs-page.ts'
import { isDeeperThan } from './json-depth.ts'
import { listenLive } from './live.ts'
import type { LiveFeed } from './live-feed.ts'
import { type Metrics, maySeeMetrics } from './metrics.ts'
import { openApi } from './openapi.ts'
import { renderNoPolicy, renderPolicyPage } from './policy-page.ts'
import { problemResponse } from './problem.ts'
import { requireSameSite, setSecurityHeaders } from './security.ts'
import { sendAttachment } from './send-attachment.ts'
import { sendShopFile } from './shop-file.ts'
import type { StaticFiles } from './static-files.ts'
import { streamOperation, wantsEvents } from './stream-operation.ts'
import type { Tracing } from './tracing.ts'
import { createUploadGate, type UploadGate } from './upload-gate.ts'

/** A message may hold 1,000,000 characters; as JSON in UTF-8 that is up to 3 MB, and escapes add to it. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024
const DEEPEST_JSON = 100
/** Who opens the page for customers: a session of theirs is nobody's business there. */
const NOBODY: CallRequest['caller'] = { kind: 'session', headers: new Headers() }
const AUTH_BODY_LIMIT_BYTES = 64 * 1024
/** The statuses of whoever may not, or not so often. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 410, 429])

interface Variables {
  readonly requestId: string
  readonly nonce: string
  /** Sites that may show this answer inside their own pages, as a content policy names them. */
  readonly embedders?: readonly string[]
}
type Env = { Variables: Variables }

export interface HttpOptions {
  readonly context: Context
  readonly auth: Auth
  readonly files: StaticFiles
  readonly version: string
  /** How many reverse proxies of our own stand before us. */
  readonly trustedProxies: number
  readonly live: LiveFeed
  /** The door for models and their programs, at `/mcp`. */
  readonly mcp: (request: Request, call: { readonly requestId: string; readonly shopId: string | undefined }) => Promise<Response>
  readonly metrics: Metrics
  /** What a reader of the metrics must carry; without one only this machine itself may read them. */
  readonly metricsToken: string | undefined
  /** Undefined when nobody traces: then requests pass nothing of it. */
  readonly tracing?: Tracing | undefined
  /** Throws when the database does not answer. */
  readonly checkReady: () => Promise<void>
}

/** The web server: operations under `/api/v1`, sign-in under `/api/auth`, the app everywhere else. */
export function createApp(options: HttpOptions): Hono<Env> {
  const { context, auth, files, version, trustedProxies, live, mcp, metrics, metricsToken, tracing, checkReady } = options
  const basePath = basePathOf(context.url)
  const docsPage = createDocsPage(openApi(version, basePath) as Parameters<typeof createDocsPage>[0], context.url)
  const app = new Hono<Env>({ getPath: (request) => withoutBase(getPath(request), basePath) })
  app.use(async (c, next) => {
    const started = performance.now()
    c.set('requestId', context.newId())
    c.set('nonce', randomBytes(16).toString('base64'))
    await next()
    setSecurityHeaders(c.res.headers, { nonce: c.get('nonce'), url: context.url, embedders: c.get('embedders') })
    c.res.headers.set('x-request-id', c.get('requestId'))
    metrics.observeRequest({ route: routePath(c), method: c.req.method, status: c.res.status }, (performance.now() - started) / 1000)
    const fields = { requestId: c.get('requestId'), method: c.req.method, path: logPath(c.req.path), status: c.res.status }
    // From where somebody was refused is what whoever looks into it asks first.
    const refused = REFUSALS.has(c.res.status) && { address: addressOf(c, trustedProxies) }
    const level = c.res.status >= 500 ? 'error' : refused ? 'info' : 'debug'
    context.log[level]({ ...fields, ...refused, ms: Math.round(performance.now() - started) }, 'request')
  })
  if (tracing)
    app.use((c, next) => {
      const request = { method: c.req.method, requestId: c.get('requestId'), traceparent: c.req.header('traceparent') }
      return tracing.request(request, async (finish) => {
        await next()
        finish({ route: routePath(c), status: c.res.status })
      })
    })
  app.onError((error, c) => problemResponse(asAppError(error, c, context), c.get('requestId')))

  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    await checkReady()
    return c.json({ status: 'ready', version })
  })
  app.get('/metrics', async (c) => {
    const seen = maySeeMetrics({
      token: metricsToken,
      authorization: c.req.header('authorization'),
      address: socketAddressOf(c),
      forwarded: c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined,
      url: context.url,
    })
    if (!seen) throw new AppError('not_allowed', 'The metrics are read from this machine, or with the token of EVENKEEL_METRICS_TOKEN.')
    const { contentType, text } = await metrics.render()
    return c.text(text, 200, { 'content-type': contentType })
  })
  app.get('/docs', (c) => c.html(docsPage(c.get('nonce')), 200, { 'cache-control': 'no-store' }))
  app.all('/mcp', limitBody(BODY_LIMIT_BYTES), async (c) => {
    const requestId = c.get('requestId')
    const shopId = readShopHeader(c.req.header('evenkeel-shop'))
    if (c.req.method !== 'POST') return mcp(c.req.raw, { requestId, shopId })
    const body = await c.req.text()
    if (isDeeperThan(body, DEEPEST_JSON)) throw new AppError('bad_json', `The body is nested deeper than ${DEEPEST_JSON} levels.`)
    const { method, url, headers } = c.req.raw
    return mcp(new Request(url, { method, headers, body }), { requestId, shopId })
  })
  app.use('/api/*', (c, next) => {
    c.header('cache-control', 'no-store')
    return next()
  })
  app.on(['GET', 'POST'], '/api/auth/*', limitBody(AUTH_BODY_LIMIT_BYTES), (c) =>
    auth.handle(c.req.raw, { path: c.req.path, address: addressOf(c, trustedProxies), requestId: c.get('requestId') }),
  )
  app.get('/api/v1/openapi.json', (c) => c.json(openApi(version, basePath)))
  app.get('/api/v1/events', (c) => {
    requireSameSite(c.req.raw, context.url)
    return listenLive(context, live, {
      headers: new Headers(c.req.raw.headers),
      // A browser's own reader of events sends no headers of ours.
      shopId: readShopHeader(c.req.header('evenkeel-shop') ?? c.req.query('shop')),
      cursor: c.req.header('last-event-id'),
      requestId: c.get('requestId'),
    })
  })
  app.get('/api/v1/attachments/:id', async (c) => {
    requireSameSite(c.req.raw, context.url)
    const file = await callOperation(context, {
      operation: 'get-attachment',
      input: { id: c.req.param('id') },
      caller: { kind: 'session', headers: c.req.raw.headers },
      // A link and a picture send no headers of ours.
      shopId: readShopHeader(c.req.header('evenkeel-shop') ?? c.req.query('shop')),
      requestId: c.get('requestId'),
    })
    return sendAttachment(file as AttachedFile)
  })
  app.get('/api/v1/shop-file', (c) => {
    requireSameSite(c.req.raw, context.url)
    // A link that a browser follows sends no headers of ours.
    const shopId = readShopHeader(c.req.header('evenkeel-shop') ?? c.req.query('shop'))
    return sendShopFile(context, { headers: c.req.raw.headers, shopId, requestId: c.get('requestId') })
  })
  app.post('/api/v1/:operation', limitInput(createUploadGate()), async (c) => {
    requireSameSite(c.req.raw, context.url)
    const operation = c.req.param('operation')
    const began = performance.now()
    const observe = (error?: unknown) => metrics.observeOperation({ name: operation, error }, (performance.now() - began) / 1000)
    const request: CallRequest = {
      operation,
      input: await readJson(c),
      caller: { kind: 'session', headers: c.req.raw.headers },
      shopId: readShopHeader(c.req.header('evenkeel-shop')),
      idempotencyKey: c.req.header('idempotency-key'),
      requestId: c.get('requestId'),
      address: addressOf(c, trustedProxies),
    }
    const carryOut = async (hooks: Pick<CallRequest, 'signal' | 'onPart'>) => {
      try {
        const output = await callOperation(context, { ...request, ...hooks })
        observe()
        return output
      } catch (error) {
        observe(error)
        throw error
      }
    }
    if (isStaged(operation)) {
      const { signal } = c.req.raw
      if (!wantsEvents(c.req.header('accept'))) return c.json((await carryOut({ signal })) as object)
      const translate = (error: unknown) => asAppError(error instanceof Error ? error : new Error(String(error)), c, context)
      return streamOperation({ requestId: request.requestId, signal, carryOut, asAppError: translate })
    }
    const output = await carryOut({})
    // Every page begins with it: a good moment to prolong the session.
    if (operation === 'get-session')
      for (const cookie of await auth.renew(c.req.raw.headers)) c.header('set-cookie', cookie, { append: true })
    return c.json(output as object)
  })
  app.all('/api/*', (c) => {
    throw new AppError(
      'unknown_operation',
      `There is nothing at ${logPath(c.req.path)} for ${c.req.method}. Operations are POST /api/v1/<operation>.`,
    )
  })
  app.get('/contact/:slug', async (c) => {
    const [slug, nonce] = [c.req.param('slug'), c.get('nonce')]
    const called = { operation: 'get-contact-form', input: { slug }, caller: NOBODY, requestId: c.get('requestId') }
    const form = (await callOperation(context, called).catch((error: unknown) => {
      if (error instanceof AppError && (error.code === 'not_found' || error.code === 'bad_input')) return undefined
      throw error
    })) as PublicForm | undefined
    if (form === undefined) return c.html(renderNoForm({ basePath }), 404)
    c.set('embedders', form.sites.length > 0 ? form.sites : ['*'])
    return c.html(renderContactPage(form, { slug, basePath, nonce, inside: c.req.query('inside') !== undefined }))
  })
  app.get('/policy/:slug', async (c) => {
    const called = { operation: 'get-public-policy', input: { slug: c.req.param('slug') }, caller: NOBODY, requestId: c.get('requestId') }
    const policy = (await callOperation(context, called).catch((error: unknown) => {
      if (error instanceof AppError && (error.code === 'not_found' || error.code === 'bad_input')) return undefined
      throw error
    })) as PublicPolicy | undefined
    return policy === undefined
      ? c.html(renderNoPolicy({ basePath }), 404)
      : c.html(renderPolicyPage(policy, { basePath, nonce: c.get('nonce') }))
  })
  app.get('*', async (c) => {
    // Other sites name it in their pages.
    if (c.req.path === '/widget.js') c.set('embedders', ['*'])
    const file = await files.file(c.req.path, c.req.header('accept-encoding') ?? '')
    if (file) return file
    if (/\.[a-z0-9]+$/i.test(c.req.path)) return c.text('Not found', 404)
    const page = files.page(c.get('nonce'))
    if (page === undefined) return c.text('The web app was not built. Run "npm run build", or start with "npm start".', 503)
    return c.html(page, 200, { 'cache-control': 'no-store' })
  })
  return app
}

/** The path below which Evenkeel lies, without a slash at the end; empty at the root. */
export function basePathOf(url: string): string {
  return new URL(url).pathname.replace(/\/+$/, '')
}

/** A proxy may pass the base path on or take it off: both are ours. */
function withoutBase(path: string, basePath: string): string {
  if (basePath === '' || (path !== basePath && !path.startsWith(`${basePath}/`))) return path
  return path.slice(basePath.length) || '/'
}

function isStaged(name: string): boolean {
  return findOperation(name)?.kind === 'staged'
}

function addressOf(c: HttpContext<Env>, trustedProxies: number): string {
  return clientAddress(socketAddressOf(c), c.req.header('x-forwarded-for') ?? null, trustedProxies)
}

/** What the server of Node.js says of the connection; a request made in process has none. */
function socketAddressOf(c: HttpContext<Env>): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress
}

function limitBody(maxSize: number): MiddlewareHandler<Env> {
  const onError = () => {
    throw new AppError('too_large', `The request is larger than ${Math.round(maxSize / 1024)} kB. Send the part that matters.`)
  }
  const countBytes = bodyLimit({ maxSize, onError })
  return (c, next) => {
    const length = c.req.header('content-length')
    // Node.js takes no more bytes than were announced. To count them, the library makes a stream of the body, which costs more than the rest here.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return countBytes(c, next)
    return Number(length) <= maxSize ? next() : onError()
  }
}

const limitPlain = limitBody(BODY_LIMIT_BYTES)

/** Only operations that take files may be sent more than words: so many bytes of files in base64, and what stands around them. */
const UPLOADS: ReadonlyMap<string, MiddlewareHandler<Env>> = new Map([
  ['add-own-document', limitBody(14 * 1024 * 1024)],
  ['import-cases', limitBody(14 * 1024 * 1024)],
  ['add-attachment', limitBody(35 * 1024 * 1024)],
  ['send-contact-form', limitBody(28 * 1024 * 1024)],
  ['add-to-followed-case', limitBody(28 * 1024 * 1024)],
])

/** Holds a request to what its operation may be sent; of those that take files, large ones wait for one another. */
function limitInput(gate: UploadGate): MiddlewareHandler<Env> {
  return (c, next) => {
    const operation = c.req.param('operation') ?? ''
    const limitUpload = UPLOADS.get(operation)
    if (limitUpload === undefined) return limitPlain(c, next)
    // Without a length announced it may be of any size.
    const isLarge = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY) > BODY_LIMIT_BYTES
    return isLarge ? gate.pass(operation, async () => void (await limitUpload(c, next))) : limitUpload(c, next)
  }
}

async function readJson(c: HttpContext<Env>): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    throw new AppError('wrong_content_type', 'Send the input as JSON with the header content-type: application/json.')
  const body = await c.req.text()
  if (isDeeperThan(body, DEEPEST_JSON))
    throw new AppError('bad_json', `The body is nested deeper than ${DEEPEST_JSON}. No operation takes that.`)
  try {
    return JSON.parse(body)
  } catch {
    throw new AppError(
      'bad_json',
      body === '' ? 'The body is empty. Send a JSON object, {} for no input.' : 'The body is not whole JSON. Send it again.',
    )
  }
}

function readShopHeader(value: string | undefined): string | undefined {
  if (value === undefined || /^[0-9a-f-]{36}$/i.test(value)) return value
  throw new AppError('bad_input', 'The header evenkeel-shop must be the id of a shop.')
}

/** Addresses may carry what a person typed; only ours are logged whole. */
function logPath(path: string): string {
  return /^\/(api\/v1\/[a-z-]{1,60}|api\/auth\/[a-z/-]{1,60}|healthz|readyz|assets\/[\w.-]{1,80})$/.test(path)
    ? path
    : `${path.slice(0, 12)}…`
}

function asAppError(error: Error, c: HttpContext<Env>, { log }: Context): AppError {
  if (error instanceof AppError) {
    if (error.code === 'internal' || error.cause)
      log.error({ requestId: c.get('requestId'), code: error.code, err: error.cause }, 'refused')
    return error
  }
  log.error({ requestId: c.get('requestId'), err: { type: error.name, message: error.message, stack: error.stack } }, 'unexpected')
  return new AppError(
    'internal',
    `Something went wrong on our side; nothing was half-saved. Tell whoever runs this Evenkeel: ${c.get('requestId')}.`,
  )
}
