import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClusters, type Saying } from './clusters.ts'
import { countWords, findDistinctiveWords, wordsOf } from './distinctive-words.ts'

let next = 0
const say = (text: string, customerId = `customer ${next}`): Saying => ({ caseId: `case ${next++}`, customerId, text })

const USUAL = [
  'My parcel never came and nobody answers the phone.',
  'The lamp arrived broken and I want a refund.',
  'You charged my card twice for one order, where is my refund?',
  'Nobody answers. The parcel is late again and I want my money.',
].flatMap((text) => Array.from({ length: 10 }, () => say(text)))

describe('what no cause explains', () => {
  it('is grouped by the words that it shares and the usual complaints do not', () => {
    const parking = ['a fine in your parking lot', 'parking ticket although I shopped here', 'Fined for parking, the sign is hidden'].map(
      (text) => say(text),
    )
    const allergy = [
      'the label does not list sesame',
      'Sesame in the bread, not on the label',
      'sesame allergy, label wrong',
      'is there sesame? the label is silent',
    ].map((text) => say(text))
    const clusters = findClusters([...parking, ...allergy, say('I want a refund for my order')], USUAL)
    expect(clusters.map(({ words }) => words[0])).toEqual(
      ['label', 'parking'].map((word) => expect.stringMatching(word === 'label' ? /label|sesame/ : word)),
    )
    expect(clusters[0]).toMatchObject({ customers: 4, caseIds: allergy.map(({ caseId }) => caseId) })
    expect(clusters[1]!.caseIds).toEqual(parking.map(({ caseId }) => caseId))
  })

  it('is nothing where one customer repeats themselves, where nothing is shared, and where nothing is there', () => {
    expect(
      findClusters(
        Array.from({ length: 9 }, () => say('the ghost in the attic', 'one')),
        USUAL,
      ),
    ).toEqual([])
    expect(
      findClusters(
        ['apples', 'pears', 'plums'].map((text) => say(text)),
        USUAL,
      ),
    ).toEqual([])
    expect(findClusters([], USUAL)).toEqual([])
    expect(findClusters([say('hello')], [])).toEqual([])
  })

  it('has every case once at most, of three customers or more, whatever they wrote', () => {
    const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('red van', 'red hut', 'big red van', 'constructor'))
    fc.assert(
      fc.property(fc.array(fc.record({ text, customer: fc.nat(5) }), { maxLength: 30 }), (said) => {
        const sayings = said.map(({ text, customer }, at) => ({ caseId: `${at}`, customerId: `${customer}`, text }))
        const clusters = findClusters(sayings, USUAL.slice(0, 10))
        const all = clusters.flatMap(({ caseIds }) => caseIds)
        expect(new Set(all).size).toBe(all.length)
        for (const { customers, words } of clusters) {
          expect(customers).toBeGreaterThanOrEqual(3)
          expect(words.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('distinctive words', () => {
  const count = (texts: readonly string[]) => countWords(texts.map((text, at) => ({ customerId: `${at}`, words: wordsOf(text) })))

  it('are those said more here than there, without numbers and small words, the strongest first', () => {
    const here = count([...Array<string>(8).fill('the zipper of order 4711 tore'), ...Array<string>(4).fill('tore at the seam')])
    const there = count(Array<string>(40).fill('the order tore up my plans'))
    const words = findDistinctiveWords(here, there, { leastCustomers: 3, leastZ: 2 })
    expect(words[0]).toMatchObject({ word: 'zipper', customers: 8 })
    expect(words.map(({ word }) => word)).not.toContain('4711')
    expect(words.map(({ word }) => word)).not.toContain('the')
    expect(words.toSorted((a, b) => b.z - a.z)).toEqual(words)
  })

  it('are none of two heaps that are the same', () => {
    const same = count(USUAL.map(({ text }) => text))
    expect(findDistinctiveWords(same, same, { leastCustomers: 1, leastZ: 0.01 })).toEqual([])
  })
})
