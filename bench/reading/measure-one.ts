// One contestant in a process of its own: prints its speed, memory and, unless `speed` alone is asked for, scores as one line of JSON. Started by bench/reading.ts.
import { contestants, countBytes } from './contestants.ts'
import { readTexts } from './texts.ts'

/** The 99th percentile of the milliseconds that texts took: in the best of the rounds, and in the middle one. */
export interface Tail {
  readonly best: number
  readonly median: number
}

/** What was measured of one contestant. */
export interface Measured {
  readonly name: string
  readonly perSecond: number
  readonly p99Ms: Tail
  readonly longP99Ms: Tail
  readonly memoryMb: number
  readonly bytes: number
  /** Of every scored text, in order. */
  readonly scores: readonly number[]
}

/** The first ones still compile: a reader of a million messages is measured by the later ones. */
const rounds = 8

async function main(): Promise<void> {
  const contestant = contestants.find(({ name }) => name === process.argv[2])
  if (!contestant) throw new Error(`nobody is called ${process.argv[2]}`)
  const { timed, long, scored } = readTexts()
  const before = process.memoryUsage().rss
  const score = await contestant.open()
  for (const text of timed.slice(0, 1000)) await score(text)
  const memoryMb = (process.memoryUsage().rss - before) / 1e6
  let perSecond = 0
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    for (const text of timed) {
      const given = score(text)
      if (typeof given !== 'number') await given
    }
    const { user, system } = process.cpuUsage(before)
    perSecond = Math.max(perSecond, (timed.length / (user + system)) * 1e6)
  }
  const measured: Measured = {
    name: contestant.name,
    perSecond,
    p99Ms: await measureTail(timed, score),
    longP99Ms: await measureTail(long, score),
    memoryMb,
    bytes: countBytes(contestant),
    scores: contestant.name === 'Evenkeel' || process.argv[3] === 'speed' ? [] : await scoreAll(scored, score),
  }
  process.stdout.write(JSON.stringify(measured))
}

async function scoreAll(texts: readonly string[], score: (text: string) => number | Promise<number>): Promise<number[]> {
  const scores: number[] = []
  for (const text of texts) scores.push(await score(text))
  return scores
}

async function measureTail(texts: readonly string[], score: (text: string) => number | Promise<number>): Promise<Tail> {
  const tails: number[] = []
  for (let round = 0; round < rounds; round++) tails.push(await p99(texts, score))
  tails.sort((a, b) => a - b)
  return { best: tails[0]!, median: tails[rounds >> 1]! }
}

async function p99(texts: readonly string[], score: (text: string) => number | Promise<number>): Promise<number> {
  const took: number[] = []
  for (const text of texts) {
    const start = performance.now()
    const given = score(text)
    if (typeof given !== 'number') await given
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  return took[Math.floor(took.length * 0.99)] ?? 0
}

await main()
