import { z } from 'zod'
import { AUTOMATION_MODES } from '../core/automation/automation.ts'
import { orderAutomations as putInOrder, saveAutomationSettings } from '../store/automations.ts'
import { automationsSchema, readAutomations } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Says in which order automations are asked, and whether all act or the first one alone. */
export const orderAutomations = transactionalOperation({
  name: 'order-automations',
  summary: 'Put the automations in an order, and say whether all that hold act, or only the first one.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    ids: z.array(id).max(2_000).optional().describe('In the order wanted; those left out follow behind.'),
    mode: z.enum(AUTOMATION_MODES).optional(),
  }),
  output: automationsSchema,
  async run(context, { ids, mode }) {
    const { db, shopId, now } = context
    if (ids) await putInOrder(db, ids)
    if (mode) await saveAutomationSettings(db, { shopId, now, mode })
    await context.record({ data: { ...(mode && { mode }) } })
    return readAutomations(context)
  },
})
