import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { AppError } from '../errors.ts'

/** How long and how large a request may be on its way. Who sends a byte now and then must not hold a connection for ever. */
export interface ListenLimits {
  /** From the connection to the last header, in ms. */
  readonly headersTimeout: number
  /** From the connection to the last byte of the body, in ms; an answer, such as live events, may take longer. */
  readonly requestTimeout: number
  /** Between two requests of one connection, in ms. */
  readonly keepAliveTimeout: number
  /** How often the first two are looked at, in ms. */
  readonly connectionsCheckingInterval: number
  /** All headers together, in bytes. */
  readonly maxHeaderSize: number
}

/** Room for 4 MB over a slow line, and for a browser's cookies. A proxy in front keeps connections for less than 65 seconds. */
export const LISTEN_LIMITS: ListenLimits = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 16 * 1024,
}

/** A server that listens. */
export interface Listener {
  readonly port: number
  /** Takes no new request, lets the running ones end, and cuts what has not ended after four seconds. */
  stop(): Promise<void>
}

/** Listens on a port, any free one for 0. Throws `port_in_use`. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { port, host, limits = LISTEN_LIMITS }: { readonly port: number; readonly host: string; readonly limits?: ListenLimits },
): Promise<Listener> {
  const server = await new Promise<ServerType>((resolve, reject) => {
    const opened = serve({ fetch, port, hostname: host, serverOptions: { ...limits } }, () => resolve(opened))
    opened.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, { port, host })))
  })
  return { port: (server.address() as AddressInfo).port, stop: () => stopListening(server) }
}

function refusal(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): AppError {
  if (error.code === 'EADDRINUSE')
    return new AppError(
      'port_in_use',
      `Something else listens on port ${port}. Stop it, or start with another one: EVENKEEL_PORT=${port + 1} npm start.`,
    )
  return new AppError(
    'port_in_use',
    `Cannot listen on ${host}, port ${port} (${error.code}). Set EVENKEEL_HOST and EVENKEEL_PORT to an address that this machine may use.`,
    { cause: error },
  )
}

const DRAIN_MS = 4000

async function stopListening(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection falls idle when its last answer has gone out, be it a stream of events that just ended.
  const closing = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 20)
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS)
  await closed
  clearInterval(closing)
  clearTimeout(cut)
}
