import { z } from 'zod'
import { shopRulesSchema } from '../core/drafting/lint/shop-rules.ts'
import { AppError } from '../errors.ts'
import { saveLintRules } from '../store/lint-rules.ts'
import { lintRulesSchema, readLintRules } from './get-lint-rules.ts'
import { transactionalOperation } from './operation.ts'

/** Saves the shop's own words and rules for drafts. */
export const updateLintRules = transactionalOperation({
  name: 'update-lint-rules',
  summary: "Save the shop's own words and rules for drafts; they hold from the next check on.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    version: z.int().min(0).describe('The version that was read; 0 for the first.'),
    rules: shopRulesSchema,
  }),
  output: lintRulesSchema,
  async run({ db, now, shopId, principal, record }, { version, rules }) {
    const updatedByName = principal.kind === 'anonymous' ? '' : principal.name
    if (!(await saveLintRules(db, { shopId, version, document: rules, updatedByName, now }))) {
      const current = await readLintRules(db)
      throw new AppError('version_conflict', 'Somebody changed these rules since you opened them. Look at theirs, then save again.', {
        details: { current },
      })
    }
    await record({ subjectId: shopId, data: { words: rules.words.length, rules: rules.rules.length } })
    return readLintRules(db)
  },
})
