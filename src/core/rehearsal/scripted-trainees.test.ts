import { describe, expect, it } from 'vitest'
import { chairAndTradeTrainees } from '../../../test/rehearsal/chair-and-trade-trainees.ts'
import { GAMINGS, playGaming } from '../../../test/rehearsal/gaming.ts'
import { shopTrainees } from '../../../test/rehearsal/shop-trainees.ts'
import { tableTrainees } from '../../../test/rehearsal/table-trainees.ts'
import { splitSentences } from '../text/sentences.ts'
import { endRehearsal, sayTo, startRehearsal } from './rehearse.ts'
import type { Run } from './run.ts'
import { LEVELS, type Scenario, scenarioSchema } from './scenario.ts'
import { SCENARIOS } from './scenarios.ts'
import { scoreRehearsal } from './score.ts'
import { wordsOf } from './terms.ts'

const TRAINEES = new Map([...shopTrainees, ...tableTrainees, ...chairAndTradeTrainees].map((trainees) => [trainees.scenario, trainees]))
const SEEDS = [1, 2]
const cases = SCENARIOS.map((scenario) => [scenario.id, scenario] as const)
const say = (run: Run, words: string) => sayTo(run, words, { pauseSeconds: 3 })

/** What happens at all levels with all seeds. */
function* starts(scenario: Scenario): Generator<Run> {
  for (const level of LEVELS) for (const seed of SEEDS) yield startRehearsal(scenario, level, seed)
}

const play = (start: Run, script: readonly string[]): Run => endRehearsal(script.reduce(say, start))
const pointsOf = (run: Run) => scoreRehearsal(run).points

function scriptsOf({ id }: Scenario) {
  const trainees = TRAINEES.get(id)
  if (trainees === undefined) throw new Error(`${id} has no scripted trainees`)
  return trainees
}

describe('the scenarios that come with it', () => {
  it('are at least 24, over archetypes, trades and channels, each with an id of its own', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(24)
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length)
    expect(new Set(SCENARIOS.map(({ archetype }) => archetype)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(SCENARIOS.map(({ vertical }) => vertical)).size).toBe(8)
    expect(new Set(SCENARIOS.map(({ channel }) => channel)).size).toBe(7)
  })

  it.each(cases)('%s is in form, and each customer has enough to say', (_, scenario) => {
    expect(scenarioSchema.safeParse(scenario).error?.issues).toBeUndefined()
    const { vents, doubts, presses, softens, provoked } = scenario.lines
    expect([vents.length >= 5, doubts.length >= 4, presses.length >= 5, softens.length >= 4, provoked.length >= 4]).not.toContain(false)
  })
})

describe('scripted trainees', () => {
  it.each(cases)('%s: a good one scores above a mediocre above a bad one, at all levels', (_, scenario) => {
    const { good, mediocre, bad } = scriptsOf(scenario)
    for (const start of starts(scenario)) {
      const runs = [good, mediocre, bad].map((script) => play(start, script)) as [Run, Run, Run]
      const [best, middle, worst] = runs.map(pointsOf) as [number, number, number]
      expect([start.level, start.seed, best > middle, middle > worst]).toEqual([start.level, start.seed, true, true])
      expect([start.level, scoreRehearsal(runs[0]).band, runs[0].state]).toEqual([start.level, 'strong', 'settled'])
      expect(runs.flatMap(saidTwice)).toEqual([])
    }
  })

  it.each(cases)('%s: the same seed and words give the same run', (_, scenario) => {
    const start = () => startRehearsal(scenario, 'medium', 7)
    const { mediocre } = scriptsOf(scenario)
    expect(play(start(), mediocre)).toEqual(play(start(), mediocre))
  })
})

/** Sentences that the customer said in more than one answer; an "Okay." or a "Thank you." anybody says twice. */
function saidTwice({ opening, turns }: Run): string[] {
  const said = [opening, ...turns.map(({ reply }) => reply)].flatMap((text) => [
    ...new Set(splitSentences(text).map(([from, to]) => wordsOf(text.slice(from, to)).join(' '))),
  ])
  return said.filter((sentence, index) => sentence.split(' ').length > 2 && said.indexOf(sentence) !== index)
}

describe('gaming', () => {
  it.each(cases)('%s: never reaches the top band', (_, scenario) => {
    const tops = LEVELS.flatMap((level, seed) =>
      GAMINGS.filter(
        (gaming) => scoreRehearsal(endRehearsal(playGaming(startRehearsal(scenario, level, seed), gaming, say))).band === 'strong',
      ).map(({ name }) => `${level}: ${name}`),
    )
    expect(tops).toEqual([])
  })
})
