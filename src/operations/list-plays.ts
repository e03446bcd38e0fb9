import { z } from 'zod'
import { CHANNELS, VERTICALS } from '../core/case.ts'
import { type Play, TOPICS } from '../core/playbook/play.ts'
import { transactionalOperation } from './operation.ts'
import { playRowOf, playRowSchema } from './play-detail.ts'

/** The plays, by topic and then in the order of the playbook. */
export const listPlays = transactionalOperation({
  name: 'list-plays',
  summary: 'The plays of the playbook, one line each: of a topic, for a kind of shop, on a channel, or with words in them.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({
    topic: z.enum(TOPICS).optional(),
    vertical: z.enum(VERTICALS).optional().describe('Those for this kind of shop, and those for every kind.'),
    channel: z.enum(CHANNELS).optional().describe('Those for this channel, and those for every channel.'),
    query: z.string().trim().max(200).default('').describe('Words that must all be in the play.'),
  }),
  output: z.object({ rows: z.array(playRowSchema) }),
  async run({ playbook }, { topic, vertical, channel, query }) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    const fits = (play: Play) =>
      (topic === undefined || play.topic === topic) &&
      (vertical === undefined || play.verticals.length === 0 || play.verticals.includes(vertical)) &&
      (channel === undefined || play.channels.length === 0 || play.channels.includes(channel)) &&
      holdsAll(play, words)
    return { rows: (await playbook.listPlays()).filter(fits).map(playRowOf) }
  },
})

function holdsAll({ title, questions, terms, sections }: Play, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = [title, ...questions, ...terms, ...Object.values(sections)].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}
