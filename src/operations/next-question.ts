import { z } from 'zod'
import { nextQuestion as findNext } from '../core/decision/interview.ts'
import { situationSchema } from '../core/decision/situation.ts'
import { readMessage } from '../core/reading/read.ts'
import { pureOperation } from './operation.ts'
import { messageText } from './schemas.ts'

const answers = situationSchema.partial()

/** What to ask next about a situation: how much, whose fault, what is threatened, then only what is worth asking; done when nothing is. */
export const nextQuestion = pureOperation({
  name: 'next-question',
  summary: 'The question most worth asking next about a situation, with the answers it takes, or that nothing more is worth asking.',
  scope: 'anyone',
  input: z.object({
    situation: answers.required({ currency: true }).describe('What is known so far; the currency is enough.'),
    text: messageText.optional().describe('What happened, in words: what they say is not asked again.'),
    skipped: z.array(z.string().max(100)).max(200).default([]).describe('The `field` of every question that was passed over.'),
  }),
  output: z.object({
    done: z.boolean().describe('Nothing more is worth asking.'),
    question: z
      .object({
        field: z.string().describe('Field of the situation that the answer goes into; for choices the first that they set.'),
        kind: z
          .enum(['money', 'hours', 'count', 'choice', 'choices'])
          .describe('`money` in minor units; `choice` takes one of the choices, `choices` any number of them.'),
        question: z.string(),
        why: z.string().describe('Why it is worth asking.'),
        choices: z.array(z.object({ label: z.string(), sets: answers })).optional(),
        valueMinor: z
          .int()
          .optional()
          .describe('What an answer is worth in expectation, minor units; absent for the three that come first.'),
        assumed: z.number().optional().describe('What is taken as long as nobody says, in the unit of the field.'),
      })
      .optional(),
  }),
  run: ({ situation, text, skipped }) => {
    const { currency } = situation
    const reading = text === undefined ? undefined : readMessage({ text, currency })
    const question = findNext({ stated: situation, currency, skipped, ...(reading && { reading }) })
    if (!question) return { done: true }
    return { done: false, question }
  },
})
