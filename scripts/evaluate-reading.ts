// Scores the reading on the development sets beside the repository, when they are there, and on our own messages; what it was trained on is read by
// models that did not see it. Run: npm run eval:reading [-- --misses]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Channel } from '../src/core/case.ts'
import { readMessage } from '../src/core/reading/read.ts'
import { assess, renderAssessed } from '../training/assess.ts'
import { readCorpus } from '../training/corpus.ts'
import { toExample } from '../training/example.ts'
import { listMissingSets, openSets, readOpenSet } from '../training/open-sets.ts'
import { measureAuc } from '../training/scores.ts'
import { train } from '../training/train.ts'
import { readWordNeighbours } from '../training/word-neighbours.ts'

interface Row {
  readonly id?: string
  readonly text: string
  readonly channel?: Channel
  readonly label?: string
  readonly labels?: readonly string[]
}

const sets = fileURLToPath(new URL('../../shared/eval/', import.meta.url))
const scorer = join(sets, 'score.mjs')
const showMisses = process.argv.includes('--misses')

if (existsSync(scorer)) {
  evaluateMessages()
  evaluateAlarms()
  evaluateThreats()
} else console.log('No development sets beside the repository: only our own messages are scored.')
crossValidate()

function readRows(name: string): Row[] {
  const path = join(sets, `${name}.dev.jsonl`)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function readRow(row: Row) {
  return readMessage({ text: row.text, ...(row.channel ? { channel: row.channel } : {}) })
}

/** Real messages, never trained on: heat, threats, cause, wants, abuse by the scorer that everybody uses. */
function evaluateMessages(): void {
  const rows = readRows('messages')
  if (rows.length === 0) return
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-reading-'))
  try {
    const predictions = join(folder, 'messages.jsonl')
    writeFileSync(predictions, rows.map((row, index) => JSON.stringify({ ...readRow(row), id: row.id ?? String(index + 1) })).join('\n'))
    const flags = showMisses ? ['--misses'] : []
    console.log(`# messages.dev, ${rows.length} rows, not trained on`)
    console.log(
      execFileSync(process.execPath, [scorer, 'reading', join(sets, 'messages.dev.jsonl'), predictions, ...flags], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }).trim(),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tweets with a dialect bias in their labels: how often clean ones are called abusive, and the order of the scores. */
function evaluateAlarms(): void {
  const rows = readRows('abuse')
  if (rows.length === 0) return
  const read = rows.map((row) => ({ positive: row.label === 'abusive', reading: readMessage({ text: row.text, channel: 'chat' }) }))
  const clean = read.filter(({ positive }) => !positive)
  const alarms = clean.filter(({ reading }) => reading.abusive).length
  const auc = measureAuc(read.map(({ positive, reading }) => ({ positive, score: reading.abuseScore })))
  console.log(
    `\n# abuse.dev, ${rows.length} tweets, not trained on\nfalse alarms ${alarms} of ${clean.length} clean ones (${((100 * alarms) / clean.length).toFixed(1)} %), AUC ${auc.toFixed(3)}`,
  )
}

/** The probe's labels name kinds that are no threats here (leaving, hazard): only whether there is one of ours is scored. */
function evaluateThreats(): void {
  const ours: Readonly<Record<string, string>> = {
    chargeback: 'chargeback',
    review: 'bad_review',
    legal: 'legal',
    regulator: 'regulator',
    media: 'media_social',
    violence: 'safety_violence',
    self_harm: 'self_harm',
  }
  let hit = 0
  let miss = 0
  let alarm = 0
  for (const row of readRows('threats')) {
    const gold = new Set((row.labels ?? []).flatMap((label) => ours[label] ?? []))
    const found = new Set<string>(readMessage({ text: row.text, channel: 'review' }).threats.map((threat) => threat.kind))
    for (const kind of found) gold.has(kind) ? hit++ : alarm++
    for (const kind of gold) if (!found.has(kind)) miss++
    if (showMisses && [...found].sort().join() !== [...gold].sort().join())
      console.log(JSON.stringify({ id: row.id, gold: [...gold], found: [...found], text: row.text.slice(0, 200) }))
  }
  console.log(
    `\n# threats.dev (probe), not trained on\nprecision ${(hit / Math.max(1, hit + alarm)).toFixed(3)} recall ${(hit / Math.max(1, hit + miss)).toFixed(3)} of ${hit + miss}`,
  )
}

function crossValidate(): void {
  const missing = listMissingSets()
  const open = missing.length === 0 ? openSets.flatMap(({ name }) => readOpenSet(name)) : []
  for (const words of missing) console.log(`Left out: ${words}`)
  const examples = [...open, ...readCorpus()].map(toExample)
  console.log(`\n# cross-validated in five folds, by source: ${examples.length} texts`)
  for (const line of assess(train(examples, readWordNeighbours()), examples)) console.log(renderAssessed(line))
}
