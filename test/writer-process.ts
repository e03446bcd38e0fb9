import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** One line of `embedded-writer.ts`. */
interface Line {
  readonly databasePid?: number
  readonly tookOver?: boolean
  readonly host?: string
  readonly notes?: string[]
  readonly have?: string[]
  readonly acknowledged?: string
  readonly refused?: string
  readonly message?: string
}

/** Starts writers and, at the end of a test, ends those that it did not. */
export interface Writers {
  readonly start: (dataFolder: string, options?: WriterOptions) => Writer
  endAll(): Promise<void>
}

export function keepWriters(): Writers {
  const started: Writer[] = []
  return {
    start(dataFolder, options = {}) {
      const writer = startWriter(dataFolder, options)
      started.push(writer)
      return writer
    },
    async endAll() {
      await Promise.all(started.splice(0).map((writer) => writer.end('SIGKILL')))
    },
  }
}

export interface WriterOptions {
  readonly address?: string
  /** Another user to run as. */
  readonly as?: { readonly uid: number; readonly gid: number }
  /** Another checkout to run from. */
  readonly checkout?: { readonly root: string; readonly node: string }
}

/** The program `embedded-writer.ts` in a process of its own, and what it has said so far. */
export interface Writer {
  readonly child: ChildProcess
  /** Its first line: how it started, or why not. */
  readonly started: Promise<Line>
  readonly acknowledged: string[]
  readonly databasePid: () => number | undefined
  /** Ends it with the signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

function startWriter(dataFolder: string, options: WriterOptions): Writer {
  const { root, node } = options.checkout ?? { root: join(import.meta.dirname, '..'), node: process.execPath }
  const child = spawn(node, [join(root, 'test/embedded-writer.ts'), dataFolder, options.address ?? ''], {
    ...options.as,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const acknowledged: string[] = []
  let databasePid: number | undefined
  const started = new Promise<Line>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Line
      databasePid = line.databasePid ?? databasePid
      resolve(line)
      if (line.acknowledged !== undefined) acknowledged.push(line.acknowledged)
    })
    gone.then(() => resolve({ refused: 'it said nothing' }))
  })
  return {
    child,
    started,
    acknowledged,
    databasePid: () => databasePid,
    async end(signal) {
      child.kill(signal)
      await gone
    },
  }
}
