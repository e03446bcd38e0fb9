import { z } from 'zod'
import { CHANNELS, DRAFT_KINDS, VERTICALS } from '../core/case.ts'
import { PLAY_BASES, PLAY_SECTIONS, type Play, playHeadSchema, TOPICS } from '../core/playbook/play.ts'
import type { Frozen } from './operation.ts'

/** One line of a list of plays. */
export const playRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  topic: z.enum(TOPICS),
  /** `shop` for the shop's own. */
  from: z.enum(['playbook', 'shop']),
  bottomLine: z.string(),
  verticals: z.array(z.enum(VERTICALS)),
  channels: z.array(z.enum(CHANNELS)),
  basis: z.enum(PLAY_BASES),
  /** The first of the questions that it answers. */
  question: z.string(),
})

/** A play as it is read: its head, its sections in their order (Markdown; `The math` may be missing) and the words to use. */
export const playSchema = playHeadSchema.extend({
  // A shop's own play may have fewer.
  notWhen: z.array(z.string()),
  questions: z.array(z.string()),
  from: z.enum(['playbook', 'shop']),
  sections: z.array(z.object({ name: z.enum(PLAY_SECTIONS), text: z.string() })),
  words: z.array(z.object({ kind: z.enum(DRAFT_KINDS), text: z.string().describe('With slots in braces, such as {customerName}.') })),
  /** Those of `related` that are there, with their titles. */
  relatedPlays: z.array(z.object({ id: z.string(), title: z.string() })),
})

export function playRowOf({ id, title, topic, sections, verticals, channels, basis, questions }: Play): z.input<typeof playRowSchema> {
  return {
    id,
    title,
    topic,
    from: 'playbook',
    bottomLine: sections['Bottom line'] ?? '',
    verticals: [...verticals],
    channels: [...channels],
    basis,
    question: questions[0] ?? '',
  }
}

export function playOf(play: Play, all: readonly Play[]): Frozen<z.input<typeof playSchema>> {
  const { sections, words, ...head } = play
  return {
    ...head,
    from: 'playbook',
    sections: PLAY_SECTIONS.flatMap((name) => {
      const text = sections[name]
      return text === undefined ? [] : [{ name, text }]
    }),
    words,
    relatedPlays: play.related.flatMap((wanted) => {
      const there = all.find(({ id }) => id === wanted)
      return there ? [{ id: there.id, title: there.title }] : []
    }),
  }
}
