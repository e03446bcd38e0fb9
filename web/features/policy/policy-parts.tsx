import type { ComponentType } from 'react'
import type { PolicyPart } from '../../../src/core/policy/describe-policy.ts'
import { ApprovalsFields } from './approvals-fields.tsx'
import { CustomersFields } from './customers-fields.tsx'
import { EscalationFields } from './escalation-fields.tsx'
import { FollowUpsFields } from './follow-ups-fields.tsx'
import { HoursFields } from './hours-fields.tsx'
import { LimitsFields } from './limits-fields.tsx'
import { NeverDosFields } from './never-dos-fields.tsx'
import { PartingFields } from './parting-fields.tsx'
import type { PolicyDocument } from './policy-query.ts'
import { PromisesFields } from './promises-fields.tsx'
import { PublicWordsFields } from './public-words-fields.tsx'
import { ReturnsFields } from './returns-fields.tsx'
import { SafetyFields } from './safety-fields.tsx'
import { ToneFields } from './tone-fields.tsx'
import { WordsFields } from './words-fields.tsx'

/** What the fields of one part of the policy work on: the document as it is being written. */
export interface PolicyFieldsProps {
  readonly document: PolicyDocument
  readonly change: (part: Partial<PolicyDocument>) => void
}

/** How each part of the policy is edited. A part without fields is not shown. */
export const PART_FIELDS: Partial<Record<PolicyPart, ComponentType<PolicyFieldsProps>>> = {
  limits: LimitsFields,
  returns: ReturnsFields,
  approvals: ApprovalsFields,
  escalation: EscalationFields,
  hours: HoursFields,
  promises: PromisesFields,
  follow_ups: FollowUpsFields,
  tone: ToneFields,
  never_dos: NeverDosFields,
  parting: PartingFields,
  safety: SafetyFields,
  customers: CustomersFields,
  words: WordsFields,
  public_words: PublicWordsFields,
}
