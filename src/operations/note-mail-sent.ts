import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Notes that a mail server has taken a mail on. */
export const noteMailSent = transactionalOperation({
  name: 'note-mail-sent',
  summary: 'Note that a mail was sent.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  input: z.object({ jobId: id, caseId: id.optional() }),
  output: z.object({}),
  async run({ record }, { jobId, caseId }) {
    await record({ subjectId: jobId, ...(caseId && { caseId }) })
    return {}
  },
})
