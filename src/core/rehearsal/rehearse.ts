import { buysTime, hear } from './hear.ts'
import { markTurn } from './mark.ts'
import { move } from './move.ts'
import { composeReply } from './reply.ts'
import { isSpoken, MOST_HEARD, NOTHING_HEARD, type Run } from './run.ts'
import type { Level, Scenario } from './scenario.ts'

/** A rehearsal at its beginning: the customer has said their first words. The same seed and words always give the same run. */
export function startRehearsal(scenario: Scenario, level: Level, seed: number): Run {
  const { anger, trust, patience, opening } = scenario.levels[level]
  return {
    scenario,
    level,
    seed: seed >>> 0,
    state: 'talking',
    warmly: false,
    mood: { anger, trust, patience },
    memory: NOTHING_HEARD,
    opening,
    turns: [],
  }
}

/**
 * The rehearsal after these words, with the customer's answer as the last turn's `reply`; after silence where there are none. `pauseSeconds` is how
 * long nothing was said before, and counts at the counter and on the phone. Never fails on any words. One that is over stays as it is.
 */
export function sayTo(run: Run, words: string, { pauseSeconds = 0 }: { readonly pauseSeconds?: number } = {}): Run {
  if (run.state !== 'talking') return run
  const pause = isSpoken(run.scenario) && pauseSeconds > 0 ? Math.min(600, Math.round(pauseSeconds)) : 0
  const hearing = hear(run, words)
  const moved = move(run, hearing, pause, buysTime(run.turns.at(-1)?.words ?? ''))
  const turn = {
    words: words.slice(0, MOST_HEARD).trim(),
    pauseSeconds: pause,
    reply: composeReply(run, hearing, moved),
    mood: moved.mood,
    marks: markTurn(run, hearing, moved, pause),
  }
  return {
    ...run,
    state: moved.outcome === 'settled_coolly' ? 'settled' : moved.outcome,
    warmly: moved.outcome === 'settled',
    mood: moved.mood,
    memory: moved.memory,
    turns: [...run.turns, turn],
  }
}

/** The rehearsal, ended by the trainee where the customer still talks. */
export function endRehearsal(run: Run): Run {
  return run.state === 'talking' ? { ...run, state: 'ended' } : run
}
