import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAUSES, HEATS, THREATS, WANTS } from '../case.ts'
import { fitShopCorrection, LEAST_CORRECTED, type ReadingObservation } from './fit-shop-correction.ts'
import { adjustmentsOf, isEmptyCorrection } from './shop-correction.ts'

type Change = Partial<ReadingObservation['settled']>

/** A message as it was read, and how its people left it. */
function observed(read: Partial<ReadingObservation['read']>, change: Change = {}): ReadingObservation {
  const full = { heat: 2, cause: { kind: 'late_delivery' }, threats: [], wants: [], ...read } as ReadingObservation['read']
  const settled = {
    heat: full.heat,
    cause: full.cause.kind,
    threats: full.threats.map(({ kind }) => kind),
    wants: full.wants.map(({ kind }) => kind),
    ...change,
  }
  const corrected = Object.keys(change).map((key) => ({ heat: 'heat', cause: 'cause', threats: 'threat', wants: 'want' })[key] as never)
  return { read: full, settled, corrected }
}
const times = <One>(count: number, make: (index: number) => One) => Array.from({ length: count }, (_, index) => make(index))

describe("a shop's correction", () => {
  it('learns the step that its people keep making, and says on what it rests', () => {
    const { correction, checks } = fitShopCorrection([
      ...times(20, () => observed({ heat: 3 }, { heat: 2 })),
      ...times(20, () => observed({ heat: 1 })),
    ])
    expect(correction.heat).toEqual([{ from: 3, to: 2, changed: 20, of: 20 }])
    expect(correction.cause).toEqual([])
    expect(checks.heat).toEqual({ before: 20, after: 40, of: 40 })
  })

  it('learns that one cause is read too cool, whatever its level', () => {
    const { correction } = fitShopCorrection([
      ...times(24, (i) => observed({ heat: HEATS[i % 3]!, cause: { kind: 'staff_behaviour' } }, { heat: HEATS[(i % 3) + 1]! })),
      ...times(60, (i) => observed({ heat: HEATS[i % 3]! }, i % 2 ? { wants: ['refund'] } : {})),
    ])
    expect(correction.heat).toEqual([])
    expect(correction.heatOfCause).toEqual([{ cause: 'staff_behaviour', steps: 1, changed: 24, of: 24 }])
  })

  it('learns which cause another one is, and which findings are not to be believed', () => {
    const { correction } = fitShopCorrection([
      ...times(12, () => observed({ cause: { kind: 'policy_dispute' } }, { cause: 'refund_delay_or_denied' })),
      ...times(15, (i) => observed({ threats: [{ kind: 'legal', confidence: 0.4 + i / 100 }] }, { threats: [] })),
      ...times(15, (i) => observed({ threats: [{ kind: 'legal', confidence: 0.8 + i / 100 }] })),
    ])
    expect(correction.cause).toEqual([{ from: 'policy_dispute', to: 'refund_delay_or_denied', changed: 12, of: 12 }])
    expect(correction.threat).toEqual([{ kind: 'legal', below: expect.closeTo(0.67, 5), changed: 15, of: 15 }])
  })

  it('is nothing before ten messages were corrected, however clear they are', () => {
    const few = times(LEAST_CORRECTED - 1, () => observed({ heat: 3 }, { heat: 1 }))
    expect(isEmptyCorrection(fitShopCorrection(few).correction)).toBe(true)
    expect(isEmptyCorrection(fitShopCorrection([...few, observed({ heat: 3 }, { heat: 1 })]).correction)).toBe(false)
  })

  it('is nothing where people disagree with one another', () => {
    const { correction } = fitShopCorrection(times(40, (i) => observed({ heat: 2 }, { heat: i % 2 ? 1 : 3 })))
    expect(isEmptyCorrection(correction)).toBe(true)
  })

  it('is outweighed by many messages on which nobody changed anything', () => {
    const { correction } = fitShopCorrection([
      ...times(10, () => observed({ heat: 3 }, { heat: 2 })),
      ...times(80, () => observed({ heat: 3 })),
    ])
    expect(correction.heat).toEqual([])
  })

  it('never takes a threat to life away, and never cools a message that holds one', () => {
    const { correction } = fitShopCorrection(
      times(40, () => observed({ heat: 4, threats: [{ kind: 'self_harm', confidence: 0.3 }] }, { heat: 1, threats: [] })),
    )
    expect(correction.threat).toEqual([])
    const reading = { heat: 4, cause: { kind: 'other' }, threats: [{ kind: 'self_harm', confidence: 0.3 }], wants: [] } as const
    expect(adjustmentsOf(reading, { ...correction, heat: [{ from: 4, to: 1, changed: 9, of: 9 }] })).toEqual([])
  })

  it('is the same for the same corrections, and never throws', () => {
    const anyObservation = fc
      .record({
        heat: fc.constantFrom(...HEATS),
        left: fc.constantFrom(...HEATS),
        cause: fc.constantFrom(...CAUSES),
        leftCause: fc.constantFrom(...CAUSES),
        threat: fc.constantFrom(...THREATS),
        want: fc.constantFrom(...WANTS),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ heat, left, cause, leftCause, threat, want, confidence }) =>
        observed(
          { heat, cause: { kind: cause }, threats: [{ kind: threat, confidence }], wants: [{ kind: want, confidence }] },
          { heat: left, cause: leftCause, ...(confidence < 0.5 && { threats: [], wants: [] }) },
        ),
      )
    fc.assert(
      fc.property(fc.array(anyObservation, { maxLength: 60 }), (observations) => {
        const fitted = fitShopCorrection(observations)
        expect(fitShopCorrection(observations)).toEqual(fitted)
        for (const { read } of observations)
          for (const change of adjustmentsOf(read, fitted.correction))
            expect(change.field === 'heat' && change.value === read.heat).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})
