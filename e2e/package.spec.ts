import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Evenkeel, findFreePort, killRemains, root, startEvenkeel, untilNothingRemains } from './evenkeel-process.ts'

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>
}

/** As in a terminal of its own: what npm tells its children of this checkout must not lead the inner npm back to it. */
const environment: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^npm_/i.test(name))
    .map((name) => [name, undefined]),
)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; files: string[] }

let folder: string
let packed: Packed
let evenkeel: Evenkeel | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-package-'))
  // What `npm test` has just built is what is packed.
  packed = (JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as Packed[])[0]!
  install(join(folder, packed.filename))
})
afterAll(() => {
  if (evenkeel) killRemains(evenkeel)
  rmSync(folder, { recursive: true, force: true })
})

function run(program: string, args: readonly string[], cwd: string, input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...{ cwd, input, encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...environment } },
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return stdout
}

/**
 * What `npm install <tarball>` does, without asking a registry, so that it proves the package wherever the tests run: our files come out of the
 * tarball alone, and beside them lie the packages that the lockfile does not mark as ours to develop with. A file that `files` forgets and a package
 * that stands among the wrong dependencies are both missing here.
 */
function install(tarball: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{}')
  run('tar', ['-xzf', tarball], modules)
  run('mv', ['package', 'evenkeel'], modules)
  symlinkSync('../evenkeel/bin/evenkeel.js', join(modules, '.bin', 'evenkeel'))
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    const isTop = /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path)
    if (!isTop || dev || devOptional || !existsSync(join(root, path))) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(join(root, path), join(folder, path))
  }
}

describe('the package', () => {
  it('holds what it says and nothing that is ours to develop with', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const wanted of manifest.files)
      expect(
        paths.filter((path) => path === wanted || path.startsWith(`${wanted}/`)),
        wanted,
      ).not.toEqual([])
    expect(paths.filter((path) => /^(src|web|test|e2e|bench|scripts|training)\/|\.test\.|\.map$|\.inputs$/.test(path))).toEqual([])
    expect(existsSync(join(folder, 'node_modules', 'vitest'))).toBe(false)
  })

  it('in an empty folder reads a message', () => {
    expect(run('npx', ['evenkeel', 'version'], folder).trim()).toBe(manifest.version)
    const reading = run('npx', ['evenkeel', 'read', '--json'], folder, 'My $240 sofa came with a scratch. Refund me or I call my bank.')
    expect(JSON.parse(reading)).toMatchObject({ threats: [{ kind: 'chargeback' }], amounts: [{ amountMinor: 24_000 }] })
  })

  it('in an empty folder starts, is ready, shows its page, and ends without a trace', async () => {
    const port = await findFreePort()
    const dataFolder = join(folder, 'data')
    const command = ['npx', 'evenkeel', 'start'] as const
    evenkeel = startEvenkeel({ dataFolder, port, command, environment, cwd: folder })
    await evenkeel.untilStarted()
    expect(await (await fetch(`${evenkeel.url}/readyz`)).json()).toEqual({ status: 'ready', version: manifest.version })
    const page = await fetch(evenkeel.url)
    const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1]
    expect((await fetch(new URL(script ?? 'none', evenkeel.url))).status).toBe(200)
    process.kill(-evenkeel.child.pid!, 'SIGTERM')
    await untilNothingRemains(evenkeel)
  })
})
