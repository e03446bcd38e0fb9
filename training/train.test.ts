import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { madeFrom, readingWeights } from '../models/reading-weights.ts'
import { toneHeads, topicHeads } from '../src/core/reading/model/heads.ts'
import { signNames } from '../src/core/reading/model/signs.ts'
import { unpackModel } from '../src/core/reading/model/unpack.ts'
import { sha256 } from './card.ts'
import { hashCorpus, readCorpus } from './corpus.ts'
import { toExample } from './example.ts'
import { openSets } from './open-sets.ts'
import { settings, train } from './train.ts'
import { renderWeights } from './weights-file.ts'
import { hashWordNeighbours, readWordNeighbours } from './word-neighbours.ts'

const readModel = (name: string) => readFileSync(new URL(`../models/${name}`, import.meta.url), 'utf8')

describe('the weights that are kept', () => {
  it('are made from the messages and sets that are pinned, or `npm run train` is due', () => {
    expect(madeFrom).toEqual({
      corpus: hashCorpus(),
      words: hashWordNeighbours(),
      ...Object.fromEntries(openSets.map((set) => [set.name, set.sha256])),
    })
  })

  it('are the ones that their card tells of, and are below three megabytes', () => {
    const weights = readModel('reading-weights.ts')
    expect(readModel('CARD.md')).toContain(sha256(weights))
    expect(weights.length).toBeLessThan(3_000_000)
  })

  it('fit the reading: a column for each head, a worth for each sign', () => {
    const model = unpackModel(readingWeights)
    expect([readingWeights.tone.columns, readingWeights.topic.columns]).toEqual([toneHeads.length, topicHeads.length])
    expect([model.toneHeads.biases.length, model.topicHeads.biases.length]).toEqual([toneHeads.length, topicHeads.length])
    expect(model.toneHeads.worths).toHaveLength(toneHeads.length * signNames.length)
    expect(model.topicHeads.worths).toHaveLength(topicHeads.length * signNames.length)
    expect([...model.heatCuts].sort((a, b) => a - b)).toEqual(model.heatCuts)
  })

  it('name the attributions that their sources ask for', () => {
    for (const words of ['Demszky et al. 2020', 'CC BY 4.0', 'FABSA', 'MIT', 'Jiang et al. 2019', 'Apache-2.0'])
      expect(readModel('CARD.md')).toContain(words)
  })
})

describe('training', () => {
  it('gives the same bytes for the same messages, and others for another order', () => {
    const examples = readCorpus()
      .filter((_, index) => index % 90 === 0)
      .map(toExample)
    const words = readWordNeighbours()
    const small = { ...settings, epochs: 2, toneBits: 12, topicBits: 10 }
    const make = (by: typeof small) => renderWeights(train(examples, words, by).model, { corpus: '', words: '' })
    const first = make(small)
    expect(make(small)).toBe(first)
    expect(make({ ...small, seed: 5 })).not.toBe(first)
  }, 30_000)
})
