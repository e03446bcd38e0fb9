import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
let clone = ''

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'evenkeel-clone-'))
  cpSync(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true })
  cpSync(join(root, 'bin'), join(clone, 'bin'), { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(root, name), join(clone, name))
})

afterEach(() => rmSync(clone, { recursive: true, force: true }))

// As on a fresh machine: no npm around us, and a registry that nobody answers at.
function setUp(environment: Readonly<Record<string, string>> = {}): { status: number | null; said: string } {
  const { npm_execpath: _cli, npm_node_execpath: _node, ...rest } = process.env
  const path = (rest['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const env = {
    ...rest,
    PATH: path.join(delimiter),
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_cache: join(clone, 'cache'),
    npm_config_fetch_retries: '0',
    ...environment,
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs'], {
    cwd: clone,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(stdout, 'progress does not go to stdout').toBe('')
  return { status, said: stderr }
}

describe('set-up', () => {
  it('says that the registry cannot be reached, and leaves nothing that looks installed', () => {
    const { status, said } = setUp()
    expect(status).toBe(1)
    expect(said).toContain('Installing packages')
    expect(said).toContain('the package registry cannot be reached')
    expect(said).not.toMatch(/\n\s+at /)
    expect(existsSync(join(clone, 'node_modules', '.evenkeel-lock'))).toBe(false)
  })

  it('says when package.json and the lockfile differ', () => {
    const lock = JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8'))
    delete lock.packages['node_modules/@biomejs/cli-darwin-arm64']
    writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock))
    const { status, said } = setUp()
    expect(status).toBe(1)
    expect(said).toContain('package.json and package-lock.json differ')
  })

  it('installs nothing where npm has installed this very lockfile', () => {
    installAsNpmWould({})
    expect(setUp()).toEqual({ status: 0, said: '' })
    expect(existsSync(join(clone, 'node_modules', '.evenkeel-lock'))).toBe(true)
    expect(setUp()).toEqual({ status: 0, said: '' })
  })

  it('installs again when the tree is of another lockfile', () => {
    installAsNpmWould({ 'node_modules/zod': { version: '0.0.1' } })
    expect(setUp().said).toContain('Installing packages')
  })

  it('installs again when the lockfile changed since', () => {
    installAsNpmWould({})
    setUp()
    const lock = JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8'))
    lock.packages['node_modules/zod'].version = '0.0.1'
    writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock))
    expect(setUp().said).toContain('Installing packages')
  })

  it('takes over from a set-up that was killed', () => {
    mkdirSync(join(clone, '.cache'))
    writeFileSync(join(clone, '.cache', 'setup.lock'), '1')
    const aMinuteAgo = new Date(Date.now() - 60_000)
    utimesSync(join(clone, '.cache', 'setup.lock'), aMinuteAgo, aMinuteAgo)
    const { said } = setUp()
    expect(said).toContain('Installing packages')
    expect(existsSync(join(clone, '.cache', 'setup.lock'))).toBe(false)
  })
})

// npm's record of what it installed is what set-up believes; the packages themselves are not looked at.
function installAsNpmWould(different: Readonly<Record<string, unknown>>): void {
  const { packages } = JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8'))
  mkdirSync(join(clone, 'node_modules'))
  writeFileSync(join(clone, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: { ...packages, ...different } }))
}
