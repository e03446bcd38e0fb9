import type { CaseState } from '../core/case.ts'
import type { Db } from './database.ts'

/** What a customer may see of their case by a link. */
export interface FollowedCase {
  readonly title: string
  readonly state: CaseState
  readonly openedAt: Date
  readonly updatedAt: Date
  readonly closedAt: Date | null
  /** Only what the shop said to the customer, oldest first. */
  readonly messages: readonly { readonly text: string; readonly saidAt: Date }[]
}

/** The case as its customer may see it: no other column is read, so none can slip out. */
export async function findFollowedCase(db: Db, id: string): Promise<FollowedCase | undefined> {
  const found = await db
    .selectFrom('cases')
    .select(['title', 'state', 'openedAt', 'updatedAt', 'closedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const messages = await db
    .selectFrom('messages')
    .select(['text', 'saidAt'])
    .where('caseId', '=', id)
    .where('direction', '=', 'outbound')
    .orderBy('saidAt')
    .orderBy('id')
    .execute()
  return { ...found, state: found.state as CaseState, messages }
}
