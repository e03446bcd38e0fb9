import type { Rule } from './rule.ts'
import { absoluteLanguage } from './rules/absolute-language.ts'
import { admitsLiability } from './rules/admits-liability.ts'
import { allCaps } from './rules/all-caps.ts'
import { blamesCustomer } from './rules/blames-customer.ts'
import { butAfterApology } from './rules/but-after-apology.ts'
import { calmDown } from './rules/calm-down.ts'
import { conditionalApology } from './rules/conditional-apology.ts'
import { defensive } from './rules/defensive.ts'
import { discriminatoryGround } from './rules/discriminatory-ground.ts'
import { dismissiveEmpathy } from './rules/dismissive-empathy.ts'
import { exclamationRun } from './rules/exclamation-run.ts'
import { gagClause } from './rules/gag-clause.ts'
import { genericTemplate } from './rules/generic-template.ts'
import { insult } from './rules/insult.ts'
import { leaksPersonalData } from './rules/leaks-personal-data.ts'
import { medicalOrLegalDetail } from './rules/medical-or-legal-detail.ts'
import { noAcknowledgement } from './rules/no-acknowledgement.ts'
import { noDateOnPromise } from './rules/no-date-on-promise.ts'
import { noNextStep } from './rules/no-next-step.ts'
import { noOfflineOffer } from './rules/no-offline-offer.ts'
import { noOwner } from './rules/no-owner.ts'
import { offersIncentiveForReview } from './rules/offers-incentive-for-review.ts'
import { overPromises } from './rules/over-promises.ts'
import { passiveEvasion } from './rules/passive-evasion.ts'
import { placeholderLeft } from './rules/placeholder-left.ts'
import { policyShield } from './rules/policy-shield.ts'
import { promiseWithoutRecord } from './rules/promise-without-record.ts'
import { promisesSecrecy } from './rules/promises-secrecy.ts'
import { readingLevel } from './rules/reading-level.ts'
import { safetyFirst } from './rules/safety-first.ts'
import { sarcasm } from './rules/sarcasm.ts'
import { threatensCustomer } from './rules/threatens-customer.ts'
import { tooLong } from './rules/too-long.ts'
import { unansweredQuestion } from './rules/unanswered-question.ts'
import { ungroundedClaim } from './rules/ungrounded-claim.ts'
import { wallOfText } from './rules/wall-of-text.ts'
import { wrongLanguage } from './rules/wrong-language.ts'
import { wrongName } from './rules/wrong-name.ts'

/** Every rule, group by group, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  dismissiveEmpathy,
  calmDown,
  blamesCustomer,
  policyShield,
  butAfterApology,
  conditionalApology,
  sarcasm,
  insult,
  allCaps,
  defensive,
  passiveEvasion,
  threatensCustomer,
  absoluteLanguage,
  noAcknowledgement,
  noNextStep,
  noDateOnPromise,
  promiseWithoutRecord,
  noOfflineOffer,
  noOwner,
  unansweredQuestion,
  admitsLiability,
  leaksPersonalData,
  ungroundedClaim,
  overPromises,
  gagClause,
  offersIncentiveForReview,
  discriminatoryGround,
  medicalOrLegalDetail,
  placeholderLeft,
  tooLong,
  genericTemplate,
  readingLevel,
  wallOfText,
  exclamationRun,
  wrongName,
  wrongLanguage,
  safetyFirst,
  promisesSecrecy,
]
