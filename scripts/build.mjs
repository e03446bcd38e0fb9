// Builds what is stale: the web into dist/web, the server and the command line into dist/server.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone, Refusal, root, runQuietly, runScript, say, setUp } from './setup.mjs'

const dist = join(root, 'dist')
const always = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build.mjs']

/** What each part is made of and how. A part is built again when any byte of its inputs changed. */
const parts = [
  {
    name: 'server',
    inputs: [...always, 'src', 'scripts/bundle-server.mjs', 'models', 'playbook'],
    command: (folder) => ['scripts/bundle-server.mjs', folder],
    finish: (folder) => cpSync(join(root, 'src/store/migrations'), join(folder, 'migrations'), { recursive: true, filter: isShipped }),
    proof: 'main.js',
  },
  {
    name: 'web',
    inputs: [...always, 'scripts/bundle-contact.mjs', 'web', 'models', 'src/core', 'src/client', 'src/operations', 'src/errors.ts'],
    command: (folder) => {
      const vite = join(root, 'node_modules/vite/bin/vite.js')
      return [vite, 'build', '--config', 'web/vite.config.ts', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
    },
    besides: (folder) => ['scripts/bundle-contact.mjs', folder],
    finish: () => {},
    proof: 'index.html',
  },
]

/** Builds each stale part with the given Node; a part that fails leaves the one before it in place. */
export async function buildStale(node) {
  if (parts.every(isFresh)) return
  await alone('build', async () => {
    for (const part of parts) if (!isFresh(part)) await build(part, node)
  })
}

async function build(part, node) {
  say(`Building the ${part.name} …`)
  const started = Date.now()
  const hash = hashOf(part.inputs)
  const next = join(dist, `${part.name}.next`)
  rmSync(next, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  const env = { ...process.env, NODE_ENV: 'production' }
  let { code, output } = await runQuietly(node, part.command(next), { env })
  if (code === 0 && part.besides) ({ code, output } = await runQuietly(node, part.besides(next), { env }))
  if (code !== 0 || !existsSync(join(next, part.proof))) {
    throw new Refusal(
      /ENOSPC/.test(output)
        ? `The disk is full; the ${part.name} was not built. Free some space and run the same command again.`
        : `The ${part.name} could not be built:\n${output.trim()}`,
    )
  }
  part.finish(next)
  const target = join(dist, part.name)
  rmSync(stampOf(part), { force: true })
  rmSync(target, { recursive: true, force: true })
  renameSync(next, target)
  writeFileSync(stampOf(part), hash)
  say(`Built the ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

function isFresh(part) {
  const stamp = stampOf(part)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(part.inputs)
}

// Beside the part, not in it: what lies in dist/web is served.
function stampOf(part) {
  return join(dist, `${part.name}.inputs`)
}

// Contents, not dates: a branch switched and switched back is not stale, and a copied checkout is as fresh as its original.
function hashOf(inputs) {
  const hash = createHash('sha1')
  for (const input of inputs) {
    for (const file of filesIn(input))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (/\.\w+$/.test(path)) return isShipped(path) ? [path] : []
  return readdirSync(absolute, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : isShipped(entry.name) ? [`${path}/${entry.name}`] : []))
}

function isShipped(path) {
  return !/\.test\.tsx?$/.test(path)
}

await runScript(import.meta.url, async () => buildStale(await setUp()))
