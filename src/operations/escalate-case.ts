import { z } from 'zod'
import { composeDraft } from '../core/drafting/compose/compose.ts'
import type { DraftFacts } from '../core/drafting/draft.ts'
import { type EscalationTarget, escalationTargetSchema } from '../core/escalation/thresholds.ts'
import { AppError } from '../errors.ts'
import { findCaseForUpdate, updateCaseMember } from '../store/cases.ts'
import { insertEscalation, wasEscalatedFor } from '../store/escalations.ts'
import { findMember } from '../store/members.ts'
import { insertMessage } from '../store/messages.ts'
import { caseNotFound, readCaseDetail } from './case-detail.ts'
import { getCaseToChange } from './case-to-change.ts'
import { type FoundTarget, findEscalationTarget } from './escalation-target.ts'
import { followRules } from './follow-rules.ts'
import { type CallContext, transactionalOperation } from './operation.ts'
import { readPolicy } from './policy-detail.ts'
import { caseDetailSchema, id, messageText, version } from './schemas.ts'
import { tellMember } from './tell-members.ts'

/** Gives a case to somebody who decides more, by hand: a member, whoever is on in a rota, or a role. */
export const escalateCaseByHand = transactionalOperation({
  name: 'escalate-case',
  summary: 'Give a case to somebody who decides more: a member, who is on in a rota, or a role; with the reason and a hand-over brief.',
  scope: 'case:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    caseId: id,
    version,
    escalationId: id.describe('May be made by the client.'),
    messageId: id.describe('Of the note that holds the brief.'),
    to: escalationTargetSchema,
    reason: z
      .string()
      .trim()
      .min(1, 'is empty; say why the case goes on')
      .max(300, 'may have 300 characters')
      .describe('One line for the team, to follow "Escalated to Ana:".'),
    brief: messageText.optional().describe('What the next person must know; composed from the timeline when left out.'),
  }),
  output: caseDetailSchema,
  async run(context, { version, ...input }) {
    const row = await getCaseToChange(context, { caseId: input.caseId, version })
    const { number } = await readPolicy(context.db, context.now)
    const { brief } = input
    const asked = { ...input, brief: brief?.trim() === '' ? undefined : brief, policyVersion: number }
    const { state, said } = await escalateCase(context, asked)
    if (state !== 'escalated') throw new AppError('bad_input', `to: ${said} Choose somebody else.`)
    await followRules(context, { caseId: row.id, trigger: 'case_change' })
    return readCaseDetail(context, row.id)
  },
})

/** A case to be given to somebody who decides more, with everything they must know. */
export interface EscalationAsked {
  readonly caseId: string
  readonly to: EscalationTarget
  /** Why, to follow "Escalated to Ana:", for the team. */
  readonly reason: string
  /** The hand-over; composed from the timeline when left out. */
  readonly brief?: string | undefined
  /** What asks, such as `breach:<clock's id>`: the same words escalate the same case once, however often they are said. */
  readonly once?: string | undefined
  /** What else there is to say, sentences' parts. */
  readonly remarks?: readonly string[] | undefined
  /** How urgent it is beside other escalations, higher first; 0 when left out. */
  readonly rank?: number | undefined
  /** The policy that was followed; 0, none, when left out. */
  readonly policyVersion?: number | undefined
  /** Of the note that holds the brief, and of the escalation; new ones when left out. */
  readonly messageId?: string | undefined
  readonly escalationId?: string | undefined
}

/** What came of it; `said` is one sentence for logs and screens. */
export interface EscalationAnswer {
  readonly state: 'escalated' | 'already_theirs' | 'nobody' | 'done_before'
  readonly member?: { readonly id: string; readonly name: string } | undefined
  readonly said: string
}

/**
 * Gives a case to whoever the target leads to, with a hand-over as an internal note, an event and a notice. Nobody who left and never who holds it
 * already. Throws `not_found` when there is no such case.
 */
export async function escalateCase(context: CallContext, asked: EscalationAsked): Promise<EscalationAnswer> {
  const { db } = context
  const row = await findCaseForUpdate(db, asked.caseId)
  if (!row) throw caseNotFound()
  if (asked.once !== undefined && (await wasEscalatedFor(db, { caseId: row.id, once: asked.once })))
    return { state: 'done_before', said: 'This was escalated before.' }
  const found = await findEscalationTarget(context, asked.to, row.assignedTo)
  if (!found.member) return { state: 'nobody', said: 'There is nobody to give it to.' }
  const member = { id: found.member.id, name: found.member.name }
  if (found.isTheirs) return { state: 'already_theirs', member, said: `${member.name} has the case already.` }
  await moveCase(context, row, { ...asked, ...found, member: found.member })
  return { state: 'escalated', member, said: [`Escalated to ${member.name}: ${asked.reason}`, ...found.said].join('; ') }
}

type Moving = EscalationAsked & FoundTarget & { readonly member: NonNullable<FoundTarget['member']> }

async function moveCase(
  context: CallContext,
  row: NonNullable<Awaited<ReturnType<typeof findCaseForUpdate>>>,
  { member, said, ...asked }: Moving,
): Promise<void> {
  const { db, shopId, now, newId, principal } = context
  const byMember = principal.kind === 'member'
  // What nobody has comes from whoever passes it on.
  const fromId = row.assignedTo ?? (byMember ? principal.memberId : null)
  const holder = fromId === null ? undefined : await findMember(db, fromId)
  const escalationId = asked.escalationId ?? newId()
  const byName = byMember || principal.kind === 'api_key' || principal.kind === 'console' ? principal.name : ''
  await insertMessage(db, {
    ...{ shopId, id: asked.messageId ?? newId(), caseId: row.id, direction: 'note', channel: row.channel, saidAt: now, now },
    text: `Escalated: ${asked.reason}\n\n${asked.brief ?? (await composeBrief(context, row.id))}`,
    authorId: byMember ? principal.memberId : null,
  })
  await updateCaseMember(db, { id: row.id, now, memberId: member.id })
  await insertEscalation(db, {
    ...{ shopId, id: escalationId, caseId: row.id, escalatedAt: now, reason: asked.reason },
    ...{ fromMemberId: holder?.id ?? null, fromName: holder?.name ?? '', toMemberId: member.id, toName: member.name },
    remarks: [...said, ...(asked.remarks ?? [])].join('; '),
    rank: asked.rank ?? 0,
    byName,
    policyVersion: asked.policyVersion ?? 0,
    once: asked.once ?? null,
  })
  await context.record({
    caseId: row.id,
    subjectId: escalationId,
    data: { to: member.name, ...(byName === '' && { reason: asked.reason }) },
    as: 'escalate-case',
  })
  await tellMember(context, member, { caseId: row.id, kind: 'escalated', operation: 'escalate-case', why: asked.reason })
}

/** All that the next person must know, from the case itself. */
async function composeBrief(context: CallContext, caseId: string): Promise<string> {
  const { draftFacts } = await readCaseDetail(context, caseId)
  const { text } = composeDraft({ kind: 'handover', tone: 'plain', facts: draftFacts as DraftFacts })
  return text
}
