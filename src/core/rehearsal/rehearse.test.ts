import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../text/sentences.ts'
import { endRehearsal, sayTo, startRehearsal } from './rehearse.ts'
import { MOST_HEARD, type Run } from './run.ts'
import { LEVELS } from './scenario.ts'
import { deliveryMissedTwice } from './scenarios/delivery-missed-twice.ts'
import { SCENARIOS } from './scenarios.ts'
import { scoreRehearsal } from './score.ts'
import { wordsOf } from './terms.ts'

const begin = (level: Run['level'] = 'medium', seed = 1) => startRehearsal(deliveryMissedTwice, level, seed)
const talk = (start: Run, ...lines: readonly string[]) => lines.reduce((run, words) => sayTo(run, words, { pauseSeconds: 3 }), start)

const SEEN = 'You waited two mornings for us, and nobody rang you. That is no way to treat anybody.'
const OFFER = 'The machine comes tomorrow on the first van, before nine, and I will put your $49 back today.'
const KIND = [
  'I am truly sorry about this.',
  'I understand how you feel.',
  'You are one of our most valued customers.',
  'Thank you for your patience.',
  'I can imagine how frustrating this is.',
  'Your concerns are very important to us.',
]

describe('a simulated customer', () => {
  it('is calmer once what happened is recognised, and hotter after "calm down" or a rule', () => {
    const { mood } = begin()
    expect(talk(begin(), SEEN).mood.anger).toBeLessThan(mood.anger - 5)
    expect(talk(begin(), 'Please calm down.').mood.anger).toBeGreaterThan(mood.anger + 5)
    expect(talk(begin(), 'That is against our policy.').mood.anger).toBeGreaterThan(mood.anger + 5)
  })

  it('takes less from each further kind phrase, and in the end it makes them angrier', () => {
    const moves = KIND.map((_, index) => {
      const [before, after] = [talk(begin(), ...KIND.slice(0, index)), talk(begin(), ...KIND.slice(0, index + 1))]
      return after.mood.anger - before.mood.anger
    })
    expect(moves[0]).toBeLessThan(0)
    expect(moves.at(-1)).toBeGreaterThan(0)
  })

  it('does not take a remedy before they were heard, takes the same one afterwards, and then asks once how it is seen to', () => {
    const early = talk(begin(), OFFER)
    expect([early.state, early.memory.earlies]).toEqual(['talking', 1])
    const heard = talk(begin(), SEEN, 'The house number was typed wrongly here, so that was our mistake.', OFFER)
    expect([heard.state, heard.memory.earlies]).toEqual(['talking', 0])
    expect(talk(heard, 'I will ring you myself tomorrow at half past six.')).toMatchObject({ state: 'settled', warmly: true })
  })

  it('loses patience in silence, more in a longer one, and not by a short pause before an answer', () => {
    const patienceAfter = (words: string, pauseSeconds: number) => sayTo(begin(), words, { pauseSeconds }).mood.patience
    expect(patienceAfter('', 40)).toBeLessThan(patienceAfter('', 10))
    expect(patienceAfter('', 10)).toBeLessThan(patienceAfter(SEEN, 4))
    expect(patienceAfter(SEEN, 60)).toBeLessThan(patienceAfter(SEEN, 4))
    expect(patienceAfter(SEEN, 4)).toBeGreaterThanOrEqual(patienceAfter(SEEN, 0))
  })

  it('settles for a fair and concrete offer at every level even from somebody who recognises nothing, without warmth', () => {
    const again = (turn: number) =>
      `${OFFER} ${['I have it here.', 'It is on the list.', 'The driver knows.', 'I checked it.'][turn] ?? ''}`
    for (const level of LEVELS) {
      const run = [0, 1, 2, 3].reduce((now, turn) => sayTo(now, again(turn)), begin(level))
      expect([level, run.state, run.warmly]).toEqual([level, 'settled', false])
      expect(scoreRehearsal(run).band).not.toBe('strong')
    }
  })

  it('tells what they know when they are asked for it, and tells it once', () => {
    const first = talk(begin(), 'What happened on Tuesday, from your side?')
    expect(first.turns[0]?.reply).toContain('I sat at the window')
    expect(talk(first, 'And what happened then, on Tuesday?').turns[1]?.reply).not.toContain('I sat at the window')
  })

  it('goes on no more once it is over', () => {
    const over = endRehearsal(talk(begin(), SEEN))
    expect(talk(over, 'One more thing.')).toBe(over)
  })
})

describe('whatever is said', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(...KIND, SEEN, OFFER, '', 'Calm down!!!', 'blorp wibble zing', 'a'.repeat(MOST_HEARD * 3), 'You idiot.', '$80 $80 $80'),
  )
  const script = fc.array(fc.record({ words, pauseSeconds: fc.integer({ min: 0, max: 100 }) }), { maxLength: 16 })
  const start = fc.record({
    scenario: fc.constantFrom(...SCENARIOS),
    level: fc.constantFrom(...LEVELS),
    seed: fc.integer({ min: 0, max: 2_147_483_647 }),
  })
  const play = (
    { scenario, level, seed }: Pick<Run, 'scenario' | 'level' | 'seed'>,
    turns: readonly { words: string; pauseSeconds: number }[],
  ) => turns.reduce((run, { words: said, pauseSeconds }) => sayTo(run, said, { pauseSeconds }), startRehearsal(scenario, level, seed))

  it('it ends within fourteen turns, the customer always answers, and never with a sentence twice', () => {
    fc.assert(
      fc.property(start, script, (from, turns) => {
        const run = play(from, turns)
        expect(run.turns.length).toBeLessThanOrEqual(14)
        if (turns.length >= 14) expect(run.state).not.toBe('talking')
        expect(run.turns.every(({ reply }) => reply.length > 1)).toBe(true)
        const said = run.turns.flatMap(({ reply }) => [
          ...new Set(splitSentences(reply).map(([a, b]) => wordsOf(reply.slice(a, b)).join(' '))),
        ])
        const longer = said.filter((sentence) => sentence.split(' ').length > 2)
        expect(new Set(longer).size).toBe(longer.length)
      }),
      { numRuns: 30 },
    )
  })

  it('moods and points keep their bounds, weights add up to one, and the same seed and words give the same run', () => {
    fc.assert(
      fc.property(start, script, (from, turns) => {
        const run = play(from, turns)
        const { points, criteria } = scoreRehearsal(run)
        const figures = [points, ...Object.values(run.mood), ...criteria.map((one) => one.points)]
        expect(figures.every((figure) => figure >= 0 && figure <= 100)).toBe(true)
        expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
        expect(play(from, turns)).toEqual(run)
      }),
      { numRuns: 15 },
    )
  })

  it('kind phrases alone, however many and in whatever order, stay in the lowest band and settle nothing', () => {
    const kind = fc.array(
      fc.constantFrom(...KIND).map((said) => ({ words: said, pauseSeconds: 3 })),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(start, kind, (from, turns) => {
        const run = endRehearsal(play(from, turns))
        expect([run.state === 'settled', scoreRehearsal(run).band]).toEqual([false, 'not_yet'])
      }),
      { numRuns: 25 },
    )
  })
})

describe('the score', () => {
  it('names the line that lost something, with a better one', () => {
    const { criteria } = scoreRehearsal(endRehearsal(talk(begin(), 'Please calm down. I will look into it today.')))
    expect(criteria.find(({ criterion }) => criterion === 'calm')?.lost[0]).toMatchObject({
      turn: 0,
      quote: 'Please calm down.',
      better: expect.any(String),
    })
    expect(criteria.find(({ criterion }) => criterion === 'acknowledged')?.missing[0]?.better).toContain('two mornings')
  })

  it('takes the boundary away from who gives more than they may, and says so', () => {
    const { criteria } = scoreRehearsal(endRehearsal(talk(begin(), `${SEEN} I will refund you $400 today.`)))
    const boundary = criteria.find(({ criterion }) => criterion === 'boundary')
    expect(boundary?.points).toBeLessThan(50)
    expect(boundary?.lost[0]?.quote).toContain('$400')
  })
})
