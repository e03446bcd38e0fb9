import { fnv, fnvBegin } from '../text/fnv.ts'
import { splitSentences } from '../text/sentences.ts'
import { COMMON_LINES, type CommonPool } from './generic-lines.ts'
import type { Hearing } from './hear.ts'
import { isProvoked, type Moved } from './move.ts'
import type { Run } from './run.ts'
import { wordsOf } from './terms.ts'

/**
 * What the customer answers: what the words did to them first, then where they are now. Put together from the scenario's lines and common ones by
 * state and seed; no sentence is said twice in a run.
 */
export function composeReply(run: Run, hearing: Hearing, moved: Moved): string {
  const said = saidBefore(run)
  const take = (pool: CommonPool): string => takeLine(run, pool, said)
  if (moved.outcome === 'left') return join([hearing.kind === 'swearing' ? take('sworn') : '', take('leaves')])
  if (moved.outcome === 'settled') return take('settles')
  if (moved.outcome === 'settled_coolly') return take('settlesCoolly')
  const told = takeTold(run, hearing, said)
  const reaction = told === '' ? takeReaction(run, hearing, moved, said, take) : ''
  return join([reaction, told, takeState(run, hearing, moved, told !== '', take)]) || lastResort(run)
}

/** In a chat people leave the full stop out; between two lines it has to stand. */
const join = (parts: readonly string[]) =>
  parts
    .filter((part) => part !== '')
    .map((part, index, all) => (index < all.length - 1 && /[\p{L}\p{N}]$/u.test(part) ? `${part}.` : part))
    .join(' ')

/** Every sentence that was said in this run, as its words. */
function saidBefore({ opening, turns }: Run): Set<string> {
  return new Set([opening, ...turns.map(({ reply }) => reply)].flatMap(sentencesOf))
}

const sentencesOf = (text: string) => splitSentences(text).map(([start, end]) => wordsOf(text.slice(start, end)).join(' '))

/** An "Okay." or a "Thank you." anybody says twice; a line of nothing else is still said once. */
function isUnsaid(line: string, said: ReadonlySet<string>): boolean {
  const sentences = sentencesOf(line)
  const long = sentences.filter((sentence) => sentence.split(' ').length > 2)
  return long.length > 0 ? !long.some((sentence) => said.has(sentence)) : !sentences.every((sentence) => said.has(sentence))
}

/** The scenario's own lines of that kind, then common ones; the empty string once all were said. */
function takeLine(run: Run, pool: CommonPool, said: Set<string>): string {
  const own: readonly string[] = ownLines(run, pool)
  return takeFrom(run, own, said, pool) || takeFrom(run, COMMON_LINES[pool], said, pool)
}

function ownLines({ scenario: { lines } }: Run, pool: CommonPool): readonly string[] {
  switch (pool) {
    case 'blamed':
    case 'sworn':
      return lines.provoked
    case 'nonsense':
    case 'flood':
    case 'copied':
      return lines.puzzled ?? []
    default:
      return lines[pool] ?? []
  }
}

/** One that was not said yet, by seed; what is told in layers is told nearly in order. */
function takeFrom({ seed, turns }: Run, lines: readonly string[], said: Set<string>, pool: string): string {
  const open = lines.filter((line) => isUnsaid(line, said))
  const choices = pool === 'vents' ? open.slice(0, 2) : open
  const line = choices[choose(seed, turns.length, pool, choices.length)]
  if (line === undefined) return ''
  for (const sentence of sentencesOf(line)) said.add(sentence)
  return line
}

/** A number below `count` for this seed, turn and place: FNV-1a over them, and a final mixing. */
export function choose(seed: number, turn: number, place: string, count: number): number {
  let hash = fnv(`${turn}:${place}`, fnvBegin ^ seed)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return count === 0 ? 0 : ((hash ^ (hash >>> 15)) >>> 0) % count
}

/** Asked for something that they know: they tell it, once. */
function takeTold(run: Run, { asked }: Hearing, said: Set<string>): string {
  const open = [...asked.keys()].filter((index) => !run.memory.told.includes(index))
  return join(open.slice(0, 2).map((index) => takeFrom(run, run.scenario.knows[index]?.tells ?? [], said, `told${index}`)))
}

/** What the words themselves did, the worst first. */
function takeReaction(run: Run, hearing: Hearing, { memory }: Moved, said: Set<string>, take: (pool: CommonPool) => string): string {
  const triggered = [...hearing.triggered.keys()].find((index) => !run.memory.triggered.includes(index))
  const rules = new Set(hearing.findings.map(({ rule }) => rule))
  if (hearing.kind === 'swearing') return take('sworn')
  if (triggered !== undefined) {
    const line = takeFrom(run, run.scenario.triggers[triggered]?.replies ?? [], said, `trigger${triggered}`)
    if (line !== '') return line
  }
  if (rules.has('calm-down')) return take('hushed')
  if (rules.has('policy-shield')) return take('shielded')
  if (rules.has('blames-customer') || rules.has('defensive')) return take('blamed')
  if (isProvoked(hearing)) return take('provoked')
  switch (hearing.kind) {
    case 'nothing':
      return take('silence')
    case 'nonsense':
    case 'flood':
    case 'copied':
      return take(hearing.kind)
    case 'said':
      break
  }
  if (hearing.repeats) return take('repeated')
  if (memory.earlies > run.memory.earlies) return take('early')
  if (hearing.low) return take('low')
  if (memory.acknowledged.length > run.memory.acknowledged.length || memory.owned.length > run.memory.owned.length) return take('softens')
  if (memory.boundarySaid && !run.memory.boundarySaid) return take('held')
  if (hearing.empties.length > 0 && memory.empties >= 2) return take('empty')
  return ''
}

/** Where they are now: still telling it, waiting for what will be done, or not believing it yet. */
function takeState(run: Run, hearing: Hearing, moved: Moved, hasTold: boolean, take: (pool: CommonPool) => string): string {
  const { memory, mood } = moved
  if (memory.offered && !memory.offerDated) return take('undated') || take('presses')
  if (memory.offered && memory.promised.length === 0 && memory.stood === 1) return take('assurance')
  // Who has an offer before them no longer asks what will be done: they do not trust it, or are not done with being angry.
  if (memory.offered) return mood.trust < 45 ? take('doubts') || take('vents') : take('vents') || take('doubts')
  if (hasTold && choose(run.seed, run.turns.length, 'ask', 2) === 0) return ''
  const isHeard = memory.acknowledged.length > 0
  if (hearing.undated.size > 0) return take('undated')
  if (!isHeard && mood.anger >= 35) return take('vents')
  if (isHeard && mood.trust < 30) return take('doubts')
  return take('presses') || take('doubts')
}

/** Nothing is left to say but how often it was asked. */
function lastResort({ turns }: Run): string {
  return `I have now asked ${turns.length + 1} times.`
}
