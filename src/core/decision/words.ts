import type { Option } from '../case.ts'
import { COARSENESS, roughMinor } from '../money.ts'
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
export function optionNoun(option: Option, { situation }: MergedSituation): string {
  const unpaid = situation.paidMinor === 0
  switch (option) {
    case 'full_refund':
      return unpaid ? 'waiving the bill' : 'a full refund'
    case 'partial_refund':
      return unpaid ? 'waiving part of the bill' : 'a partial refund'
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
  pDisputeIfHeld: 'the chance of a dispute',
  pBadReviewIfHeld: 'the chance of a bad review',
  pLegalStepIfHeld: 'the chance of a legal step',
  pWinDispute: 'the chance to win a dispute',
  hoursStillToSpend: 'the time that arguing takes',
  hoursToContest: 'the time to put a dispute file together',
  hourlyCostMinor: 'what an hour of the team is worth',
  reviewCostMinor: 'what one bad review costs',
  reviewCount: 'the number of reviews you have',
  customerFutureValueMinor: "what the customer's future is worth",
  repurchaseGain: 'the gain in the chance that they buy again',
  legalHours: 'the time that a legal step takes',
  disputeShareAfterRefund: 'the share of disputes that come despite a refund',
  reviewShareAfterRefund: 'the share of bad reviews that come despite a refund',
  costOfGoodsMinor: 'the cost of the goods',
  salvageShare: 'what returned goods bring, as a share of their cost,',
  returnHandlingMinor: 'what taking the goods back costs',
  replacementCostMinor: 'what a replacement costs',
  redoCostMinor: 'what doing it again costs',
  creditCostShare: 'what store credit really costs, as a share of its face,',
  goodwillMinor: 'what the gesture costs',
  collectShare: 'the share of the bill that would still come in',
  repeatChance: 'the chance that giving in invites a repeat',
  disputeFeeMinor: 'the fee when a dispute opens',
  counterFeeMinor: 'the fee to contest',
  extraDisputeCostMinor: 'what one more dispute costs near the limit of your card programme',
  orderValueMinor: 'the amount at stake',
}

/** An input in words a tired person understands. */
export function inputNoun(input: string): string {
  return INPUT_NOUNS[input] ?? input
}

/** A value of an input for people, as coarse as an estimate deserves. Money in minor units; chances and ratios in percent. */
export function formatValue(value: number, unit: UsedInput['unit'], merged: MergedSituation): string {
  switch (unit) {
    case 'minor':
      return roughMoney(value, merged, COARSENESS.mixed)
    case 'hours':
      return formatHours(value)
    case 'chance':
    case 'ratio':
      return value > 0 && value < 0.01 ? 'under 1 %' : `${Math.round(value * 100)} %`
    case 'count':
      return String(Math.round(value))
  }
}

/** Five minutes below an hour, quarters of an hour below four, whole hours from there on. */
function formatHours(hours: number): string {
  if (hours > 0 && hours < 1 / 12) return 'under 5 minutes'
  const minutes = Math.round(hours * 12) * 5
  if (minutes < 60) return `${minutes} minutes`
  const quarters = hours < 4 ? Math.round(hours * 4) : Math.round(hours) * 4
  const whole = Math.floor(quarters / 4)
  const rest = (quarters % 4) * 15
  return `${whole} ${whole === 1 ? 'hour' : 'hours'}${rest > 0 ? ` ${rest} minutes` : ''}`
}

/** How amounts of the case's currency are written, and their minor units in a major one. */
type MoneyScale = Pick<MergedSituation, 'money' | 'minorPerMajor'>

/** An amount to about this share of it (`COARSENESS`), a minus sign before it: "about" amounts are no finer than their guesses deserve. */
export function roughMoney(amountMinor: number, merged: MoneyScale, share: number): string {
  const shown = roughMinor(Math.abs(amountMinor), merged, share)
  return `${amountMinor < 0 && shown > 0 ? '−' : ''}${merged.money(shown)}`
}

/** The lowest amount of 1, 2 or 5 × 10^k major units that is not below this one, minor units. */
export function roundUp(sizeMinor: number, { minorPerMajor }: Pick<MoneyScale, 'minorPerMajor'>): number {
  const size = Math.max(1, sizeMinor / minorPerMajor)
  const power = 10 ** Math.floor(Math.log10(size))
  return ([1, 2, 5, 10].find((lead) => lead * power >= size * (1 - 1e-9)) ?? 10) * power * minorPerMajor
}
