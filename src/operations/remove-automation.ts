import { z } from 'zod'
import { removeAutomation as takeOut } from '../store/automations.ts'
import { automationsSchema, getAutomationToChange, nameOfCaller, readAutomations } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id, version } from './schemas.ts'

/** Removes an automation; the log of what it did stays. */
export const removeAutomation = transactionalOperation({
  name: 'remove-automation',
  summary: 'Remove an automation. The log of what it did stays.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id, version }),
  output: automationsSchema,
  async run(context, input) {
    const { name } = await getAutomationToChange(context, input)
    await takeOut(context.db, { id: input.id, now: context.now, byName: nameOfCaller(context) })
    await context.record({ subjectId: input.id, data: { name } })
    return readAutomations(context)
  },
})
