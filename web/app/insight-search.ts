import { GROUPINGS, type Grouping, MEASURES, type Measure } from '../../src/core/insight/sums.ts'

export const PERIODS = ['this', 'last', 'quarter', 'year'] as const
export type Period = (typeof PERIODS)[number]

/** What the insights show, kept in their address: Back and a reload bring the same figures. */
export interface InsightSearch {
  readonly period?: Period
  /** The last month, where it is none of the periods. */
  readonly month?: string
  readonly group?: Grouping
  readonly measure?: Measure
  /** Only cases that are alike in these; empty text for what is not known. */
  readonly cause?: string
  readonly product?: string
  readonly supplier?: string
  readonly place?: string
  readonly channel?: string
  readonly tag?: string
  /** None of these, of `exceptGroup`: what stands for the rest. */
  readonly except?: readonly string[]
  readonly exceptGroup?: Exclude<Grouping, 'tag'>
}

export function readInsightSearch(search: Record<string, unknown>): InsightSearch {
  const one = <Value extends string>(values: readonly Value[], wanted: unknown) => values.find((value) => value === wanted)
  const period = one(PERIODS, search['period'])
  const group = one(GROUPINGS, search['group'])
  const measure = one(MEASURES, search['measure'])
  const month = search['month']
  const exceptGroup = one(GROUPINGS, search['exceptGroup'])
  const { except } = search
  return {
    ...(period && { period }),
    ...(typeof month === 'string' && /^\d{4}-\d\d$/.test(month) && { month }),
    ...(group && { group }),
    ...(measure && { measure }),
    ...Object.fromEntries(
      GROUPINGS.flatMap((name) => {
        const value = search[name]
        // An address says 404 for the text 404.
        return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
      }),
    ),
    ...(Array.isArray(except) && exceptGroup && exceptGroup !== 'tag' && { except: except.map(String), exceptGroup }),
  }
}
