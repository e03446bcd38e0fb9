import type { z } from 'zod'
import { type AnsweringFacts, type Right, rightToAnswer } from '../core/policy/approval-rights.ts'
import { mayGrant } from '../core/policy/approvals-needed.ts'
import { limitOf } from '../core/policy/policy.ts'
import { AppError } from '../errors.ts'
import { type ApprovalRow, findApproval, decideApproval as saveAnswer } from '../store/approvals.ts'
import { findCaseForUpdate } from '../store/cases.ts'
import { findMember } from '../store/members.ts'
import { saveNotice } from '../store/notices.ts'
import { questionOf, readAnsweringFacts } from './approval-answerers.ts'
import { type Granted, grantedAs } from './approval-changes.ts'
import { matterOf } from './approval-detail.ts'
import type { approvalAnswerSchema } from './approval-schema.ts'
import type { CallContext } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { dataOfMatter } from './put-approval.ts'

/** A yes, a no or a yes to something else, to an approval as it was read. */
export interface ApprovalAnswer extends z.output<typeof approvalAnswerSchema> {
  readonly id: string
  /** The version that was read; undefined takes the approval as it is. */
  readonly version?: number | undefined
  /** The member who answers by a link of their own, for the timeline: a link has no name. */
  readonly byName?: string
}

/** Who answers: a member, or `null` for whoever sits at the machine itself. */
export type Answering = string | null

/**
 * Answers an approval once, by the right and the limit that whoever answers has now. Returns it as it is then. Throws `not_found`, `not_allowed` for what
 * they asked themselves or is above them, `version_conflict` when it was answered, lapsed, or what it is about is not there any more as it was asked.
 */
export async function answerApproval(context: CallContext, answer: ApprovalAnswer, memberId: Answering): Promise<ApprovalRow> {
  const { db, now } = context
  const row = await findApproval(db, answer.id)
  if (!row) throw new AppError('not_found', 'There is no such approval in this shop.')
  if (row.decidedAt) throw answered()
  if (row.lapsedAt) throw new AppError('version_conflict', 'Nobody answered in time, and the question lapsed. It has to be asked again.')
  if (answer.change && !answer.granted)
    throw new AppError('bad_input', 'change: a no changes nothing. Say yes with a change, or no without one.')
  if (answer.change && !answer.note) throw new AppError('bad_input', 'note: say why it is changed.')
  const policy = (await readPolicy(db)).document
  const facts = await readAnsweringFacts(context, row, policy)
  const right = memberId === null ? ({ by: 'own' } as const) : requireRight(row, memberId, facts)
  // Two who answer, or somebody who writes meanwhile, wait for each other here.
  if (row.caseId) await findCaseForUpdate(db, row.caseId)
  const granted = answer.granted ? await grantedAs(context, row, answer.change) : undefined
  if (granted) requireWithinLimit(granted, row, { facts, right, memberId })
  const saved = await saveAnswer(db, {
    ...{ id: row.id, version: answer.version ?? row.version, granted: answer.granted, note: answer.note || null, now },
    grantedSubject: granted?.changed ? granted.matter.subject : null,
    grantedHash: granted?.hash ?? null,
    whose: roleOfRight(right, memberId, facts) === 'owner' ? 'owner' : row.whose,
    decidedBy: memberId,
    inPlaceOf: right.by === 'deputy' ? right.inPlaceOf : null,
    selfAnswered: right.by === 'only one',
  })
  if (!saved) throw answered()
  await context.record({
    ...(row.caseId && { caseId: row.caseId }),
    subjectId: row.id,
    data: dataOfAnswer(row, { answer, granted, right, facts }),
  })
  await tellAsker(context, row, memberId)
  return (await findApproval(db, row.id)) ?? row
}

function answered(): AppError {
  return new AppError('version_conflict', 'This was answered already. Look at the answer.')
}

function requireRight(row: ApprovalRow, memberId: string, facts: AnsweringFacts): Right {
  const right = rightToAnswer(memberId, facts)
  if (right) return right
  if (row.askedBy === memberId) throw new AppError('not_allowed', 'You asked for this yourself. Somebody else has to answer.')
  const role = facts.members.find(({ id }) => id === memberId)?.role ?? 'viewer'
  const limitMinor = facts.question.money && limitOf(facts.policy, role, facts.question.money.option)
  throw new AppError(
    'not_allowed',
    facts.question.whose === 'owner' && role !== 'owner'
      ? 'This takes the yes of an owner. An owner has to answer.'
      : 'This is above your own limit. An owner has to answer.',
    { details: limitMinor === undefined ? {} : { limitMinor } },
  )
}

interface By {
  readonly facts: AnsweringFacts
  readonly right: Right
  readonly memberId: Answering
}

/** What was changed has to be within the limit, too. */
function requireWithinLimit({ matter }: Granted, { whose }: ApprovalRow, { facts, right, memberId }: By): void {
  const role = roleOfRight(right, memberId, facts)
  if (!mayGrant(facts.policy, role, questionOf(whose, matter)))
    throw new AppError('not_allowed', 'What you put in its place is above your own limit. An owner has to answer.')
}

function roleOfRight(right: Right, memberId: Answering, { members }: AnsweringFacts) {
  if (memberId === null) return 'owner'
  const id = right.by === 'deputy' ? right.inPlaceOf : memberId
  return members.find((member) => member.id === id)?.role ?? 'viewer'
}

function dataOfAnswer(
  row: ApprovalRow,
  {
    answer,
    granted,
    right,
    facts,
  }: {
    answer: ApprovalAnswer
    granted: Granted | undefined
    right: Right
    facts: { readonly members: readonly { id: string; name?: string }[] }
  },
): Record<string, string | number | boolean> {
  const inPlaceOf = right.by === 'deputy' ? facts.members.find(({ id }) => id === right.inPlaceOf)?.name : undefined
  return {
    ...dataOfMatter(granted?.matter ?? matterOf(row)),
    granted: answer.granted,
    ...(answer.byName && { byName: answer.byName }),
    ...(granted?.changed && { changed: true }),
    ...(inPlaceOf && { inPlaceOf }),
    ...(right.by === 'only one' && { selfAnswered: true }),
  }
}

/** Whoever asked waits for it: they are told on their Desk and by mail. */
async function tellAsker(context: CallContext, { caseId, askedBy, caseTitle }: ApprovalRow, memberId: Answering): Promise<void> {
  const { db, shopId, now, newId, url, canMail } = context
  if (askedBy === null || askedBy === memberId) return
  const [asker, by] = await Promise.all([findMember(db, askedBy), memberId === null ? undefined : findMember(db, memberId)])
  if (!asker) return
  const byName = by?.name ?? ''
  if (caseId)
    await saveNotice(db, { shopId, id: newId(), memberId: askedBy, caseId, kind: 'answered', operation: 'decide-approval', byName, now })
  if (!canMail) return
  const where = caseId ? `${caseTitle ?? ''}\n${url}/cases/${caseId}` : `${url}/policy`
  await context.enqueue('send-mail', {
    to: asker.email,
    subject: `${byName || 'Somebody'} answered your question`,
    text: `${byName || 'Somebody'} answered what you asked a yes for. Look at the answer:\n\n${where}\n`,
  })
}
