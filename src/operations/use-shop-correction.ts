import { z } from 'zod'
import { shopCorrectionSchema } from '../core/reading/shop-correction.ts'
import { AppError } from '../errors.ts'
import { updateReadingSettings } from '../store/reading-settings.ts'
import { transactionalOperation } from './operation.ts'
import { readingSettingsSchema, readReadingSettings } from './reading-settings-detail.ts'

/** Switches a shop's correction on, exactly the one that was looked at, or off. */
export const useShopCorrection = transactionalOperation({
  name: 'use-shop-correction',
  summary: "Switch the shop's own correction of readings on, as it is offered, or off. It changes messages that are read from then on.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    version: z.int().min(0).describe('The version that was read; 0 where nothing was set yet.'),
    correction: shopCorrectionSchema.nullable().describe('The offered one, as it was read; null switches it off.'),
  }),
  output: readingSettingsSchema,
  async run({ db, shopId, now, principal, record }, { version, correction }) {
    const { correction: current, version: currentVersion } = await readReadingSettings(db)
    const isOffered = correction === null || JSON.stringify(current.offered?.correction) === JSON.stringify(correction)
    const byName = principal.kind === 'anonymous' ? '' : principal.name
    if (!isOffered || !(await updateReadingSettings(db, { shopId, version, now, inForce: { correction, byName } })))
      throw new AppError('version_conflict', 'What is offered has changed since you looked. Look again before you switch it on.', {
        details: { currentVersion },
      })
    await record({ subjectId: shopId, data: { on: correction !== null } })
    return readReadingSettings(db)
  },
})
