import type { CaseReading } from '../reading/case-reading.ts'
import type { Decision } from './decision.ts'
import type { Situation } from './situation.ts'

/** A situation ready to decide, and which of its fields came from the words. */
export interface CaseSituation {
  readonly situation: Situation
  readonly readFields: readonly (keyof Situation)[]
}

/**
 * The situation of a case: what people stated, with the amount taken from the words where nobody stated one (what was said to be paid, else the
 * largest amount named in the shop's currency). Undefined while nobody knows how much it is about: there is nothing to decide yet.
 */
export function situationOfCase(
  stated: Partial<Situation>,
  reading: Pick<CaseReading, 'amounts' | 'facts'> | undefined,
  currency: string,
): CaseSituation | undefined {
  if (stated.orderValueMinor !== undefined) {
    return { situation: { ...stated, orderValueMinor: stated.orderValueMinor, currency }, readFields: [] }
  }
  if (reading === undefined) return undefined
  const named = reading.amounts.filter((amount) => amount.currency === currency).map(({ amountMinor }) => amountMinor)
  const orderValueMinor = reading.facts.paidMinor ?? (named.length > 0 ? Math.max(...named) : undefined)
  if (orderValueMinor === undefined) return undefined
  return { situation: { ...stated, orderValueMinor, currency }, readFields: ['orderValueMinor'] }
}

/** What people stated of a saved situation: without the fields that the words supplied. */
export function statedOf(situation: Situation, result: Pick<Decision, 'inputs'>): Partial<Situation> {
  const fromWords = result.inputs.some(({ name, origin }) => name === 'orderValueMinor' && origin === 'read')
  if (!fromWords) return situation
  const { orderValueMinor: _, ...stated } = situation
  return stated
}
