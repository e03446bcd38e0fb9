import { COARSENESS } from '../money.ts'
import type { FairTwin } from './decision.ts'
import { buildModel, type Model } from './inputs.ts'
import type { MergedSituation } from './merge-reading.ts'
import { type Ranked, rankOptions } from './rank.ts'
import type { Situation } from './situation.ts'
import { optionPhrase, roughMoney } from './words.ts'

const THREATS: readonly (keyof Situation)[] = ['chargebackThreat', 'publicReviewThreat', 'legalThreat', 'legalStepBegun', 'safetyThreat']
const CUSTOMER: readonly (keyof Situation)[] = [
  'priorClaims',
  'customerHoursPerYear',
  'customerMarginPerYearMinor',
  'customerFutureValueMinor',
  'customerLifetimeOrders',
  'customerStanding',
]

/** The same case without the threat and with an unknown customer. A chance that was stated of someone who threatens goes with the threat. */
export function fairTwinOf(merged: MergedSituation): MergedSituation {
  const { situation } = merged
  const dropped = new Set<string>([...THREATS, ...CUSTOMER])
  if (situation.chargebackThreat) dropped.add('pDisputeIfHeld')
  if (situation.publicReviewThreat) dropped.add('pBadReviewIfHeld')
  const keep = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([field]) => !dropped.has(field))) as T
  return { ...merged, situation: keep(situation), origins: keep(merged.origins) }
}

/** What a quiet, unknown customer would get, what the threat buys, and what cases like it come to in a year. */
export function compareWithTwin(model: Model, leader: Ranked | undefined): FairTwin {
  const twin = rankOptions(buildModel(fairTwinOf(model.merged)))
  const best = twin.find((candidate) => candidate.open) ?? twin[0]!
  const given = leader ? worth(leader) : 0
  const buys = leader ? given - worth(best) : 0
  return {
    recommended: best.terms.option,
    amountMinor: best.terms.amountMinor,
    expectedCostMinor: Math.round(best.cost),
    threatBuysMinor: buys,
    sentence: `${twinSentence(leader, best, buys, model.merged)}${yearLine(model, leader)}`,
  }
}

/** What the customer gets in money: the amount of the option. */
function worth({ terms }: Ranked): number {
  return terms.amountMinor
}

function twinSentence(leader: Ranked | undefined, twin: Ranked, buysMinor: number, merged: MergedSituation): string {
  const phrase = optionPhrase(twin.terms.option, twin.terms.amountMinor, merged)
  if (!leader) return `With a quiet, unknown customer it would be cheapest to ${phrase}.`
  const threatens = THREATS.some((field) => merged.situation[field] === true)
  if (buysMinor > 0)
    return `A quiet, unknown customer would not get this: ${threatens ? 'the threat' : 'what is known of this one'} buys ${merged.money(buysMinor)}.`
  if (buysMinor < 0) return `A quiet, unknown customer would get ${merged.money(-buysMinor)} more: ${phrase}.`
  if (leader.terms.option === twin.terms.option) return 'A quiet, unknown customer would get the same.'
  return `With a quiet, unknown customer it would be cheapest to ${phrase}.`
}

function yearLine({ situation, merged }: Model, leader: Ranked | undefined): string {
  const cases = situation.casesLikeThisPerYear
  if (!leader || cases === undefined || cases <= 1) return ''
  return ` At ${Math.round(cases)} cases like it a year this comes to about ${roughMoney(leader.cost * cases, merged, COARSENESS.guessed)} a year.`
}
