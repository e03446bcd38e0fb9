import { z } from 'zod'
import { DRAFT_KINDS, PLATFORMS } from '../core/case.ts'
import { lintWith } from '../core/drafting/lint/lint.ts'
import { NO_SHOP_RULES, shopRulesSchema } from '../core/drafting/lint/shop-rules.ts'
import { pureOperation } from './operation.ts'
import { draftFactsSchema, findingSchema, messageText } from './schemas.ts'

/** Checks a draft before it is sent. */
export const lintDraft = pureOperation({
  name: 'lint-draft',
  summary: 'Check a draft before it is sent: what will the reader feel, what is missing, what exposes the shop.',
  scope: 'anyone',
  input: z.object({
    kind: z.enum(DRAFT_KINDS),
    platform: z.enum(PLATFORMS).optional(),
    text: messageText,
    context: draftFactsSchema.partial().optional(),
    rules: shopRulesSchema.optional().describe("A shop's own words and rules, to be tried or applied."),
  }),
  output: z.object({ findings: z.array(findingSchema) }),
  run: ({ rules = NO_SHOP_RULES, ...input }) => ({ findings: lintWith(rules)(input) }),
})
