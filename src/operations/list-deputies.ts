import { z } from 'zod'
import { deputiesSchema, readDeputies } from './deputy-detail.ts'
import { transactionalOperation } from './operation.ts'

/** Who answers approvals in the place of whom. */
export const listDeputies = transactionalOperation({
  name: 'list-deputies',
  summary: 'Who answers approvals in the place of whom, and until when.',
  scope: 'people:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: deputiesSchema,
  run: (context) => readDeputies(context),
})
