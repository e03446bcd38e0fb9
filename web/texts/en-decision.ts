import type { Option } from '../../src/core/case.ts'
import type { GuardKind, Origin } from '../../src/core/decision/decision.ts'

/** What the Decide column and the math behind it say. */
export const decision = {
  decide: {
    needAmount: 'How much is it about?',
    needAmountWhat: 'One number, and the costs of every answer are worked out.',
    restsOn: 'This rests on',
    howMuch: 'How much',
    whoseFault: 'Whose fault',
    threatened: 'What is threatened',
    faults: { yes: 'Ours', partly: 'Partly', no: 'Not ours', unknown: 'Not sure' },
    threatFlags: { chargebackThreat: 'Chargeback', publicReviewThreat: 'Bad review', legalThreat: 'Legal' },
    fromWords: 'from the words',
    options: 'Options',
    parts: { money: 'money', time: 'time', risk: 'risk' },
    range: 'range',
    optionNames: {
      full_refund: 'Full refund',
      partial_refund: 'Part back',
      replace: 'Replace',
      redo: 'Do it again',
      store_credit: 'Store credit',
      goodwill: 'Goodwill',
      hold_firm: 'Hold firm',
      contest_dispute: 'Contest it',
      accept_dispute: 'Accept it',
    } satisfies Record<Option, string>,
    barLabel: (parts: { money: string; time: string; risk: string; low: string; high: string }) =>
      `money ${parts.money}, time ${parts.time}, risk ${parts.risk}; between ${parts.low} and ${parts.high} eight times in ten`,
    unfit: (count: number) => (count === 1 ? 'One more does not fit here' : `${count} more do not fit here`),
    struck: (reason: string) => `: ${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/\.$/, '')}`,
    allStruck: (reason: string) => `No answer is open for now. ${reason}`,
    allTheSame: 'Choose it all the same',
    oneAllTheSame: 'Choose one all the same',
    allTheSameAsk: (what: string) => `“${what}” is held back:`,
    allTheSameWhich: 'Which one',
    allTheSameDo: (what: string) => `All the same: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    choose: (option: Option, money: string) => {
      switch (option) {
        case 'full_refund':
        case 'partial_refund':
          return `Refund ${money}`
        case 'replace':
          return 'Replace it'
        case 'redo':
          return 'Do it again'
        case 'store_credit':
          return `Give ${money} credit`
        case 'goodwill':
          return 'Make a small gesture'
        case 'hold_firm':
          return 'Hold firm'
        case 'contest_dispute':
          return 'Contest the dispute'
        case 'accept_dispute':
          return 'Accept the dispute'
      }
    },
    amount: 'Amount',
    chosen: (what: string) => `Chosen: ${what}.`,
    chosenBefore: (what: string) => `Chosen before: ${what}.`,
    chosenBy: (name: string) => `${name},`,
    change: 'Choose again',
    keepChoice: 'Keep the choice',
    stale: 'The numbers changed since this was chosen.',
    showMath: 'Show the math',
    flips: 'What would change it',
    next: 'Worth asking',
    worth: (money: string) => `Knowing it is worth about ${money}.`,
    answer: 'Answer',
    skip: 'Skip',
    counselTitle: 'Call your insurer or lawyer first.',
    counsel: 'Injury, damage or a lawyer’s letter is in this. Send and pay nothing before you have called.',
    safety: 'If someone may be in danger now, call your emergency number. Keep the words as they are; do not answer alone.',
    relation: {
      keep: 'Afterwards: keep serving them.',
      watch: 'Afterwards: keep an eye on it.',
      eligible: 'You may part ways, if you choose to. It is never needed for this case.',
    },
    saveFailed: 'Your choice is not saved: the server does not answer. Try again.',
    blocked: 'A guard blocks this option. Choose another, or change what it rests on.',
    guards: {
      owed: 'owed',
      policy_limit: 'over a limit',
      needs_approval: 'needs approval',
      chargeback_open: 'chargeback open',
      overcompensation: 'more than fair',
      tied_to_review: 'tied to a review',
      counsel_first: 'counsel first',
      safety_first: 'safety first',
      standing_parted: 'parted',
      not_available: 'not available',
    } satisfies Record<GuardKind, string>,
  },
  math: {
    title: 'The math',
    partsCaption: 'What each answer costs, on average',
    option: 'Answer',
    parts: { money: 'Money', time: 'Time', dispute: 'Dispute', review: 'Review', legal: 'Legal', repeat: 'Repeat', future: 'Future' },
    total: 'All told',
    range: '8 in 10 times',
    best: 'Chance it is cheapest',
    blocked: 'may not be chosen',
    inputsCaption: 'What went in',
    input: 'Number',
    value: 'Value',
    between: (low: string, high: string) => `${low} to ${high}`,
    from: 'Where it is from',
    origins: {
      stated: 'you said so',
      read: 'from the words',
      shop: 'your settings',
      learned: 'your own cases',
      default: 'published figures',
      assumption: 'our assumption',
    } satisfies Record<Origin, string>,
    fact: (id: string) => `fact ${id}`,
    hours: (value: string) => `${value} h`,
    hourSign: 'h',
    inputs: {
      orderValueMinor: 'Amount at stake',
      pDisputeIfHeld: 'Chance of a chargeback if you hold firm',
      pBadReviewIfHeld: 'Chance of a bad review if you hold firm',
      pLegalStepIfHeld: 'Chance of a legal step if you hold firm',
      pWinDispute: 'Chance to win the dispute',
      hoursStillToSpend: 'Hours of arguing still to come',
      hoursToContest: 'Hours to contest a dispute',
      hourlyCostMinor: 'What an hour is worth',
      reviewCostMinor: 'What one bad review costs',
      customerFutureValueMinor: 'What this customer still brings',
      repurchaseGain: 'Gain in coming back after a good end',
      legalHours: 'Hours of a legal step',
      disputeShareAfterRefund: 'Disputes left after a refund',
      reviewShareAfterRefund: 'Bad reviews left after a refund',
      costOfGoodsMinor: 'What the goods cost you',
      salvageShare: 'Share of it worth saving if it comes back',
      returnHandlingMinor: 'Handling a return',
      replacementCostMinor: 'What a replacement costs you',
      redoCostMinor: 'What doing it again costs you',
      creditCostShare: 'What credit costs, of its face value',
      goodwillMinor: 'Goodwill gesture',
      collectShare: 'Share of the bill that can be collected',
      repeatChance: 'Chance that giving in invites another try',
      disputeFeeMinor: 'Fee when a dispute opens',
      counterFeeMinor: 'Fee to contest it',
    } as Readonly<Record<string, string>>,
    owed: 'Owed',
    assumes: (option: string, what: string) => `${option} assumes: ${what}`,
    engine: (version: string) => `Engine ${version}. Costs are against keeping the money and doing nothing more.`,
  },
}
