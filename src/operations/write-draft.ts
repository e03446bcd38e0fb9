import { z } from 'zod'
import { DRAFT_KINDS, PLATFORMS, TONES } from '../core/case.ts'
import { composeDraft } from '../core/drafting/compose/compose.ts'
import { pureOperation } from './operation.ts'
import { draftFactsSchema, span } from './schemas.ts'

/** Composes a draft from facts; each figure, date, name and promise in it is traceable to one of them. */
export const writeDraft = pureOperation({
  name: 'write-draft',
  summary: 'Compose a draft from the facts of a case; each figure, date, name and promise is traceable to one of them.',
  scope: 'anyone',
  input: z.object({
    kind: z.enum(DRAFT_KINDS),
    platform: z.enum(PLATFORMS).optional(),
    tone: z.enum(TONES).default('plain'),
    facts: draftFactsSchema,
  }),
  output: z.object({
    kind: z.enum(DRAFT_KINDS),
    platform: z.enum(PLATFORMS).optional(),
    tone: z.enum(TONES),
    subject: z.string().optional(),
    text: z.string(),
    trace: z.array(z.object({ span, source: z.string() })),
  }),
  run: (request) => composeDraft(request),
})
