import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { fitAndOffer } from './reading-observations.ts'
import { readingSettingsSchema, readReadingSettings } from './reading-settings-detail.ts'

/** Looks what the shop's corrections teach, now and not at night. */
export const fitShopCorrection = transactionalOperation({
  name: 'fit-shop-correction',
  summary:
    "Fit the shop's own correction of readings from what its people put right, as an offer; nothing changes before a person uses it.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({}),
  output: readingSettingsSchema,
  async run(context) {
    await fitAndOffer(context)
    return readReadingSettings(context.db)
  },
})
