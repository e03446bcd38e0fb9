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

/** Starts the writer, as another user and from another checkout where that is asked for. */
export function startWriter(
  dataFolder: string,
  options: { address?: string; as?: { uid: number; gid: number }; checkout?: { root: string; node: string } } = {},
): Writer {
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
      resolve(line)
      databasePid = line.databasePid ?? databasePid
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
