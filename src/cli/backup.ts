import { AppError } from '../errors.ts'
import type { BackupSummary } from '../store/backup/format.ts'
import type { RestoreSummary } from '../store/backup/restore.ts'
import type { Verification } from '../store/backup/verify.ts'
import type { Arguments } from './arguments.ts'
import { COMMANDS } from './commands.ts'
import { type Streams, writeTo } from './streams.ts'

export type BackupCommand = 'backup' | 'restore' | 'verify-backup'

type Source = { readonly path: string } | { readonly stream: AsyncIterable<Uint8Array> }
type Target = { readonly path: string } | { readonly stream: NodeJS.WritableStream }

/** What these commands do, given by whoever has the database. */
export interface BackupActions {
  take(options: { shop?: string | undefined; to?: Target | undefined }): Promise<BackupSummary & { path?: string; bytes?: number }>
  restore(options: { from: Source; whenThere: 'refuse' | 'replace' }): Promise<RestoreSummary & { notes: readonly string[] }>
  verify(from: Source): Promise<Verification>
}

/** Runs one of the commands and says what came of it: on standard output, or beside it when the backup itself goes there. Returns the exit code. */
export async function runBackupCommand(command: BackupCommand, args: Arguments, streams: Streams, actions: BackupActions): Promise<number> {
  const say = (result: object, human: string, stream = streams.stdout) =>
    writeTo(stream, args.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : human)
  switch (command) {
    case 'backup': {
      const { to, shop } = args.options
      if (args.positionals.length > 0) throw new AppError('usage', `Name the file with --to.\nUsage: ${COMMANDS.backup.usage}`)
      const target = to === '-' ? { stream: streams.stdout } : to === undefined ? undefined : { path: to }
      const taken = await actions.take({ shop, to: target })
      await say(summarize(taken), describeTaken(taken), to === '-' ? streams.stderr : streams.stdout)
      return 0
    }
    case 'restore': {
      const restored = await actions.restore({ from: sourceOf(command, args, streams), whenThere: args.replace ? 'replace' : 'refuse' })
      const { broughtForward, accountsKept, notes } = restored
      await say({ ...summarize(restored), broughtForward, accountsKept, notes }, describeRestored(restored))
      return 0
    }
    case 'verify-backup': {
      const verified = await actions.verify(sourceOf(command, args, streams))
      await say(verified, describeVerified(verified))
      return verified.same ? 0 : 1
    }
  }
}

function sourceOf(command: BackupCommand, { positionals: [file] }: Arguments, { stdin }: Streams): Source {
  if (file === undefined) throw new AppError('usage', `Name the backup; - is standard input.\nUsage: ${COMMANDS[command].usage}`)
  return file === '-' ? { stream: stdin } : { path: file }
}

function summarize({ header, rows, tables, ...file }: BackupSummary & { path?: string; bytes?: number }): object {
  const { path, bytes } = file
  const counted = Object.fromEntries(tables.map(({ table, rows: count }) => [table, count]))
  return {
    path,
    bytes,
    takenAt: header.takenAt,
    version: header.version,
    scope: header.scope,
    shopIds: header.shopIds,
    rows,
    tables: counted,
  }
}

function describeTaken({ header, rows, path, bytes = 0 }: BackupSummary & { path?: string; bytes?: number }): string {
  const place = path === undefined ? 'to standard output' : `into ${path} (${formatBytes(bytes)})`
  return `Backed up ${describeScope(header)}, ${formatCount(rows)} rows, ${place}.\n`
}

function describeRestored({ header, rows, broughtForward, accountsKept, notes }: RestoreSummary & { notes: readonly string[] }): string {
  return [
    `Restored ${describeScope(header)}, ${formatCount(rows)} rows, as of ${header.takenAt}.`,
    ...(broughtForward ? [`It was of Evenkeel ${header.version} and is of this version now.`] : []),
    ...(accountsKept > 0 ? [`${formatCount(accountsKept)} of its members sign in with the account that was here already.`] : []),
    ...(header.scope === 'all' ? ['Everybody signs in again.'] : []),
    ...notes,
    '',
  ].join('\n')
}

function describeVerified({ header, tables, rows, same, broughtForward }: Verification): string {
  const width = Math.max(...tables.map(({ name }) => name.length))
  return [
    ...tables.map((table) => `${table.same ? '✓' : '✗'} ${table.name.padEnd(width)}  ${formatCount(table.rows)} rows`),
    same
      ? `The backup of ${describeScope(header)} as of ${header.takenAt} was restored aside: ${formatCount(rows)} rows, every table the same.`
      : `The backup as of ${header.takenAt} did not come back the same in the tables marked ✗. Do not rely on it; please report this.`,
    ...(broughtForward ? [`It is of Evenkeel ${header.version}, and came forward to this version.`] : []),
    'The database that was made for this is gone again.',
    '',
  ].join('\n')
}

function describeScope({ scope, shopIds }: BackupSummary['header']): string {
  if (scope === 'shop') return `the shop ${shopIds[0]}`
  return shopIds.length === 1 ? 'everything (1 shop)' : `everything (${formatCount(shopIds.length)} shops)`
}

function formatCount(count: number): string {
  return count.toLocaleString('en-US')
}

function formatBytes(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${(bytes / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`
}
