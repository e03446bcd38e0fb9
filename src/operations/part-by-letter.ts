import type { DraftKind } from '../core/case.ts'
import { findCustomerForUpdate, updateStanding } from '../store/customers.ts'
import type { CallContext } from './operation.ts'

const REASON = 'They were told by letter.'

/**
 * A letter that parts with a customer makes it so once it went out: their standing is `parted`, by whoever sent it, and `set-standing` undoes it. Returns
 * what the event tells of that: nothing for another draft, and where they are parted with already.
 */
export async function partByLetter(
  { db, now }: Pick<CallContext, 'db' | 'now'>,
  { kind, customerId, byName }: { readonly kind: DraftKind; readonly customerId: string; readonly byName: string },
): Promise<{ readonly standing?: 'parted' }> {
  if (kind !== 'firing') return {}
  const customer = await findCustomerForUpdate(db, customerId)
  if (!customer || customer.standing === 'parted') return {}
  await updateStanding(db, { id: customer.id, standing: 'parted', reason: REASON, byName, now })
  return { standing: 'parted' }
}
