import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.ts'

/**
 * Every setting that the environment may hold, with its default. One with `secret` may also lie in a file that NAME_FILE names. The documents are
 * generated from this table.
 */
export const SETTINGS = {
  EVENKEEL_DATA: { default: './data', summary: 'Folder of the embedded database, the keys and the attachments.' },
  EVENKEEL_PORT: { default: '4310', summary: 'Port to listen on.' },
  EVENKEEL_HOST: { default: '127.0.0.1', summary: 'Address to listen on; 0.0.0.0 opens it to the network.' },
  EVENKEEL_URL: {
    default: '',
    summary:
      'The address people open, when it is not http://localhost:<port>: behind a reverse proxy, at a sub-path too (https://shop.example/desk).',
  },
  EVENKEEL_TRUSTED_PROXIES: {
    default: '0',
    summary: 'How many reverse proxies of yours stand before Evenkeel: so many entries of X-Forwarded-For are believed.',
  },
  EVENKEEL_BACKUP_DIR: {
    default: '',
    summary: 'Folder of the backups; without it the folder `backups` in EVENKEEL_DATA. Another disk is better.',
  },
  EVENKEEL_BACKUP_KEEP: {
    default: '7,4,6',
    summary: 'Of the backups that are taken every day, how many stay: the last of so many days, weeks and months; off takes none.',
  },
  EVENKEEL_LOG: { default: 'info', summary: 'How much is logged: error, warn, info or debug.' },
  EVENKEEL_SMTP_URL: {
    default: '',
    summary:
      'The mail server: smtp://user:password@host:587 (encrypted by STARTTLS; ?tls=off where a server in your own network cannot) or smtps://. Without it no mail is sent.',
    secret: true,
  },
  EVENKEEL_MAIL_FROM: { default: '', summary: 'Whom mail is from: Shop <desk@shop.example>, or the address alone.' },
  EVENKEEL_METRICS_TOKEN: {
    default: '',
    summary: 'What a reader of /metrics must carry as a bearer token; without it only this machine may read them.',
    secret: true,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    default: '',
    summary:
      'A collector of OpenTelemetry that speaks OTLP over HTTP (http://127.0.0.1:4318): it is sent a span for each request and operation, without a word of customers. Without it nothing of this is loaded.',
  },
  EVENKEEL_WEBHOOKS: {
    default: 'public',
    summary: 'Where webhooks of automations may lead: public is https:// to public addresses; nearby is http:// and your own network too.',
  },
  DATABASE_URL: {
    default: '',
    summary: 'A Postgres server, 15 or newer, instead of the embedded one: postgres://user:password@host/database.',
    secret: true,
  },
} as const

export interface Config {
  readonly dataFolder: string
  readonly port: number
  readonly host: string
  /** Without a slash at the end. */
  readonly url: string
  readonly trustedProxies: number
  readonly backupFolder: string
  /** How many scheduled backups stay; undefined when none are taken. */
  readonly backupKeep: { readonly daily: number; readonly weekly: number; readonly monthly: number } | undefined
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug'
  readonly databaseUrl: string | undefined
  readonly metricsToken: string | undefined
  /** Where spans are sent; undefined when nowhere. */
  readonly tracingEndpoint: string | undefined
  /** Whether webhooks may go over http and to private addresses. */
  readonly webhooksNearby: boolean
  /** Undefined where no mail server is set up. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
}

const environmentSchema = z
  .object({
    EVENKEEL_DATA: z.string().min(1, 'must name a folder'),
    EVENKEEL_PORT: z.coerce.number('must be a port number').int().min(0).max(65535, 'must be a port number, 0 to 65535'),
    EVENKEEL_HOST: z.string().min(1, 'must be an address'),
    EVENKEEL_URL: z.union([
      z.literal(''),
      z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).regex(/^[^?#]*$/, 'must have no ? and no #'),
    ]),
    EVENKEEL_TRUSTED_PROXIES: z.coerce
      .number('must be a count')
      .int('must be a count')
      .min(0, 'must be a count')
      .max(20, 'must be a count'),
    EVENKEEL_METRICS_TOKEN: z.union([z.literal(''), z.string().min(16, 'must have at least 16 characters')]),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.union([
      z.literal(''),
      z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).regex(/^[^?#]*$/, 'must have no ? and no #'),
    ]),
    EVENKEEL_WEBHOOKS: z.enum(['public', 'nearby'], 'must be public or nearby'),
    EVENKEEL_BACKUP_DIR: z.string(),
    EVENKEEL_BACKUP_KEEP: z
      .string()
      .regex(/^(off|\d{1,4},\d{1,4},\d{1,4})$/, 'must be three numbers (days, weeks, months) such as 7,4,6, or off'),
    EVENKEEL_LOG: z.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug'),
    DATABASE_URL: z.union([z.literal(''), z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://')]),
    EVENKEEL_SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/, error: 'must start with smtp:// or smtps://' })]),
    EVENKEEL_MAIL_FROM: z.union([
      z.literal(''),
      z
        .string()
        .max(300)
        .regex(/^([^<>@\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address, or a name and <address>'),
    ]),
  })
  .refine((values) => values.EVENKEEL_SMTP_URL === '' || values.EVENKEEL_MAIL_FROM !== '', {
    path: ['EVENKEEL_MAIL_FROM'],
    message: 'must say whom mail is from, since EVENKEEL_SMTP_URL is set',
  })

/** The settings of this process. Throws `bad_setting` naming the variable and what it must be. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const names = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]
  const values = Object.fromEntries(names.map((name) => [name, readSetting(environment, name) || SETTINGS[name].default]))
  const parsed = environmentSchema.safeParse(values)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('bad_setting', `${String(issue?.path[0])} ${issue?.message}. Change it and start again.`)
  }
  const {
    EVENKEEL_DATA,
    EVENKEEL_PORT,
    EVENKEEL_HOST,
    EVENKEEL_URL,
    EVENKEEL_TRUSTED_PROXIES,
    EVENKEEL_LOG,
    EVENKEEL_BACKUP_DIR,
    EVENKEEL_BACKUP_KEEP,
    DATABASE_URL,
    EVENKEEL_SMTP_URL,
    EVENKEEL_MAIL_FROM,
    EVENKEEL_METRICS_TOKEN,
    OTEL_EXPORTER_OTLP_ENDPOINT,
    EVENKEEL_WEBHOOKS,
  } = parsed.data
  const [daily = 0, weekly = 0, monthly = 0] = EVENKEEL_BACKUP_KEEP === 'off' ? [] : EVENKEEL_BACKUP_KEEP.split(',').map(Number)
  return {
    dataFolder: resolve(EVENKEEL_DATA),
    port: EVENKEEL_PORT,
    host: EVENKEEL_HOST,
    url: (EVENKEEL_URL || `http://localhost:${EVENKEEL_PORT}`).replace(/\/+$/, ''),
    trustedProxies: EVENKEEL_TRUSTED_PROXIES,
    backupFolder: resolve(EVENKEEL_BACKUP_DIR || join(EVENKEEL_DATA, 'backups')),
    backupKeep: daily + weekly + monthly > 0 ? { daily, weekly, monthly } : undefined,
    logLevel: EVENKEEL_LOG,
    databaseUrl: DATABASE_URL || undefined,
    metricsToken: EVENKEEL_METRICS_TOKEN || undefined,
    webhooksNearby: EVENKEEL_WEBHOOKS === 'nearby',
    tracingEndpoint: OTEL_EXPORTER_OTLP_ENDPOINT || undefined,
    mail: EVENKEEL_SMTP_URL === '' ? undefined : { url: EVENKEEL_SMTP_URL, from: EVENKEEL_MAIL_FROM },
  }
}

/** What the environment says, or for a secret the file that it names. */
function readSetting(environment: Readonly<Record<string, string | undefined>>, name: keyof typeof SETTINGS): string | undefined {
  const said = environment[name]?.trim()
  const path = 'secret' in SETTINGS[name] ? environment[`${name}_FILE`]?.trim() : undefined
  if (!path) return said
  if (said) throw new AppError('bad_setting', `${name} and ${name}_FILE are both set. Set one of them and start again.`)
  const found = readSecret(path, name)
  // Without it Evenkeel would start on another database than was meant.
  if (found === '') throw new AppError('bad_setting', `${name}_FILE names a file that is empty. Write the value into it and start again.`)
  return found
}

function readSecret(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new AppError('bad_setting', `${name}_FILE names a file that cannot be read. Change it and start again.`, { cause })
  }
}
