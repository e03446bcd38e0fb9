import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../errors.ts'
import { refuseUnwritable } from './refusal.ts'

/** Who holds a database folder, as told to somebody who wants it too. */
export interface Holder {
  readonly pid: number
  readonly host: string
  /** ISO 8601 instant at which the folder was taken. */
  readonly since: string
  /** Where the holder answers, when it said so. */
  readonly address?: string
}

export interface FolderLock {
  release(): void
}

/**
 * Takes the database folder for this process, or throws `data_in_use` with who has it.
 *
 * The truth is a lock that the operating system keeps on `<database>.lock` and drops when the process ends, however it ends: no process number
 * that may belong to somebody else by now, and two containers that share the folder exclude each other too. Node has no call for such a lock, SQLite
 * takes one on its database file; that file never holds anything. Who holds it is written beside it and is only read, never believed.
 */
export function takeFolder(database: string, address: string | undefined): FolderLock {
  const holderFile = `${database}.holder.json`
  const lock = openLock(`${database}.lock`)
  try {
    lock.exec('PRAGMA journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isBusy(error)) throw heldBy(readHolder(holderFile), database)
    throw refuseUnwritable(error, database)
  }
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    ...(address === undefined ? {} : { address }),
  }
  try {
    // Removed first: it may have been left by another user of this folder.
    rmSync(holderFile, { force: true })
    writeFileSync(holderFile, `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  } catch (error) {
    lock.close()
    throw refuseUnwritable(error, database)
  }
  return {
    release() {
      if (!lock.isOpen) return
      rmSync(holderFile, { force: true })
      lock.close()
    },
  }
}

function openLock(path: string): DatabaseSync {
  try {
    const lock = new DatabaseSync(path)
    // Whoever may read the file could hold its lock against us.
    if (statSync(path).uid === process.getuid?.()) chmodSync(path, 0o600)
    return lock
  } catch (error) {
    throw refuseUnwritable(error, path)
  }
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === SQLITE_BUSY
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function heldBy(holder: Holder | undefined, database: string): AppError {
  if (holder === undefined) {
    return new AppError('data_in_use', `Another Evenkeel has just taken the data in ${database}. Use that one, or stop it first.`)
  }
  const at = holder.address === undefined ? '' : `, answering at ${holder.address}`
  return new AppError(
    'data_in_use',
    `The data in ${database} is held by another Evenkeel: process ${holder.pid} on ${holder.host}, since ${holder.since}${at}. ` +
      'Use that one, stop it first, or set EVENKEEL_DATA to another folder.',
    { details: { ...holder } },
  )
}
