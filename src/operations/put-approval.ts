import { moneyFormatter } from '../core/money.ts'
import { type ApprovalStory, approvalMail } from '../core/policy/approval-mail.ts'
import { listAsked } from '../core/policy/approval-rights.ts'
import { USUAL_APPROVALS } from '../core/policy/approval-rules.ts'
import { type Act, approvalsNeeded, strictestOf } from '../core/policy/approvals-needed.ts'
import { type ApprovalRow, findApproval, insertApproval } from '../store/approvals.ts'
import type { MemberRow } from '../store/members.ts'
import { saveNotice } from '../store/notices.ts'
import { insertSignedLink } from '../store/signed-links.ts'
import { readAnsweringFacts } from './approval-answerers.ts'
import { type ApprovalMatter, hashPolicyChange, hashSubject } from './approval-detail.ts'
import { askedWordsOf, readStoryOfApproval, sentencesOfNeeds } from './approval-story.ts'
import type { CallContext } from './operation.ts'
import { type PolicyInForce, readPolicy } from './policy-detail.ts'
import { LINK_BEGINS, makeToken } from './token.ts'

const HOUR_MS = 3_600_000

/** A question that is about to be put. */
export interface NewQuestion {
  readonly id: string
  readonly caseId: string | null
  readonly matter: ApprovalMatter
  /** The hash of what is asked; for a draft that of its words. */
  readonly draftHash?: string
  /** What the asker is about to do: the policy says whose yes that takes. */
  readonly act: Act
  readonly reason: string | null
  /** The one member it is put to; whoever may answer when left out. */
  readonly askedOf?: string | undefined
  /** What asks, where it is no person. */
  readonly byRule?: { readonly name: string; readonly key: string }
}

/**
 * Puts a question, once: keeps it with its end, tells whoever may answer on their Desk and by mail where mail is set up, and has it asked again when
 * nobody does. Whoever may answer is found by the policy in force.
 */
export async function putApproval(context: CallContext, question: NewQuestion): Promise<ApprovalRow> {
  const { db, shopId, now, principal } = context
  const policy = await readPolicy(db)
  const { id, caseId, matter, act, reason, askedOf, byRule } = question
  const needs = approvalsNeeded(policy.document, act)
  const rules = policy.document.approvals ?? USUAL_APPROVALS
  const expiresAt = new Date(now.getTime() + rules.expiresAfterHours * HOUR_MS)
  await insertApproval(db, {
    ...{ shopId, id, caseId, reason, expiresAt, now, kind: matter.kind, subject: matter.subject },
    subjectHash: hashOfMatter(matter, question.draftHash),
    whose: strictestOf(needs),
    askedOf: askedOf ?? null,
    policyVersion: policy.number,
    askedBy: !byRule && principal.kind === 'member' ? principal.memberId : null,
    askedByName: byRule?.name ?? (principal.kind === 'member' || principal.kind === 'anonymous' ? null : principal.name),
    askedKey: byRule?.key ?? null,
  })
  const row = await getPut(context, id)
  await context.record({ ...(caseId && { caseId }), subjectId: id, data: dataOfMatter(matter) })
  await tellAsked(context, row, { policy, act, askedOf })
  return row
}

/** Tells whoever may answer, and has somebody look when the question has stood long enough. */
export async function tellAsked(
  context: CallContext,
  row: ApprovalRow,
  { policy, act, askedOf }: { readonly policy: PolicyInForce; readonly act: Act; readonly askedOf?: string | undefined },
): Promise<readonly string[]> {
  const { db, shopId, now, newId } = context
  const expiresAt = row.expiresAt ?? now
  await context.enqueue('expire-approval', { approvalId: row.id, askedTimes: row.askedTimes }, { startAfter: expiresAt })
  const facts = await readAnsweringFacts(context, row, policy.document)
  const asked = listAsked(facts, askedOf)
  const byName = row.askedByName ?? ''
  if (row.caseId)
    for (const memberId of asked)
      await saveNotice(db, { shopId, id: newId(), memberId, caseId: row.caseId, kind: 'approval', operation: 'ask-approval', byName, now })
  if (context.canMail && asked.length > 0) {
    const story = await storyForMail(context, row, { policy, act, expiresAt })
    for (const member of facts.members.filter(({ id }) => asked.includes(id))) await mailTo(context, member, { row, story, expiresAt })
  }
  return asked
}

async function mailTo(
  { db, shopId, now, newId, url, enqueue }: CallContext,
  member: MemberRow,
  { row, story, expiresAt }: { row: ApprovalRow; story: Omit<ApprovalStory, 'link'>; expiresAt: Date },
): Promise<void> {
  const { token, hash } = makeToken(LINK_BEGINS)
  await insertSignedLink(db, {
    ...{ shopId, id: newId(), purpose: 'approve', subjectId: row.id, tokenHash: hash, expiresAt, now },
    ...{ madeBy: member.id, forMember: member.id, madeByName: member.name },
  })
  const mail = approvalMail({ ...story, link: `${url}/approve#${token}` })
  await enqueue('send-mail', { to: member.email, ...mail, ...(row.caseId && { caseId: row.caseId }) })
}

async function storyForMail(
  { db }: CallContext,
  row: ApprovalRow,
  { policy, act, expiresAt }: { policy: PolicyInForce; act: Act; expiresAt: Date },
): Promise<Omit<ApprovalStory, 'link'>> {
  const { matter, shop, customerName, said, figures, draft } = await readStoryOfApproval(db, row)
  const money = moneyFormatter(shop.currency, shop.locale)
  return {
    shopName: shop.name,
    asked: askedWordsOf(matter, shop),
    askedByName: row.askedByName ?? undefined,
    reason: row.reason ?? undefined,
    rules: sentencesOfNeeds(policy.document, act, shop),
    caseTitle: row.caseTitle ?? undefined,
    customerName,
    said,
    figures: figures.map(({ option, amountMinor, expectedCostMinor, recommended }) => ({
      ...{ option, recommended, amount: amountMinor === 0 ? undefined : money(amountMinor), cost: money(expectedCostMinor) },
    })),
    draft,
    until: new Intl.DateTimeFormat(shop.locale, { timeZone: shop.timeZone, dateStyle: 'full', timeStyle: 'short' }).format(expiresAt),
    again: row.askedTimes > 1,
  }
}

async function getPut({ db }: CallContext, id: string): Promise<ApprovalRow> {
  const row = await findApproval(db, id)
  if (!row) throw new Error(`approval ${id} vanished inside its transaction`)
  return row
}

/** The hash of what is asked; that of a draft's words has to be given. */
export function hashOfMatter(matter: ApprovalMatter, draftHash: string | undefined): string {
  switch (matter.kind) {
    case 'refund':
    case 'parting':
    case 'override':
      return hashSubject(matter.subject)
    case 'policy_change':
      return hashPolicyChange(matter.subject)
    case 'draft':
      if (draftHash === undefined) throw new Error('a draft is asked about by the hash of its words')
      return draftHash
  }
}

/** What the timeline tells of a question or its answer. */
export function dataOfMatter(matter: ApprovalMatter): Record<string, string | number> {
  switch (matter.kind) {
    case 'refund':
    case 'override':
      return { approval: matter.kind, option: matter.subject.option, amountMinor: matter.subject.amountMinor }
    case 'parting':
      return { approval: 'parting', option: matter.subject.option, amountMinor: 0, relation: 'part_ways' }
    case 'draft':
      return { approval: 'draft', kind: matter.subject.kind }
    case 'policy_change':
      return { approval: 'policy_change', basedOn: matter.subject.basedOn }
  }
}
