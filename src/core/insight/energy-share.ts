import type { Heat } from '../case.ts'

/** What is counted of the energy that a customer takes, and of what they bring. */
export const ENERGY_MEASURES = ['messages', 'hours', 'hotHours', 'givenBack', 'bought'] as const
export type EnergyMeasure = (typeof ENERGY_MEASURES)[number]

/** What of it is energy; money stands beside it. */
export const ENERGY_TAKEN = ['messages', 'hours', 'hotHours'] as const satisfies readonly EnergyMeasure[]

/** How each is counted, as it is printed beside it. */
export const ENERGY_MEANS: Readonly<Record<EnergyMeasure, string>> = {
  messages: 'What customers wrote or said: inbound messages on cases that were opened in this time.',
  hours: 'Hours that outcomes say were really spent on those cases. A case without such a note counts none.',
  hotHours:
    'Those hours, each case’s times 1 + the heat that it came in with, from 0 to 4: an hour on a case that began furious counts five.',
  givenBack: 'Money given back on those cases, by the outcome where it says, else as it was chosen; and what was lost in disputes.',
  bought: 'What orders placed in this time come to, in the shop’s currency.',
}

/** From this share on a customer’s page says what the choices are, unless the shop set another: one customer takes a quarter of a team’s energy. */
export const USUAL_THRESHOLD = 0.25

/** Fewer cases, or customers, than this say nothing by their shares; an assumption: among four customers a quarter is each one’s fair share. */
export const LEAST_CASES = 20
export const LEAST_CUSTOMERS = 5

/** What one case took. */
export interface CaseEnergy {
  readonly messages: number
  /** That it came in with. */
  readonly heat: Heat
  /** Null where no outcome says. */
  readonly hours: number | null
  readonly givenBackMinor: number
}

/** What cases took together; money in minor units. */
export type EnergySums = Readonly<Record<EnergyMeasure, number>> & { readonly cases: number; readonly casesWithHours: number }

/** Hours times 1 + heat; 0 where no outcome says hours. */
export function hotHoursOf({ hours, heat }: Pick<CaseEnergy, 'hours' | 'heat'>): number {
  return (hours ?? 0) * (1 + heat)
}

/** The sums over cases, with what was bought beside them. */
export function sumEnergy(cases: readonly CaseEnergy[], boughtMinor: number): EnergySums {
  const sum = (of: (one: CaseEnergy) => number) => cases.reduce((total, one) => total + of(one), 0)
  return {
    cases: cases.length,
    casesWithHours: cases.filter(({ hours }) => hours !== null).length,
    messages: sum(({ messages }) => messages),
    hours: sum(({ hours }) => hours ?? 0),
    hotHours: sum(hotHoursOf),
    givenBack: sum(({ givenBackMinor }) => givenBackMinor),
    bought: boughtMinor,
  }
}

/** What one customer takes of the whole: undefined for a measure of which the shop has nothing. Between 0 and 1; those of all customers add to one. */
export function sharesOf(own: EnergySums, whole: EnergySums): Readonly<Record<EnergyMeasure, number | undefined>> {
  const share = (measure: EnergyMeasure) => (whole[measure] > 0 ? Math.min(1, Math.max(0, own[measure] / whole[measure])) : undefined)
  return Object.fromEntries(ENERGY_MEASURES.map((measure) => [measure, share(measure)])) as Record<EnergyMeasure, number | undefined>
}

export const ENERGY_VERDICTS = ['nothing', 'too_few', 'usual', 'above'] as const

/** What may be said of a customer’s shares. */
export interface EnergyVerdict {
  /**
   * `nothing`: the shop, or this customer, has no case in this time. `too_few`: fewer than LEAST_CASES cases or LEAST_CUSTOMERS customers, so that a share
   * says nothing. `above`: one of ENERGY_TAKEN is at the threshold or above it.
   */
  readonly verdict: (typeof ENERGY_VERDICTS)[number]
  /** The greatest of ENERGY_TAKEN, where there is any; hours count where at least LEAST_CASES cases say them. */
  readonly greatest?: { readonly measure: (typeof ENERGY_TAKEN)[number]; readonly share: number }
}

/** What may be said of a customer’s shares of the shop’s energy. */
export function energyVerdict({
  own,
  whole,
  customers,
  threshold,
}: {
  readonly own: EnergySums
  readonly whole: EnergySums
  /** With a case in this time. */
  readonly customers: number
  readonly threshold: number
}): EnergyVerdict {
  if (own.cases === 0 || whole.cases === 0) return { verdict: 'nothing' }
  const shares = sharesOf(own, whole)
  const counted = ENERGY_TAKEN.filter((measure) => measure === 'messages' || whole.casesWithHours >= LEAST_CASES)
  const [greatest] = counted
    .flatMap((measure) => (shares[measure] === undefined ? [] : [{ measure, share: shares[measure] }]))
    .toSorted((a, b) => b.share - a.share)
  if (greatest === undefined) return { verdict: 'nothing' }
  if (whole.cases < LEAST_CASES || customers < LEAST_CUSTOMERS) return { verdict: 'too_few', greatest }
  return { verdict: greatest.share >= threshold ? 'above' : 'usual', greatest }
}

/** What a shop may do before it parts: set a boundary, ask a price for it, part, in this order; parting is the last of them (E033, E035). */
export const ENERGY_CHOICES = ['boundary', 'price', 'parting'] as const
