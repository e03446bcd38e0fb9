import { z } from 'zod'
import { AppError } from '../errors.ts'
import { saveBlockedNotice } from '../store/blocked-senders.ts'
import { nameOf } from './customer-detail.ts'
import { blockedNoticeSchema, lintNotice } from './get-blocked-notice.ts'
import { transactionalOperation } from './operation.ts'

/** Saves the shop's own words for the notice. What the linter calls an error is not saved: it would go out by itself. */
export const updateBlockedNotice = transactionalOperation({
  name: 'update-blocked-notice',
  summary:
    "Save the shop's own words for the one notice to blocked senders. Errors of the linter must be mended first: it goes out by itself.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    version: z.int().min(0).describe('The version that was read; 0 for the first.'),
    text: z.string().trim().min(20, 'write a sentence or two').max(5000),
  }),
  output: blockedNoticeSchema,
  async run({ db, shopId, now, principal, record }, { version, text }) {
    const findings = await lintNotice(db, text)
    if (findings.some(({ severity }) => severity === 'error'))
      throw new AppError('draft_has_errors', 'The notice has things to mend before it may go out.', {
        details: { findings: findings.map(({ rule, message, start, end }) => ({ rule, message, start, end })), mayOverride: false },
      })
    const updatedByName = nameOf(principal)
    if (!(await saveBlockedNotice(db, { shopId, version, text, byName: updatedByName, now })))
      throw new AppError('version_conflict', 'Somebody changed the notice since you opened it. Look at theirs, then save again.')
    await record({ subjectId: shopId, data: { length: text.length } })
    return { version: version + 1, text, isOwn: true, updatedByName, findings }
  },
})
