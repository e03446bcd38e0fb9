import { z } from 'zod'
import { checkPolicy, type PolicyRemark } from '../core/policy/check-policy.ts'
import { policySchema } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { findLatestPolicy, insertPolicyVersion } from '../store/policies.ts'
import { transactionalOperation } from './operation.ts'
import { policyDetailSchema, readPolicyDetail } from './policy-detail.ts'
import { requirePolicyYes } from './require-approval.ts'
import { instant } from './schemas.ts'
import { followPolicy } from './set-open-clocks.ts'
import { readShop } from './shop-detail.ts'

/** Writes the next version of the policy; the earlier ones stay as they were. */
export const savePolicy = transactionalOperation({
  name: 'save-policy',
  summary:
    'Write the next version of the policy, in force at once or from a later time; earlier versions stay. One that refuses what the law grants is saved only when that is acknowledged; where the policy asks for a yes to its change, exactly what was approved is saved.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    basedOn: z.int().min(0).describe('The number of the newest version that was read; 0 for the first.'),
    document: policySchema,
    effectiveFrom: instant.optional().describe('From when it holds; at once when left out. Not in the past, and within two years.'),
    acknowledged: z
      .array(z.string().max(100))
      .max(50)
      .default([])
      .describe('The ids of the remarks of check-policy on the law that somebody read, and saves all the same.'),
  }),
  output: policyDetailSchema,
  async run(context, { basedOn, document, effectiveFrom, acknowledged }) {
    const { db, shopId, now, newId, principal } = context
    const [latestRow, { profile }] = await Promise.all([findLatestPolicy(db), readShop(db)])
    const latest = latestRow?.number ?? 0
    if (latest !== basedOn) throw overtaken(latest, basedOn)
    const begins = beginsAt(effectiveFrom, now)
    await requirePolicyYes(context, { basedOn, document, ...(effectiveFrom && { effectiveFrom }) })
    const passed = passRemarks(checkPolicy(document, profile), acknowledged)
    const createdBy = principal.kind === 'member' ? principal.memberId : null
    const id = newId()
    await insertPolicyVersion(db, {
      shopId,
      id,
      number: latest + 1,
      document,
      effectiveFrom: begins ?? null,
      acknowledged: passed,
      createdBy,
      now,
    }).catch((error: unknown) => {
      // Who saved at the same moment took the number.
      if (error instanceof AppError && error.code === 'already_exists') throw overtaken(latest + 1, basedOn)
      throw error
    })
    await context.record({
      subjectId: id,
      data: {
        number: latest + 1,
        ...(begins && { effectiveFrom: begins.toISOString() }),
        ...(passed.length > 0 && { acknowledged: passed.join(', ') }),
      },
    })
    await followPolicy(context, { document, from: begins })
    return readPolicyDetail(context)
  },
})

function overtaken(current: number, basedOn: number): AppError {
  return new AppError(
    'version_conflict',
    `Somebody wrote version ${current} since you opened version ${basedOn}. Look at theirs, then save again.`,
    { details: { current } },
  )
}

const LATEST_BEGIN_MS = 2 * 366 * 86_400_000
/** What was "at once" when somebody pressed the button is so when it arrives. */
const GRACE_MS = 60_000

/** When a version begins, where that is later than now. */
function beginsAt(effectiveFrom: string | undefined, now: Date): Date | undefined {
  if (effectiveFrom === undefined) return undefined
  const from = new Date(effectiveFrom)
  const ahead = from.getTime() - now.getTime()
  if (ahead < -GRACE_MS)
    throw new AppError('bad_input', 'effectiveFrom: is in the past. Choose a later time, or leave it out to begin at once.')
  if (ahead > LATEST_BEGIN_MS) throw new AppError('bad_input', 'effectiveFrom: is more than two years ahead. Choose an earlier time.')
  return ahead <= 0 ? undefined : from
}

/** Throws where the policy contradicts itself or refuses what the law grants unread; returns the ids that were read. */
function passRemarks(remarks: readonly PolicyRemark[], acknowledged: readonly string[]): string[] {
  const details = (some: readonly PolicyRemark[]) => ({ details: { remarks: some } })
  const contradictions = remarks.filter(({ kind }) => kind === 'contradiction')
  if (contradictions.length > 0)
    throw new AppError(
      'bad_input',
      `document: ${contradictions.map(({ says, instead }) => `${says} ${instead}`).join(' ')}`,
      details(contradictions),
    )
  const law = remarks.filter(({ kind }) => kind === 'law')
  const unread = law.filter(({ id }) => !acknowledged.includes(id))
  if (unread.length > 0)
    throw new AppError(
      'policy_against_law',
      `${unread.map(({ says, facts }) => `${says} (${facts.join(', ')})`).join(' ')} Change it, or acknowledge what you read.`,
      details(unread),
    )
  return law.map(({ id }) => id)
}
