import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, runAs } from './account.ts'

/** What a process number that was written down long ago stands for now. */
export type Identity = 'gone' | 'ours' | 'another program' | 'unclear'

/** Whether the process is a Postgres that serves this folder. A number in a file proves nothing: it may have been given to anything since. */
export function identifyServer(pid: number, folder: string, account: Account | undefined): Identity {
  if (!isAlive(pid)) return 'gone'
  switch (process.platform) {
    case 'linux': {
      const works = workingFolder(pid, account)
      if (works !== undefined) return works === folder ? 'ours' : 'another program'
      return isPostgres(pid) ? 'unclear' : 'another program'
    }
    case 'win32':
      return 'ours'
    default: {
      const command = runAs(undefined, '/bin/ps', ['-o', 'command=', '-p', String(pid)]).stdout
      if (command.includes(folder)) return 'ours'
      return command.includes('postgres') ? 'unclear' : 'another program'
    }
  }
}

/** The Postgres processes, children included, that work in the folder. Linux only; empty elsewhere. */
export function listServerProcesses(folder: string, account: Account | undefined): number[] {
  if (process.platform !== 'linux') return []
  // Asked as the account: even root may not look at another user's processes in a container.
  const { stdout } = runAs(account, '/bin/sh', ['-c', 'ls -ld /proc/[0-9]*/cwd 2>/dev/null'])
  return stdout
    .split('\n')
    .flatMap((line) => {
      const [, pid, works] = /\/proc\/(\d+)\/cwd -> (.*)$/.exec(line) ?? []
      return works === folder ? [Number(pid)] : []
    })
    .filter((pid) => isPostgres(pid) && isAlive(pid))
}

/** Whether the process still does anything. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  // A zombie answers to signals and does nothing else.
  return process.platform !== 'linux' || !/^\d+ \(.*\) [ZX] /s.test(readOrEmpty(`/proc/${pid}/stat`))
}

export async function waitUntilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(100, undefined, { ref: false })
}

/** Sends the signal; a process that is gone already is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone.
  }
}

/** A server works inside its folder, and so do its children. Undefined when it may not be known. */
function workingFolder(pid: number, account: Account | undefined): string | undefined {
  const path = `/proc/${pid}/cwd`
  try {
    return readlinkSync(path)
  } catch {
    const asked = runAs(account, '/bin/sh', ['-c', 'readlink -- "$1"', 'sh', path])
    return asked.status === 0 ? asked.stdout.replace(/\n$/, '') : undefined
  }
}

function isPostgres(pid: number): boolean {
  return readOrEmpty(`/proc/${pid}/comm`).startsWith('postgres')
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
