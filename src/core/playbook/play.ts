import { z } from 'zod'
import { CAUSES, CHANNELS, DRAFT_KINDS, type DraftKind, THREATS, VERTICALS, WANTS } from '../case.ts'
import { situationSchema } from '../decision/situation.ts'

export const TOPICS = ['customers', 'reviews', 'vendors', 'inventory'] as const

/** Patterns of conduct over several cases, as in the history of a customer. */
export const PLAY_ARCHETYPES = [
  'serial_complainer',
  'indecisive',
  'aggressive',
  'free_work_asker',
  'serial_returner',
  'know_it_all',
  'silent_sufferer',
  'haggler',
  'no_show',
] as const

/** What a play rests on: `operator` only where an operator's own public account is cited. */
export const PLAY_BASES = ['research', 'platform', 'law', 'operator', 'practice'] as const

/** What may stand in braces in the words of a play. Each is filled from the case or asked for; none is ever sent in braces. */
export const SLOTS = [
  'customerName',
  'shopName',
  'signedBy',
  'shopContact',
  'item',
  'orderNumber',
  'amount',
  'price',
  'paid',
  'fee',
  'percent',
  'hours',
  'days',
  'date',
  'deadline',
  'time',
  'platform',
  'vendorName',
  'quantity',
  'reason',
] as const
export type Slot = (typeof SLOTS)[number]

const line = (most: number) =>
  z.string().trim().min(8, 'write a line of at least 8 characters').max(most, `write at most ${most} characters`)
const some = <Word extends string>(words: readonly [Word, ...Word[]]) => z.array(z.enum(words)).default([])

export const playHeadSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(60),
  title: line(90),
  topic: z.enum(TOPICS),
  /** The situations it fits; an empty list says nothing about that side. */
  causes: some(CAUSES),
  threats: some(THREATS),
  wants: some(WANTS),
  verticals: some(VERTICALS),
  channels: some(CHANNELS),
  archetypes: some(PLAY_ARCHETYPES),
  /** Further words of the trade that a question may hold: "wardrobing", "porch pirate". */
  terms: z.array(z.string().trim().min(2).max(40)).max(12).default([]),
  notWhen: z.array(line(200)).min(1).max(5),
  inputs: z
    .array(z.enum(Object.keys(situationSchema.shape) as [keyof typeof situationSchema.shape]))
    .max(8)
    .default([]),
  /** In an operator's own words. */
  questions: z.array(line(240)).min(5).max(10),
  /** How else people put it, in other trades' words and other voices: for the search alone, shown nowhere. */
  alsoAsked: z.array(line(240)).max(16).default([]),
  basis: z.enum(PLAY_BASES),
  sources: z
    .array(
      z.strictObject({
        /** A fact id such as A037, or a key of our own for a source outside the facts. */
        id: z.string().regex(/^[A-Z]\d{3}$|^[a-z][a-z0-9-]{2,40}$/),
        title: z.string().trim().min(3).max(160),
        address: z.url({ protocol: /^https?$/ }).optional(),
        year: z.int().min(1900).max(2030).optional(),
        took: line(260),
      }),
    )
    .min(1)
    .max(8),
  related: z.array(z.string()).max(6).default([]),
  /** ISO 3166 places where law matters to it. */
  jurisdictions: z.array(z.string().regex(/^(?:EU|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/)).default([]),
  reviewed: z.iso.date(),
})
export type PlayHead = z.infer<typeof playHeadSchema>

/** A shop's own play may be shorter: one question is enough, and its source is the shop itself. */
export const ownPlayHeadSchema = playHeadSchema.extend({
  notWhen: z.array(line(200)).max(5).default([]),
  questions: z.array(line(240)).min(1, 'write at least one question that it answers, as you would ask it').max(10),
  basis: z.enum(PLAY_BASES).default('practice'),
  sources: playHeadSchema.shape.sources
    .unwrap()
    .array()
    .max(8)
    .default([{ id: 'own-practice', title: 'Our own practice', took: 'Written down in this shop from its own cases.' }]),
  reviewed: z.iso.date().default('2026-01-01'),
})

export const PLAY_SECTIONS = [
  'Bottom line',
  'The math',
  'Do this',
  'Words to use',
  'Do not',
  'What comes back at you',
  'Afterwards',
] as const
export type PlaySection = (typeof PLAY_SECTIONS)[number]

/** Words to be said or sent, with slots in braces. */
export interface PlayWords {
  readonly kind: DraftKind
  readonly text: string
}

/** One entry of the playbook. Sections hold Markdown; `The math` is absent where no money is at stake. */
export interface Play extends PlayHead {
  readonly sections: Readonly<Partial<Record<PlaySection, string>>>
  readonly words: readonly PlayWords[]
}

/** What is wrong with a play, in words that say what to mend. */
export class PlayError extends Error {}

/**
 * A play from its front matter (already parsed) and its Markdown body: the sections in their fixed order, only `The math` may be left out.
 * `Words to use` holds one or more quotes, each beginning with its kind: `> email: Hi {customerName}, …`; a quote goes on over lines that
 * begin with `>`. Throws PlayError.
 */
export function parsePlay(head: unknown, body: string, schema: typeof playHeadSchema | typeof ownPlayHeadSchema = playHeadSchema): Play {
  const parsed = schema.safeParse(head)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new PlayError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as it must be'}`)
  }
  const sections = parseSections(body)
  const words = parseWords(sections['Words to use'] ?? '')
  return { ...parsed.data, sections, words }
}

function parseSections(body: string): Partial<Record<PlaySection, string>> {
  const parts = body.replaceAll('\r\n', '\n').split(/^## /m)
  if ((parts.shift() ?? '').trim() !== '') throw new PlayError('there is text before the first section')
  const sections: Partial<Record<PlaySection, string>> = {}
  let last = -1
  for (const part of parts) {
    const end = part.indexOf('\n')
    const name = part.slice(0, end < 0 ? undefined : end).trim()
    const place = PLAY_SECTIONS.indexOf(name as PlaySection)
    if (place < 0) throw new PlayError(`there is no section "${name}"; the sections are ${PLAY_SECTIONS.join(', ')}`)
    if (place <= last) throw new PlayError(`"${name}" is out of order or twice there`)
    const text = end < 0 ? '' : part.slice(end + 1).trim()
    if (text.length < 20) throw new PlayError(`"${name}" is empty`)
    sections[name as PlaySection] = text
    last = place
  }
  for (const name of PLAY_SECTIONS) if (name !== 'The math' && sections[name] === undefined) throw new PlayError(`"${name}" is missing`)
  return sections
}

function parseWords(section: string): PlayWords[] {
  const words: { kind: DraftKind; text: string }[] = []
  let open: { kind: DraftKind; text: string } | undefined
  for (const row of section.split('\n')) {
    const quoted = /^> ?(.*)$/.exec(row)
    if (!quoted) {
      open = undefined
      continue
    }
    const begins = /^([a-z_]+): (.+)$/.exec(quoted[1]!)
    if (begins && DRAFT_KINDS.includes(begins[1] as DraftKind)) {
      open = { kind: begins[1] as DraftKind, text: begins[2]! }
      words.push(open)
    } else if (open) open.text += `\n${quoted[1]}`
    else
      throw new PlayError(
        `a quote in "Words to use" must begin with its kind (${DRAFT_KINDS.join(', ')}), as in "> email: Hi {customerName}"`,
      )
  }
  if (words.length === 0) throw new PlayError('"Words to use" holds no quote that begins with >')
  for (const { text } of words)
    for (const [, slot] of text.matchAll(/\{([^{}]*)\}/g))
      if (!SLOTS.includes(slot as Slot)) throw new PlayError(`{${slot}} is no slot; the slots are ${SLOTS.join(', ')}`)
  return words
}
