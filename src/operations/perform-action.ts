import { type Action, MOST_TAGS } from '../core/automation/automation.ts'
import { type Done, wouldChange } from '../core/automation/done.ts'
import { AppError } from '../errors.ts'
import { listCaseTags, updateCaseTags, updateCaseUrgency } from '../store/case-tags.ts'
import { type CaseRow, findCaseForUpdate, updateCaseMember } from '../store/cases.ts'
import { findMember } from '../store/members.ts'
import { withSavepoint } from '../store/savepoint.ts'
import { askApprovalFor } from './ask-approval-for.ts'
import { beginDraft, sendTemplate } from './automatic-words.ts'
import { escalateCase } from './escalate-case.ts'
import { askCustomer } from './feedback-detail.ts'
import type { CallContext } from './operation.ts'
import { promiseFollowUp } from './promise-follow-up.ts'
import { setClocks } from './set-clocks.ts'
import { tellMember } from './tell-members.ts'

/** Who acts, for what, and which of its actions. */
export interface Acting {
  readonly firingId: string
  readonly automationName: string
  readonly caseId: string
  readonly policyNumber: number
  /** The place of the action among the others. */
  readonly index: number
}

type Came = Pick<Done, 'result' | 'said'>
const HOUR_MS = 3_600_000

/** Does one thing that an automation is to do. What may not be is undone and told with its reason; only a fault of ours is thrown. */
export async function performAction(context: CallContext, action: Action, acting: Acting): Promise<Done> {
  try {
    if (action.do === 'send_template') {
      const row = await lockCase(context, acting)
      return { do: action.do, ...(await sendTemplate(context, row, action)) }
    }
    return { do: action.do, ...(await withSavepoint(context.db, () => perform(context, action, acting))) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { do: action.do, result: 'refused', said: error.message }
  }
}

async function lockCase({ db }: CallContext, { caseId }: Acting): Promise<CaseRow> {
  const row = await findCaseForUpdate(db, caseId)
  if (!row) throw new AppError('not_found', 'The case is gone, or went into another one.')
  return row
}

async function perform(context: CallContext, action: Exclude<Action, { do: 'send_template' }>, acting: Acting): Promise<Came> {
  const { caseId, automationName } = acting
  switch (action.do) {
    case 'assign':
      return assign(context, await lockCase(context, acting), action.memberId)
    case 'tag':
      return tag(context, await lockCase(context, acting), action)
    case 'set_urgency':
      return setUrgency(context, await lockCase(context, acting), action.urgency)
    case 'draft':
      return beginDraft(context, await lockCase(context, acting), action)
    case 'follow_up':
      return followUp(context, await lockCase(context, acting), action)
    case 'ask_approval': {
      const asked = {
        caseId,
        what: action.what,
        reason: action.reason,
        askedByName: automationName,
        key: `${acting.firingId}/${acting.index}`,
      }
      const approvalId = await askApprovalFor(context, asked)
      return approvalId ? done('A yes was asked for.') : nothing('There is nothing to ask yet, or it is asked already.')
    }
    case 'escalate': {
      const { to, reason } = action
      const once = `automation:${acting.firingId}/${acting.index}`
      const answer = await escalateCase(context, { caseId, to, reason, once, policyVersion: acting.policyNumber })
      if (answer.state === 'nobody') return { result: 'refused', said: answer.said }
      return answer.state === 'escalated' ? done(answer.said) : nothing(answer.said)
    }
    case 'start_clock':
      await setClocks(context, caseId, { what: action.clock, minutes: action.minutes })
      return done('A clock was started.')
    case 'webhook':
      await context.enqueue(
        'call-webhook',
        { firingId: acting.firingId, index: acting.index },
        { singletonKey: `${acting.firingId}/${acting.index}` },
      )
      return { result: 'waiting', said: 'A webhook is called.' }
    case 'survey':
      await askCustomer(context, { id: context.newId(), caseId, byMail: true })
      return done('The customer was asked how it was handled.')
    case 'stop':
      return nothing('No automation after this one looked.')
  }
}

const done = (said: string): Came => ({ result: 'done', said })
const nothing = (said: string): Came => ({ result: 'nothing', said })

async function assign(context: CallContext, row: CaseRow, memberId: string | null): Promise<Came> {
  const { db, now } = context
  if (row.assignedTo === memberId) return nothing('It is so already.')
  const member = memberId === null ? undefined : await findMember(db, memberId)
  if (memberId !== null && !member) return { result: 'refused', said: 'This member is not in the shop any more.' }
  await updateCaseMember(db, { id: row.id, now, memberId })
  if (member) await tellMember(context, member, { caseId: row.id, kind: 'assigned', operation: 'apply-rules' })
  return done(member ? `The case was given to ${member.name}.` : 'The case was given to nobody.')
}

async function tag({ db, now }: CallContext, row: CaseRow, action: Extract<Action, { do: 'tag' }>): Promise<Came> {
  const before = await listCaseTags(db, row.id)
  if (!wouldChange(action, { tags: before })) return nothing('It is so already.')
  const kept = before.filter((one) => !action.remove.includes(one))
  const tags = [...kept, ...action.add.filter((one) => !kept.includes(one))]
  if (tags.length > MOST_TAGS) return { result: 'refused', said: `A case may have ${MOST_TAGS} tags.` }
  await updateCaseTags(db, { id: row.id, now, tags })
  return done(`Tags now: ${tags.join(', ') || 'none'}.`)
}

async function setUrgency({ db, now }: CallContext, row: CaseRow, urgency: number): Promise<Came> {
  if (row.urgency === urgency) return nothing('It is so already.')
  await updateCaseUrgency(db, { id: row.id, now, urgency })
  return done(`Urgency is ${urgency} of 100 until the customer writes again.`)
}

async function followUp(context: CallContext, row: CaseRow, action: Extract<Action, { do: 'follow_up' }>): Promise<Came> {
  const { newId, now } = context
  const assignedTo = action.memberId ?? row.assignedTo ?? undefined
  const dueAt = new Date(now.getTime() + action.inHours * HOUR_MS)
  await promiseFollowUp(context, { id: newId(), caseId: row.id, promise: action.promise, dueAt, assignedTo, source: 'rule' })
  return done('A follow-up was promised.')
}
