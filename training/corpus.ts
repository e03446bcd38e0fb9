import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { CAUSES, CHANNELS, HEATS, THREATS, WANTS } from '../src/core/case.ts'
import type { LabelledText } from './example.ts'

const folder = new URL('./messages/', import.meta.url)

/** What a message of our own is told to be besides its labels, so that scores can be looked at by kind. */
const TAGS = [
  'sarcasm',
  'negated_threat',
  'third_party_threat',
  'business_threatens',
  'joy_caps',
  'praise_with_complaint',
  'dialect',
  'non_native',
  'long',
  'polite_threat',
  'quoted',
] as const

/** One message that we wrote, with its labels as training/LABELLING.md defines them. */
export const messageSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{2}-\d{3}$/),
  channel: z.enum(CHANNELS),
  heat: z.literal(HEATS),
  cause: z.enum(CAUSES),
  threats: z.array(z.enum(THREATS)),
  wants: z.array(z.enum(WANTS)),
  complaint: z.boolean(),
  abusive: z.boolean(),
  tags: z.array(z.enum(TAGS)),
  text: z.string().min(1),
})

export type OwnMessage = z.infer<typeof messageSchema>

/** The files of our own messages, in order of their names. */
export function listCorpusFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
}

/** The messages of one file. Throws on a line that is none. */
export function readCorpusFile(name: string): OwnMessage[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => messageSchema.parse(JSON.parse(line)))
}

/** SHA-256 of all files of our own, one after the other. */
export function hashCorpus(): string {
  const hash = createHash('sha256')
  for (const name of listCorpusFiles()) hash.update(`${name}\n`).update(readFileSync(new URL(name, folder)))
  return hash.digest('hex')
}

/** All of our own messages as labelled texts; `source` is the file without its ending. */
export function readCorpus(): LabelledText[] {
  return listCorpusFiles().flatMap((name) =>
    readCorpusFile(name).map(({ id, channel, text, heat, cause, threats, wants, complaint, abusive }) => ({
      id,
      source: name.replace(/\.jsonl$/, ''),
      channel,
      text,
      labels: { heat, causes: [cause], threats, wants, complaint, abusive },
    })),
  )
}
