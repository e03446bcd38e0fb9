import type { z } from 'zod'
import { AppError } from '../errors.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import { findDecision } from '../store/decisions.ts'
import { type DraftRow, findDraft, updateDraft } from '../store/drafts.ts'
import { findLatestPolicy } from '../store/policies.ts'
import { APPROVABLE_GUARDS } from './approvable-guards.ts'
import { type ApprovalMatter, hashDraft, hashPolicyChange, hashSubject, matterOf } from './approval-detail.ts'
import type { approvalChangeSchema } from './approval-schema.ts'
import { blockingGuards } from './choice-guards.ts'
import type { CallContext } from './operation.ts'

type Change = z.output<typeof approvalChangeSchema>

/** What a yes is given to. */
export interface Granted {
  readonly matter: ApprovalMatter
  readonly hash: string
  /** Whether it is something else than what was asked. */
  readonly changed: boolean
}

/**
 * What is granted, with the change of whoever answers in it: another remedy or amount, or other words, which the draft then has. Throws `version_conflict`
 * where what was asked about is not there any more as it was, `bad_input` for a change that does not fit.
 */
export async function grantedAs(context: CallContext, row: ApprovalRow, change: Change | undefined): Promise<Granted> {
  const matter = matterOf(row)
  switch (matter.kind) {
    case 'refund':
    case 'override':
      return grantRemedy(context, matter, change)
    case 'draft':
      return grantDraft(context, row, { matter, change })
    case 'parting':
      refuseChange(change, 'A parting is granted or refused as it is.')
      return { matter, hash: hashSubject(matter.subject), changed: false }
    case 'policy_change': {
      refuseChange(change, 'A change of the policy is granted or refused as it is. Refuse it, and write your own.')
      const latest = (await findLatestPolicy(context.db))?.number ?? 0
      if (latest !== matter.subject.basedOn)
        throw new AppError(
          'version_conflict',
          `Somebody wrote version ${latest} of the policy meanwhile. This change has to be asked again on top of it.`,
        )
      return { matter, hash: hashPolicyChange(matter.subject), changed: false }
    }
  }
}

function refuseChange(change: Change | undefined, words: string): void {
  if (change) throw new AppError('bad_input', `change: ${words}`)
}

async function grantRemedy(
  { db }: CallContext,
  matter: Extract<ApprovalMatter, { kind: 'refund' | 'override' }>,
  change: Change | undefined,
): Promise<Granted> {
  const asked = matter.subject
  if (change && (change.text !== undefined || change.subject !== undefined))
    throw new AppError('bad_input', 'change: this is about money, not about words. Change the option or the amount.')
  const option = change?.option ?? asked.option
  const subject = { ...asked, option, amountMinor: change?.amountMinor ?? asked.amountMinor }
  const changed = option !== asked.option || subject.amountMinor !== asked.amountMinor
  if (!changed) return { matter: { ...matter, subject }, hash: hashSubject(subject), changed }
  const decision = await findDecision(db, asked.decisionId)
  const guards = decision && blockingGuards(decision, subject)
  if (!guards) throw new AppError('bad_input', 'change.option: does not exist in this case. Choose one that is listed.')
  const inTheWay = guards.find(({ kind }) => !APPROVABLE_GUARDS.includes(kind) && !asked.override?.includes(kind))
  if (inTheWay) throw new AppError('bad_input', `change: ${inTheWay.reason} Choose another.`)
  if (option === asked.option) return { matter: { ...matter, subject }, hash: hashSubject(subject), changed }
  const { override: _, ...plain } = subject
  return { matter: { kind: 'refund', subject: plain }, hash: hashSubject(plain), changed: true }
}

async function grantDraft(
  { db, now }: CallContext,
  { subjectHash }: ApprovalRow,
  { matter, change }: { matter: Extract<ApprovalMatter, { kind: 'draft' }>; change: Change | undefined },
): Promise<Granted> {
  if (change && (change.option !== undefined || change.amountMinor !== undefined))
    throw new AppError('bad_input', 'change: this is about words, not about money. Change the text.')
  const draft = await findDraft(db, matter.subject.draftId)
  if (!draft || draft.sentAt || hashDraft(draft.id, draft) !== subjectHash)
    throw new AppError(
      'version_conflict',
      'The draft was changed, sent or removed since it was asked about. It has to be asked again as it is now.',
    )
  const words = { ...draft, text: change?.text ?? draft.text, subject: change?.subject ?? draft.subject }
  const hash = hashDraft(draft.id, words)
  const changed = hash !== subjectHash
  if (changed) await saveWords(db, draft, { words, now })
  return { matter, hash, changed }
}

async function saveWords(db: CallContext['db'], draft: DraftRow, { words, now }: { words: DraftRow; now: Date }): Promise<void> {
  if (words.text.trim() === '') throw new AppError('bad_input', 'change.text: is empty; write it, or say no.')
  const { kind, platform, tone, subject, text } = words
  const saved = await updateDraft(db, { id: draft.id, version: draft.version, kind, platform, tone, subject, text, now })
  if (!saved) throw new AppError('version_conflict', 'Somebody changed the draft at this moment. Look at it again.')
}
