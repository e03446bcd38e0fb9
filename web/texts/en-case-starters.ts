import type { Cause, Threat, Want } from '../../src/core/case.ts'

/** Questions that fit what was read in a case, in the words of whoever has it on the desk. */
export const caseStarters = {
  caseStarters: {
    threats: {
      chargeback: 'They threaten a chargeback. What do I get ready before they file?',
      bad_review: 'They threaten a bad review. What do I answer, and what may I not offer for it?',
      legal: 'They mention a lawyer. What do I say, and what do I leave unsaid?',
      regulator: 'They say they will report us. What do I answer?',
      media_social: 'They want to post it everywhere. What do I do first?',
      safety_violence: 'They threaten us. What do we do now?',
      self_harm: 'They may harm themselves. What do I do now?',
    } satisfies Record<Threat, string>,
    wants: {
      refund: 'Do I refund this or hold firm?',
      partial_refund: 'How much back closes this?',
      replacement: 'Replace it, or give the money back?',
      redo_work: 'Do we do it again, and on what terms?',
      apology: 'How do I apologise without promising too much?',
      explanation: 'How do I explain it without sounding like an excuse?',
      faster_service: 'They want it faster. What can I honestly promise?',
      manager: 'They want the manager. Do I take it over?',
      compensation_extra: 'They want something on top. How much is right?',
      free_work: 'They want more work for free. How do I say no and keep them?',
      cancel: 'They want out. Do I let them go?',
    } satisfies Record<Want, string>,
    causes: {
      late_delivery: 'It is late. What do I tell them today?',
      wrong_item: 'We sent the wrong thing. What do I offer?',
      damaged_defective: 'It came damaged. Who pays, and what do I offer?',
      quality_below_expectation: 'They do not like it, and it is not faulty. What is fair?',
      billing_overcharge: 'They say we charged too much. What do I check before I answer?',
      refund_delay_or_denied: 'They wait for their money. What do I tell them?',
      staff_behaviour: 'They complain about one of us. How do I answer for both?',
      poor_communication: 'Nobody answered them. How do I make up for it?',
      policy_dispute: 'They say our policy is unfair. How do I hold it?',
      no_show_or_cancellation: 'They did not turn up and want it back. What do I say?',
      safety_hygiene: 'They say it was unsafe. What do I do first?',
      fraud_suspicion: 'Something is off about this. How do I find out without accusing?',
    } satisfies Record<Exclude<Cause, 'other'>, string>,
    always: ['What are they likely to do next?', 'What would you say on the phone?'],
  },
}
