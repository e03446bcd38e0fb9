import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCaseLine } from './case-line.ts'
import { gatherParts, IMPORTERS } from './importer.ts'

const LINE = { externalId: 'A-1', messages: [{ direction: 'inbound', at: '2026-01-02T10:00:00Z', text: 'Where is it?' }] }

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const [ours] = IMPORTERS

describe('a line of a case', () => {
  it('needs a name and one message, and the rest has a default', () => {
    expect(readCaseLine(JSON.stringify(LINE))).toMatchObject({
      state: 'read',
      case: { externalId: 'A-1', state: 'closed', channel: 'email', orders: [], customer: { emails: [] } },
    })
  })

  it('that is none is refused in words, with its name where it can be told', () => {
    expect(readCaseLine('{')).toMatchObject({ state: 'refused', externalId: undefined, why: 'The line is not whole JSON.' })
    const { messages: _messages, ...rest } = LINE
    expect(readCaseLine(JSON.stringify({ ...rest, messages: [] }))).toMatchObject({
      state: 'refused',
      externalId: 'A-1',
      why: expect.stringContaining('messages: is empty'),
    })
  })

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['read', 'refused']).toContain(readCaseLine(text).state)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a file of ours', () => {
  it('is cut into its lines wherever its pieces end, without empty ones and without a mark at its beginning', async () => {
    const text = '\uFEFF{"a":1}\r\n\n  \n{"b":"ü"}\n{"c":3}'
    for (const size of [1, 2, 5, 1000])
      expect(await collect(ours!.toLines(pieces(text, size)))).toEqual(['{"a":1}', '{"b":"ü"}', '{"c":3}'])
  })

  it('comes in parts of whole lines, the last of which says so', async () => {
    const lines = pieces('abcdefghij', 2)
    expect(await collect(gatherParts(lines, 7))).toEqual([
      { number: 1, text: 'ab\ncd\n', isLast: false },
      { number: 2, text: 'ef\ngh\n', isLast: false },
      { number: 3, text: 'ij\n', isLast: true },
    ])
    expect(await collect(gatherParts(pieces('', 1)))).toEqual([{ number: 1, text: '', isLast: true }])
  })
})
