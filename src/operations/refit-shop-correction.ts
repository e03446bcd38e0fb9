import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { fitAndOffer } from './reading-observations.ts'

/** What the night does about a shop's corrections. */
export const refitShopCorrection = transactionalOperation({
  name: 'refit-shop-correction',
  summary: "Fit the shop's own correction of readings anew, as an offer.",
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  input: z.object({}),
  output: z.object({ corrected: z.int().min(0) }),
  run: (context) => fitAndOffer(context),
})
