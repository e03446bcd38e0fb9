import type { Option, Threat, Vertical, Want } from '../case.ts'

/** What a customer of each trade calls what they paid for. */
export const THINGS: Readonly<Record<Vertical, string>> = {
  online_shop: 'order',
  retail: 'purchase',
  restaurant: 'dinner',
  salon_clinic: 'appointment',
  contractor_trades: 'job',
  rental_hospitality: 'stay',
  freelance_agency: 'project',
  software: 'subscription',
}

/** What is offered, by what the shop decided then. */
export const OPTION_WORDS: Readonly<Record<Option, { readonly what: string; readonly says: readonly string[]; readonly better: string }>> =
  {
    full_refund: {
      what: 'all of the money back',
      says: ['refund*', 'money back', 'full amount', 'back on your card', 'give you back'],
      better: 'I refund all of it, {amount}, and it leaves here today.',
    },
    partial_refund: {
      what: 'a part of the money back',
      says: ['refund*', 'money back', 'give you back', 'back on your card', 'off the bill', 'part of', 'of it back'],
      better: 'I give you {amount} of it back, today.',
    },
    replace: {
      what: 'a new one',
      says: ['replace*', 'new one', 'another one', 'exchange*', 'swap*', 'the right one'],
      better: 'A new one goes out to you tomorrow, and I pack it myself.',
    },
    redo: {
      what: 'that it is done again',
      says: ['redo', 'again', 'do it over', 'come back', 'repeat', 'put it right', 'new date', 'new appointment'],
      better: 'We do it again on Thursday at nine, and it costs you nothing.',
    },
    store_credit: {
      what: 'a credit',
      says: ['credit', 'voucher', 'on your account'],
      better: 'I put {amount} on your account today, to use whenever you like.',
    },
    goodwill: {
      what: 'something for the trouble',
      says: ['goodwill', 'for the trouble', 'back', 'off', 'discount', 'on the house', 'make up'],
      better: 'For the trouble I give you {amount} back, today.',
    },
    hold_firm: {
      what: 'a clear no with its reason, and what is possible instead',
      says: ['instead', 'what i can do', 'i can offer', 'reason', 'because', 'in writing'],
      better:
        'The money I cannot give back, because the work was done as agreed. What I can do is look at it with you on Thursday at nine.',
    },
    contest_dispute: {
      what: 'the papers, and an honest answer',
      says: ['bank', 'papers', 'send you', 'show you', 'in writing', 'evidence'],
      better: 'I send you today all that I also send to the bank, so that you see the same as they do.',
    },
    accept_dispute: {
      what: 'that the bank gives it back and nobody argues',
      says: ['bank', 'accept', 'agree', 'back', 'not fight', 'no objection'],
      better: 'I tell the bank today that you are right, and the money stays with you.',
    },
  }

/** What they say they want. */
export const WANT_WORDS: Readonly<Record<Want, string>> = {
  refund: 'I want my money back.',
  partial_refund: 'I want a part of my money back.',
  replacement: 'I want a proper one, and soon.',
  redo_work: 'I want it done again, and well this time.',
  apology: 'I want somebody to say sorry and mean it.',
  explanation: 'I want to know how that could happen.',
  faster_service: 'I want it now and not some day.',
  manager: 'I want to speak with whoever is in charge.',
  compensation_extra: 'And I want something for all the trouble.',
  free_work: 'I expect the rest for nothing after that.',
  cancel: 'I want to cancel the whole thing.',
}

/** How a threat is said, where one was made. */
export const THREAT_WORDS: Readonly<Record<Threat, string>> = {
  chargeback: 'Otherwise I let my bank take it back.',
  bad_review: 'Everybody will read about it, I promise you.',
  legal: 'My lawyer has the papers already.',
  regulator: 'There is an office that looks into such shops.',
  media_social: 'I know people at the paper.',
  safety_violence: 'You do not want me to come round.',
  self_harm: 'I cannot take any more of it.',
}
