import { z } from 'zod'
import { CAUSES, HEATS, THREATS, WANTS } from '../case.ts'
import type { Found, Reading } from './reading.ts'

/** The labels of a reading that a person may change. */
export const READING_FIELDS = ['heat', 'threat', 'cause', 'want'] as const
export type ReadingField = (typeof READING_FIELDS)[number]

/** One label put right: what heat or cause it is, or whether a threat or a want is there. */
export const readingChangeSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('heat'), value: z.literal(HEATS) }),
  z.object({ field: z.literal('cause'), value: z.enum(CAUSES) }),
  z.object({ field: z.literal('threat'), kind: z.enum(THREATS), value: z.boolean().describe('Whether it is there.') }),
  z.object({ field: z.literal('want'), kind: z.enum(WANTS), value: z.boolean().describe('Whether it is there.') }),
])
export type ReadingChange = z.infer<typeof readingChangeSchema>

/**
 * The reading with labels put right, the last change of a label counting. What somebody adds has confidence 1 and no words; what the words showed
 * keeps them. Scores stay those of the reader.
 */
export function changeReading<Labels extends Pick<Reading, 'heat' | 'threats' | 'cause' | 'wants'>>(
  reading: Labels,
  changes: readonly ReadingChange[],
): Labels {
  let { heat, threats, cause, wants } = reading
  for (const change of changes) {
    switch (change.field) {
      case 'heat':
        heat = change.value
        break
      case 'cause':
        if (cause.kind !== change.value) cause = { kind: change.value, confidence: 1, spans: [] }
        break
      case 'threat':
        threats = withFound(threats, change, { kind: change.kind, ...ADDED, conditional: false, begun: false })
        break
      case 'want':
        wants = withFound(wants, change, { kind: change.kind, ...ADDED })
        break
    }
  }
  return { ...reading, heat, threats, cause, wants }
}

const ADDED = { confidence: 1, spans: [] } as const

function withFound<One extends Found<string>>(all: readonly One[], change: { kind: string; value: boolean }, added: One): readonly One[] {
  const there = all.some(({ kind }) => kind === change.kind)
  if (there === change.value) return all
  return change.value ? [...all, added] : all.filter(({ kind }) => kind !== change.kind)
}

/** What a label is in a reading, as a change that would change nothing. */
export function labelOf(reading: Pick<Reading, 'heat' | 'threats' | 'cause' | 'wants'>, change: ReadingChange): ReadingChange {
  switch (change.field) {
    case 'heat':
      return { field: 'heat', value: reading.heat }
    case 'cause':
      return { field: 'cause', value: reading.cause.kind }
    case 'threat':
      return { field: 'threat', kind: change.kind, value: reading.threats.some(({ kind }) => kind === change.kind) }
    case 'want':
      return { field: 'want', kind: change.kind, value: reading.wants.some(({ kind }) => kind === change.kind) }
  }
}
