import { z } from 'zod'
import { automationsSchema, readAutomations } from './automation-detail.ts'
import { transactionalOperation } from './operation.ts'

/** The automations of the shop, in the order in which they are asked. */
export const listAutomations = transactionalOperation({
  name: 'list-automations',
  summary: 'List the automations of the shop in their order, with how they stand and what is wrong with them.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: automationsSchema,
  run: (context) => readAutomations(context),
})
