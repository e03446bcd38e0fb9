import { DIMENSIONS, type LineVector, packedLine } from './line-vectors.ts'

/**
 * Where meanings are compared: the encoder's vectors less their mean, turned so that what lines of one and the same play differ in counts little
 * (within-class whitening). What tells plays apart then counts more than how somebody talks.
 */
export interface MeaningSpace {
  readonly mean: Float32Array
  /** One a dimension of the space: what a vector less the mean is multiplied with. */
  readonly rows: readonly LineVector[]
}

/** How much of the differences is taken to be the same in every direction: there are fewer lines than it takes to know them all. */
const SHRINKAGE = 0.2

/**
 * Learns the space from the encoder's vectors of the lines of each play: the rows are the inverse of the Cholesky factor of the covariance within plays.
 * Cubic in the dimensions, linear in the lines. Throws RangeError where there are no lines that differ.
 */
export function learnMeaningSpace(plays: readonly (readonly ArrayLike<number>[])[]): MeaningSpace {
  const lines = plays.flat()
  const mean = meanOf(lines)
  const covariance = Array.from({ length: DIMENSIONS }, () => new Float64Array(DIMENSIONS))
  for (const own of plays) {
    const middle = meanOf(own)
    for (const line of own) {
      const off = middle.map((value, at) => (line[at] ?? 0) - value)
      for (let i = 0; i < DIMENSIONS; i++) for (let j = 0; j <= i; j++) covariance[i]![j]! += off[i]! * off[j]!
    }
  }
  const trace = covariance.reduce((sum, row, i) => sum + row[i]!, 0) / DIMENSIONS
  if (!(trace > 0)) throw new RangeError('lines that differ are wanted')
  for (let i = 0; i < DIMENSIONS; i++)
    for (let j = 0; j <= i; j++) covariance[i]![j]! = (covariance[i]![j]! * (1 - SHRINKAGE)) / trace + (i === j ? SHRINKAGE : 0)
  return { mean, rows: invertTriangle(factorize(covariance)).map((row) => packedLine(row)) }
}

/** The vector in the space, of length one. Quadratic in the dimensions. */
export function placeInSpace({ mean, rows }: MeaningSpace, vector: ArrayLike<number>): Float32Array {
  const off = mean.map((value, at) => (vector[at] ?? 0) - value)
  const placed = Float32Array.from(rows, ({ bytes, scale }) => {
    let sum = 0
    for (let at = 0; at < bytes.length; at++) sum += bytes[at]! * off[at]!
    return sum * scale
  })
  const length = Math.hypot(...placed) || 1
  return placed.map((value) => value / length)
}

function meanOf(lines: readonly ArrayLike<number>[]): Float32Array {
  const sum = new Float64Array(DIMENSIONS)
  for (const line of lines) for (let at = 0; at < DIMENSIONS; at++) sum[at]! += line[at] ?? 0
  return Float32Array.from(sum, (value) => value / (lines.length || 1))
}

/** The lower triangle whose product with itself is the matrix (Cholesky); only the lower triangle of the matrix is read. */
function factorize(matrix: readonly Float64Array[]): Float64Array[] {
  const factor = matrix.map(() => new Float64Array(DIMENSIONS))
  for (let i = 0; i < DIMENSIONS; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!
      factor[i]![j] = i === j ? Math.sqrt(sum) : sum / factor[j]![j]!
    }
  return factor
}

function invertTriangle(factor: readonly Float64Array[]): Float64Array[] {
  const inverse = factor.map(() => new Float64Array(DIMENSIONS))
  for (let j = 0; j < DIMENSIONS; j++)
    for (let i = j; i < DIMENSIONS; i++) {
      let sum = i === j ? 1 : 0
      for (let k = j; k < i; k++) sum -= factor[i]![k]! * inverse[k]![j]!
      inverse[i]![j] = sum / factor[i]![i]!
    }
  return inverse
}
