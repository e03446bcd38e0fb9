import type { CaseState } from '../core/case.ts'
import { findSurvivingCaseId } from './cases.ts'
import type { Db } from './database.ts'

/** What a customer may see of their case by a link. */
export interface FollowedCase {
  readonly title: string
  readonly state: CaseState
  readonly openedAt: Date
  readonly updatedAt: Date
  readonly closedAt: Date | null
  /** What the shop said to the customer, and what the customer wrote by the form or the link themselves; oldest first. */
  readonly messages: readonly {
    readonly direction: 'inbound' | 'outbound'
    readonly text: string
    readonly saidAt: Date
    readonly photos: number
  }[]
}

/** The case as its customer may see it: no other column is read, so none can slip out. */
export async function findFollowedCase(db: Db, wanted: string): Promise<FollowedCase | undefined> {
  const id = await findSurvivingCaseId(db, wanted)
  const found = await db
    .selectFrom('cases')
    .select(['title', 'state', 'openedAt', 'updatedAt', 'closedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const messages = await db
    .selectFrom('messages')
    .select(['id', 'direction', 'text', 'saidAt'])
    .select((eb) =>
      eb
        .selectFrom('attachments')
        .whereRef('attachments.messageId', '=', 'messages.id')
        .whereRef('attachments.shopId', '=', 'messages.shopId')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .as('photos'),
    )
    .where('caseId', '=', id)
    // What waits, is held or was refused has not been said yet.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries')
            .whereRef('deliveries.messageId', '=', 'messages.id')
            .whereRef('deliveries.shopId', '=', 'messages.shopId')
            .where('deliveries.state', 'in', ['waiting', 'held', 'sending', 'failed'])
            .select('deliveries.messageId'),
        ),
      ),
    )
    .where((eb) => eb.or([eb('direction', '=', 'outbound'), eb.and([eb('direction', '=', 'inbound'), eb('channel', '=', 'form')])]))
    .orderBy('saidAt')
    .orderBy('id')
    .execute()
  return {
    ...found,
    state: found.state as CaseState,
    messages: messages.map(({ text, saidAt, direction, photos }) => ({
      ...{ text, saidAt, photos: Number(photos ?? 0) },
      direction: direction === 'outbound' ? 'outbound' : 'inbound',
    })),
  }
}
