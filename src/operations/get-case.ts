import { z } from 'zod'
import { readCaseDetail } from './case-detail.ts'
import { transactionalOperation } from './operation.ts'
import { caseDetailSchema, id } from './schemas.ts'

/** One case with everything on it. */
export const getCase = transactionalOperation({
  name: 'get-case',
  summary: 'One case: customer, messages, reading, decision, drafts and timeline.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({ id }),
  output: caseDetailSchema,
  run: (context, input) => readCaseDetail(context, input.id),
})
