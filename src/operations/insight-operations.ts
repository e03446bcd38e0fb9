import { exportInsights } from './export-insights.ts'
import { getFrictionCost } from './get-friction-cost.ts'
import { getRootCauses } from './get-root-causes.ts'
import { listInsightCases } from './list-insight-cases.ts'

/** All about what cases come from and what they cost, for the list of all operations. */
export const insightOperations = {
  'get-root-causes': getRootCauses,
  'get-friction-cost': getFrictionCost,
  'list-insight-cases': listInsightCases,
  'export-insights': exportInsights,
} as const
