import type { z } from 'zod'
import type { Role } from '../core/case.ts'
import { draftFactsOf } from '../core/drafting/facts-of-case.ts'
import { refundLimitOf } from '../core/policy/policy.ts'
import { withShopSafety } from '../core/policy/shop-safety.ts'
import { mergeReadings } from '../core/reading/case-reading.ts'
import { findSafetySteps } from '../core/reading/safety-steps.ts'
import { AppError } from '../errors.ts'
import { listApprovals } from '../store/approvals.ts'
import { listAttachments } from '../store/attachments.ts'
import { listCaseTags } from '../store/case-tags.ts'
import { type CaseRow, findCase } from '../store/cases.ts'
import { listClocks } from '../store/clocks.ts'
import { findCustomer } from '../store/customers.ts'
import { type DecisionRow, findLatestDecision } from '../store/decisions.ts'
import { listDeliveries } from '../store/deliveries.ts'
import { type DraftRow, listDrafts, listSentTexts } from '../store/drafts.ts'
import { listEscalations } from '../store/escalations.ts'
import { listCaseEvents } from '../store/events.ts'
import { listFollowUps } from '../store/follow-ups.ts'
import { findMember } from '../store/members.ts'
import { listMessages } from '../store/messages.ts'
import { findOrder } from '../store/orders.ts'
import { addUpOutcomes, findOutcome } from '../store/outcomes.ts'
import { findLatestSecondReading } from '../store/second-readings.ts'
import { listTrustPlans } from '../store/trust-plans.ts'
import { listWatchers } from '../store/watchers.ts'
import { approvalsForReader } from './approvals-for-reader.ts'
import { attachmentOf } from './attachment-detail.ts'
import { listSettledReadings, readingChangesOf, secondReadingOf } from './case-readings.ts'
import { caseStoryOf } from './case-story.ts'
import { clocksOf } from './clock-detail.ts'
import { deliveryFor, findWayOut, mailOf } from './delivery-detail.ts'
import { escalationOf } from './escalation-detail.ts'
import { followUpOf } from './follow-up-detail.ts'
import type { CallContext, Frozen, Principal } from './operation.ts'
import { outcomeOf } from './outcome-detail.ts'
import { readPolicy } from './policy-detail.ts'
import type { caseDetailSchema, savedDecisionSchema, savedDraftSchema } from './schemas.ts'
import { readShop } from './shop-detail.ts'
import { trustPlanOf } from './trust-plan-detail.ts'

type CaseDetail = Frozen<z.input<typeof caseDetailSchema>>

/** Everything the Case page shows. Throws `not_found` when this shop has no such case. */
export async function readCaseDetail(
  { db, now, principal, canMail }: Pick<CallContext, 'db' | 'now' | 'principal' | 'canMail'>,
  id: string,
): Promise<CaseDetail> {
  // Begun together, they cost one trip to the database.
  const [
    row,
    shop,
    messages,
    readings,
    decision,
    drafts,
    events,
    policy,
    followUps,
    trustPlans,
    approvals,
    second,
    outcome,
    own,
    recentTexts,
    attachments,
    watchers,
    deliveries,
    escalations,
    clocks,
    tags,
  ] = await Promise.all([
    findCase(db, id),
    readShop(db),
    listMessages(db, id),
    listSettledReadings(db, id),
    findLatestDecision(db, id),
    listDrafts(db, id),
    listCaseEvents(db, id),
    readPolicy(db),
    listFollowUps(db, { caseId: id, state: 'all', limit: 200 }),
    listTrustPlans(db, id),
    listApprovals(db, { caseId: id, state: 'all', limit: 200 }),
    findLatestSecondReading(db, id),
    findOutcome(db, id),
    addUpOutcomes(db),
    listSentTexts(db, { exceptCaseId: id, ...RECENT }),
    listAttachments(db, id),
    listWatchers(db, id),
    listDeliveries(db, id),
    listEscalations(db, id),
    listClocks(db, id),
    listCaseTags(db, id),
  ])
  if (!row) throw caseNotFound()
  if (row.mergedInto !== null) return readCaseDetail({ db, now, principal, canMail }, row.mergedInto)
  const [customer, order, assigned, way] = await Promise.all([
    findCustomer(db, row.customerId),
    row.orderId ? findOrder(db, row.orderId) : undefined,
    row.assignedTo ? findMember(db, row.assignedTo) : undefined,
    findWayOut({ db, canMail }, row),
  ])
  const toldApprovals = await approvalsForReader({ db, now, principal }, approvals, { policy: policy.document, drafts })
  const latest = readings.at(-1)
  if (!customer || !latest) throw new Error(`case ${id} has no ${customer ? 'reading' : 'customer'}`)
  const caseReading = mergeReadings(readings.map(({ settled }) => settled))
  const safety = withShopSafety(findSafetySteps(caseReading.threats, shop.profile.country), policy.document.safety)
  const teller = readings.findLast(({ settled }) => settled.cause.kind !== 'other') ?? latest
  const textOf = (messageId: string) => messages.find((message) => message.id === messageId)?.text ?? ''
  const saved = decision && savedDecisionOf(decision)
  const orderNumber = order?.number ?? undefined
  const item = order?.item ?? undefined
  return {
    id,
    version: row.version,
    title: row.title,
    ...(tags.length > 0 && { tags: [...tags] }),
    state: row.state,
    channel: row.channel,
    ...(row.platform && { platform: row.platform }),
    ...(orderNumber !== undefined && { orderNumber }),
    ...(item !== undefined && { item }),
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...togetherOf(row, assigned?.name),
    escalations: escalations.map((one) => escalationOf(one, row.assignedTo)),
    watchers,
    customer: {
      id: customer.id,
      version: customer.version,
      ...(customer.name && { name: customer.name }),
      ...(customer.email && { email: customer.email }),
      standing: customer.standing,
      since: customer.createdAt.toISOString(),
      caseCount: customer.caseCount,
    },
    messages: messages.map(({ authorName, saidAt, subject, remarks, hasHtml, replyTo, cc, ...message }) => ({
      ...message,
      ...(subject && { subject }),
      ...(remarks.length > 0 && { remarks: [...remarks] }),
      ...(hasHtml && { hasHtml }),
      ...(replyTo && { replyTo }),
      ...(cc.length > 0 && { cc: [...cc] }),
      ...deliveryFor(deliveries, message.id),
      at: saidAt.toISOString(),
      ...(authorName && { authorName }),
    })),
    clocks: clocksOf(clocks, now),
    attachments: attachments.map(attachmentOf),
    reading: latest.settled,
    readingOfMessageId: latest.messageId,
    readingChanges: readingChangesOf(latest),
    heats: readings.map(({ messageId, settled }) => ({ messageId, heat: settled.heat, abusive: settled.abusive })),
    ...(second?.messageId === latest.messageId && { secondReading: secondReadingOf(second) }),
    caseReading,
    ...(safety && { safety }),
    ...(saved && { decision: saved }),
    ...(outcome && { outcome: outcomeOf(outcome, now) }),
    own,
    ...(way && { mail: mailOf(way) }),
    drafts: drafts.map(savedDraftOf),
    followUps: followUps.map(followUpOf),
    ...(trustPlans[0] && { trustPlan: trustPlanOf(trustPlans[0]) }),
    approvals: toldApprovals,
    policy: policy.document,
    policyNumber: policy.number,
    draftFacts: draftFactsOf({
      shop: shop.profile,
      today: dateIn(now, shop.profile.timeZone),
      customerName: customer.name ?? undefined,
      orderNumber,
      item,
      message: textOf(latest.messageId),
      reading: { ...latest.settled, ...caseReading },
      told: { message: textOf(teller.messageId), reading: teller.settled },
      situation: decision?.situation,
      decision: decision?.result,
      chosen: saved?.chosen,
      recentTexts,
      // What was chosen was allowed, by a limit or by a yes: nobody has to be asked any more.
      limitMinor: saved?.chosen ? undefined : refundLimitOf(policy.document, roleOf(principal)),
      step: followUps.find(({ step, doneAt }) => step !== null && doneAt === null)?.step ?? undefined,
      story: caseStoryOf({ customer, messages, followUps, approvals }, (at) => dateIn(at, shop.profile.timeZone)),
      records: {
        approved: toldApprovals.flatMap(({ granted, kind, subject, grantedSubject = subject }) =>
          granted && grantedSubject && (kind === 'refund' || kind === 'override')
            ? [{ option: grantedSubject.option, amountMinor: grantedSubject.amountMinor }]
            : [],
        ),
        followUps: followUps.flatMap(({ promise, dueAt, doneAt }) =>
          doneAt ? [] : [{ what: promise, dueOn: dateIn(dueAt, shop.profile.timeZone) }],
        ),
      },
    }),
    timeline: events.map(({ at, data, subjectId, ...event }) => ({
      ...event,
      ...(subjectId && { subjectId }),
      at: at.toISOString(),
      data: data as CaseDetail['timeline'][number]['data'],
    })),
  }
}

/** Whose the case is, and whether it sleeps. */
function togetherOf({ assignedTo, snoozedUntil, wokenBy }: CaseRow, assignedToName: string | undefined) {
  return {
    ...(assignedTo && { assignedTo }),
    ...(assignedToName !== undefined && { assignedToName }),
    ...(snoozedUntil && { snoozedUntil: snoozedUntil.toISOString() }),
    ...(wokenBy && { wokenBy }),
  }
}

/** Enough to see that a draft reads like the last ones, and little enough to travel with every case. */
const RECENT = { limit: 5, characters: 1500 } as const

/** The role a principal works with: the command line on the machine is the owner's, a program and a job never more than an agent. */
export function roleOf(principal: Principal): Role {
  switch (principal.kind) {
    case 'member':
      return principal.role
    case 'console':
      return 'owner'
    case 'api_key':
    case 'job':
      return 'agent'
    case 'link':
    case 'anonymous':
      return 'viewer'
  }
}

export function caseNotFound(): AppError {
  return new AppError('not_found', 'This shop has no such case. It may have been merged into another, or removed with a sample.')
}

export function savedDraftOf(draft: DraftRow): z.input<typeof savedDraftSchema> {
  return {
    id: draft.id,
    version: draft.version,
    kind: draft.kind,
    ...(draft.platform && { platform: draft.platform }),
    tone: draft.tone,
    ...(draft.subject && { subject: draft.subject }),
    text: draft.text,
    updatedAt: draft.updatedAt.toISOString(),
    ...(draft.sentAt && { sentAt: draft.sentAt.toISOString() }),
  }
}

function savedDecisionOf(row: DecisionRow): Frozen<z.input<typeof savedDecisionSchema>> {
  return {
    id: row.id,
    version: row.version,
    at: row.createdAt.toISOString(),
    policyNumber: row.policyNumber ?? 0,
    situation: row.situation,
    result: row.result,
    ...(row.chosenOption &&
      row.chosenAt && {
        chosen: {
          option: row.chosenOption,
          amountMinor: row.chosenAmountMinor ?? 0,
          byName: row.chosenByName ?? '',
          at: row.chosenAt.toISOString(),
          ...(row.note && { note: row.note }),
        },
      }),
  }
}

/** The calendar date of an instant in a time zone, YYYY-MM-DD. */
export function dateIn(instant: Date, timeZone: string): string {
  // To make a format costs ten times as much as all else here, and most shops say nothing of their zone.
  if (timeZone === 'UTC') return instant.toISOString().slice(0, 10)
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}
