import { describe, expect, it } from 'vitest'
import { createPassageIndex } from './passage-index.ts'

const passage = (id: string, text: string, title = 'House rules') => ({ id, title, text })

describe('an index over passages', () => {
  it('finds by other words of the trade, and mends slips', () => {
    const index = createPassageIndex()
    index.add([
      passage('a', 'Whoever does not turn up without a call pays half of the price.'),
      passage('b', 'Opening hours are nine to five.'),
    ])
    expect(index.search('no-show, do we charge?')[0]?.id).toBe('a')
    expect(index.search('openning huors')[0]?.id).toBe('b')
  })

  it('forgets what is taken out and replaces what comes again', () => {
    const index = createPassageIndex()
    index.add([passage('a', 'parking behind the building'), passage('b', 'parking in the street')])
    index.remove(['a', 'never there'])
    expect(index.search('parking').map(({ id }) => id)).toEqual(['b'])
    index.add([passage('b', 'gift cards never expire')])
    expect(index.search('parking')).toEqual([])
    expect(index.search('gift cards').map(({ id }) => id)).toEqual(['b'])
    expect(index.size()).toBe(1)
  })

  it('gives the same after many changes as when made anew', () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      passage(`${i % 10}`, `rule ${'refund deposit parking late'.split(' ')[i % 4]} item${i}`),
    )
    const changed = createPassageIndex()
    for (const row of rows) changed.add([row])
    const anew = createPassageIndex()
    anew.add(new Map(rows.map((row) => [row.id, row])).values())
    const ids = (index: typeof anew) =>
      index
        .search('deposit item37')
        .map(({ id }) => id)
        .sort()
    expect(ids(changed)).toEqual(ids(anew))
  })
})
