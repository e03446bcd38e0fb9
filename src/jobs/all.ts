import { anonymiseOldCases } from './anonymise-old-cases.ts'
import { applyRules } from './apply-rules.ts'
import { askFeedback } from './ask-feedback.ts'
import { askOutcomes } from './ask-outcomes.ts'
import { callWebhook } from './call-webhook.ts'
import { cleanIdempotencyKeys } from './clean-idempotency-keys.ts'
import { copySentMailJob } from './copy-sent-mail.ts'
import { deliverMessage } from './deliver-message.ts'
import { expireApproval } from './expire-approval.ts'
import { fitCorrection } from './fit-shop-correction.ts'
import { importCases, readImportedCases, readImportedMails } from './import-cases.ts'
import type { Job } from './job.ts'
import { reReadMessages } from './re-read-messages.ts'
import { readWithModel, tryModel } from './read-with-model.ts'
import { remindFollowUp } from './remind-follow-up.ts'
import { sendMail } from './send-mail.ts'
import { sweepAutomations } from './sweep-automations.ts'
import { setOpenClocks, sweepClocks, tellClocks } from './sweep-clocks.ts'
import { wakeCase } from './wake-case.ts'
import { watchCauses } from './watch-causes.ts'

/** Every job. */
export const jobs: readonly Job[] = [
  sendMail,
  deliverMessage,
  copySentMailJob,
  remindFollowUp,
  wakeCase,
  expireApproval,
  readWithModel,
  tryModel,
  fitCorrection,
  reReadMessages,
  importCases,
  readImportedCases,
  readImportedMails,
  cleanIdempotencyKeys,
  anonymiseOldCases,
  askOutcomes,
  askFeedback,
  applyRules,
  sweepAutomations,
  callWebhook,
  sweepClocks,
  tellClocks,
  setOpenClocks,
  watchCauses,
]
