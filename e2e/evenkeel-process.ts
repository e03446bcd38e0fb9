import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
/** The server itself, for stories that are not about its start. */
export const SERVER = [process.execPath, 'dist/server/main.js'] as const
const STARTS_WITHIN_MS = 60_000
const ENDS_WITHIN_MS = 20_000

/** An Evenkeel started as a person starts it, in a process group of its own like that of a terminal. */
export interface Evenkeel {
  readonly url: string
  readonly dataFolder: string
  readonly child: ChildProcess
  /** Everything it printed so far, both streams. */
  output(): string
  /** Waits for the address line; throws with the output when the process ends before it. */
  untilStarted(): Promise<void>
  /** Waits for the end; the exit code, or null when a signal ended it. */
  untilEnded(): Promise<number | null>
}

interface Start {
  readonly dataFolder: string
  readonly port: number
  /** Program and arguments; `node scripts/start.mjs` when absent. */
  readonly command?: readonly [string, ...string[]]
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Where it is started; the checkout when absent. */
  readonly cwd?: string
}

export function startEvenkeel({
  dataFolder,
  port,
  command = [process.execPath, 'scripts/start.mjs'],
  environment = {},
  cwd = root,
}: Start): Evenkeel {
  const [program, ...args] = command
  const env = { ...process.env, EVENKEEL_DATA: dataFolder, EVENKEEL_PORT: String(port), DATABASE_URL: '', NODE_ENV: '', ...environment }
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = `http://localhost:${port}`
  return {
    url,
    dataFolder,
    child,
    output: () => output,
    async untilStarted() {
      await until(() => output.includes(`Evenkeel is at ${url}`) || child.exitCode !== null, STARTS_WITHIN_MS)
      if (child.exitCode !== null) throw new Error(`Evenkeel did not start:\n${output}`)
    },
    async untilEnded() {
      const late = sleep(ENDS_WITHIN_MS, undefined, { ref: false }).then(() => {
        throw new Error(`Evenkeel did not end within ${ENDS_WITHIN_MS} ms:\n${output}`)
      })
      return Promise.race([ended, late])
    },
  }
}

/** The process of the server itself, below npm and the start script. */
export function findServer(evenkeel: Evenkeel): number {
  const server = listProcesses().find(({ group, args }) => group === evenkeel.child.pid && args.includes('dist/server/main.js'))
  if (server === undefined) throw new Error('no server is running')
  return server.pid
}

export function findDatabase(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** What still runs of an Evenkeel: its process group, and the database on its data folder. */
export function listRemains(evenkeel: Evenkeel): string[] {
  const database = join(evenkeel.dataFolder, 'postgres')
  return listProcesses()
    .filter(({ group, args }) => group === evenkeel.child.pid || args.includes(database))
    .map(({ pid, args }) => `${pid} ${args}`)
}

export async function untilNothingRemains(evenkeel: Evenkeel): Promise<void> {
  await until(() => listRemains(evenkeel).length === 0, ENDS_WITHIN_MS).catch(() => {
    throw new Error(`still running: ${listRemains(evenkeel).join(', ')}\n${evenkeel.output()}`)
  })
}

/** Ends whatever a failed test left behind, at once. */
export function killRemains(evenkeel: Evenkeel): void {
  for (const line of listRemains(evenkeel)) process.kill(Number(line.split(' ')[0]), 'SIGKILL')
}

export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Waits until `holds`, looking often; throws after `withinMs`. */
export async function until(holds: () => boolean, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms`)
    await sleep(25)
  }
}

interface RunningProcess {
  readonly pid: number
  readonly group: number
  readonly args: string
}

function listProcesses(): RunningProcess[] {
  if (!existsSync('/proc/self/stat')) return listProcessesByPs()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // The name in brackets may hold anything; the state and the numbers come after the last bracket.
        const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return state === 'Z' ? [] : [{ pid: Number(pid), group: Number(group), args }]
      } catch {
        return []
      }
    })
}

function listProcessesByPs(): RunningProcess[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,pgid=,state=,args='], { encoding: 'utf8' })
  return stdout.split('\n').flatMap((line) => {
    const [, pid, group, state, args] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    return pid === undefined || state?.startsWith('Z') ? [] : [{ pid: Number(pid), group: Number(group), args: args ?? '' }]
  })
}
