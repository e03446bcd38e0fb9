import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findTurnedAwayForUpdate, linkTurnedAway } from '../store/turned-away-messages.ts'
import { openCase } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'

/** Opens a case from a message that was turned away, as if it had been served. The block stays as it is. */
export const openTurnedAway = transactionalOperation({
  name: 'open-turned-away',
  summary: 'Open a case from a message that was turned away. The block stays as it is.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({ id: id.describe('The message that was turned away.'), caseId: id }),
  output: z.object({ caseId: id }),
  async run(context, input) {
    const message = await findTurnedAwayForUpdate(context.db, input.id)
    if (!message) throw new AppError('not_found', 'There is no such message in this shop.')
    if (message.caseId !== null) return { caseId: message.caseId }
    await openCase(context, {
      id: input.caseId,
      text: message.text,
      channel: message.channel,
      customerName: message.senderName ?? undefined,
      customerEmail: message.identityKind === 'email' ? message.identityValue : undefined,
      subject: message.subject ?? undefined,
      remarks: message.remarks,
      saidAt: message.receivedAt,
    })
    await linkTurnedAway(context.db, input)
    return { caseId: input.caseId }
  },
})
