import type { Rule } from './rule.ts'
import { absoluteLanguage } from './rules/absolute-language.ts'
import { admitsLiability } from './rules/admits-liability.ts'
import { allCaps } from './rules/all-caps.ts'
import { blamesCustomer } from './rules/blames-customer.ts'
import { butAfterApology } from './rules/but-after-apology.ts'
import { calmDown } from './rules/calm-down.ts'
import { conditionalApology } from './rules/conditional-apology.ts'
import { defensive } from './rules/defensive.ts'
import { dismissiveEmpathy } from './rules/dismissive-empathy.ts'
import { insult } from './rules/insult.ts'
import { leaksPersonalData } from './rules/leaks-personal-data.ts'
import { noAcknowledgement } from './rules/no-acknowledgement.ts'
import { noDateOnPromise } from './rules/no-date-on-promise.ts'
import { noNextStep } from './rules/no-next-step.ts'
import { noOfflineOffer } from './rules/no-offline-offer.ts'
import { noOwner } from './rules/no-owner.ts'
import { overPromises } from './rules/over-promises.ts'
import { passiveEvasion } from './rules/passive-evasion.ts'
import { policyShield } from './rules/policy-shield.ts'
import { sarcasm } from './rules/sarcasm.ts'
import { threatensCustomer } from './rules/threatens-customer.ts'
import { unansweredQuestion } from './rules/unanswered-question.ts'
import { ungroundedClaim } from './rules/ungrounded-claim.ts'
import { wrongLanguage } from './rules/wrong-language.ts'

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
  noOfflineOffer,
  noOwner,
  unansweredQuestion,
  admitsLiability,
  leaksPersonalData,
  ungroundedClaim,
  overPromises,
  wrongLanguage,
]
