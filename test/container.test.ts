import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { SETTINGS } from '../src/config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string) => readFileSync(`${root}${name}`, 'utf8')

const dockerfile = read('Dockerfile')
/** Each instruction on one line, without comments. */
const instructions = dockerfile
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.trim() !== '')
const finalStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')))
const ignored = read('.dockerignore').split('\n')

interface Service {
  readonly build?: string
  readonly image: string
  readonly environment: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly volumes: readonly string[]
  readonly ports?: readonly string[]
}
const composed = parseDocument(read('compose.yaml'), { strict: true, uniqueKeys: true })
const compose = composed.toJS() as { services: Record<string, Service>; volumes: Record<string, null> }

function isSetting(name: string): boolean {
  return Object.hasOwn(SETTINGS, name.replace(/_FILE$/, ''))
}

describe('the Dockerfile', () => {
  it('is one that Docker reads', () => {
    expect(validate(dockerfile)).toEqual([])
    expect(validate('FROM node\nRNU true\n'), 'the validator finds what is wrong').not.toEqual([])
  })

  it('takes from earlier stages alone, and into the image what the package holds', () => {
    const stages = instructions.flatMap((line) => /^FROM \S+ AS (\S+)$/.exec(line)?.[1] ?? [])
    const copies = finalStage.filter((line) => line.startsWith('COPY '))
    expect(stages).toEqual(['build'])
    expect(copies.every((line) => line.startsWith('COPY --from=build '))).toBe(true)
    const { files } = JSON.parse(read('package.json')) as { files: string[] }
    const needed = files.map((name) => name.split('/')[0]!).filter((name) => !/^docs$|\.md$/.test(name))
    expect(needed).toContain('bin')
    for (const name of [...needed, 'node_modules', 'package.json'])
      expect(
        copies.some((line) => line.split(' ').includes(`/build/${name}`)),
        name,
      ).toBe(true)
  })

  it('runs as nobody special, keeps its data in a volume, says whether it is ready, and is told settings that there are', () => {
    const of = (word: string) => finalStage.filter((line) => line.startsWith(`${word} `))
    expect(of('USER')).toEqual(['USER node'])
    expect(of('VOLUME')).toEqual(['VOLUME /data'])
    expect(of('HEALTHCHECK').join()).toContain('/readyz')
    expect(of('ENTRYPOINT')).toEqual(['ENTRYPOINT ["node", "bin/evenkeel.js"]'])
    const environment = of('ENV').flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name))
    expect(environment).toContain('EVENKEEL_DATA')
    expect(environment.filter((name) => name !== 'NODE_ENV' && !isSetting(name))).toEqual([])
  })

  it('is given neither what this machine installed or keeps nor its secrets, and all that a build takes', () => {
    for (const name of ['.git', 'node_modules', 'dist', 'data', '.env', 'secrets']) expect(ignored).toContain(name)
    const built = [...read('scripts/build.mjs').matchAll(/'([\w.-]+)(?=[/'])/g)]
      .map(([, name = '']) => name)
      .filter((name) => existsSync(`${root}${name}`))
    expect(built).toEqual(expect.arrayContaining(['src', 'web', 'scripts', 'package.json', 'tsconfig.json']))
    expect(built.filter((name) => ignored.includes(name) && name !== 'node_modules' && name !== 'dist')).toEqual([])
  })
})

describe('compose.yaml', () => {
  const { evenkeel, postgres } = compose.services

  it('is whole YAML, and what it names is there', () => {
    expect([...composed.errors, ...composed.warnings]).toEqual([])
    for (const { volumes, depends_on: needs = {} } of Object.values(compose.services)) {
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0])
      for (const name of Object.keys(needs)) expect(Object.keys(compose.services)).toContain(name)
    }
    expect(evenkeel?.volumes).toContain(`evenkeel-data:${/^VOLUME (\S+)$/m.exec(dockerfile)?.[1]}`)
  })

  it('starts Evenkeel when its Postgres is ready, for this machine alone', () => {
    expect(evenkeel?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } })
    expect(postgres?.healthcheck?.test).toContain('pg_isready')
    expect(evenkeel?.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+:4310$/)])
    expect(postgres?.ports).toBeUndefined()
  })

  it('sets settings that there are, and holds no secret', () => {
    expect(Object.keys(evenkeel?.environment ?? {}).filter((name) => !isSetting(name))).toEqual([])
    for (const value of [evenkeel?.environment['DATABASE_URL'], postgres?.environment['POSTGRES_PASSWORD']])
      expect(value).toContain('${POSTGRES_PASSWORD:?')
    expect(read('compose.yaml')).not.toMatch(/PASSWORD[:=] *['"]?[a-z0-9]/)
  })
})
