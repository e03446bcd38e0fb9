import { z } from 'zod'
import { lintWith } from '../core/drafting/lint/lint.ts'
import type { Finding } from '../core/drafting/lint/rule.ts'
import type { Db } from '../store/database.ts'
import { readLintRules } from './get-lint-rules.ts'
import { transactionalOperation } from './operation.ts'
import { findingSchema } from './schemas.ts'
import { readBlockedNotice } from './sender-rules.ts'

export const blockedNoticeSchema = z.object({
  version: z.int().min(0).describe('0 while the shop has changed nothing.'),
  text: z.string(),
  isOwn: z.boolean().describe('Whether the shop wrote it; else it is composed.'),
  updatedByName: z.string().optional(),
  findings: z.array(findingSchema).describe('What the linter says of it.'),
})

/** The one notice that somebody who is not served gets. */
export const getBlockedNotice = transactionalOperation({
  name: 'get-blocked-notice',
  summary: 'The one notice that a blocked sender, or a customer the shop parted with, gets when they write.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: blockedNoticeSchema,
  async run({ db }) {
    const { text, version, isOwn, updatedByName } = await readBlockedNotice(db)
    return { text, version, isOwn, ...(isOwn && { updatedByName }), findings: await lintNotice(db, text) }
  },
})

/** Checked as the letter that parts: the same must not be said. */
export async function lintNotice(db: Db, text: string): Promise<readonly Finding[]> {
  const { rules } = await readLintRules(db)
  return lintWith(rules)({ kind: 'firing', text })
}
