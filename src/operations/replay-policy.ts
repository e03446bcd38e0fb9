import { z } from 'zod'
import { OPTIONS } from '../core/case.ts'
import { moneyFormatter } from '../core/money.ts'
import { type Policy, policySchema } from '../core/policy/policy.ts'
import {
  REPLAY_KINDS,
  type ReplayedCase,
  type ReplayedSide,
  type ReplayKind,
  type RuledShop,
  replayCase,
  ruleShop,
  sumReplayed,
} from '../core/policy/replay.ts'
import type { ShopProfile } from '../core/shop.ts'
import { addUpOutcomes } from '../store/outcomes.ts'
import { listPastCaseIds } from '../store/past-cases.ts'
import { readOpenTimes } from './open-times.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { readPastCases } from './past-cases.ts'
import { readPolicy } from './policy-detail.ts'
import { id, instant } from './schemas.ts'
import { readShop } from './shop-detail.ts'

const MOST_CASES = 10_000
const minor = z.int().describe("Minor units of the shop's currency.")

const sideSchema = z.object({
  option: z.enum(OPTIONS).optional().describe('The remedy of least expected cost; missing where there is nothing to decide.'),
  amountMinor: minor.optional(),
  expectedCostMinor: minor.optional(),
  yesOf: z.enum(['manager', 'owner']).optional().describe('Whose yes an agent would have needed.'),
  escalates: z.array(z.string()).describe('Why it would have moved up; empty where it would not.'),
  late: z.int().min(0).describe('Answers later than promised.'),
})

export const replaySchema = z.object({
  policyNumber: z.int().min(0).describe('The version in force, which it is held against.'),
  looked: z.int().min(0).describe('Past cases looked at.'),
  isAll: z.boolean().describe('Whether these are all cases of the shop.'),
  cases: z.int().min(0).describe('Of these, those that would have gone otherwise.'),
  byKind: z.object(Object.fromEntries(REPLAY_KINDS.map((kind) => [kind, z.int().min(0)])) as Record<ReplayKind, z.ZodInt>),
  costMinor: minor.describe('What the other remedies are expected to cost more; negative where less. The sum of the cases.'),
  listed: z
    .array(
      z.object({
        caseId: id,
        title: z.string(),
        openedAt: instant,
        differs: z.array(z.enum(REPLAY_KINDS)).min(1),
        before: sideSchema,
        after: sideSchema,
        costMinor: minor,
      }),
    )
    .describe('The cases from `offset` on, the newest first.'),
})

/** What another policy would have changed about past cases. */
export const replayPolicy = transactionalOperation({
  name: 'replay-policy',
  summary:
    'Before a policy is saved: which past cases would have gone otherwise under it than under the one in force, and what that is expected to cost or save.',
  scope: 'shop:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    document: policySchema,
    most: z.int().min(1).max(MOST_CASES).default(2000).describe('How many past cases are looked at, the newest first.'),
    offset: z.int().min(0).max(MOST_CASES).default(0),
    limit: z.int().min(0).max(200).default(50).describe('How many of the cases are listed.'),
  }),
  output: replaySchema,
  async run(context, { document, most, offset, limit }) {
    const inForce = await readPolicy(context.db, context.now)
    const { looked, isAll, replayed } = await replayPast(context, { before: inForce.document, after: document, most })
    return {
      policyNumber: inForce.number,
      looked,
      isAll,
      ...sumReplayed(replayed),
      listed: replayed.slice(offset, offset + limit).map(caseOf),
    }
  },
})

/** Cases are read and decided so many at a time: others are answered in between. */
const BATCH = 200

/** All past cases that would have gone otherwise under one policy than under another, the newest first. */
export async function replayPast(
  context: CallContext,
  { before, after, most }: { readonly before: Policy; readonly after: Policy; readonly most: number },
): Promise<{ readonly looked: number; readonly isAll: boolean; readonly replayed: ReplayedCase[] }> {
  const { db, now } = context
  const [{ profile }, own, found] = await Promise.all([readShop(db), addUpOutcomes(db), listPastCaseIds(db, most + 1)])
  const ids = found.slice(0, most)
  const [was, would] = [await ruledBy(context, profile, before), await ruledBy(context, profile, after)]
  const money = moneyFormatter(profile.currency, profile.locale)
  const replayed: ReplayedCase[] = []
  let looked = 0
  for (let from = 0; from < ids.length; from += BATCH) {
    const cases = await readPastCases(db, ids.slice(from, from + BATCH), { currency: profile.currency, now })
    looked += cases.length
    for (const past of cases) {
      const one = replayCase(past, was, would, { own, now, money })
      if (one) replayed.push(one)
    }
  }
  return { looked, isAll: found.length <= most, replayed }
}

async function ruledBy(context: CallContext, profile: ShopProfile, policy: Policy): Promise<RuledShop> {
  const from = new Date(context.now.getTime() - HOLIDAYS_BACK_MS)
  const open = await readOpenTimes(context, { hours: policy.hours, timeZone: profile.timeZone, from })
  return ruleShop(policy, { profile, open })
}

/** Older cases are counted without their holidays. */
const HOLIDAYS_BACK_MS = 5 * 366 * 86_400_000

function caseOf({ openedAt, differs, before, after, ...replayed }: ReplayedCase): z.input<typeof replaySchema>['listed'][number] {
  return { ...replayed, differs: [...differs], openedAt: openedAt.toISOString(), before: told(before), after: told(after) }
}

function told(side: ReplayedSide): z.input<typeof sideSchema> {
  return { ...side, escalates: [...side.escalates] }
}
