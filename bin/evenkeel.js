#!/usr/bin/env node
// Plain JavaScript on purpose: this starts on whatever Node is there and hands over to one that is new enough.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const wantedNode = 24
const source = join(root, 'src/cli/main.ts')
const inCheckout = existsSync(source)
const entry = inCheckout ? source : join(root, 'dist/server/cli.js')

// A clone that nobody started yet has nothing installed.
if (inCheckout && !existsSync(join(root, 'node_modules'))) await prepare(({ setUp }) => setUp())
if (Number(process.versions.node.split('.')[0]) >= wantedNode) await runHere()
else runOn(findNode())

// The command line is told its own path as if it had been started directly, so that its arguments are the same either way.
async function runHere() {
  if (inCheckout) {
    module.enableCompileCache?.(join(root, 'node_modules/.cache/evenkeel'))
    if (process.argv[2] === 'start') await prepare(async ({ buildStale, setUp }) => buildStale(await setUp()))
  }
  process.argv[1] = entry
  await import(pathToFileURL(entry).href)
}

function runOn(node) {
  if (node === undefined) {
    process.stderr.write(
      `Evenkeel needs Node ${wantedNode} or newer and none comes with it for ${process.platform} on ${process.arch}; this is Node ${process.version}. ` +
        'Install it from https://nodejs.org/en/download and run the same command again.\n',
    )
    process.exit(1)
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`)), 'bin', binary)
  } catch {
    return undefined
  }
}

// Says on stderr what it does, so that stdout holds only what was asked for.
async function prepare(work) {
  const { Refusal, setUp } = await import('../scripts/setup.mjs')
  const { buildStale } = await import('../scripts/build.mjs')
  try {
    await work({ buildStale, setUp })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
