import { acceptInvitation } from './accept-invitation.ts'
import { addAttachment } from './add-attachment.ts'
import { addFollowUp } from './add-follow-up.ts'
import { addIdentity } from './add-identity.ts'
import { addMessage } from './add-message.ts'
import { addOwnDocument } from './add-own-document.ts'
import { addPhoneNote } from './add-phone-note.ts'
import { addToFollowedCase } from './add-to-followed-case.ts'
import { anonymiseSome } from './anonymise-some.ts'
import { answerCheck } from './answer-check.ts'
import { answerLinkedApproval } from './answer-linked-approval.ts'
import { answerSurvey } from './answer-survey.ts'
import { ask } from './ask.ts'
import { askApproval } from './ask-approval.ts'
import { askFeedback } from './ask-feedback.ts'
import { askFeedbackDue } from './ask-feedback-due.ts'
import { assignCase } from './assign-case.ts'
import { automationOperations } from './automation-operations.ts'
import { beginDelivery } from './begin-delivery.ts'
import { beginPlayFromCase } from './begin-play-from-case.ts'
import { beginTrustPlan } from './begin-trust-plan.ts'
import { blockSender } from './block-sender.ts'
import { causeOperations } from './cause-operations.ts'
import { changeCases } from './change-cases.ts'
import { changeRole } from './change-role.ts'
import { changeSendTime } from './change-send-time.ts'
import { checkOwnPlay } from './check-own-play.ts'
import { checkPolicy } from './check-policy.ts'
import { chooseOption } from './choose-option.ts'
import { cleanIdempotencyKeys } from './clean-idempotency-keys.ts'
import { closeCase } from './close-case.ts'
import { comparePolicies } from './compare-policies.ts'
import { confirmDisputeSent } from './confirm-dispute-sent.ts'
import { correctReading } from './correct-reading.ts'
import { decideApproval } from './decide-approval.ts'
import { decideCase } from './decide-case.ts'
import { decideSituation } from './decide-situation.ts'
import { dismissDuplicate } from './dismiss-duplicate.ts'
import { doubtDelivery } from './doubt-delivery.ts'
import { dropJob } from './drop-job.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import { erasePersonData } from './erase-person-data.ts'
import { escalateCaseByHand } from './escalate-case.ts'
import { exportCorrections } from './export-corrections.ts'
import { exportCsv } from './export-csv.ts'
import { exportPersonData } from './export-person-data.ts'
import { exportShop } from './export-shop.ts'
import { findDeliveryTask } from './find-delivery.ts'
import { findJobEffect } from './find-job-effect.ts'
import { findModelTask } from './find-model-task.ts'
import { findSentCopy } from './find-sent-copy.ts'
import { fitShopCorrection } from './fit-shop-correction.ts'
import { getAccount } from './get-account.ts'
import { getAsideMail } from './get-aside-mail.ts'
import { getAttachment } from './get-attachment.ts'
import { getBlockedNotice } from './get-blocked-notice.ts'
import { getCase } from './get-case.ts'
import { getContactForm } from './get-contact-form.ts'
import { getContactSettings } from './get-contact-settings.ts'
import { getConversation } from './get-conversation.ts'
import { getCustomer } from './get-customer.ts'
import { getDebrief } from './get-debrief.ts'
import { getDisputeEvidence } from './get-dispute-evidence.ts'
import { getFeedback } from './get-feedback.ts'
import { getFollowedCase } from './get-followed-case.ts'
import { getInvitation } from './get-invitation.ts'
import { getLearning } from './get-learning.ts'
import { getLinkedApproval } from './get-linked-approval.ts'
import { getLintRules } from './get-lint-rules.ts'
import { getMailHtml } from './get-mail-html.ts'
import { getModel } from './get-model.ts'
import { getOwnDocument } from './get-own-document.ts'
import { getOwnPlay } from './get-own-play.ts'
import { getPartingChecklist } from './get-parting-checklist.ts'
import { getPlay } from './get-play.ts'
import { getPolicy } from './get-policy.ts'
import { getPolicyPage } from './get-policy-page.ts'
import { getPolicyVersion } from './get-policy-version.ts'
import { getPublicPolicy } from './get-public-policy.ts'
import { getReadingSettings } from './get-reading-settings.ts'
import { getRetention } from './get-retention.ts'
import { getSession } from './get-session.ts'
import { getSurvey } from './get-survey.ts'
import { handOverCase } from './hand-over-case.ts'
import { importCases } from './import-cases.ts'
import { importMails } from './import-mails.ts'
import { importOrders } from './import-orders.ts'
import { importSome } from './import-some.ts'
import { insightOperations } from './insight-operations.ts'
import { inviteMember } from './invite-member.ts'
import { keepSecondReading } from './keep-second-reading.ts'
import { lintDraft } from './lint-draft.ts'
import { listApiKeys } from './list-api-keys.ts'
import { listApprovals } from './list-approvals.ts'
import { listBlockedSenders } from './list-blocked-senders.ts'
import { listCases } from './list-cases.ts'
import { listConversations } from './list-conversations.ts'
import { listCustomers } from './list-customers.ts'
import { listDebriefs } from './list-debriefs.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listDeputies } from './list-deputies.ts'
import { listDuplicates } from './list-duplicates.ts'
import { listErasures } from './list-erasures.ts'
import { listExposure } from './list-exposure.ts'
import { listFollowUps } from './list-follow-ups.ts'
import { listHolidays } from './list-holidays.ts'
import { listImportErrors } from './list-import-errors.ts'
import { listImports } from './list-imports.ts'
import { listInvitations } from './list-invitations.ts'
import { listJobs } from './list-jobs.ts'
import { listLinks } from './list-links.ts'
import { listMailboxes } from './list-mailboxes.ts'
import { listMembers } from './list-members.ts'
import { listNotices } from './list-notices.ts'
import { listOutcomesToAsk } from './list-outcomes-to-ask.ts'
import { listOwnKnowledge } from './list-own-knowledge.ts'
import { listPlays } from './list-plays.ts'
import { listRotas } from './list-rotas.ts'
import { listSessions } from './list-sessions.ts'
import { listTags } from './list-tags.ts'
import { listTopics } from './list-topics.ts'
import { listViews } from './list-views.ts'
import { loadSample } from './load-sample.ts'
import { makeApiKey } from './make-api-key.ts'
import { makeCaseFromMail } from './make-case-from-mail.ts'
import { makeCaseFromTurn } from './make-case-from-turn.ts'
import { makeDisputeFile } from './make-dispute-file.ts'
import { makeLink } from './make-link.ts'
import { makeResetLink } from './make-reset-link.ts'
import { markDraftSent } from './mark-draft-sent.ts'
import { mergeCases } from './merge-cases.ts'
import { mergeCustomers } from './merge-customers.ts'
import { nextQuestion } from './next-question.ts'
import { noteApprovalSilent } from './note-approval-silent.ts'
import { noteBlockedNotice } from './note-blocked-notice.ts'
import { noteCaseWoken } from './note-case-woken.ts'
import { noteDelivery } from './note-delivery.ts'
import { noteFollowUpDue } from './note-follow-up-due.ts'
import { noteMailSent } from './note-mail-sent.ts'
import { noteTry } from './note-model-try.ts'
import { noteOutcomesDue } from './note-outcomes-due.ts'
import { noteSentCopy } from './note-sent-copy.ts'
import { openTurnedAway } from './open-turned-away.ts'
import type { Operation } from './operation.ts'
import { pasteCase } from './paste-case.ts'
import { pauseMailbox } from './pause-mailbox.ts'
import { previewErasure } from './preview-erasure.ts'
import { previewMerge } from './preview-merge.ts'
import { previewRetention } from './preview-retention.ts'
import { rateAnswer } from './rate-answer.ts'
import { reReadSome } from './re-read-some.ts'
import { readHistory } from './read-history.ts'
import { readImportedMails } from './read-imported-mails.ts'
import { readImportedSome } from './read-imported-some.ts'
import { readMessage } from './read-message.ts'
import { recordOutcome } from './record-outcome.ts'
import { refitShopCorrection } from './refit-shop-correction.ts'
import { rehearsalOperations } from './rehearsal-operations.ts'
import { removeConversation } from './remove-conversation.ts'
import { removeDeputy } from './remove-deputy.ts'
import { removeDraftFile } from './remove-draft-file.ts'
import { removeIdentity } from './remove-identity.ts'
import { removeMailbox } from './remove-mailbox.ts'
import { removeMember } from './remove-member.ts'
import { removeModel } from './remove-model.ts'
import { removeOwnDocument } from './remove-own-document.ts'
import { removeOwnPlay } from './remove-own-play.ts'
import { removeRota } from './remove-rota.ts'
import { removeSample } from './remove-sample.ts'
import { removeView } from './remove-view.ts'
import { renameConversation } from './rename-conversation.ts'
import { replayPolicy } from './replay-policy.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'
import { resolveUnknown } from './resolve-unknown.ts'
import { retryJob } from './retry-job.ts'
import { returnCase } from './return-case.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { revokeLink } from './revoke-link.ts'
import { saveCustomerNote } from './save-customer-note.ts'
import { saveDebrief } from './save-debrief.ts'
import { saveDeputy } from './save-deputy.ts'
import { saveDispute } from './save-dispute.ts'
import { saveDraft } from './save-draft.ts'
import { saveFeedbackSettings } from './save-feedback-settings.ts'
import { saveMailbox } from './save-mailbox.ts'
import { saveOwnPlay } from './save-own-play.ts'
import { saveOwnSettings } from './save-own-settings.ts'
import { savePolicy } from './save-policy.ts'
import { saveRota } from './save-rota.ts'
import { saveView } from './save-view.ts'
import { seeNotices } from './see-notices.ts'
import { sendContactForm } from './send-contact-form.ts'
import { sendDraft } from './send-draft.ts'
import { sendNow } from './send-now.ts'
import { setOpenClocks } from './set-open-clocks.ts'
import { setStanding } from './set-standing.ts'
import { setUpShop } from './set-up-shop.ts'
import { snoozeCase } from './snooze-case.ts'
import { startReReading } from './start-re-reading.ts'
import { stopImport } from './stop-import.ts'
import { stopReReading } from './stop-re-reading.ts'
import { stopTrustPlan } from './stop-trust-plan.ts'
import { suggestPolicy } from './suggest-policy.ts'
import { sweepClocks } from './sweep-clocks.ts'
import { tagCase } from './tag-case.ts'
import { takeMail } from './take-mail.ts'
import { teamOperations } from './team-operations.ts'
import { tellClocks } from './tell-clocks.ts'
import { tellPresence } from './tell-presence.ts'
import { tryMailbox } from './try-mailbox.ts'
import { unblockSender } from './unblock-sender.ts'
import { undoCaseFromMail } from './undo-case-from-mail.ts'
import { undoMerge } from './undo-merge.ts'
import { undoSend } from './undo-send.ts'
import { unwatchCase } from './unwatch-case.ts'
import { updateBlockedNotice } from './update-blocked-notice.ts'
import { updateCase } from './update-case.ts'
import { updateContactSettings } from './update-contact-settings.ts'
import { updateCustomer } from './update-customer.ts'
import { updateFollowUp } from './update-follow-up.ts'
import { updateLintRules } from './update-lint-rules.ts'
import { updateModel } from './update-model.ts'
import { updatePolicyPage } from './update-policy-page.ts'
import { updateRetention } from './update-retention.ts'
import { updateShop } from './update-shop.ts'
import { useShopCorrection } from './use-shop-correction.ts'
import { wakeCase } from './wake-case.ts'
import { watchCase } from './watch-case.ts'
import { watchMailbox } from './watch-mailbox.ts'
import { writeDraft } from './write-draft.ts'

/** Everything anyone can ask for. Every door is made from this list. */
export const operations = {
  'read-history': readHistory,
  'read-message': readMessage,
  'decide-situation': decideSituation,
  'next-question': nextQuestion,
  'lint-draft': lintDraft,
  'write-draft': writeDraft,
  'set-up-shop': setUpShop,
  'get-session': getSession,
  'update-shop': updateShop,
  'load-sample': loadSample,
  'remove-sample': removeSample,
  'list-cases': listCases,
  'list-views': listViews,
  'save-view': saveView,
  'remove-view': removeView,
  'change-cases': changeCases,
  'get-case': getCase,
  'paste-case': pasteCase,
  'add-message': addMessage,
  'add-phone-note': addPhoneNote,
  'add-attachment': addAttachment,
  'remove-draft-file': removeDraftFile,
  'get-attachment': getAttachment,
  'update-case': updateCase,
  'decide-case': decideCase,
  'choose-option': chooseOption,
  'close-case': closeCase,
  'assign-case': assignCase,
  'escalate-case': escalateCaseByHand,
  'return-case': returnCase,
  'list-rotas': listRotas,
  'save-rota': saveRota,
  'remove-rota': removeRota,
  'snooze-case': snoozeCase,
  'wake-case': wakeCase,
  'note-case-woken': noteCaseWoken,
  'watch-case': watchCase,
  'unwatch-case': unwatchCase,
  'hand-over-case': handOverCase,
  'list-notices': listNotices,
  'see-notices': seeNotices,
  'tell-presence': tellPresence,
  'record-outcome': recordOutcome,
  'list-outcomes-to-ask': listOutcomesToAsk,
  'list-exposure': listExposure,
  'get-learning': getLearning,
  'save-draft': saveDraft,
  'mark-draft-sent': markDraftSent,
  'send-draft': sendDraft,
  'undo-send': undoSend,
  'send-now': sendNow,
  'change-send-time': changeSendTime,
  'resolve-unknown': resolveUnknown,
  'list-deliveries': listDeliveries,
  'find-delivery': findDeliveryTask,
  'begin-delivery': beginDelivery,
  'find-sent-copy': findSentCopy,
  'note-sent-copy': noteSentCopy,
  'note-delivery': noteDelivery,
  'doubt-delivery': doubtDelivery,
  'get-dispute-evidence': getDisputeEvidence,
  'save-dispute': saveDispute,
  'make-dispute-file': makeDisputeFile,
  'confirm-dispute-sent': confirmDisputeSent,
  'get-lint-rules': getLintRules,
  'update-lint-rules': updateLintRules,
  'get-model': getModel,
  'update-model': updateModel,
  'remove-model': removeModel,
  'find-model-task': findModelTask,
  'note-model-try': noteTry,
  'keep-second-reading': keepSecondReading,
  'get-parting-checklist': getPartingChecklist,
  'get-policy': getPolicy,
  'get-policy-version': getPolicyVersion,
  'save-policy': savePolicy,
  'replay-policy': replayPolicy,
  'compare-policies': comparePolicies,
  'check-policy': checkPolicy,
  'suggest-policy': suggestPolicy,
  'get-policy-page': getPolicyPage,
  'list-holidays': listHolidays,
  'update-policy-page': updatePolicyPage,
  'get-public-policy': getPublicPolicy,
  'add-follow-up': addFollowUp,
  'update-follow-up': updateFollowUp,
  'list-follow-ups': listFollowUps,
  'ask-approval': askApproval,
  'decide-approval': decideApproval,
  'list-approvals': listApprovals,
  'note-approval-silent': noteApprovalSilent,
  'list-deputies': listDeputies,
  'save-deputy': saveDeputy,
  'remove-deputy': removeDeputy,
  'list-jobs': listJobs,
  'retry-job': retryJob,
  'drop-job': dropJob,
  'find-job-effect': findJobEffect,
  'note-follow-up-due': noteFollowUpDue,
  'note-mail-sent': noteMailSent,
  'note-outcomes-due': noteOutcomesDue,
  'clean-idempotency-keys': cleanIdempotencyKeys,
  'list-members': listMembers,
  'invite-member': inviteMember,
  'list-invitations': listInvitations,
  'revoke-invitation': revokeInvitation,
  'get-invitation': getInvitation,
  'add-own-document': addOwnDocument,
  'watch-mailbox': watchMailbox,
  'remove-mailbox': removeMailbox,
  'pause-mailbox': pauseMailbox,
  'try-mailbox': tryMailbox,
  'save-mailbox': saveMailbox,
  'list-mailboxes': listMailboxes,
  'tag-case': tagCase,
  'take-mail': takeMail,
  'import-mails': importMails,
  'get-aside-mail': getAsideMail,
  'make-case-from-mail': makeCaseFromMail,
  'undo-case-from-mail': undoCaseFromMail,
  'get-mail-html': getMailHtml,
  'begin-play-from-case': beginPlayFromCase,
  'check-own-play': checkOwnPlay,
  'get-own-document': getOwnDocument,
  'get-own-play': getOwnPlay,
  'list-own-knowledge': listOwnKnowledge,
  'remove-own-document': removeOwnDocument,
  'remove-own-play': removeOwnPlay,
  'save-own-play': saveOwnPlay,
  'accept-invitation': acceptInvitation,
  'change-role': changeRole,
  'remove-member': removeMember,
  'list-sessions': listSessions,
  'get-account': getAccount,
  'save-own-settings': saveOwnSettings,
  'end-session': endSession,
  'end-other-sessions': endOtherSessions,
  'make-api-key': makeApiKey,
  'list-api-keys': listApiKeys,
  'revoke-api-key': revokeApiKey,
  'make-link': makeLink,
  'list-links': listLinks,
  'revoke-link': revokeLink,
  'get-followed-case': getFollowedCase,
  'add-to-followed-case': addToFollowedCase,
  'get-contact-form': getContactForm,
  'send-contact-form': sendContactForm,
  'get-contact-settings': getContactSettings,
  'update-contact-settings': updateContactSettings,
  'get-linked-approval': getLinkedApproval,
  'answer-linked-approval': answerLinkedApproval,
  'make-reset-link': makeResetLink,
  'request-password-reset': requestPasswordReset,
  'reset-password': resetPassword,
  'correct-reading': correctReading,
  'export-corrections': exportCorrections,
  'fit-shop-correction': fitShopCorrection,
  'export-csv': exportCsv,
  'export-shop': exportShop,
  'anonymise-some': anonymiseSome,
  'erase-person-data': erasePersonData,
  'export-person-data': exportPersonData,
  'get-retention': getRetention,
  'list-erasures': listErasures,
  'preview-erasure': previewErasure,
  'preview-retention': previewRetention,
  'update-retention': updateRetention,
  'import-cases': importCases,
  'import-some': importSome,
  'list-import-errors': listImportErrors,
  'list-imports': listImports,
  'read-imported-mails': readImportedMails,
  'read-imported-some': readImportedSome,
  'stop-import': stopImport,
  'get-reading-settings': getReadingSettings,
  're-read-some': reReadSome,
  'refit-shop-correction': refitShopCorrection,
  'start-re-reading': startReReading,
  'stop-re-reading': stopReReading,
  'use-shop-correction': useShopCorrection,
  ask,
  'list-conversations': listConversations,
  'get-conversation': getConversation,
  'rate-answer': rateAnswer,
  'rename-conversation': renameConversation,
  'remove-conversation': removeConversation,
  'make-case-from-turn': makeCaseFromTurn,
  'block-sender': blockSender,
  'get-blocked-notice': getBlockedNotice,
  'list-blocked-senders': listBlockedSenders,
  'note-blocked-notice': noteBlockedNotice,
  'open-turned-away': openTurnedAway,
  'unblock-sender': unblockSender,
  'update-blocked-notice': updateBlockedNotice,
  'add-identity': addIdentity,
  'get-customer': getCustomer,
  'list-customers': listCustomers,
  'remove-identity': removeIdentity,
  'save-customer-note': saveCustomerNote,
  'set-standing': setStanding,
  'update-customer': updateCustomer,
  'merge-customers': mergeCustomers,
  'merge-cases': mergeCases,
  'preview-merge': previewMerge,
  'undo-merge': undoMerge,
  'get-feedback': getFeedback,
  'save-feedback-settings': saveFeedbackSettings,
  'ask-feedback': askFeedback,
  'ask-feedback-due': askFeedbackDue,
  'get-survey': getSurvey,
  'answer-survey': answerSurvey,
  'begin-trust-plan': beginTrustPlan,
  'stop-trust-plan': stopTrustPlan,
  'answer-check': answerCheck,
  'save-debrief': saveDebrief,
  'get-debrief': getDebrief,
  'list-debriefs': listDebriefs,
  'list-duplicates': listDuplicates,
  'dismiss-duplicate': dismissDuplicate,
  'import-orders': importOrders,
  'list-tags': listTags,
  'list-topics': listTopics,
  'list-plays': listPlays,
  'get-play': getPlay,
  ...automationOperations,
  'sweep-clocks': sweepClocks,
  'tell-clocks': tellClocks,
  'set-open-clocks': setOpenClocks,
  ...causeOperations,
  ...teamOperations,
  ...insightOperations,
  ...rehearsalOperations,
} as const

export type Operations = typeof operations
export type OperationName = keyof Operations

/** The operation of that name, or undefined. */
export function findOperation(name: string): Operation | undefined {
  return Object.hasOwn(operations, name) ? (operations[name as OperationName] as Operation) : undefined
}
