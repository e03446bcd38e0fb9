import fc from 'fast-check'
import { expect, it } from 'vitest'
import { everydaySituation } from '../../../test/arbitrary-situation.ts'
import { costParts, meanVector, settle } from './cost.ts'
import { buildModel, tablesOf } from './inputs.ts'
import { mergeReading } from './merge-reading.ts'
import { rankOptions } from './rank.ts'
import { startDraws } from './sample.ts'
import { columnsOf, loadBlock, planFor, sampleOption } from './sampled-costs.ts'

it('an option costed column by column costs what the formulas say for each vector', () => {
  const size = 8
  fc.assert(
    fc.property(everydaySituation(), fc.integer(), (situation, seed) => {
      const model = buildModel(mergeReading(situation, undefined, undefined))
      const draws = startDraws(model, tablesOf(model), seed)
      const at = meanVector(model)
      settle(model, at)
      const columns = columnsOf(at)
      const means = at.slice()
      draws.next(size)
      loadBlock(model, draws, size, at, columns)
      for (const { terms } of rankOptions(model)) {
        const into = { given: new Float64Array(size), outcome: new Float64Array(size) }
        sampleOption(terms, planFor(terms, means), { columns, events: draws.events, size }, into)
        for (let i = 0; i < size; i++) {
          draws.parameters.forEach((column, place) => {
            if (column) at[place] = column[i]!
          })
          settle(model, at)
          const cost = costParts(terms, at, 'cheaper', new Float64Array(7))
          expect(Math.abs(into.given[i]! - cost), terms.option).toBeLessThanOrEqual(1e-6 + 1e-9 * Math.abs(cost))
        }
      }
    }),
    { numRuns: 1000 },
  )
}, 60_000)
