import { type DecideOptions, decide } from '../core/decision/decide.ts'
import { createDecideMemory } from '../core/decision/decide-memory.ts'
import type { Decision } from '../core/decision/decision.ts'
import type { Situation } from '../core/decision/situation.ts'
import { readMessage } from '../core/reading/read.ts'
import type { Reading } from '../core/reading/reading.ts'

type Told = Parameters<typeof readMessage>[0]

/** What the core takes milliseconds for. Plain data in and out, so that it may be done in another thread; the answer is the same wherever it is. */
export interface CoreWork {
  readonly read: (message: Told) => Promise<Reading>
  readonly decide: (situation: Situation, options: Omit<DecideOptions, 'memory'>) => Promise<Decision>
}

/** Done where it is asked; what decisions share is made once. */
export function createCoreWork(): CoreWork {
  const memory = createDecideMemory()
  return {
    read: async (message) => readMessage(message),
    decide: async (situation, options) => decide(situation, { ...options, memory }),
  }
}
