import { randomInt } from 'node:crypto'
import { createInterface } from 'node:readline'
import { endRehearsal, sayTo, startRehearsal } from '../core/rehearsal/rehearse.ts'
import type { Run } from '../core/rehearsal/run.ts'
import { LEVELS, type Level, type Scenario } from '../core/rehearsal/scenario.ts'
import { SCENARIOS } from '../core/rehearsal/scenarios.ts'
import { type RehearsalScore, scoreRehearsal } from '../core/rehearsal/score.ts'
import { AppError } from '../errors.ts'
import type { Arguments } from './arguments.ts'
import { COMMANDS } from './commands.ts'
import { type Streams, writeTo } from './streams.ts'

/**
 * Holds a rehearsal: what the customer says goes to standard output, each line of standard input is said, an empty one is silence. Without a scenario it
 * lists them. Returns the exit code.
 */
export async function runRehearse(args: Arguments, streams: Streams): Promise<number> {
  const { stdout } = streams
  if (args.format === 'jsonl') throw new AppError('usage', `A rehearsal is held one at a time.\nUsage: ${COMMANDS.rehearse.usage}`)
  const [scenarioId] = args.positionals
  if (scenarioId === undefined) {
    await writeTo(stdout, args.format === 'json' ? `${JSON.stringify(SCENARIOS.map(lineOf), null, 2)}\n` : listOf(SCENARIOS))
    return 0
  }
  const scenario = SCENARIOS.find(({ id }) => id === scenarioId)
  if (!scenario) throw new AppError('usage', `There is no scenario "${scenarioId.slice(0, 60)}". evenkeel rehearse lists them.`)
  const human = args.format === 'human'
  const begun = startRehearsal(scenario, levelOf(args), seedOf(args))
  const run = endRehearsal(await hold(begun, streams, human))
  const score = scoreRehearsal(run)
  await writeTo(stdout, human ? scoreInWords(run, score) : `${JSON.stringify(resultOf(run, score), null, 2)}\n`)
  return 0
}

async function hold(begun: Run, { stdin, stdout, stderr }: Streams, human: boolean): Promise<Run> {
  let run = begun
  const tell = (text: string) => (human ? writeTo(stdout, text) : Promise.resolve())
  const { scenario } = run
  await tell(`${scenario.title}\n${scenario.brief.map((line) => `  · ${line}\n`).join('')}\n${scenario.customerName}: ${run.opening}\n`)
  if (stdin.isTTY)
    await writeTo(stderr, '\nOne line is one answer, an empty one is silence, [6] before it is six seconds of silence. Ctrl-D ends it.\n')
  const lines = createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })
  const typed = lines[Symbol.asyncIterator]()
  try {
    while (run.state === 'talking') {
      if (stdin.isTTY) await writeTo(stderr, '> ')
      const next = await typed.next()
      if (next.done) return run
      const { words, pauseSeconds } = parseLine(next.value)
      run = sayTo(run, words, { pauseSeconds })
      const spoken = stdin.isTTY ? '' : `You: ${words === '' ? '(nothing)' : words}\n`
      await tell(`${spoken}${scenario.customerName}: ${run.turns.at(-1)?.reply ?? ''}\n`)
    }
    return run
  } finally {
    lines.close()
  }
}

/** `[6] I see` is said after six seconds. */
function parseLine(line: string): { words: string; pauseSeconds: number } {
  const timed = /^\[(\d{1,3})\]\s*/.exec(line)
  return { words: line.slice(timed?.[0].length ?? 0).trim(), pauseSeconds: Number(timed?.[1] ?? 0) }
}

function levelOf({ options }: Arguments): Level {
  const { level = 'medium' } = options
  const known = LEVELS.find((one) => one === level)
  if (!known) throw new AppError('usage', `--level takes ${LEVELS.join(', ')}, not "${level.slice(0, 20)}".`)
  return known
}

const MOST_SEED = 2_147_483_647

function seedOf({ options: { seed } }: Arguments): number {
  if (seed === undefined) return randomInt(MOST_SEED)
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > MOST_SEED)
    throw new AppError('usage', `--seed takes a whole number up to ${MOST_SEED}, not "${seed.slice(0, 20)}".`)
  return Number(seed)
}

const lineOf = ({ id, title, archetype, vertical, channel }: Scenario) => ({ id, title, archetype, vertical, channel })

function listOf(scenarios: readonly Scenario[]): string {
  const width = Math.max(...scenarios.map(({ id }) => id.length))
  const rows = scenarios.map(
    ({ id, title, channel, vertical }) => `  ${id.padEnd(width)}  ${title} (${channel}, ${vertical.replaceAll('_', ' ')})\n`,
  )
  return `${rows.join('')}\nevenkeel rehearse ID begins one.\n`
}

function resultOf({ scenario, level, seed, state, opening, turns }: Run, score: RehearsalScore): object {
  return {
    ...{ scenario: scenario.id, level, seed, state, opening },
    turns: turns.map(({ words, pauseSeconds, reply }) => ({ words, pauseSeconds, reply })),
    score,
  }
}

const STATE_WORDS = { talking: 'Not over', settled: 'Settled', left: 'They left', ended: 'You ended it' } as const

function scoreInWords({ state, seed, level }: Run, { points, band, criteria }: RehearsalScore): string {
  const rows = criteria.flatMap(({ criterion, points: worth, lost, missing }) => [
    `  ${criterion.padEnd(13)} ${String(worth).padStart(3)}\n`,
    ...lost.map(({ quote, why, better }) => `      – ${quote === '' ? '(silence)' : `“${quote}”`}: ${why}\n${betterLine(better)}`),
    ...missing.map(({ what, better }) => `      – never said: ${what}\n${betterLine(better)}`),
  ])
  return `\n${STATE_WORDS[state]}. ${points} of 100, ${band.replaceAll('_', ' ')}. (level ${level}, seed ${seed})\n${rows.join('')}`
}

const betterLine = (better: string | undefined) => (better === undefined ? '' : `        better: ${better}\n`)
