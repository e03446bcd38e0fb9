import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { runBatch } from './batch.ts'
import { readLines } from './lines.ts'

const command = fileURLToPath(new URL('../../bin/evenkeel.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'evenkeel-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const COMPLAINT = 'My $240 sofa came with a scratch. I want my money back by Friday or I call my bank.'

function run(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8', timeout: 20_000 })
  return { status, stdout, stderr }
}

const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const jsonl = (...rows: unknown[]) => `${rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')}\n`

describe('evenkeel read', () => {
  it('shows people the words behind each finding', () => {
    const { status, stdout } = run(['read'], COMPLAINT)
    expect(status).toBe(0)
    expect(stdout).toMatch(/Threat\s+chargeback, if not met\s+“.*call my bank/)
  })

  it('gives machines one object with spans of the original', () => {
    const reading = JSON.parse(run(['read', '--json'], COMPLAINT).stdout) as { threats: { kind: string; spans: [number, number][] }[] }
    const [start, end] = reading.threats[0]?.spans[0] ?? [0, 0]
    expect(COMPLAINT.slice(start, end)).toContain('bank')
  })

  it('answers a batch in order with ids kept, bad lines named and the rest done', () => {
    const input = jsonl({ id: 'a', text: COMPLAINT, extra: 1 }, '{"id":', '', [1], { id: 7, text: 5 }, { id: null, text: 'Thanks!' })
    const { status, stdout } = run(['read', '--jsonl'], input)
    expect(status).toBe(1)
    const rows = linesOf(stdout)
    expect(rows.map(({ id }) => id)).toEqual(['a', null, null, 7, null])
    expect(rows.map((row) => (row['error'] as { code: string } | undefined)?.code)).toEqual([
      undefined,
      'bad_json',
      'bad_json',
      'bad_input',
      undefined,
    ])
    expect(rows[1]).toMatchObject({ line: 2 })
    expect(rows[3]).toMatchObject({ line: 5, error: { message: expect.stringContaining('text') } })
    expect(rows[0]).toMatchObject({
      heat: expect.any(Number),
      heatScore: expect.any(Number),
      complaintScore: expect.any(Number),
      abuseScore: expect.any(Number),
      abusive: false,
      language: 'en',
      facts: expect.any(Object),
      questions: [],
      amounts: [{ amountMinor: 24_000 }],
    })
  })

  it('takes a file, and says in words when there is none', () => {
    const file = join(folder, 'message.txt')
    writeFileSync(file, COMPLAINT)
    expect(run(['read', file]).status).toBe(0)
    const missing = run(['read', join(folder, 'none.txt')])
    expect(missing.status).toBe(2)
    expect(missing.stderr).toContain('There is no file')
  })
})

describe('evenkeel decide', () => {
  it('gives a verdict from a value and what happened', () => {
    const { status, stdout } = run(['decide', '--value', '240', '--set', 'faultOfShop=yes'], COMPLAINT)
    expect(status).toBe(0)
    expect(stdout).toContain('$240')
    expect(stdout).toContain('Owed:')
  })

  it('answers a batch with what the issue of a decision needs', () => {
    const { status, stdout } = run(
      ['decide', '--jsonl'],
      jsonl({ id: 1, situation: { orderValueMinor: 24_000, currency: 'USD', faultOfShop: 'yes' }, text: COMPLAINT }),
    )
    expect(status).toBe(0)
    const [row] = linesOf(stdout)
    expect(row).toMatchObject({
      id: 1,
      recommended: expect.any(String),
      verdict: expect.any(String),
      owedMinor: expect.any(Number),
      relation: { kind: expect.any(String), eligible: expect.any(Boolean) },
      breakEvens: expect.any(Array),
    })
    for (const option of row!['options'] as Record<string, unknown>[]) {
      const parts = Object.values(option['parts'] as Record<string, number>)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(option['expectedCostMinor'])
    }
  })

  it.each([
    [{ orderValueMinor: -1, currency: 'USD' }, 'orderValueMinor'],
    [{ orderValueMinor: 1.5, currency: 'USD' }, 'orderValueMinor'],
    [{ orderValueMinor: '5', currency: 'USD' }, 'orderValueMinor'],
    [{ orderValueMinor: 5, currency: 'XXY' }, 'currency'],
    [{ orderValueMinor: 5, currency: 'USD', pWinDispute: 1.2 }, 'pWinDispute'],
    [{ orderValueMinor: 5, currency: 'USD', hoursStillToSpend: 1e9 }, 'hoursStillToSpend'],
    [{ currency: 'USD' }, 'orderValueMinor'],
  ])('names the field at fault: %j', (situation, field) => {
    const { status, stdout } = run(['decide', '--jsonl'], jsonl({ id: 1, situation }))
    expect(status).toBe(1)
    expect(linesOf(stdout)[0]).toMatchObject({ error: { code: 'bad_input', message: expect.stringContaining(field) } })
  })
})

describe('a batch of decisions with bad lines', () => {
  const good = { orderValueMinor: 8400, currency: 'USD' }
  const rows: readonly (readonly [line: string, expected: object])[] = [
    [JSON.stringify({ id: 'first', situation: good }), { id: 'first', recommended: expect.any(String) }],
    ['', {}],
    ['{"id": "nan", "situation": {"orderValueMinor": NaN}}', { line: 3, error: { code: 'bad_json', message: expect.any(String) } }],
    [JSON.stringify({ id: 'text', situation: { ...good, hoursStillToSpend: 'two' } }), wrong('text', 4, 'hoursStillToSpend')],
    [JSON.stringify({ id: 'years', situation: { ...good, hoursStillToSpend: 8_766_000 } }), wrong('years', 5, 'hoursStillToSpend')],
    [JSON.stringify({ id: 'negative', situation: { ...good, askedMinor: -5 } }), wrong('negative', 6, 'askedMinor')],
    [JSON.stringify({ id: 'chance', situation: { ...good, pBadReviewIfHeld: 1.01 } }), wrong('chance', 7, 'pBadReviewIfHeld')],
    [JSON.stringify({ id: 'coin', situation: { ...good, currency: 'usd' } }), wrong('coin', 8, 'currency')],
    ['[1, 2]', { line: 9, error: { code: 'bad_json', message: expect.any(String) } }],
    [`{"id": "long", "text": "${'x'.repeat(10_000_001)}"}`, { line: 10, error: { code: 'too_large', message: expect.any(String) } }],
    ['   ', {}],
    [JSON.stringify({ id: 'last', situation: { ...good, currency: 'JPY' } }), { id: 'last', currency: 'JPY' }],
  ]
  function wrong(id: string, line: number, field: string) {
    return { id, line, error: { code: 'bad_input', message: expect.stringContaining(field) } }
  }

  it('names field and line, ends with 1, and answers every good line in its place', () => {
    const { status, stdout } = run(['decide', '--jsonl'], rows.map(([line]) => line).join('\n'))
    expect(status).toBe(1)
    const expected = rows.map(([, row]) => row).filter((row) => Object.keys(row).length > 0)
    expect(linesOf(stdout)).toEqual(expected.map((row) => expect.objectContaining(row)))
  })

  it('gives every field that the issue of a batch names', () => {
    const { stdout } = run(
      ['decide', '--jsonl'],
      jsonl({ id: 7, situation: good, text: 'You cancelled my booking and I paid $84. Refund me or I call my bank.' }),
    )
    const [row] = linesOf(stdout)
    expect(Object.keys(row!)).toEqual(
      expect.arrayContaining(
        'id recommended verdict owedMinor options relation fairTwin breakEvens askNext perfectInformationMinor'.split(' '),
      ),
    )
    for (const option of row!['options'] as object[])
      expect(Object.keys(option)).toEqual(
        expect.arrayContaining('option amountMinor expectedCostMinor p10Minor p90Minor chanceBest parts guards'.split(' ')),
      )
    // The words said who cancelled; the field was open.
    expect(row!['owedMinor']).toBe(8400)
  })
})

describe('evenkeel decide --ask', () => {
  it('asks on standard error, takes the answers, and says the decision on standard output', () => {
    const { status, stdout, stderr } = run(['decide', '--ask', '--json'], '84\nperhaps\n3\n1\n')
    expect(status).toBe(0)
    expect(stderr).toContain('How much is it about?')
    expect(stderr).toContain('Give one of the numbers 1 to 3.')
    const decision = JSON.parse(stdout) as { inputs: { name: string; value: number; origin: string }[] }
    expect(decision.inputs[0]).toMatchObject({ name: 'orderValueMinor', value: 8400, origin: 'stated' })
    expect(decision.inputs.find(({ name }) => name === 'pDisputeIfHeld')!.value).toBeCloseTo(0.4, 5)
  })

  it('does not ask what the message says, and is not for a batch', () => {
    const file = join(folder, 'asked.txt')
    writeFileSync(file, COMPLAINT)
    const { stderr } = run(['decide', file, '--ask', '--value', '240'], '')
    expect(stderr).not.toContain('How much is it about?')
    expect(run(['decide', '--ask', '--jsonl'], '').status).toBe(2)
  })
})

describe('evenkeel lint and write', () => {
  it('ends with 1 when errors were found, with 0 when only warnings were', () => {
    expect(run(['lint'], 'Dear [name], I am sorry about the scratch. I will refund $240 by Friday.').status).toBe(1)
    expect(run(['lint'], 'I am sorry that the table arrived scratched. I will send a new one on Monday.').status).toBe(0)
    const rows = jsonl(
      { id: 'x', kind: 'email', text: 'You idiot.' },
      { id: 'y', kind: 'email', text: 'I am sorry about the scratch; I will call you today.' },
    )
    const { status, stdout } = run(['lint', '--jsonl'], rows)
    expect(status).toBe(1)
    expect(linesOf(stdout)[0]).toMatchObject({
      id: 'x',
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'insult', severity: 'error', start: 0 })]),
    })
  })

  it('shows each finding with its line and a mark under the words', () => {
    const { stdout } = run(['lint'], 'I am sorry, Anna.\n\nPlease \u001b[2K calm down. I will ring you today.\n')
    const [place, line, mark, reason] = stdout.split('\n')
    expect(place).toMatch(/^3:\d+ warning calm-down$/)
    expect(line).not.toContain('\u001b')
    expect(line?.slice(mark?.indexOf('^'), (mark?.lastIndexOf('^') ?? 0) + 1)).toBe('calm down')
    expect(reason).toMatch(/^ {4}\S/)
  })

  it('checks several files, by the rules of a shop, and names each', () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-lint-'))
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const good = file('good one.txt', 'I am sorry that the table arrived scratched. I will send a new one on Monday.')
    const bad = file('bad.txt', 'I am sorry about it.\r\nYour ticket is open, and I will write today, you idiot.')
    const rules = file('rules.json', JSON.stringify({ words: [{ avoid: 'ticket*', instead: 'case' }] }))
    const { stdout, status } = run(['lint', good, bad, '--rules', rules], '')
    expect(status).toBe(1)
    expect(stdout).toContain(`${good}: Nothing to mend.`)
    expect(stdout).toContain(`${bad}:2:6 warning shop-words`)
    const log = JSON.parse(run(['lint', good, bad, '--rules', rules, '--sarif'], '').stdout) as SarifLog
    checkSarif(log)
    const { results } = log.runs[0]!
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['shop-words', 'warning'],
      ['insult', 'error'],
    ])
    expect(results[0]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: pathToFileURL(bad).href },
      region: { startLine: 2, startColumn: 6, endLine: 2, endColumn: 12, charLength: 6 },
    })
    expect(results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent.text).toBe('case')
    rmSync(folder, { recursive: true })
  })

  it('writes a draft that its own linter lets pass', () => {
    const { stdout } = run(
      ['write', '--json', '--set', 'option=full_refund', '--set', 'amountMinor=24000', '--set', 'faultOfShop=yes'],
      COMPLAINT,
    )
    const draft = JSON.parse(stdout) as { text: string }
    expect(draft.text).toContain('$240')
    expect(run(['lint'], draft.text).status).toBe(0)
  })
})

describe('the command line', () => {
  it.each([
    [[], 0],
    [['--help'], 0],
    [['--version'], 0],
    [['read', '--help'], 0],
    [['fly'], 2],
    [['read', '--wings'], 2],
    [['read', '--value', '3'], 2],
    [['read', '--json', '--jsonl'], 2],
    [['read', 'a', 'b'], 2],
    [['read', '--sarif'], 2],
    [['lint', '--sarif', '--json'], 2],
    [['decide', '--value', 'much'], 2],
    [['lint', '--set', 'nothing'], 2],
  ] as const)('called as %j ends with %i', (args, status) => {
    expect(run(args, '').status).toBe(status)
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [command, 'read', '--jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.stdin.on('error', () => undefined)
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.write(jsonl(...Array.from({ length: 5000 }, (_, id) => ({ id, text: COMPLAINT }))))
    child.stdin.end()
    const status = await new Promise((resolve) => child.on('exit', resolve))
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

describe('lines', () => {
  const collect = async (chunks: Buffer[]) => {
    const found: { number: number; text: string }[] = []
    for await (const { number, text } of readLines(
      (async function* () {
        yield* chunks
      })(),
    ))
      found.push({ number, text })
    return found
  }

  it('are the same however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.nat(), async (parts, seed) => {
        const bytes = Buffer.from(parts.map((part) => part.replace(/[\r\n\uFEFF]/g, '')).join('\r\n'))
        const at = bytes.length === 0 ? 0 : seed % bytes.length
        expect(await collect([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(await collect([bytes]))
      }),
    )
  })

  it('of more than ten million characters are refused one by one, and the rest goes on', async () => {
    const written: string[] = []
    const chunks = [Buffer.from('{"id":1,"x":"'), Buffer.alloc(11_000_000, 'x'), Buffer.from('"}\n{"id":2}\n')]
    const counts = await runBatch(
      (async function* () {
        yield* chunks
      })(),
      async (line) => void written.push(line),
      () => ({ fine: true }),
    )
    expect(counts).toEqual({ answered: 1, failed: 1 })
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ id: null, line: 1, error: { code: 'too_large' } })
    expect(JSON.parse(written[1] ?? '')).toEqual({ id: 2, fine: true })
  })
})

interface SarifLog {
  readonly $schema: string
  readonly version: string
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } }
    readonly columnKind: string
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: {
            readonly startLine: number
            readonly startColumn: number
            readonly endLine: number
            readonly endColumn: number
          }
        }
      }[]
      readonly fixes?: readonly {
        readonly artifactChanges: readonly { readonly replacements: readonly { readonly insertedContent: { readonly text: string } }[] }[]
      }[]
    }[]
  }[]
}

/** What the schema of SARIF 2.1.0 demands of the parts that are written, besides their types. */
function checkSarif({ $schema, version, runs }: SarifLog): void {
  expect(version).toBe('2.1.0')
  expect(URL.canParse($schema)).toBe(true)
  for (const { tool, columnKind, results } of runs) {
    expect(tool.driver.name).not.toBe('')
    expect(['utf16CodeUnits', 'unicodeCodePoints']).toContain(columnKind)
    const ids = tool.driver.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(ids[ruleIndex]).toBe(ruleId)
      expect(['none', 'note', 'warning', 'error']).toContain(level)
      expect(message.text).not.toBe('')
      for (const { physicalLocation } of locations) {
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region
        expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1)
        expect(endLine > startLine || (endLine === startLine && endColumn >= startColumn)).toBe(true)
        expect(physicalLocation.artifactLocation.uri).not.toMatch(/[\s\\]/)
      }
    }
  }
}
