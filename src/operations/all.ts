import { addFollowUp } from './add-follow-up.ts'
import { addMessage } from './add-message.ts'
import { askApproval } from './ask-approval.ts'
import { chooseOption } from './choose-option.ts'
import { decideApproval } from './decide-approval.ts'
import { decideCase } from './decide-case.ts'
import { decideSituation } from './decide-situation.ts'
import { getCase } from './get-case.ts'
import { getPolicy } from './get-policy.ts'
import { getSession } from './get-session.ts'
import { lintDraft } from './lint-draft.ts'
import { listApprovals } from './list-approvals.ts'
import { listCases } from './list-cases.ts'
import { listFollowUps } from './list-follow-ups.ts'
import { loadSample } from './load-sample.ts'
import { markDraftSent } from './mark-draft-sent.ts'
import type { Operation } from './operation.ts'
import { pasteCase } from './paste-case.ts'
import { readMessage } from './read-message.ts'
import { removeSample } from './remove-sample.ts'
import { saveDraft } from './save-draft.ts'
import { savePolicy } from './save-policy.ts'
import { setUpShop } from './set-up-shop.ts'
import { updateCase } from './update-case.ts'
import { updateFollowUp } from './update-follow-up.ts'
import { updateShop } from './update-shop.ts'
import { writeDraft } from './write-draft.ts'

/** Everything anyone can ask for. Every door is made from this list. */
export const operations = {
  'read-message': readMessage,
  'decide-situation': decideSituation,
  'lint-draft': lintDraft,
  'write-draft': writeDraft,
  'set-up-shop': setUpShop,
  'get-session': getSession,
  'update-shop': updateShop,
  'load-sample': loadSample,
  'remove-sample': removeSample,
  'list-cases': listCases,
  'get-case': getCase,
  'paste-case': pasteCase,
  'add-message': addMessage,
  'update-case': updateCase,
  'decide-case': decideCase,
  'choose-option': chooseOption,
  'save-draft': saveDraft,
  'mark-draft-sent': markDraftSent,
  'get-policy': getPolicy,
  'save-policy': savePolicy,
  'add-follow-up': addFollowUp,
  'update-follow-up': updateFollowUp,
  'list-follow-ups': listFollowUps,
  'ask-approval': askApproval,
  'decide-approval': decideApproval,
  'list-approvals': listApprovals,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations

/** The operation of that name, or undefined. */
export function findOperation(name: string): Operation | undefined {
  return Object.hasOwn(operations, name) ? (operations[name as OperationName] as Operation) : undefined
}
