import { z } from 'zod'
import { NO_SHOP_RULES, type ShopRules, shopRulesSchema } from '../core/drafting/lint/shop-rules.ts'
import { withNeverDos } from '../core/policy/never-dos.ts'
import { neverDoSchema } from '../core/policy/policy-parts.ts'
import type { Db } from '../store/database.ts'
import { findLintRules } from '../store/lint-rules.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { instant } from './schemas.ts'

export const lintRulesSchema = z.object({
  version: z.int().min(0).describe('0 while the shop has changed nothing.'),
  rules: shopRulesSchema,
  updatedAt: instant.optional(),
  updatedByName: z.string().optional(),
})

const rulesInForceSchema = lintRulesSchema.extend({
  neverDos: z.array(neverDoSchema).describe('What the policy in force says is never done; its words are searched for beside the rules.'),
})

/** The shop's own words and rules for drafts. */
export const getLintRules = transactionalOperation({
  name: 'get-lint-rules',
  summary: "The shop's own words and rules for drafts, and the built-in rules that it switched.",
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: rulesInForceSchema,
  async run({ db, now }) {
    const [saved, policy] = await Promise.all([readLintRules(db), readPolicy(db, now)])
    return { ...saved, neverDos: policy.document.neverDos ?? [] }
  },
})

/** The rules that drafts are checked by: the shop's own, and what its policy in force says is never done. */
export async function readRulesInForce({ db, now }: Pick<CallContext, 'db' | 'now'>): Promise<ShopRules> {
  const [{ rules }, policy] = await Promise.all([readLintRules(db), readPolicy(db, now)])
  return withNeverDos(rules, policy.document.neverDos)
}

/** What the shop saved, or what holds while it has saved nothing. */
export async function readLintRules(db: Db): Promise<z.infer<typeof lintRulesSchema> & { readonly rules: ShopRules }> {
  const row = await findLintRules(db)
  if (!row) return { version: 0, rules: NO_SHOP_RULES }
  return { version: row.version, rules: rulesOf(row.document), updatedAt: row.updatedAt.toISOString(), updatedByName: row.updatedByName }
}

/** Rules saved under an older schema that no longer fit hold nothing rather than block every draft. */
function rulesOf(document: unknown): ShopRules {
  const parsed = shopRulesSchema.safeParse(document)
  return parsed.success ? parsed.data : NO_SHOP_RULES
}
