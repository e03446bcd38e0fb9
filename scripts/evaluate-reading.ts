// Scores the reading on the evaluation sets beside the repository, when they are there. Run: node scripts/evaluate-reading.ts [--misses]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Channel } from '../src/core/case.ts'
import { readMessage } from '../src/core/reading/read.ts'

interface Row {
  readonly id?: string
  readonly text: string
  readonly channel?: Channel
  readonly label?: string
  readonly labels?: readonly string[]
}

const sets = fileURLToPath(new URL('../../shared/eval/', import.meta.url))
const scorer = join(sets, 'score.mjs')

if (!existsSync(scorer)) console.log('No evaluation sets beside the repository: skipped.')
else {
  const folder = mkdtempSync(join(tmpdir(), 'evaluate-reading-'))
  try {
    evaluate('reading', 'messages', folder)
    evaluate('binary', 'heat', folder, ['heatScore', 'hot'])
    evaluate('binary', 'complaint', folder, ['complaintScore', 'complaint'])
    evaluate('binary', 'abuse', folder, ['abuseScore', 'abusive'])
    evaluate('rootcause', 'rootcause', folder)
    scoreThreats()
    measureSpeed()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readRows(name: string): Row[] {
  const path = join(sets, `${name}.dev.jsonl`)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function predict(row: Row, id: string) {
  const { heat, heatScore, complaintScore, abuseScore, abusive, threats, cause, wants } = readMessage({
    text: row.text,
    ...(row.channel ? { channel: row.channel } : {}),
  })
  return { id: row.id ?? id, heat, heatScore, complaintScore, abuseScore, abusive, threats, cause, wants }
}

function evaluate(task: string, name: string, folder: string, fields: readonly string[] = []): void {
  const rows = readRows(name)
  if (rows.length === 0) {
    console.log(`${name}: not there, skipped.`)
    return
  }
  const predictions = join(folder, `${name}.jsonl`)
  writeFileSync(predictions, rows.map((row, index) => JSON.stringify(predict(row, String(index + 1)))).join('\n'))
  const flags = process.argv.includes('--misses') && task === 'reading' ? ['--misses'] : []
  console.log(`\n# ${name}`)
  console.log(
    execFileSync(process.execPath, [scorer, task, join(sets, `${name}.dev.jsonl`), predictions, ...fields, ...flags], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }).trim(),
  )
}

/** The probe's labels name kinds that are no threats here (leaving, hazard): only whether there is one of ours is scored. */
function scoreThreats(): void {
  const rows = readRows('threats')
  if (rows.length === 0) return
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
  for (const row of rows) {
    const gold = new Set((row.labels ?? []).flatMap((label) => ours[label] ?? []))
    const found = new Set<string>(readMessage({ text: row.text, channel: 'review' }).threats.map((threat) => threat.kind))
    for (const kind of found) gold.has(kind) ? hit++ : alarm++
    for (const kind of gold) if (!found.has(kind)) miss++
    if (process.argv.includes('--misses') && (alarm || miss) && [...found].join() !== [...gold].join())
      console.log(JSON.stringify({ id: row.id, gold: [...gold], found: [...found], text: row.text.slice(0, 200) }))
  }
  console.log(
    `\n# threats (probe)\nprecision ${(hit / Math.max(1, hit + alarm)).toFixed(3)} recall ${(hit / Math.max(1, hit + miss)).toFixed(3)} of ${hit + miss}`,
  )
}

function measureSpeed(): void {
  const texts = readRows('heat').map((row) => row.text.slice(0, 280))
  if (texts.length === 0) return
  for (const text of texts.slice(0, 500)) readMessage({ text })
  const start = performance.now()
  for (const text of texts) readMessage({ text })
  const perSecond = texts.length / ((performance.now() - start) / 1000)
  console.log(
    `\n# speed\n${Math.round(perSecond).toLocaleString('en')} short messages a second; a 5 MB text in ${Math.round(timeOf('I want my money back, you never answer and my order is late. '.repeat(82_000)))} ms`,
  )
}

function timeOf(text: string): number {
  const start = performance.now()
  readMessage({ text })
  return performance.now() - start
}
