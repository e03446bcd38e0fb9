import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { ERRORS } from '../errors.ts'
import { findOperation } from '../operations/all.ts'

/** What a pool of database connections says of itself; of the pg library. */
export interface PoolState {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

/** What is counted and how long it took, for Prometheus. */
export interface Metrics {
  readonly observeRequest: (request: { readonly route: string; readonly method: string; readonly status: number }, seconds: number) => void
  readonly observeOperation: (operation: { readonly name: string; readonly error: unknown }, seconds: number) => void
  readonly render: () => Promise<{ readonly contentType: string; readonly text: string }>
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export interface MetricsOptions {
  readonly version: string
  /** By the name that the label shall carry. */
  readonly pools: Readonly<Record<string, PoolState>>
  /** How the backups of the day stand; undefined where none are taken. */
  readonly findBackups?: () => Promise<{ readonly lastAt: Date | undefined; readonly failing: boolean } | undefined>
}

/** Metrics in a registry of their own, so that two servers in one process count apart. */
export function createMetrics({ version, pools, findBackups }: MetricsOptions): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  new Gauge({ name: 'evenkeel_info', help: 'The version that runs; always 1.', labelNames: ['version'], registers }).set({ version }, 1)
  new Gauge({
    name: 'evenkeel_database_connections',
    help: 'Connections to the database, and requests that wait for one.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        this.set({ pool, state: 'busy' }, totalCount - idleCount)
        this.set({ pool, state: 'idle' }, idleCount)
        this.set({ pool, state: 'waiting' }, waitingCount)
      }
    },
  })
  if (findBackups) addBackups(registers, findBackups)
  const requests = new Histogram({
    name: 'evenkeel_http_request_duration_seconds',
    help: 'Requests by route, method and class of status.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers,
  })
  const operations = new Histogram({
    name: 'evenkeel_operation_duration_seconds',
    help: 'Operations called over HTTP, by name and class of status.',
    labelNames: ['operation', 'status'],
    buckets: SECONDS,
    registers,
  })
  return {
    observeRequest: ({ route, method, status }, seconds) =>
      requests.observe({ route, method: METHODS.has(method) ? method : 'other', status: classOf(status) }, seconds),
    // Whatever somebody asks for must not become a label: each makes a series that stays.
    observeOperation: ({ name, error }, seconds) =>
      operations.observe({ operation: findOperation(name) ? name : 'unknown', status: classOf(statusOf(error)) }, seconds),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  }
}

function addBackups(registers: Registry[], findBackups: NonNullable<MetricsOptions['findBackups']>): void {
  new Gauge({
    name: 'evenkeel_backup_last_timestamp_seconds',
    help: 'When the newest backup of the day was taken; 0 when there is none.',
    registers,
    async collect() {
      const backups = await findBackups()
      if (!backups) return this.remove()
      this.set((backups.lastAt?.getTime() ?? 0) / 1000)
    },
  })
  new Gauge({
    name: 'evenkeel_backup_failing',
    help: '1 when the last try at the backup of the day ended badly; the log says why.',
    registers,
    async collect() {
      const backups = await findBackups()
      if (!backups) return this.remove()
      this.set(backups.failing ? 1 : 0)
    },
  })
}

const METHODS = new Set(['GET', 'POST', 'HEAD', 'DELETE', 'OPTIONS', 'PUT', 'PATCH'])

/** The status that an operation ends with: 200, or that of its refusal. */
export function statusOf(error: unknown): number {
  if (error === undefined) return 200
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return Object.hasOwn(ERRORS, code) ? ERRORS[code as keyof typeof ERRORS].status : 500
}

function classOf(status: number): string {
  return `${Math.floor(status / 100)}xx`
}

/**
 * Whether a request may see the metrics: it carries the token, or, where none is set, it comes from this machine to an Evenkeel that only this
 * machine opens. Behind a reverse proxy every request comes from this machine, so there the token is the only way.
 */
export function maySeeMetrics(request: {
  readonly token: string | undefined
  readonly authorization: string | undefined
  readonly address: string | undefined
  readonly forwarded: boolean
  readonly url: string
}): boolean {
  const { token, authorization = '', address, forwarded, url } = request
  if (token !== undefined) return isSame(authorization.replace(/^Bearer /i, ''), token)
  return !forwarded && isLoopback(address ?? '') && isLoopback(new URL(url).hostname)
}

function isLoopback(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '')
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

// Hashed first, so that the comparison takes as long whatever the lengths.
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
