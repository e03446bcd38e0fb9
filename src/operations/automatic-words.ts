import type { Action } from '../core/automation/automation.ts'
import type { Done } from '../core/automation/done.ts'
import { fillTemplate, type TemplateValues } from '../core/automation/template.ts'
import { composeDraft } from '../core/drafting/compose/compose.ts'
import type { DraftFacts } from '../core/drafting/draft.ts'
import { AppError } from '../errors.ts'
import type { CaseRow } from '../store/cases.ts'
import { findCustomer } from '../store/customers.ts'
import { findUnsentDraft, insertDraft } from '../store/drafts.ts'
import { findReference } from '../store/mail-threads.ts'
import { withSavepoint } from '../store/savepoint.ts'
import { readCaseDetail } from './case-detail.ts'
import type { CallContext } from './operation.ts'
import { sendByMail } from './send-draft.ts'
import { readShop } from './shop-detail.ts'

type Of<Name extends Action['do']> = Extract<Action, { readonly do: Name }>
type Came = Pick<Done, 'result' | 'said'>

const SOMEBODY_WRITES = 'Somebody has begun such a draft already, and it stays as it is.'

/** Begins a draft of the case, unless somebody has begun one. */
export async function beginDraft(context: CallContext, row: CaseRow, { kind, tone }: Of<'draft'>): Promise<Came> {
  const { db, shopId, newId, now } = context
  const platform = kind === 'review_reply' ? row.platform : null
  if (await findUnsentDraft(db, { caseId: row.id, kind, platform })) return { result: 'nothing', said: SOMEBODY_WRITES }
  const [{ draftFacts }, { profile }] = await Promise.all([readCaseDetail(context, row.id), readShop(db)])
  const request = { kind, tone: tone ?? profile.tone, facts: draftFacts as DraftFacts, ...(platform && { platform }) }
  const { subject, text } = composeDraft(request)
  const content = { kind, platform, tone: request.tone, subject: subject ?? null, text }
  await insertDraft(db, { ...content, shopId, id: newId(), caseId: row.id, now })
  return { result: 'done', said: 'A draft was begun; nothing was sent.' }
}

/**
 * Sends words by mail where they pass the checks and nothing speaks against words that nobody read first; otherwise keeps them as a draft, so that a person
 * sees what stands against them.
 */
export async function sendTemplate(context: CallContext, row: CaseRow, action: Of<'send_template'>): Promise<Came> {
  const { db, shopId, newId, now } = context
  if (await findUnsentDraft(db, { caseId: row.id, kind: 'email', platform: null }))
    return { result: 'refused', said: 'Somebody is writing to this customer already, so nothing was sent.' }
  const [customer, { profile }, values] = await Promise.all([findCustomer(db, row.customerId), readShop(db), readValues(context, row.id)])
  const filled = fillTemplate(action.text, values)
  const subject = action.subject && fillTemplate(action.subject, values)
  const unfilled = [...filled.unfilled, ...(subject ? subject.unfilled : [])]
  const id = newId()
  const content = { kind: 'email', platform: null, tone: profile.tone, subject: subject ? subject.text : null, text: filled.text } as const
  await insertDraft(db, { ...content, shopId, id, caseId: row.id, now })
  const against = whyNotSend(row, customer?.standing, unfilled)
  if (against) return { result: 'refused', said: `${against} It is kept as a draft.` }
  try {
    await withSavepoint(db, () => sendByMail(context, { id, version: 1, overrideErrors: false }))
    return { result: 'done', said: 'A mail leaves to the customer.' }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { result: 'refused', said: `${sayRefusal(error)} It is kept as a draft.` }
  }
}

function whyNotSend(row: CaseRow, standing: string | undefined, unfilled: readonly string[]): string | undefined {
  if (row.threats.includes('self_harm') || row.threats.includes('safety_violence'))
    return 'Where somebody may come to harm, a person writes.'
  if (standing === 'parted') return 'The shop parted with this customer, so nothing is sent by itself.'
  if (row.state === 'closed') return 'The case is closed, so nothing is sent by itself.'
  if (unfilled.length > 0) return `Not known of this case: ${unfilled.join(', ')}.`
  return undefined
}

/** Of a draft that did not pass: what stands against it, by the rules' names, which the case shows in full. */
function sayRefusal({ code, message, details }: AppError): string {
  const findings = code === 'draft_has_errors' && Array.isArray(details?.findings) ? (details.findings as { rule: string }[]) : []
  return findings.length === 0 ? message : `The checks found ${[...new Set(findings.map(({ rule }) => rule))].join(', ')}.`
}

async function readValues(context: CallContext, caseId: string): Promise<TemplateValues> {
  const [{ draftFacts }, reference] = await Promise.all([readCaseDetail(context, caseId), findReference(context.db, caseId)])
  const { customerName, shopName, item, orderNumber, signedBy } = draftFacts
  const known = { customer: customerName, shop: shopName, item, order: orderNumber, signed_by: signedBy, reference }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
}
