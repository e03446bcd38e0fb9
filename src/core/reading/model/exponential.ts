/** e to the power of x, from additions, multiplications and divisions alone: engines may differ in the last bit of `Math.exp`, and a reading must be the same in all. Relative error below 1e-14; x is held to ±80. */
export function exponential(x: number): number {
  const held = Math.max(-80, Math.min(80, x))
  const halvings = Math.round(held / ln2)
  const rest = held - halvings * ln2
  let sum = 0
  for (let n = 0; n < parts.length; n++) sum = sum * rest + parts[n]!
  const factor = halvings < 0 ? 0.5 : 2
  for (let n = Math.abs(halvings); n > 0; n--) sum *= factor
  return sum
}

/** 1 / (1 + e^-x): log-odds as a chance, 0–1. The same to the bit in every engine. */
export const logistic = (x: number) => 1 / (1 + exponential(-x))

/** The natural logarithm of x > 0, the same to the bit in every engine; by ln x = k ln 2 + 2 artanh((m - 1) / (m + 1)). */
export function logarithm(x: number): number {
  let mantissa = x
  let doublings = 0
  while (mantissa > 1.5) {
    mantissa /= 2
    doublings++
  }
  while (mantissa < 0.75) {
    mantissa *= 2
    doublings--
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  for (let n = 31; n >= 1; n -= 2) sum = sum * square + 1 / n
  return doublings * ln2 + 2 * ratio * sum
}

const ln2 = Math.LN2
/** 1/13! to 1/0!: what the powers of x count in its exponential. */
const parts: readonly number[] = [
  1 / 6227020800,
  1 / 479001600,
  1 / 39916800,
  1 / 3628800,
  1 / 362880,
  1 / 40320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
  1,
  1,
]
