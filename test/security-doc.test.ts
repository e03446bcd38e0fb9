import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const DOC = new URL('../docs/security.md', import.meta.url)
const text = readFileSync(DOC, 'utf8')
const table = text.slice(text.indexOf('## V1 '))

/** How many requirements of level 1 and 2 each chapter of ASVS 5.0 has. */
const COUNTS: Readonly<Record<string, number>> = {
  ...{ 1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7 },
  ...{ 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 16, 17: 7 },
}

const rows = [...table.matchAll(/^\| (\d+\.\d+\.\d+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number = '', asks = '', met = '', shown = '']) => ({
    ...{ number, asks, met, shown },
  }),
)
const passedBy = [...table.matchAll(/^Does not apply: .+$/gm)].flatMap(([line]) =>
  [...line.matchAll(/\d+\.\d+\.\d+/g)].map(([number]) => number),
)

function read(link: string): string | undefined {
  const path = fileURLToPath(new URL(link, DOC))
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

describe('docs/security.md', () => {
  it('has every requirement of level 1 and 2 once', () => {
    const numbers = [...rows.map(({ number }) => number), ...passedBy]
    expect(new Set(numbers).size).toBe(numbers.length)
    const counts: Record<string, number> = {}
    for (const number of numbers) counts[number.split('.')[0]!] = (counts[number.split('.')[0]!] ?? 0) + 1
    expect(counts).toEqual(COUNTS)
  })

  it('names files and tests that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(150)
    expect(links.filter((link) => read(link) === undefined)).toEqual([])
    const tests = [...text.matchAll(/\]\(([^)]+)\): “([^”]+)”/g)].map(([, link = '', title = '']) => ({ link, title }))
    expect(tests.length).toBeGreaterThan(100)
    // What a story is told by (pointer, keys, which screen) is put into its title as it runs.
    const isThere = (code: string, title: string) =>
      [`'${title}'`, `\`${title}, at \${`, `\`${title}: by pointer at \${`].some((one) => code.includes(one))
    expect(tests.filter(({ link, title }) => !isThere(read(link) ?? '', title))).toEqual([])
    expect(tests.filter(({ link }) => !/\.(test|spec)\.ts$|^\.\.\/test\/tidy\//.test(link))).toEqual([])
  })

  it('says of each how it is met or what is missing, and shows code by a test', () => {
    for (const { number, met, shown } of rows) {
      expect(met.length, number).toBeGreaterThan(3)
      expect(shown === '—' || /“.+”$/.test(shown), number).toBe(true)
    }
  })

  it('sends to no section that is not there', () => {
    for (const [, section = ''] of table.matchAll(/“([A-Z][\w ]+)” below/g)) expect(text, section).toContain(`\n## ${section}\n`)
  })
})
