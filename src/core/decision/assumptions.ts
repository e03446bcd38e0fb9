import type { OptionTerms } from './cost.ts'
import { WIN_AFTER_REFUND } from './defaults-by-vertical.ts'
import { AT, type Model } from './inputs.ts'

/** What the cost of an option takes for granted, in sentences, most telling first. */
export function assumptionsOf(model: Model, terms: OptionTerms): string[] {
  const { means, situation, stakes } = model
  const money = (amount: number) => model.merged.money(Math.round(amount))
  const said: string[] = []
  switch (terms.option) {
    case 'full_refund':
      if (stakes.unpaid) said.push('Nothing was paid: this waives the bill.')
      else said.push(`A refunded charge can still be disputed; the refund itself wins ${Math.round(WIN_AFTER_REFUND * 100)} % of those.`)
      said.push('The card fee is spent either way and not counted.')
      if (terms.takesGoodsBack) said.push(`The goods come back and bring ${Math.round(means[AT.salvageShare]! * 100)} % of their cost.`)
      break
    case 'partial_refund':
      said.push('It calms in proportion to what was asked for; the rest can still be disputed.')
      break
    case 'replace':
      said.push(`A replacement costs ${money(means[AT.replacementCostMinor]!)} and puts it right.`)
      break
    case 'redo':
      said.push(`Doing it again costs ${money(means[AT.redoCostMinor]!)} and puts it right.`)
      break
    case 'store_credit':
      said.push(
        `A credit really costs ${Math.round(means[AT.creditCostShare]! * 100)} % of its face: some is never used, some displaces a sale.`,
      )
      said.push(
        situation.creditAgreed
          ? 'The customer agreed to credit.'
          : 'The customer has not agreed to credit, so it settles little and meets nothing owed.',
      )
      break
    case 'goodwill':
      said.push(`The gesture costs ${money(means[AT.goodwillMinor]!)} and calms in proportion to its size.`)
      break
    case 'hold_firm':
      said.push('The shop answers the customer once more and then stops arguing.')
      break
    case 'contest_dispute':
      said.push('The money is already with the bank; only what winning brings back counts.')
      break
    case 'accept_dispute':
      said.push('The money and the fee are already gone and are not counted.')
      break
  }
  if (terms.dispute === 'possible') said.push('Should a dispute come, the shop does whichever is cheaper: contest or accept.')
  return said
}
