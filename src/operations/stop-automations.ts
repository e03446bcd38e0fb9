import { z } from 'zod'
import { saveAutomationSettings } from '../store/automations.ts'
import { automationsSchema, nameOfCaller, readAutomations } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'

/** Stops every automation at once, or lets them go on; each stays on or off as it is. */
export const stopAutomations = transactionalOperation({
  name: 'stop-automations',
  summary:
    'Stop every automation at once, or let them go on. Each stays switched on or off as it is; what happens meanwhile is not caught up on.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ stopped: z.boolean() }),
  output: automationsSchema,
  async run(context, { stopped }) {
    const { db, shopId, now } = context
    const byName = nameOfCaller(context)
    await saveAutomationSettings(db, { shopId, now, stoppedAt: stopped ? now : null, stoppedByName: stopped ? byName : null })
    await context.record({ data: { stopped } })
    return readAutomations(context)
  },
})
