import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../src/cli/commands.ts'
import { SETTINGS } from '../src/config.ts'
import { createMetrics } from '../src/http/metrics.ts'

const GUIDE = new URL('../docs/guide/self-hosting.md', import.meta.url)
const guide = readFileSync(GUIDE, 'utf8')

/** What of the environment is read by somebody else than us. */
const NOT_OURS = ['POSTGRES_PASSWORD', 'OTEL_EXPORTER_OTLP_HEADERS']

function find(pattern: RegExp): string[] {
  return [...new Set([...guide.matchAll(pattern)].map(([, name = '']) => name))]
}

describe('the guide to running Evenkeel', () => {
  it('names settings that there are, and as files only secrets', () => {
    const named = find(/\b((?:EVENKEEL|DATABASE|OTEL|POSTGRES)_[A-Z_]+)\b/g).filter((name) => !NOT_OURS.includes(name))
    expect(named.length).toBeGreaterThan(10)
    for (const name of named) {
      const setting = SETTINGS[name.replace(/_FILE$/, '') as keyof typeof SETTINGS]
      expect(setting, name).toBeDefined()
      if (name.endsWith('_FILE')) expect(setting, name).toHaveProperty('secret', true)
    }
  })

  it('says commands that there are', () => {
    const named = find(/(?:npx evenkeel|bin\/evenkeel(?:\.js)?) ([a-z-]+)/g)
    expect(named).toEqual(expect.arrayContaining(['doctor', 'start', 'backup']))
    expect(named.filter((name) => !Object.hasOwn(COMMANDS, name))).toEqual([])
  })

  it('sets alarms on metrics that there are', async () => {
    const findBackups = async () => ({ lastAt: undefined, failing: false })
    const { text } = await createMetrics({ version: '0', pools: {}, findBackups }).render()
    const named = find(/\b(evenkeel_[a-z_]+)\b/g)
    expect(named.length).toBeGreaterThanOrEqual(3)
    for (const name of named) expect(text, name).toContain(`# TYPE ${name.replace(/_count$/, '')} `)
  })

  it('leads to pages and headings that there are', () => {
    for (const link of find(/\]\((?!https?:)([^)]+)\)/g)) {
      const [path = '', heading] = link.split('#')
      const file = fileURLToPath(new URL(path, GUIDE))
      expect(existsSync(file), link).toBe(true)
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
        words.toLowerCase().replaceAll(' ', '-'),
      )
      if (heading !== undefined) expect(headings, link).toContain(heading)
    }
  })
})
