import { z } from 'zod'
import { type Reminder, reminderOf } from '../core/follow-ups/follow-up.ts'
import { type DueFollowUp, markReminded, takeFollowUpsToRemind } from '../store/follow-ups.ts'
import { tellKeepers } from '../store/notices.ts'
import { askCheck } from './ask-check.ts'
import { promiseStateOf } from './follow-up-detail.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { readShop } from './shop-detail.ts'

/** As many as one transaction notes; the next job takes the rest. */
const MOST_AT_ONCE = 1000
/** Promises that one mail names; the rest are counted. */
const MOST_NAMED = 20

/**
 * Says which promises are due or soon will be: on their cases, to whoever keeps them, and by one mail to each of them. Every one once, however often
 * it is asked; held ones never. The check of a plan that asks the customer by mail does so when it is due.
 */
export const noteFollowUpDue = transactionalOperation({
  name: 'note-follow-up-due',
  summary:
    'Note which follow-ups are due or soon will be, remind their members, and ask what plans ask customers. Each once, held ones never.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({}),
  output: z.object({ reminded: z.int().min(0), more: z.boolean() }),
  async run(context) {
    const { db, now, enqueue } = context
    const rows = await takeFollowUpsToRemind(db, { now, limit: MOST_AT_ONCE })
    const said = rows.flatMap((row) => {
      const kind = reminderOf(promiseStateOf(row), now.getTime())
      return kind === undefined ? [] : [{ ...row, kind }]
    })
    for (const kind of ['ahead', 'due'] as const)
      await markReminded(db, { ids: said.filter((one) => one.kind === kind).map(({ id }) => id), kind, now })
    await context.recordAll(
      said.map(({ id, caseId, dueAt, kind }) => ({
        caseId,
        subjectId: id,
        data: { dueAt: dueAt.toISOString(), ...(kind === 'ahead' && { ahead: true }) },
      })),
    )
    const toTell = await withoutAsked(context, said)
    await tellKeepers(db, { shopId: context.shopId, followUps: toTell, operation: 'note-follow-up-due', now })
    await mailKeepers(context, toTell)
    const more = rows.length === MOST_AT_ONCE
    if (more) await enqueue('remind-follow-up', {})
    return { reminded: said.length, more }
  },
})

type Said = DueFollowUp & { readonly kind: Reminder }

/** Without the checks that were put to the customer just now: nobody else has to do anything about them. */
async function withoutAsked(context: CallContext, said: readonly Said[]): Promise<Said[]> {
  const left: Said[] = []
  for (const one of said) {
    const asked =
      one.step === 'check' && one.kind === 'due' && one.planId !== null && (await askCheck(context, { ...one, planId: one.planId }))
    if (!asked) left.push(one)
  }
  return left
}

/** One mail to each member, however much is due. */
async function mailKeepers({ db, enqueue, canMail, url }: CallContext, said: readonly Said[]): Promise<void> {
  if (!canMail || said.length === 0) return
  const { locale, timeZone } = (await readShop(db)).profile
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  for (const [to, all] of Map.groupBy(said, ({ assignedToEmail }) => assignedToEmail)) {
    if (to === null) continue
    const lines = all.slice(0, MOST_NAMED).map((one) => `${format.format(one.dueAt)}: ${one.promise}\n${url}/cases/${one.caseId}`)
    const rest = all.length > MOST_NAMED ? [`And ${all.length - MOST_NAMED} more: ${url}/follow-ups`] : []
    const soon = all.every(({ kind }) => kind === 'ahead')
    const what =
      all.length === 1 ? (soon ? 'A promise will be due soon' : 'A promise is due') : `${all.length} promises are due${soon ? ' soon' : ''}`
    const first = all[0]
    const text =
      all.length === 1 && first
        ? `${what}${soon ? `, ${format.format(first.dueAt)}` : ''}:\n\n${first.promise}\n\nThe case: ${url}/cases/${first.caseId}\n`
        : `${what}:\n\n${[...lines, ...rest].join('\n\n')}\n`
    const ofOneCase = first && all.every(({ caseId }) => caseId === first.caseId)
    await enqueue('send-mail', { to, subject: what, text, ...(ofOneCase && { caseId: first.caseId }) })
  }
}
