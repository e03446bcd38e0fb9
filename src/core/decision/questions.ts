import type { Situation } from './situation.ts'

/** One answer to choose, and what it states of the situation. */
export interface Choice {
  readonly label: string
  readonly sets: Partial<Situation>
}

/** How an answer is given: an amount (minor units), hours, a count, one of the choices, or any number of them. */
export type AnswerKind = 'money' | 'hours' | 'count' | 'choice' | 'choices'

/** A question as it stands in the book, before it is known what an answer is worth. */
export interface BookQuestion {
  /** The field of the situation that an amount, hours or a count go into; for choices the first that they set. */
  readonly field: keyof Situation
  readonly kind: AnswerKind
  readonly question: string
  readonly choices?: readonly Choice[]
}

const oneOf = (field: keyof Situation, question: string, choices: readonly Choice[]): BookQuestion => ({
  field,
  kind: 'choice',
  question,
  choices,
})
const figure = (field: keyof Situation, kind: 'money' | 'hours' | 'count', question: string): BookQuestion => ({ field, kind, question })

/** The three questions that come first and often suffice, in their order. */
export const FIRST_QUESTIONS: readonly (BookQuestion & { readonly why: string })[] = [
  { ...figure('orderValueMinor', 'money', 'How much is it about?'), why: 'Everything is weighed against it.' },
  {
    ...oneOf('faultOfShop', 'Whose fault is it: did the shop get something wrong?', [
      { label: 'Yes, the shop did', sets: { faultOfShop: 'yes' } },
      { label: 'Partly', sets: { faultOfShop: 'partly' } },
      { label: 'No', sets: { faultOfShop: 'no' } },
    ]),
    why: 'A plain fault of the shop is owed, whatever it costs.',
  },
  {
    field: 'chargebackThreat',
    kind: 'choices',
    question: 'What is threatened?',
    choices: [
      { label: 'Their bank: a chargeback', sets: { chargebackThreat: true } },
      { label: 'A bad public review', sets: { publicReviewThreat: true } },
      { label: 'A lawyer, a court or an authority', sets: { legalThreat: true } },
      { label: 'Violence or self-harm', sets: { safetyThreat: true } },
    ],
    why: 'A threat changes the odds; it never changes what is owed.',
  },
]

const EVIDENCE = oneOf('evidenceStrength', 'What evidence do you hold: tracking, a signature, photos, terms they agreed to, messages?', [
  { label: 'Little or none', sets: { evidenceStrength: 'weak' } },
  { label: 'Some', sets: { evidenceStrength: 'medium' } },
  { label: 'It settles the matter', sets: { evidenceStrength: 'strong' } },
])

/**
 * Questions that find out an uncertain input, by its name, in the order in which they are asked; the next one comes when those before it are
 * stated. The chances behind words such as "perhaps" are those of the engine's own defaults with and without a threat.
 */
export const QUESTION_BOOK: Readonly<Record<string, readonly BookQuestion[]>> = {
  faultOfShop: [FIRST_QUESTIONS[1]!],
  withdrawalInTime: [
    oneOf('withdrawalInTime', 'Did they say that they withdraw inside the time that the law gives them?', [
      { label: 'Yes, in time', sets: { withdrawalInTime: true } },
      { label: 'No, or too late', sets: { withdrawalInTime: false } },
    ]),
  ],
  pDisputeIfHeld: [
    oneOf('pDisputeIfHeld', 'Would they really go to their bank?', [
      { label: 'They cannot: no card was used', sets: { pDisputeIfHeld: 0 } },
      { label: 'Hardly', sets: { pDisputeIfHeld: 0.05 } },
      { label: 'Perhaps', sets: { pDisputeIfHeld: 0.3 } },
      { label: 'Very likely', sets: { pDisputeIfHeld: 0.75 } },
    ]),
  ],
  pBadReviewIfHeld: [
    oneOf('pBadReviewIfHeld', 'Would they really post a bad review?', [
      { label: 'Hardly', sets: { pBadReviewIfHeld: 0.03 } },
      { label: 'Perhaps', sets: { pBadReviewIfHeld: 0.3 } },
      { label: 'Very likely', sets: { pBadReviewIfHeld: 0.75 } },
    ]),
  ],
  pLegalStepIfHeld: [
    oneOf('legalThreat', 'Have they named a lawyer, a court or an authority?', [
      { label: 'No', sets: { legalThreat: false, legalStepBegun: false } },
      { label: 'Named one', sets: { legalThreat: true, legalStepBegun: false } },
      { label: 'A letter or a claim came', sets: { legalThreat: true, legalStepBegun: true } },
    ]),
  ],
  pWinDispute: [EVIDENCE],
  hoursStillToSpend: [figure('hoursStillToSpend', 'hours', 'How many hours would arguing this still take?')],
  hoursToContest: [figure('hoursToContest', 'hours', 'How long would it take you to put a dispute file together?')],
  hourlyCostMinor: [figure('hourlyCostMinor', 'money', 'What is an hour of your team worth to you?')],
  reviewCostMinor: [
    figure('monthlyRevenueMinor', 'money', 'How much do you turn over a month?'),
    figure('reviewCount', 'count', 'How many reviews do you have?'),
  ],
  customerFutureValueMinor: [
    figure('customerFutureValueMinor', 'money', 'What would this customer still bring you, after the cost of serving them?'),
  ],
  costOfGoodsMinor: [figure('costOfGoodsMinor', 'money', 'What did the goods cost you?')],
  salvageShare: [
    oneOf('salvageShare', 'Could you sell the returned goods again?', [
      { label: 'No', sets: { salvageShare: 0 } },
      { label: 'At a loss', sets: { salvageShare: 0.4 } },
      { label: 'As new', sets: { salvageShare: 0.9 } },
    ]),
  ],
  returnHandlingMinor: [figure('returnHandlingMinor', 'money', 'What would it cost to take the goods back and check them?')],
  replacementCostMinor: [figure('replacementCostMinor', 'money', 'What would a replacement cost you, freight included?')],
  redoCostMinor: [figure('redoCostMinor', 'money', 'What would doing the work again cost you?')],
  collectShare: [
    oneOf('collectShare', 'How likely is it that they pay the bill at all?', [
      { label: 'Hardly', sets: { collectShare: 0.1 } },
      { label: 'Perhaps', sets: { collectShare: 0.5 } },
      { label: 'Very likely', sets: { collectShare: 0.9 } },
    ]),
  ],
  disputeFeeMinor: [
    oneOf('processor', 'Which payment processor took the payment?', [
      { label: 'Stripe', sets: { processor: 'stripe' } },
      { label: 'PayPal', sets: { processor: 'paypal' } },
      { label: 'Square', sets: { processor: 'square' } },
      { label: 'Shopify Payments', sets: { processor: 'shopify_payments' } },
      { label: 'Another', sets: { processor: 'other' } },
    ]),
    figure('disputeFeeMinor', 'money', 'What does your processor charge when a dispute opens?'),
  ],
}
