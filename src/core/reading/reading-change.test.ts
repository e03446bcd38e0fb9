import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES, HEATS, THREATS, WANTS } from '../case.ts'
import { readMessage } from './read.ts'
import { changeReading, labelOf, type ReadingChange } from './reading-change.ts'

const READING = readMessage({ text: 'The sofa came scratched. I want a refund by Friday or I dispute the charge with my bank.' })

const anyChange: fc.Arbitrary<ReadingChange> = fc.oneof(
  fc.constantFrom(...HEATS).map((value) => ({ field: 'heat' as const, value })),
  fc.constantFrom(...CAUSES).map((value) => ({ field: 'cause' as const, value })),
  fc.tuple(fc.constantFrom(...THREATS), fc.boolean()).map(([kind, value]) => ({ field: 'threat' as const, kind, value })),
  fc.tuple(fc.constantFrom(...WANTS), fc.boolean()).map(([kind, value]) => ({ field: 'want' as const, kind, value })),
)

describe('a changed reading', () => {
  it('has the label that was changed and keeps all others', () => {
    const changed = changeReading(READING, [{ field: 'threat', kind: 'chargeback', value: false }])
    expect(changed).toEqual({ ...READING, threats: READING.threats.filter(({ kind }) => kind !== 'chargeback') })
    expect(READING.threats.length).toBeGreaterThan(0)
  })

  it('shows no words for what somebody added, and keeps those of what was read', () => {
    const changed = changeReading(READING, [
      { field: 'want', kind: 'apology', value: true },
      { field: 'want', kind: 'refund', value: true },
      { field: 'cause', value: READING.cause.kind },
    ])
    expect(changed.wants.find(({ kind }) => kind === 'apology')).toEqual({ kind: 'apology', confidence: 1, spans: [] })
    expect(changed.wants.find(({ kind }) => kind === 'refund')?.spans.length).toBeGreaterThan(0)
    expect(changed.cause).toEqual(READING.cause)
  })

  it('reads each label as it was last changed, and twice the same is once', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 8 }), anyChange, (earlier, last) => {
        const once = changeReading(READING, [...earlier, last])
        expect(labelOf(once, last)).toEqual(last)
        expect(changeReading(once, [last])).toEqual(once)
      }),
    )
  })

  it('is as it was read once every label is set back', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const back = changeReading(changeReading(READING, [change]), [labelOf(READING, change)])
        expect(labelOf(back, change)).toEqual(labelOf(READING, change))
      }),
    )
  })
})
