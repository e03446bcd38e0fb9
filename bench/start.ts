// `npm run bench:start`: how long `npm start` takes to its first ready answer, what it holds in memory at rest, and how much script the first
// page loads. Writes the section "Start" of bench/RESULTS.md.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Evenkeel, findDatabase, findFreePort, findServer, root, startEvenkeel } from '../e2e/evenkeel-process.ts'
import { findBinaries } from '../src/store/embedded/binaries.ts'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { writeSection } from './results.ts'

const COLD_RUNS = 3
const WARM_RUNS = 7
const REST_MS = 5_000
const BARS = { warmMs: 3_000, memoryMb: 300, scriptKb: 250 }

interface Figures {
  readonly coldMs: readonly number[]
  readonly warmMs: readonly number[]
  readonly stopMs: readonly number[]
  readonly memory: { readonly serverMb: number; readonly databaseMb: number }
  readonly script: { readonly files: number; readonly rawKb: number; readonly gzipKb: number; readonly brotliKb: number }
}

async function main(): Promise<void> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(1)
  const folder = makeServerFolder()
  const guard = guardFolder(folder)
  try {
    const figures = await measure(folder)
    const missed = listMissed(figures)
    writeSection('Start', describe(figures))
    console.info(describe(figures))
    for (const line of missed) console.error(`Missed: ${line}`)
    process.exitCode = missed.length > 0 ? 1 : 0
  } finally {
    removeFolder(folder)
    guard.stdin?.end()
  }
}

async function measure(folder: string): Promise<Figures> {
  const port = await findFreePort()
  const stopMs: number[] = []
  const coldMs: number[] = []
  for (let run = 0; run < COLD_RUNS; run++) {
    const dataFolder = mkdtempSync(join(folder, 'cold-'))
    const { evenkeel, tookMs } = await startTimed(dataFolder, port)
    coldMs.push(tookMs)
    stopMs.push(await stopTimed(evenkeel))
  }
  const dataFolder = folder
  await stopTimed((await startTimed(dataFolder, port)).evenkeel)
  const warmMs: number[] = []
  for (let run = 0; run < WARM_RUNS - 1; run++) {
    const { evenkeel, tookMs } = await startTimed(dataFolder, port)
    warmMs.push(tookMs)
    stopMs.push(await stopTimed(evenkeel))
  }
  const last = await startTimed(dataFolder, port)
  warmMs.push(last.tookMs)
  const script = await measureScript(last.evenkeel.url)
  await sleep(REST_MS)
  const memory = { serverMb: pssMb([findServer(last.evenkeel)]), databaseMb: pssMb(familyOf(findDatabase(dataFolder))) }
  stopMs.push(await stopTimed(last.evenkeel))
  return { coldMs, warmMs, stopMs, memory, script }
}

async function startTimed(dataFolder: string, port: number): Promise<{ evenkeel: Evenkeel; tookMs: number }> {
  const started = performance.now()
  const evenkeel = startEvenkeel({ dataFolder, port, command: ['npm', 'start'] })
  while (!(await isReady(evenkeel.url))) {
    if (evenkeel.child.exitCode !== null) throw new Error(`Evenkeel did not start:\n${evenkeel.output()}`)
    await sleep(10)
  }
  return { evenkeel, tookMs: performance.now() - started }
}

async function stopTimed(evenkeel: Evenkeel): Promise<number> {
  const started = performance.now()
  process.kill(evenkeel.child.pid!, 'SIGTERM')
  const code = await evenkeel.untilEnded()
  if (code !== 0) throw new Error(`Evenkeel ended with ${code}:\n${evenkeel.output()}`)
  return performance.now() - started
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )
}

/** What the browser loads before anything shows: the page's scripts and all they import at once, as the server sends them. */
async function measureScript(url: string): Promise<Figures['script']> {
  const page = (await download(`${url}/`, 'identity')).toString()
  const open = [...page.matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="modulepreload"[^>]*href)="([^"]+\.js)"/g)].map((match) => match[1]!)
  const files = new Map<string, Buffer>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (files.has(path)) continue
    const text = await download(`${url}${path}`, 'identity')
    files.set(path, text)
    for (const [, next] of text.toString().matchAll(/\b(?:import|from)\s*"(\.\/[^"]+\.js)"/g))
      open.push(new URL(next!, `${url}${path}`).pathname)
  }
  if (files.size === 0) throw new Error('the page loads no script')
  const sizeKb = async (encoding: string) => {
    const sizes = await Promise.all([...files.keys()].map(async (path) => (await download(`${url}${path}`, encoding)).length))
    return sizes.reduce((sum, size) => sum + size, 0) / 1000
  }
  return { files: files.size, rawKb: await sizeKb('identity'), gzipKb: await sizeKb('gzip'), brotliKb: await sizeKb('br') }
}

// fetch would unpack what it gets; here the packed bytes count.
function download(url: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(Buffer.concat(chunks)) : reject(new Error(`${url}: ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}

/** Proportional set size: memory that several processes share counts once. Linux only; elsewhere NaN. */
function pssMb(pids: readonly number[]): number {
  if (!existsSync('/proc/self/smaps_rollup')) return Number.NaN
  const kilobytes = pids.map((pid) => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]))
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

function familyOf(parent: number): number[] {
  if (!existsSync('/proc/self/stat')) return []
  const children = readdirSync('/proc').filter((name) => {
    try {
      return (
        /^\d+$/.test(name) &&
        Number(
          readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ')[1],
        ) === parent
      )
    } catch {
      return false
    }
  })
  return [parent, ...children.map(Number)]
}

function listMissed({ warmMs, memory, script }: Figures): string[] {
  const memoryMb = memory.serverMb + memory.databaseMb
  return [
    ...(median(warmMs) > BARS.warmMs ? [`a warm start took ${seconds(median(warmMs))}, more than ${seconds(BARS.warmMs)}`] : []),
    ...(memoryMb > BARS.memoryMb ? [`${memoryMb.toFixed(0)} MB at rest, more than ${BARS.memoryMb} MB`] : []),
    ...(script.gzipKb > BARS.scriptKb ? [`${script.gzipKb.toFixed(0)} kB of script, more than ${BARS.scriptKb} kB`] : []),
  ]
}

function describe({ coldMs, warmMs, stopMs, memory, script }: Figures): string {
  const machine = `${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}`
  const postgres = `Postgres ${findBinaries().version.split('-')[0]}`
  const row = (name: string, times: readonly number[], bar: string) =>
    `| ${name} | ${times.length} | ${seconds(Math.min(...times))} | ${seconds(median(times))} | ${seconds(Math.max(...times))} | ${bar} |`
  return `\`npm run bench:start\`, ${new Date().toISOString().slice(0, 10)}; ${machine}; Node ${process.version}, ${postgres}.

| from the command to the first ready answer | runs | least | median | most | bar for the median |
|---|---|---|---|---|---|
${row('cold: `npm start` with a new data folder, packages installed and everything built', coldMs, '')}
${row('warm: `npm start` on a folder that is there', warmMs, `≤ ${seconds(BARS.warmMs)}`)}
${row('stop: SIGTERM to npm until everything has ended', stopMs, '')}

| at rest, ${REST_MS / 1000} s after the start (proportional set size) | MB | bar |
|---|---|---|
| server | ${memory.serverMb.toFixed(0)} | |
| database, all its processes | ${memory.databaseMb.toFixed(0)} | |
| together | ${(memory.serverMb + memory.databaseMb).toFixed(0)} | ≤ ${BARS.memoryMb} MB |

| script that the first page loads, as the server sends it | kB | bar |
|---|---|---|
| ${script.files} files, not compressed | ${script.rawKb.toFixed(1)} | |
| gzip | ${script.gzipKb.toFixed(1)} | ≤ ${BARS.scriptKb} kB |
| brotli | ${script.brotliKb.toFixed(1)} | |
`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function seconds(timeMs: number): string {
  return `${(timeMs / 1000).toFixed(2)} s`
}

await main()
