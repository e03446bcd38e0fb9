import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOwnDocuments } from './own-documents.ts'
import { splitPassages } from './split-passages.ts'

const HOUSE_RULES = `# Returns and exchanges
Unworn clothes come back within 21 days with the tag on. Sale items are exchanged, never refunded.
Evening dresses leave the shop with a red tag at the front; without it they are not taken back.

## Gift cards
A gift card is good for five years. A lost one is replaced when the receipt or the buyer's e-mail is known.

## Parking
Behind the house there are three places for customers. The gate closes at seven.

Delivery to the islands
The ferry goes on Tuesdays and Fridays. A sofa for the islands is booked ten days ahead, and the customer pays the crossing of 45 euros.
`

const KITCHEN = `Allergens
Every dish has a card with its fourteen allergens. The card hangs at the pass and is changed when the recipe changes.

Opening hours
Monday closed. Tuesday to Saturday from five, kitchen until ten.`

function shopIndex() {
  const index = createOwnDocuments()
  index.add({ id: 'rules', title: 'House rules', text: HOUSE_RULES })
  index.add({ id: 'kitchen', title: 'Kitchen', text: KITCHEN })
  return index
}

describe('the shop’s own documents', () => {
  it.each([
    ['she lost her gift card, do we replace it?', 'Gift cards'],
    ['what does delivery of a sofa to the islands cost', 'Delivery to the islands'],
    ['customer brings an evening dress back without the red tag', 'Returns and exchanges'],
    ['where is the allergen card for the dish', 'Allergens'],
  ])('answer %s', (question, heading) => {
    expect(shopIndex().search(question, 3)[0]?.heading).toBe(heading)
  })

  it.each([
    'one star review from a competitor, how do I report it',
    'my landlord wants more rent',
    'he threatens to sue me over the fence',
    'hello',
    '',
    '🙂🙂🙂',
  ])('have nothing on "%s"', (question) => {
    expect(shopIndex().search(question, 3)).toEqual([])
  })

  it('answer although there is only one of them, where no word is rarer than another', () => {
    const index = createOwnDocuments()
    index.add({
      id: 'one',
      title: 'House rules',
      text: 'Returns\nA dress that was worn to a wedding is not taken back; we offer the tailor.',
    })
    const worn = 'A customer wants $240 back for a dress she clearly wore to a wedding, and says she will call her bank'
    expect(index.search(worn, 2).map(({ documentId }) => documentId)).toEqual(['one'])
    for (const other of ['a customer wants $40 back for a lamp', 'one star review from a competitor', 'she says she will call her bank'])
      expect(index.search(other, 2), other).toEqual([])
  })

  it('are gone when they are taken out, and changed when they are put in again', () => {
    const index = shopIndex()
    index.remove('rules')
    expect(index.search('she lost her gift card, do we replace it?', 3)).toEqual([])
    index.add({ id: 'kitchen', title: 'Kitchen', text: 'Gift cards\nWe replace a lost gift card once.' })
    expect(index.search('she lost her gift card, do we replace it?', 3).map(({ text }) => text)).toEqual([
      'We replace a lost gift card once.',
    ])
    expect(index.size()).toBe(1)
  })
})

describe('passages', () => {
  it('lie in the text where they say, in order, and leave out headings and blank space alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a ', 'Word', '. ', '\n', '\n\n', '# Head\n', '😀', 'é', '\r\n'), maxLength: 400 }),
        (text) => {
          let last = 0
          for (const passage of splitPassages(text)) {
            expect(passage.start).toBeGreaterThanOrEqual(last)
            expect(text.slice(passage.start, passage.end)).toBe(passage.text)
            expect(passage.text.isWellFormed()).toBe(true)
            expect(passage.text.trim()).not.toBe('')
            last = passage.end
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('are at most about 900 characters long, whatever stands in the text', () => {
    for (const text of ['x'.repeat(50_000), 'word '.repeat(20_000), 'A sentence of some words. '.repeat(5000), '😀'.repeat(20_000)])
      for (const { text: passage } of splitPassages(text)) expect(passage.length).toBeLessThanOrEqual(1200)
  })

  it('takes time in step with the length', () => {
    const timed = (length: number) => {
      const text = 'Heading\n\nsome words in a row. '.repeat(length)
      const start = performance.now()
      splitPassages(text)
      return performance.now() - start
    }
    timed(2000)
    expect(timed(40_000)).toBeLessThan(Math.max(400, 40 * timed(4000)))
  })
})
