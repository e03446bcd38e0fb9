import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Cause } from '../src/core/case.ts'
import type { LabelledText, Labels } from './example.ts'

/** The open sets that may be trained on: their files beside the repository, and the SHA-256 of exactly the bytes that the weights were made from. */
export const openSets = [
  { name: 'heat3', sha256: 'c79888f1f361213a5e93fb57306ce41f39e70d5bb0ad9302b3d9cf45a83802c4' },
  { name: 'complaint', sha256: 'd2479d9316fbf2b57c40595cff36c9916ed4b02b50c01b3664a2be11eb80935e' },
  { name: 'rootcause', sha256: 'a734c06e00b0df64c29bcdaf0bb1154fff2fc29e34fee442e751f786306bd054' },
] as const

export type OpenSet = (typeof openSets)[number]['name']

const pathOf = (name: string) => fileURLToPath(new URL(`../../shared/eval/${name}.dev.jsonl`, import.meta.url))

/** What keeps the open sets from being trained on: files that are not there, or are not the ones that were pinned. Empty when all is well. */
export function listMissingSets(): string[] {
  return openSets.flatMap(({ name, sha256 }) => {
    const path = pathOf(name)
    if (!existsSync(path)) return [`${name}.dev.jsonl is not there`]
    const found = createHash('sha256').update(readFileSync(path)).digest('hex')
    return found === sha256 ? [] : [`${name}.dev.jsonl is another one: SHA-256 ${found} instead of ${sha256}`]
  })
}

interface Row {
  readonly id: string
  readonly text: string
  readonly label: string
  readonly labels?: readonly string[]
  readonly source: string
}

/** The rows of an open set, as it has them. */
export function readOpenSet(name: OpenSet): LabelledText[] {
  return readFileSync(pathOf(name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .map((row) => ({
      id: row.id,
      source: row.source,
      channel: row.source === 'goemotions' ? 'chat' : 'review',
      text: row.text,
      labels: labelsOf(name, row),
    }))
}

function labelsOf(name: OpenSet, row: Row): Labels {
  if (name === 'heat3') return { mood: row.label === 'angry' ? 2 : row.label === 'unhappy' ? 1 : 0 }
  if (name === 'complaint') return { complaint: row.label === 'complaint' }
  const causes = (row.labels ?? [row.label]).flatMap((label) => causesOf[label] ?? [])
  return causes.length > 0 ? { causes } : {}
}

/** Which of our causes a label of theirs may be. Their "access" (an app that cannot be used) is none of ours alone. */
const causesOf: Readonly<Record<string, readonly Cause[]>> = {
  delay: ['late_delivery'],
  wrong_item: ['wrong_item'],
  quality: ['quality_below_expectation', 'damaged_defective'],
  billing: ['billing_overcharge', 'refund_delay_or_denied'],
  staff: ['staff_behaviour'],
  support: ['poor_communication', 'refund_delay_or_denied'],
  cancellation: ['no_show_or_cancellation'],
  safety: ['safety_hygiene'],
}
