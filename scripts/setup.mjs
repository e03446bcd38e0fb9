// Plain JavaScript on purpose: this runs on whatever Node a fresh machine has (18 or newer), before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const wantedNode = 24
const lockFile = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.evenkeel-lock')
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const keptCharacters = 100_000

/** Something that a person has to mend; shown as its sentence, without a stack. */
export class Refusal extends Error {}

/** Progress goes to stderr, so that stdout holds only what was asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Installs what is missing and returns the path of a Node that is new enough. Quick when nothing is missing. */
export async function setUp() {
  const lock = readFileSync(lockFile, 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (!isInstalled(lock, hash)) {
    await alone('setup', async () => {
      if (isInstalled(lock, hash)) return
      await install()
      findNode()
      writeStamp(hash)
    })
  }
  return findNode()
}

/** The Node that came with the packages, else the running one when it is new enough. */
export function findNode() {
  const own = ownNode()
  if (own !== undefined) return own
  if (majorOf(process.version) >= wantedNode) return process.execPath
  throw new Refusal(
    `Evenkeel needs Node ${wantedNode} or newer and none comes with it for ${process.platform} on ${process.arch}; this is Node ${process.version}. ` +
      `Install Node ${wantedNode} (https://nodejs.org/en/download) and run the same command again.`,
  )
}

/** Runs `work` while no other process of this checkout does; a lock whose holder died is taken over. */
export async function alone(name, work) {
  const path = join(root, '.cache', `${name}.lock`)
  const release = await takeLock(path, name)
  try {
    return await work()
  } finally {
    release()
  }
}

/** Runs a script's main function; a Refusal ends it with its sentence and exit code 1. */
export async function runScript(url, main) {
  if (process.argv[1] === undefined || url !== pathToFileURL(process.argv[1]).href) return
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(`\nEvenkeel: ${error.message}`)
    process.exitCode = 1
  }
}

/** Runs a program in the checkout and returns its exit code with the last of what it printed; it is stopped when this process is. */
export function runQuietly(command, args, { env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = (signal) => {
      child.kill(signal)
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    for (const signal of stopSignals) process.on(signal, stop)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-keptCharacters)
      })
    }
    const end = (result) => {
      for (const signal of stopSignals) process.off(signal, stop)
      resolve(result)
    }
    child.on('error', (error) => end({ code: 1, output: String(error) }))
    child.on('close', (code) => end({ code: code ?? 1, output: stripVTControlCharacters(output) }))
  })
}

function ownNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/package.json`)
    const path = join(dirname(manifest), 'bin', binary)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0])
}

function isInstalled(lock, hash) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return true
  if (!treeMatches(lock)) return false
  try {
    writeStamp(hash)
  } catch {
    // A checkout that cannot be written is compared again next time.
  }
  return true
}

// Somebody who ran npm by hand has the right tree and no stamp of ours: npm's own record of the tree tells.
function treeMatches(lock) {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const actual = JSON.parse(readFileSync(record, 'utf8')).packages ?? {}
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== '')
  return wanted.every(([path, entry]) => (actual[path] === undefined ? mayBeAbsent(entry) : actual[path].version === entry.version))
}

// npm leaves out what is for another platform, what only such a package needs, and peers that are optional.
function mayBeAbsent({ optional, peer, os, cpu, libc }) {
  const isForHere = os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined
  return peer === true || (optional === true && !isForHere)
}

function writeStamp(hash) {
  writeFileSync(stampFile, hash)
}

async function install() {
  say('Installing packages (first start, or the lockfile changed) …')
  const started = Date.now()
  const ticking = setInterval(() => say(`  … still installing (${Math.round((Date.now() - started) / 1000)} s)`), 5_000)
  const { command, prefix, shell } = findNpm()
  // Windows will not delete the Node that is running this, which `npm ci` would try.
  const verb = process.platform === 'win32' ? ['install', '--no-save'] : ['ci']
  // Install scripts are refused so that every machine gets the same files, whatever its npm allows; nothing here needs them.
  const flags = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--prefer-offline',
  ]
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  const env = { ...process.env, PATH: path.join(delimiter), NODE_ENV: 'development' }
  const { code, output } = await runQuietly(command, [...prefix, ...verb, ...flags], { env, shell })
  clearInterval(ticking)
  if (code !== 0) throw new Refusal(explainInstall(output))
  const node = findNode()
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (version.status !== 0) {
    throw new Refusal(
      `The Node ${wantedNode} that comes with Evenkeel does not run on this system (${node}). Install Node ${wantedNode} yourself and delete that file.`,
    )
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s, running on Node ${version.stdout.trim()}.`)
}

// npm must be run by the Node that npm came with: the one in node_modules is deleted while npm works.
function findNpm() {
  const cli = process.env.npm_execpath
  const node = process.env.npm_node_execpath
  if (cli !== undefined && node !== undefined && /npm-cli\.js$/.test(cli) && !node.startsWith(modules)) {
    return { command: node, prefix: [cli], shell: false }
  }
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' }
}

const installTroubles = [
  [/ENOSPC|no space left/i, 'the disk is full. Free about 1 GB and run the same command again.'],
  [/EACCES|EPERM|EROFS/, 'this folder cannot be written by you. Make it yours (chown) or clone the repository into a folder of your own.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|network/i,
    'the package registry cannot be reached. Connect to the internet (or set npm’s proxy and registry) and run the same command again; afterwards no network is needed.',
  ],
  [/spawn npm ENOENT/, 'npm was not found. Install Node with npm and run the same command again.'],
  [/can only install packages when your package\.json/, 'package.json and package-lock.json differ. Run `npm install` and try again.'],
]

function explainInstall(output) {
  const known = installTroubles.find(([pattern]) => pattern.test(output))
  const lines = output.trim().split('\n').slice(-12).join('\n')
  return known === undefined
    ? `the packages could not be installed. npm said:\n${lines}`
    : `The packages could not be installed: ${known[1]}\n\n${lines}`
}

const lockTouchedEveryMs = 2_000
const lockStaleAfterMs = 15_000

async function takeLock(path, name) {
  let said = false
  for (;;) {
    if (tryLock(path)) break
    if (isStale(path)) rmSync(path, { force: true })
    else if (!said) {
      said = true
      say(`Another ${name} of this folder is under way; waiting for it …`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  // The heartbeat tells a working holder from one that was killed, even when the machine gave its process id away since.
  const beating = setInterval(() => utimesSync(path, new Date(), new Date()), lockTouchedEveryMs)
  return () => {
    clearInterval(beating)
    rmSync(path, { force: true })
  }
}

function tryLock(path) {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    if (error.code === 'ENOSPC') throw new Refusal('The disk is full. Free about 1 GB and run the same command again.')
    throw new Refusal(
      `This folder cannot be written (${error.code}), and something has to be installed or built in it. Make it yours (chown) or clone the repository into a folder of your own.`,
    )
  }
}

function isStale(path) {
  try {
    return Date.now() - statSync(path).mtimeMs > lockStaleAfterMs
  } catch {
    return false
  }
}

await runScript(import.meta.url, async () => {
  await setUp()
})
