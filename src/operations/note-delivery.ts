import { z } from 'zod'
import { DELIVERY_REASONS, waitAfterAttempt } from '../core/delivery.ts'
import { type CaseRow, findCaseForUpdate, updateCase } from '../store/cases.ts'
import { type DeliveryRow, findDelivery, findDeliveryForUpdate, updateDelivery } from '../store/deliveries.ts'
import { findSentDraft } from '../store/drafts.ts'
import { followRules } from './follow-rules.ts'
import { askForSentCopy } from './note-sent-copy.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { partByLetter } from './part-by-letter.ts'
import { id, version } from './schemas.ts'

/**
 * Notes how an attempt to deliver a message ended: taken by the server, put off (it is tried again later), or refused for good. The word of the attempt
 * that took the message counts, even where it was given up as unknown meanwhile; one that never took it is told by the version that it read.
 */
export const noteDelivery = transactionalOperation({
  name: 'note-delivery',
  summary: 'Note that a mail server took a message, put it off, or refused it for good.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({
    messageId: id,
    attempt: z.union([z.object({ attemptId: id }), z.object({ version })]).describe('Which took it; or what it read, where it never did.'),
    as: z.enum(['taken', 'put_off', 'refused']),
    reason: z.enum(DELIVERY_REASONS).optional(),
    answer: z.string().max(300).optional(),
    ccRefused: z.array(z.string()).max(50).default([]).describe('Who gets no copy: the server would not take it for them.'),
  }),
  output: z.object({ noted: z.boolean() }),
  async run(context, { messageId, attempt, as, reason = null, answer = null, ccRefused }) {
    const { db, now } = context
    // The case first, as whoever adds to it locks it: nobody waits for the other in a circle.
    const caseRow = await findCaseForUpdate(db, (await findDelivery(db, messageId))?.caseId ?? messageId)
    const row = await findDeliveryForUpdate(db, messageId)
    if (!caseRow || !row || !isOf(row, attempt)) return { noted: false }
    // Whoever thought that it was the customer's turn was wrong.
    const reopen = () => (caseRow.state === 'waiting' ? updateCase(db, { id: caseRow.id, now, state: 'open' }) : undefined)
    switch (as) {
      case 'taken':
        await askForSentCopy(context, row)
        return settle(context, row, { state: 'sent', reason: null, answer, ccRefused, sentAt: now }, await partBy(context, row, caseRow))
      case 'refused':
        await reopen()
        return settle(context, row, { state: 'failed', reason, answer })
      case 'put_off': {
        const attempts = row.attempts + 1
        const waitMs = waitAfterAttempt(attempts)
        if (waitMs === undefined) {
          await reopen()
          return settle(context, row, { state: 'failed', reason: 'gave_up', answer, attempts })
        }
        const sendAt = new Date(now.getTime() + waitMs)
        await update(context, row, { state: 'waiting', reason, answer, attempts, sendAt })
        await context.enqueue('deliver-message', { messageId }, { startAfter: sendAt })
        // One line for the timeline and the page, not one for each of fifty attempts.
        if (attempts === 1) await record(context, row, { state: 'waiting', ...(reason && { reason }) })
        return { noted: true }
      }
    }
  },
})

function isOf(row: DeliveryRow, attempt: { attemptId: string } | { version: number }): boolean {
  if ('version' in attempt) return row.state === 'waiting' && row.version === attempt.version
  return (row.state === 'sending' || row.state === 'unknown') && row.attemptId === attempt.attemptId
}

type Change = Parameters<typeof updateDelivery>[2]

async function settle(
  context: CallContext,
  row: DeliveryRow,
  change: Change & { state: 'sent' | 'failed' },
  besides: Record<string, string> = {},
): Promise<{ noted: true }> {
  await update(context, row, change)
  await record(context, row, { state: change.state, ...(change.reason && { reason: change.reason }), ...besides })
  // What did not leave is no answer after all.
  if (change.state === 'failed') await followRules(context, { caseId: row.caseId, trigger: 'case_change' })
  return { noted: true }
}

/** Now that it is gone for good, a letter that parts with the customer has parted with them. */
async function partBy(context: CallContext, { messageId }: DeliveryRow, { customerId }: CaseRow): Promise<Record<string, string>> {
  const letter = await findSentDraft(context.db, messageId)
  return letter ? partByLetter(context, { kind: letter.kind, customerId, byName: letter.sentByName ?? '' }) : {}
}

async function update({ db, now }: CallContext, { messageId, state }: DeliveryRow, change: Change): Promise<void> {
  await updateDelivery(db, { messageId, from: [state] }, change, now)
}

function record(context: CallContext, { caseId, messageId }: DeliveryRow, data: Record<string, string>): Promise<void> {
  return context.record({ caseId, subjectId: messageId, data })
}
