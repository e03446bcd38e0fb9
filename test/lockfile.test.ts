import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listMissing } from '../scripts/complete-lockfile.ts'

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const lock = read('package-lock.json')
const manifest = read('package.json')

describe('the lockfile', () => {
  it('holds the packages of every platform, or `npm ci` refuses it (run `node scripts/complete-lockfile.ts`)', () => {
    expect(listMissing(lock.packages)).toEqual([])
  })

  it.each(['dependencies', 'devDependencies', 'optionalDependencies'])('agrees with package.json on %s', (kind) => {
    expect(lock.packages[''][kind]).toEqual(manifest[kind])
  })

  // npm follows the overrides of a checkout, never those of a package that somebody installs: there it weighed the newer releases of the
  // sign-in library's own packages against one another without end.
  it('has what our packages want beside them in one version among the dependencies, for whoever installs the package', () => {
    const { dependencies, overrides } = manifest
    const wanted = Object.keys(dependencies).flatMap((name) => Object.entries(lock.packages[`node_modules/${name}`].peerDependencies ?? {}))
    const exact = wanted.filter(([, version]) => /^\d/.test(String(version)))
    expect(exact.length).toBeGreaterThan(2)
    for (const [name, version] of exact) expect(dependencies[name], name).toBe(version)
    expect(dependencies['@better-auth/core']).toBe(dependencies['better-auth'])
    // pg-boss works with this one too, and some registries do not have the next.
    expect(Object.keys(overrides)).toEqual(['rrule-temporal'])
  })

  it('is missed a package of another platform, however deep the package that wants it', () => {
    const packages = {
      '': {},
      'node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-darwin-arm64': '1.0.0' } },
      'node_modules/tool-linux-x64': { version: '1.0.0' },
      'node_modules/other/node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-win32-x64': '2.0.0' } },
    }
    expect(listMissing(packages)).toEqual([
      { name: 'tool-darwin-arm64', version: '1.0.0', wantedBy: 'node_modules/tool' },
      { name: 'tool-win32-x64', version: '2.0.0', wantedBy: 'node_modules/other/node_modules/tool' },
    ])
  })
})
