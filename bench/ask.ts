// `npm run bench:ask`: finding the right plays for development questions, against MiniSearch, Postgres full text and vectors alone; staying silent on
// what the playbook is not about; and the time that it takes. `--without-vectors` leaves out those and our own encoder. Writes the section "Ask" of bench/RESULTS.md.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { answerOffline, indexPlaybook } from '../src/ask/answer-offline.ts'
import { type Encode, loadEncoder } from '../src/ask/load-encoder.ts'
import { loadPlays } from '../src/ask/load-plays.ts'
import { loadPlayVectors } from '../src/ask/play-vectors.ts'
import type { Play } from '../src/core/playbook/play.ts'
import { buildPlayIndex, type PlayIndex } from '../src/core/playbook/search/play-index.ts'
import { searchPlays } from '../src/core/playbook/search/search-plays.ts'
import { readMessage } from '../src/core/reading/read.ts'
import type { AskTimes } from './ask/measure-time.ts'
import { listHeldOut, listOffTopic, listOpenings, listQuestions } from './ask/questions.ts'
import { scoreRankings } from './ask/score-rankings.ts'
import { writeSection } from './results.ts'
import { type Contestant, createMiniSearch, createPostgres, createVectors } from './rivals/play-searches.ts'

const HALVES = [
  ['tune', 'tuned on'],
  ['seen', 'not tuned on, written beside the vocabulary'],
  ['held', 'written after it, never looked at singly'],
  ['fresh', 'written before the search was changed, looked at once'],
] as const

const listAll = () => [...listQuestions(), ...listHeldOut()]

async function main(): Promise<void> {
  installRivals()
  const load = loadavg()[0] ?? 0
  const plays = loadPlays().map(({ play }) => play)
  const index = buildPlayIndex(plays)
  const postgres = await createPostgres(plays)
  const ours: Contestant = {
    name: 'Evenkeel, without the encoder',
    rank: async (question) => search(index, question).ranked.map(({ id }) => id),
  }
  const vectors = process.argv.includes('--without-vectors') ? [] : [await createVectors(plays)]
  const encode = process.argv.includes('--without-vectors') ? undefined : await loadEncoder()
  const meaning: Contestant[] = encode ? [withMeaning(buildPlayIndex(plays, loadPlayVectors(plays)), encode)] : []
  const contestants = [...meaning, ours, createMiniSearch(plays), ...postgres.contestants, ...vectors]
  const rows = await Promise.all(contestants.map(describeContestant)).finally(postgres.close)
  const times = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', fileURLToPath(new URL('./ask/measure-time.ts', import.meta.url))], { encoding: 'utf8' }),
  ) as AskTimes
  const body = [
    describeRun(plays.length, load),
    describeTable(rows),
    await describeOpenings(plays, encode),
    describeSilence(index),
    describeTimes(times),
  ].join('\n\n')
  writeSection('Ask', body)
  console.log(body)
}

const search = (index: PlayIndex, question: string) => searchPlays(index, { question, reading: readMessage({ text: question }) })

const withMeaning = (index: PlayIndex, encode: Encode): Contestant => ({
  name: 'Evenkeel',
  rank: async (question) =>
    searchPlays(index, { question, reading: readMessage({ text: question }), embedding: await encode(question) }).ranked.map(
      ({ id }) => id,
    ),
})

function installRivals(): void {
  const folder = fileURLToPath(new URL('./rivals/', import.meta.url))
  if (existsSync(`${folder}node_modules/minisearch`)) return
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('What is measured against could not be installed.')
}

function describeRun(plays: number, load: number): string {
  return `\`npm run bench:ask\`, ${new Date().toISOString().slice(0, 10)}; ${plays} plays; ${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory; Node ${process.version}; load of the machine before it ${load.toFixed(1)}. The questions and when each set was written: [bench/ask](ask/README.md). No contestant is told the trade.`
}

async function describeContestant({ name, rank }: Contestant): Promise<string[]> {
  const questions = listAll()
  const ranked = new Map<string, readonly string[]>()
  for (const { id, question } of questions) ranked.set(id, await rank(question))
  const sets = [questions, ...HALVES.map(([half]) => questions.filter((question) => question.half === half))]
  return [
    name,
    ...sets.map((set) => {
      const { recallAt1, recallAt5, reciprocalRank, gainAt5 } = scoreRankings(set, ({ id }) => ranked.get(id) ?? [])
      return [recallAt1, recallAt5, reciprocalRank, gainAt5].map((value) => value.toFixed(2)).join(' · ')
    }),
  ]
}

function describeTable(rows: readonly string[][]): string {
  const questions = listAll().filter(({ plays }) => plays.length > 0)
  const heads = HALVES.map(([half, words]) => `${questions.filter((question) => question.half === half).length}, ${words}`)
  return [
    'Recall@1 · recall@5 · mean reciprocal rank · nDCG@5. Bars: .65 and .90 for the first two.',
    '',
    `| | all ${questions.length} | ${heads.join(' | ')} |`,
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n')
}

/** How often the play that opens the composed answer is a right one. */
async function describeOpenings(plays: readonly Play[], encode: Encode | undefined): Promise<string> {
  const playbook = indexPlaybook(plays, loadPlayVectors(plays))
  const sets = new Map(Object.entries(Object.groupBy([...listOpenings(), ...listAll()], ({ half }) => half)))
  const parts: string[] = []
  for (const [half, set = []] of sets) {
    const labelled = set.filter((question) => question.plays.length > 0)
    const shares: string[] = []
    for (const withMeaning of encode ? [true, false] : [false]) {
      let right = 0
      for (const { question, plays: wanted } of labelled) {
        const asked = { question, earlier: [], shop: { currency: 'USD', name: 'Harbour Lane' }, today: '2026-11-22' } as const
        const { answer } = answerOffline(playbook, asked, undefined, withMeaning ? await encode?.(question) : undefined)
        if (wanted.includes(answer.plays[0]?.id ?? '')) right++
      }
      shares.push(`${right}`)
    }
    parts.push(`${half} ${shares.join(' and ')} of ${labelled.length}`)
  }
  return `The play that opens the composed answer is a right one (${encode ? 'with the encoder, and without it' : 'without the encoder'}): ${parts.join('; ')}.`
}

function describeSilence(index: PlayIndex): string {
  const share = (rows: readonly { readonly question: string }[]) => {
    const silent = rows.filter(({ question }) => search(index, question).abstained).length
    return `${silent} of ${rows.length} (${((100 * silent) / rows.length).toFixed(1)} %)`
  }
  const off = listOffTopic()
  const on = listAll()
  return [
    'Says "nothing in the playbook on that" (bars: at least 95 % off the topic, at most 3 % on it):',
    '',
    `off the topic: ${share(off)}, all of them known when the vocabulary of other matters was widened; on the topic: ${share(on)}, of those never tuned on ${share(on.filter(({ half }) => half === 'held' || half === 'fresh'))}.`,
  ].join('\n')
}

function describeTimes({ openMs, openMb, search: searched, answer, passages, passagesBuildMs, passagesMb }: AskTimes): string {
  const rank = (values: readonly number[], part: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))]!.toFixed(1)
  return `Without the encoder (with it: docs/decisions/0010), in one thread, warm: reading and search of a question ${rank(searched, 0.5)} ms (median), ${rank(searched, 0.99)} ms (p99); the whole composed answer, which is when its first words are there too, ${rank(answer, 0.5)} and ${rank(answer, 0.99)} ms (bars: 100 and 150). Opening the playbook, once: ${openMs.toFixed(0)} ms, ${openMb.toFixed(0)} MB. 20,000 passages: built in ${(passagesBuildMs / 1000).toFixed(1)} s, ${passagesMb.toFixed(0)} MB, a search ${rank(passages, 0.5)} ms (median), ${rank(passages, 0.95)} ms (p95, bar 80).`
}

await main()
