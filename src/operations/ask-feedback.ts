import { z } from 'zod'
import { askCustomer, askedSchema } from './feedback-detail.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Asks the customer of a closed case how it was handled. */
export const askFeedback = transactionalOperation({
  name: 'ask-feedback',
  summary:
    'Ask the customer of a closed case how it was handled, by mail or by a link to hand over. Refused after abuse, danger, law or disputed money, when parted, and when asked lately.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  answersSecret: true,
  input: z.object({ id, caseId: id, byMail: z.boolean().default(true) }),
  output: askedSchema,
  run: (context, input) => askCustomer(context, input),
})
