import { z } from 'zod'
import { feedbackSettingsSchema } from '../core/feedback/survey.ts'
import { AppError } from '../errors.ts'
import { saveFeedbackSettings as saveSettings } from '../store/surveys.ts'
import { readFeedbackSettings } from './feedback-detail.ts'
import { transactionalOperation } from './operation.ts'

/** How the shop asks its customers: whether, what, when, how often. */
export const saveFeedbackSettings = transactionalOperation({
  name: 'save-feedback-settings',
  summary: 'Set whether customers are asked how their case was handled, what, how long after closing, and how often at most.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: feedbackSettingsSchema.extend({ version: z.int().min(0).describe('The version that was read; 0 where none was saved.') }),
  output: feedbackSettingsSchema.extend({ version: z.int().min(0) }),
  async run({ db, shopId, now, record }, { version, ...settings }) {
    if (!(await saveSettings(db, { shopId, version, settings: { ...settings, questions: [...new Set(settings.questions)] }, now })))
      throw new AppError('version_conflict', 'Somebody changed this since you opened it. Look at their change, then make yours again.')
    await record({ data: { on: settings.on, questions: settings.questions.join(', ') } })
    return readFeedbackSettings(db)
  },
})
