import { moneyFormatter } from '../money.ts'
import { betaQuantiles } from '../probability.ts'

/** What many decisions share and is dear to make. It changes how fast a decision is, never what it says. */
export interface DecideMemory {
  /** `moneyFormatter` of a currency. */
  readonly moneyOf: (currency: string) => (amountMinor: number) => string
  /** `betaQuantiles`; not to be changed. */
  readonly shapesOf: (alpha: number, beta: number) => Float64Array
}

/** Far more than a shop's defaults have, and little enough to forget all at once: 32 kB of shapes and a second of work. */
const MOST = 1_000

/** Makes one, empty. */
export function createDecideMemory(): DecideMemory {
  const formatters = new Map<string, (amountMinor: number) => string>()
  const shapes = new Map<string, Float64Array>()
  return {
    moneyOf: (currency) => recall(formatters, currency, () => moneyFormatter(currency)),
    shapesOf: (alpha, beta) => recall(shapes, `${alpha} ${beta}`, () => betaQuantiles(alpha, beta)),
  }
}

function recall<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= MOST) kept.clear()
  const made = make()
  kept.set(key, made)
  return made
}
