import { z } from 'zod'
import { decide } from '../core/decision/decide.ts'
import { situationSchema } from '../core/decision/situation.ts'
import { readMessage } from '../core/reading/read.ts'
import { pureOperation } from './operation.ts'
import { decisionSchema, messageText } from './schemas.ts'

/** Decides a situation: what is owed, what each option costs, what would flip the choice. */
export const decideSituation = pureOperation({
  name: 'decide-situation',
  summary: 'Decide a situation: what is owed, what each option costs with its parts and range, what would flip the choice.',
  scope: 'anyone',
  input: z.object({
    situation: situationSchema,
    text: messageText.optional().describe('What happened, in words: supplies what the fields leave open, never over a stated value.'),
  }),
  output: decisionSchema,
  run: ({ situation, text }) =>
    decide(situation, text === undefined ? {} : { reading: readMessage({ text, currency: situation.currency }) }),
})
