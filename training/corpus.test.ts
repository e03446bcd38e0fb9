import { describe, expect, it } from 'vitest'
import { CAUSES, CHANNELS, HEATS, THREATS, WANTS } from '../src/core/case.ts'
import { listCorpusFiles, readCorpusFile } from './corpus.ts'

const files = listCorpusFiles().map((name) => ({ name, messages: readCorpusFile(name) }))
const messages = files.flatMap((file) => file.messages)

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []

describe('our own messages', () => {
  it('are at least three thousand, each with an id of its own', () => {
    expect(messages.length).toBeGreaterThanOrEqual(3000)
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
  })

  it.each([
    ['heat', HEATS, (message) => [message.heat]],
    ['cause', CAUSES, (message) => [message.cause]],
    ['channel', CHANNELS.filter((channel) => channel !== 'api'), (message) => [message.channel]],
    ['threat', THREATS, (message) => message.threats],
    ['want', WANTS, (message) => message.wants],
  ] as const satisfies readonly (readonly [string, readonly unknown[], (message: (typeof messages)[number]) => readonly unknown[]])[])(
    'know each %s at least twenty times',
    (_, kinds, labelsOf) => {
      const rare = kinds.filter(
        (kind) => messages.filter((message) => (labelsOf(message) as readonly unknown[]).includes(kind)).length < 20,
      )
      expect(rare).toEqual([])
    },
  )

  it('label no thing twice, and nobody as furious who does not complain', () => {
    const broken = messages.filter(
      ({ threats, wants, heat, complaint }) =>
        new Set(threats).size < threats.length || new Set(wants).size < wants.length || (heat === 4 && !complaint),
    )
    expect(broken.map(({ id }) => id)).toEqual([])
  })

  it('are no two alike, not even nearly', () => {
    const seen = new Map<string, string>()
    const alike: string[] = []
    const holders = new Map<string, number[]>()
    const sizes: number[] = []
    for (const [index, { id, text }] of messages.entries()) {
      const words = wordsOf(text)
      const whole = words.join(' ') || text
      if (seen.has(whole)) alike.push(`${id} is ${seen.get(whole)}`)
      seen.set(whole, id)
      const triples = new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))
      sizes.push(triples.size)
      const shared = new Map<number, number>()
      for (const triple of triples) {
        const list = holders.get(triple) ?? []
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1)
        list.push(index)
        holders.set(triple, list)
      }
      if (triples.size < 4) continue
      for (const [other, count] of shared)
        if (count / (triples.size + sizes[other]! - count) >= 0.5) alike.push(`${id} is nearly ${messages[other]!.id}`)
    }
    expect(alike).toEqual([])
  })
})
