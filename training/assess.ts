import { type PackedModel, unpackModel } from '../src/core/reading/model/unpack.ts'
import { createReader } from '../src/core/reading/read.ts'
import type { Reading } from '../src/core/reading/reading.ts'
import type { Example } from './example.ts'
import { measureAuc, measureCalibrationError, measureSets } from './scores.ts'
import { isHot, isOwn, type Trained } from './train.ts'

/** One line of scores: of one source and one thing that is read. */
export interface Assessed {
  readonly source: string
  readonly of: string
  readonly rows: number
  readonly figures: Readonly<Record<string, number>>
}

/** Reads every example with a model that did not see it, by the whole reading, and scores it by source. */
export function assess({ foldModels }: Pick<Trained, 'foldModels'>, examples: readonly Example[]): Assessed[] {
  const readers = foldModels.map((model: PackedModel) => createReader(unpackModel(model)))
  const read = examples.map((example) => ({
    example,
    reading: readers[example.fold]!({ text: example.text, channel: example.channel }),
  }))
  const assessed: Assessed[] = []
  for (const source of new Set(examples.map((example) => example.source))) {
    const rows = read.filter(({ example }) => example.source === source)
    assessed.push(...assessTone(source, rows), ...assessTopics(source, rows))
  }
  return assessed
}

/** One line as text, in columns. */
export function renderAssessed({ source, of, rows, figures }: Assessed): string {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(3)}`)
  return `${source.padEnd(12)} ${of.padEnd(11)} ${String(rows).padStart(6)}  ${told.join('  ')}`
}

interface Row {
  readonly example: Example
  readonly reading: Reading
}

function assessTone(source: string, rows: readonly Row[]): Assessed[] {
  const tone = (of: string, truth: (example: Example) => boolean | undefined, score: (reading: Reading) => number): Assessed[] => {
    const scored = rows.flatMap(({ example, reading }) => {
      const positive = truth(example)
      return positive === undefined ? [] : [{ score: score(reading), positive }]
    })
    if (scored.length === 0) return []
    return [{ source, of, rows: scored.length, figures: { AUC: measureAuc(scored), 'calibration error': measureCalibrationError(scored) } }]
  }
  const levels = rows.filter(({ example }) => isOwn(example))
  const wrong = levels.map(({ example, reading }) => Math.abs(example.labels.heat! - reading.heat))
  return [
    ...tone('heat', isHot, (reading) => reading.heatScore),
    ...tone(
      'complaint',
      (example) => example.labels.complaint,
      (reading) => reading.complaintScore,
    ),
    ...tone(
      'abuse',
      (example) => example.labels.abusive,
      (reading) => reading.abuseScore,
    ),
    ...(levels.length === 0
      ? []
      : [
          {
            source,
            of: 'heat level',
            rows: levels.length,
            figures: {
              'mean error': wrong.reduce((a, b) => a + b, 0) / wrong.length,
              'within one': wrong.filter((by) => by <= 1).length / wrong.length,
            },
          },
        ]),
  ]
}

function assessTopics(source: string, rows: readonly Row[]): Assessed[] {
  const caused = rows.filter(({ example }) => example.labels.causes !== undefined)
  const sure = caused.map(({ example, reading }) => ({
    score: reading.cause.confidence,
    positive: example.labels.causes!.includes(reading.cause.kind),
  }))
  const own = rows.filter(({ example }) => isOwn(example))
  const sets = (of: string, gold: (example: Example) => readonly string[], found: (reading: Reading) => readonly { kind: string }[]) => ({
    source,
    of,
    rows: own.length,
    figures: {
      ...measureSets(own.map(({ example, reading }) => ({ gold: gold(example), found: found(reading).map(({ kind }) => kind) }))),
    },
  })
  return [
    ...(caused.length === 0
      ? []
      : [
          {
            source,
            of: 'cause',
            rows: caused.length,
            figures: {
              accuracy: sure.filter(({ positive }) => positive).length / sure.length,
              'calibration error': measureCalibrationError(sure),
            },
          },
        ]),
    ...(own.length === 0
      ? []
      : [
          sets(
            'threats',
            (example) => example.labels.threats!,
            (reading) => reading.threats,
          ),
          sets(
            'wants',
            (example) => example.labels.wants!,
            (reading) => reading.wants,
          ),
        ]),
  ]
}
