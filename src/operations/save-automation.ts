import { z } from 'zod'
import { automationSchema } from '../core/automation/automation.ts'
import { problemsOf } from '../core/automation/problems.ts'
import { problemOfWebhookAddress } from '../core/automation/webhook-address.ts'
import { AppError } from '../errors.ts'
import {
  findAutomationForUpdate,
  insertAutomation,
  listAutomations,
  readAutomationSettings,
  updateAutomation,
} from '../store/automations.ts'
import { automationDetailSchema, getAutomationToChange, hashAutomation, nameOfCaller, readAutomation } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

const MOST_AUTOMATIONS = 2_000

/** Keeps an automation, switched off: what it does has to be rehearsed first. */
export const saveAutomation = transactionalOperation({
  name: 'save-automation',
  summary:
    'Keep an automation: make it (no version) or save over the version that was read. New or changed, it is off until it was rehearsed and switched on; circles and contradictions are told.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    id,
    version: version.optional(),
    name: z.string().trim().min(1, 'give it a name').max(120),
    automation: automationSchema,
  }),
  output: automationDetailSchema,
  async run(context, { id: automationId, version: known, name, automation }) {
    const { db, shopId, now } = context
    for (const action of automation.do) {
      const problem = action.do === 'webhook' ? problemOfWebhookAddress(action.url) : undefined
      if (problem) throw new AppError('bad_input', `do.url: ${problem}.`)
    }
    const [all, { mode }] = await Promise.all([listAutomations(db), readAutomationSettings(db)])
    const alone = problemsOf(automationId, [{ id: automationId, name, automation }], mode).find(({ kind }) => kind === 'never')
    if (alone) throw new AppError('bad_input', `if: ${alone.said}`)
    const saved = {
      shopId,
      id: automationId,
      name,
      document: automation,
      contentHash: hashAutomation(automation),
      byName: nameOfCaller(context),
      now,
    }
    if (known === undefined) {
      if (await findAutomationForUpdate(db, automationId))
        throw new AppError('already_exists', 'There is an automation of this id already. Give its version to save over it.')
      if (all.length >= MOST_AUTOMATIONS)
        throw new AppError('bad_input', `A shop may have ${MOST_AUTOMATIONS} automations. Remove some that nobody needs any more.`)
      await insertAutomation(db, saved)
    } else await updateAutomation(db, await getAutomationToChange(context, { id: automationId, version: known }), saved)
    await context.record({ subjectId: automationId, data: { name } })
    return readAutomation(context, automationId)
  },
})
