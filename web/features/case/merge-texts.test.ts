import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTexts } from './merge-texts.ts'

const BASE = 'Hello Dana,\n\nI am sorry. The table came late. You get your money on Friday.\n\nMara'

describe('two changes of one draft', () => {
  it('are both kept where they lie apart', () => {
    const mine = BASE.replace('I am sorry.', 'I am truly sorry.')
    const theirs = BASE.replace('on Friday', 'on Monday')
    expect(mergeTexts(BASE, mine, theirs)).toBe(
      'Hello Dana,\n\nI am truly sorry. The table came late. You get your money on Monday.\n\nMara',
    )
  })

  it('are left to a person where they meet', () => {
    expect(mergeTexts(BASE, BASE.replace('Friday', 'Monday'), BASE.replace('Friday', 'Sunday'))).toBeUndefined()
    expect(mergeTexts(BASE, `${BASE}, owner`, `${BASE}!`)).toBeUndefined()
    expect(mergeTexts('', 'Mine.', 'Theirs.')).toBeUndefined()
  })

  it('are the one change where only one side changed anything, or both the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed)
        expect(mergeTexts(base, base, changed)).toBe(changed)
        expect(mergeTexts(base, changed, changed)).toBe(changed)
      }),
      { numRuns: 200 },
    )
  })

  it('give the same whoever saved first, and lose no sentence that either side wrote', () => {
    const sentences = fc.array(fc.constantFrom('One. ', 'Two! ', 'Three? ', 'Four\n'), { minLength: 1, maxLength: 8 })
    const edit = fc.record({ at: fc.nat(8), drop: fc.nat(2) })
    fc.assert(
      fc.property(sentences, edit, edit, (parts, one, other) => {
        const change = ({ at, drop }: typeof one, put: string) => [...parts.slice(0, at), put, ...parts.slice(at + drop)].join('')
        const [base, mine, theirs] = [parts.join(''), change(one, 'Mine. '), change(other, 'Theirs. ')]
        const merged = mergeTexts(base, mine, theirs)
        expect(mergeTexts(base, theirs, mine)).toBe(merged)
        if (merged === undefined) return
        expect(merged).toContain('Mine. ')
        expect(merged).toContain('Theirs. ')
      }),
      { numRuns: 300 },
    )
  })

  it('are told apart in time that does not run away with a long text', () => {
    const long = 'A sentence. '.repeat(5000)
    const started = performance.now()
    expect(mergeTexts(long, `${long}More.`, `First. ${long}`)).toBeUndefined()
    expect(performance.now() - started).toBeLessThan(500)
  })
})
