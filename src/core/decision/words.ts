import type { Option } from '../case.ts'
import type { UsedInput } from './decision.ts'
import type { MergedSituation } from './merge-reading.ts'

/** An option as a verb phrase: "refund the $84". Amount in minor units. */
export function optionPhrase(option: Option, amountMinor: number, { money, situation }: MergedSituation): string {
  const amount = money(amountMinor)
  const refund = situation.paidMinor === 0 ? 'waive' : 'refund'
  switch (option) {
    case 'full_refund':
      return `${refund} the ${amount}`
    case 'partial_refund':
      return `${refund} ${amount} of it`
    case 'replace':
      return 'replace it'
    case 'redo':
      return 'do it again'
    case 'store_credit':
      return `give ${amount} of store credit`
    case 'goodwill':
      return 'hold, with a small gesture of goodwill'
    case 'hold_firm':
      return 'hold firm'
    case 'contest_dispute':
      return 'contest the dispute'
    case 'accept_dispute':
      return 'accept the dispute'
  }
}

/** An option as a subject: "a full refund". */
export function optionNoun(option: Option): string {
  switch (option) {
    case 'full_refund':
      return 'a full refund'
    case 'partial_refund':
      return 'a partial refund'
    case 'replace':
      return 'replacing it'
    case 'redo':
      return 'doing it again'
    case 'store_credit':
      return 'store credit'
    case 'goodwill':
      return 'holding with a small gesture'
    case 'hold_firm':
      return 'holding firm'
    case 'contest_dispute':
      return 'contesting the dispute'
    case 'accept_dispute':
      return 'accepting the dispute'
  }
}

const INPUT_NOUNS: Readonly<Record<string, string>> = {
  pDisputeIfHeld: 'the chance of a dispute if you hold firm',
  pBadReviewIfHeld: 'the chance of a bad review if you hold firm',
  pLegalStepIfHeld: 'the chance of a legal step if you hold firm',
  pWinDispute: 'the chance to win a dispute',
  hoursStillToSpend: 'the time that arguing takes',
  hoursToContest: 'the time to put a dispute file together',
  hourlyCostMinor: 'what an hour of the team is worth',
  reviewCostMinor: 'what one bad review costs',
  reviewCount: 'the number of reviews you have',
  customerFutureValueMinor: "what the customer's future is worth",
  repurchaseGain: 'the chance gained that they buy again',
  legalHours: 'the time that a legal step takes',
  disputeShareAfterRefund: 'the share of disputes that come despite a refund',
  reviewShareAfterRefund: 'the share of bad reviews that come despite a refund',
  costOfGoodsMinor: 'the cost of the goods',
  salvageShare: 'the share of the goods’ cost that a return brings',
  returnHandlingMinor: 'what taking the goods back costs',
  replacementCostMinor: 'what a replacement costs',
  redoCostMinor: 'what doing it again costs',
  creditCostShare: 'what a unit of store credit really costs',
  goodwillMinor: 'what the gesture costs',
  collectShare: 'the share of the unpaid bill that would come in',
  repeatChance: 'the chance that giving in invites a repeat',
  disputeFeeMinor: 'the fee when a dispute opens',
  counterFeeMinor: 'the fee to contest',
  orderValueMinor: 'the amount at stake',
}

/** An input in words a tired person understands. */
export function inputNoun(input: string): string {
  return INPUT_NOUNS[input] ?? input
}

/** A value of an input for people. */
export function formatValue(value: number, unit: UsedInput['unit'], { money }: MergedSituation): string {
  switch (unit) {
    case 'minor':
      return money(Math.round(value))
    case 'hours':
      return value < 1 ? `${Math.round(value * 60)} minutes` : `${twoDigits(value)} ${twoDigits(value) === '1' ? 'hour' : 'hours'}`
    case 'chance':
    case 'ratio':
      return `${value < 0.1 ? twoDigits(value * 100) : Math.round(value * 100)} %`
    case 'count':
      return String(Math.round(value))
  }
}

function twoDigits(value: number): string {
  return String(Number(value.toPrecision(2)))
}

/** An amount to so many significant digits, a minus sign before it: "about" amounts carry no more digits than their guesses deserve. */
export function roughMoney(amountMinor: number, { money, minorPerMajor: unit }: MergedSituation, digits: number): string {
  const size = Math.abs(amountMinor)
  const step = Math.max(1, size > 0 ? 10 ** (Math.floor(Math.log10(size)) - digits + 1) : 1)
  // Below one major unit the coins themselves are the coarsest sensible step.
  const rounded = Math.round(size / step) * step
  const shown = rounded >= unit * 10 ? Math.round(rounded / unit) * unit : rounded
  return `${amountMinor < 0 && shown > 0 ? '−' : ''}${money(shown)}`
}
