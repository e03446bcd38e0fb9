import { z } from 'zod'
import { AppError } from '../errors.ts'
import { insertMember, listMemberships } from '../store/members.ts'
import { insertPolicyVersion } from '../store/policies.ts'
import { insertShop } from '../store/shops.ts'
import { openCase } from './open-case.ts'
import { transactionalOperation } from './operation.ts'
import { SAMPLE_COMPLAINTS, SAMPLE_POLICY, SAMPLE_PROFILE } from './sample-shop.ts'
import { id } from './schemas.ts'

const HOUR_MS = 3_600_000

/** Makes a sample shop beside the own one, for whoever asks; the one they have already is given back. */
export const loadSample = transactionalOperation({
  name: 'load-sample',
  summary: 'Make a sample shop beside your own, with ten open cases. It is marked as sample everywhere and can be removed.',
  scope: 'shop:write',
  access: 'write',
  shop: 'new',
  input: z.object({}),
  output: z.object({ shopId: id }),
  async run(context) {
    const { db, shopId, now, newId, principal } = context
    if (principal.kind !== 'member') throw new AppError('not_signed_in', 'Sign in to load the sample: it is made for one person.')
    const memberships = await listMemberships(db, principal.userId)
    const sample = memberships.find(({ isSample }) => isSample)
    if (sample) {
      throw new AppError('already_exists', 'You have a sample shop already. Open it, or remove it first.', {
        details: { shopId: sample.shopId },
      })
    }
    const email = memberships[0]?.email ?? ''
    await insertShop(db, { id: shopId, isSample: true, profile: SAMPLE_PROFILE, now })
    const createdBy = newId()
    await insertMember(db, { shopId, id: createdBy, userId: principal.userId, name: principal.name, email, role: 'owner', now })
    await insertPolicyVersion(db, { shopId, id: newId(), number: 1, document: SAMPLE_POLICY, createdBy, now })
    for (const { hoursAgo, ...complaint } of SAMPLE_COMPLAINTS) {
      await openCase({ ...context, now: new Date(now.getTime() - hoursAgo * HOUR_MS) }, { ...complaint, id: newId() })
    }
    return { shopId }
  },
})
