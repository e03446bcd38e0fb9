import { z } from 'zod'
import type { Policy } from '../core/policy/policy.ts'
import { hasClocks, listOpenCaseIds } from '../store/clocks.ts'
import { lookAtWaiting } from './escalate-by-policy.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { setClocks } from './set-clocks.ts'

const SOME = 100

/** Has the clocks of all open cases follow a policy, from now or from when it begins to hold; nothing where there is none to set and none set. */
export async function followPolicy(
  { db, enqueue }: Pick<CallContext, 'db' | 'enqueue'>,
  { document, from }: { readonly document?: Policy; readonly from?: Date | undefined },
): Promise<void> {
  const waits = document?.escalation?.thresholds.some(({ when }) => when === 'waiting') === true
  if (document?.promises === undefined && !waits && !(await hasClocks(db))) return
  await enqueue(
    'set-open-clocks',
    {},
    { singletonKey: `set-open-clocks/${from?.toISOString() ?? 'now'}`, ...(from && { startAfter: from }) },
  )
}

/** Sets the clocks of the next hundred open cases by the policy in force, and adds the job that sets the next hundred. */
export const setOpenClocks = transactionalOperation({
  name: 'set-open-clocks',
  summary: 'Set the clocks of open cases by the policy in force, the next hundred of them.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({ after: id.optional().describe('The case that was set last.') }),
  output: z.object({ set: z.int(), more: z.boolean() }),
  async run(context, { after }) {
    const caseIds = await listOpenCaseIds(context.db, { after, limit: SOME })
    for (const caseId of caseIds) await setClocks(context, caseId)
    await lookAtWaiting(context, caseIds)
    const last = caseIds.length === SOME ? caseIds.at(-1) : undefined
    if (last) await context.enqueue('set-open-clocks', { after: last }, { singletonKey: `set-open-clocks/${last}` })
    return { set: caseIds.length, more: last !== undefined }
  },
})
