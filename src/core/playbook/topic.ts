import { z } from 'zod'
import { PlayError, TOPICS } from './play.ts'

const line = (most: number) => z.string().trim().min(8).max(most)

/** The page of a topic: what somebody reads before they ask. Kept in `playbook/topics.yaml`. */
export const topicSchema = z.strictObject({
  id: z.enum(TOPICS),
  title: line(60),
  /** Two or three sentences of plain text. */
  whatItIs: line(600),
  /** Situations in the reader's own words, each one a "yes, that is me". */
  isThisYou: z.array(line(160)).min(4).max(8),
  /** What they hold in their hands afterwards. */
  walkAwayWith: z.array(line(160)).min(3).max(6),
  /** Questions to tap: each opens the chat with it, to be edited before it is sent. */
  starters: z.array(line(240)).min(5).max(10),
  frequent: z
    .array(
      z.strictObject({
        question: line(160),
        answer: line(500),
        /** Ids of plays that say more, the nearest first. */
        plays: z.array(z.string()).min(1).max(4),
      }),
    )
    .min(4)
    .max(10),
  related: z.array(z.enum(TOPICS)).min(1).max(3),
})
export type Topic = z.infer<typeof topicSchema>

/**
 * The pages of all topics, in the order of `TOPICS`, from the parsed `playbook/topics.yaml`.
 * Throws PlayError where one is missing, twice there or not as it must be.
 */
export function parseTopics(data: unknown): readonly Topic[] {
  const parsed = z.array(topicSchema).safeParse(data)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new PlayError(`topics: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as it must be'}`)
  }
  return TOPICS.map((id) => {
    const [topic, ...twice] = parsed.data.filter((one) => one.id === id)
    if (topic === undefined || twice.length > 0) throw new PlayError(`topics: ${id} must be there once`)
    if (topic.related.includes(id)) throw new PlayError(`topics: ${id} is related to itself`)
    return topic
  })
}
