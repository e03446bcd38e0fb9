import { z } from 'zod'
import { topicSchema } from '../core/playbook/topic.ts'
import { transactionalOperation } from './operation.ts'

/** The pages of the topics. */
export const listTopics = transactionalOperation({
  name: 'list-topics',
  summary: 'The four topics of the playbook: what each is, whether this is you, questions to tap, and how many plays it has.',
  scope: 'case:read',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ rows: z.array(topicSchema.extend({ playCount: z.int().min(0) })) }),
  async run({ playbook }) {
    const plays = await playbook.listPlays()
    return {
      rows: playbook.listTopics().map((topic) => ({ ...topic, playCount: plays.filter((play) => play.topic === topic.id).length })),
    }
  },
})
