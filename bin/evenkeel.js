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

if (Number(process.versions.node.split('.')[0]) >= wantedNode) await runHere()
else await runOn(await findNode())

// The command line is told its own path as if it had been started directly, so that its arguments are the same either way.
async function runHere() {
  if (inCheckout) module.enableCompileCache?.(join(root, 'node_modules/.cache/evenkeel'))
  process.argv[1] = entry
  await import(pathToFileURL(entry).href)
}

async function runOn(node) {
  if (node === undefined) {
    process.stderr.write(
      `Evenkeel needs Node ${wantedNode} or newer and none comes with it for ${process.platform} on ${process.arch}; this is Node ${process.version}. ` +
        'Install it from https://nodejs.org/en/download and run the same command again.\n',
    )
    process.exitCode = 1
    return
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1
    else {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    }
  })
}

async function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', binary)
  } catch {
    return inCheckout ? await install() : undefined
  }
}

// A clone that nobody started yet has nothing installed; the set-up says on stderr what it does.
async function install() {
  const setup = await import('../scripts/setup.mjs')
  try {
    return await setup.setUp()
  } catch (error) {
    if (!(error instanceof setup.Refusal)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
