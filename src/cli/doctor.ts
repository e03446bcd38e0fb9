import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'

/** One thing looked at. */
export interface Check {
  readonly name: string
  readonly good: boolean
  readonly detail: string
}

const OLDEST_NODE = 24

/** Looks whether this machine has what Evenkeel needs. `openDatabase` starts and stops the database, or throws why it cannot. */
export async function examine(config: Config, nodeVersion: string, openDatabase: () => Promise<string>): Promise<Check[]> {
  return [
    {
      name: 'Node',
      good: Number(nodeVersion.split('.')[0]) >= OLDEST_NODE,
      detail: `${nodeVersion} (needs ${OLDEST_NODE} or newer)`,
    },
    folderCheck(config.dataFolder),
    await databaseCheck(openDatabase),
    { name: 'Address', good: true, detail: `${config.url}, listening on ${config.host}:${config.port}` },
  ]
}

function folderCheck(folder: string): Check {
  let existing = folder
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing)
  try {
    accessSync(existing, constants.W_OK)
    return { name: 'Data folder', good: true, detail: existing === folder ? folder : `${folder} (will be made)` }
  } catch {
    return {
      name: 'Data folder',
      good: false,
      detail: `${existing} cannot be written. Set EVENKEEL_DATA to a folder that this user may write.`,
    }
  }
}

async function databaseCheck(open: () => Promise<string>): Promise<Check> {
  try {
    return { name: 'Database', good: true, detail: await open() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { name: 'Database', good: error.code === 'data_in_use', detail: error.message }
  }
}

/** The checks for a terminal. */
export function formatChecks(checks: readonly Check[]): string {
  return `${checks.map(({ name, good, detail }) => `${good ? '✓' : '✗'} ${name.padEnd(12)} ${detail}`).join('\n')}\n`
}
