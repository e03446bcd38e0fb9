import { z } from 'zod'
import { AppError } from '../errors.ts'
import { findModelSettings, saveModelSettings } from '../store/model-settings.ts'
import { modelAddress, modelDetailSchema, modelProvider, readModelDetail } from './model-detail.ts'
import { transactionalOperation } from './operation.ts'

/** Below this a model has no room for the question, the composed answer and one play (up to 2,000 tokens, with a policy and a conversation 3,000) and its own words. */
const LEAST_ANSWER_TOKENS = 5000

/** Sets the shop's language model up, or changes it; its connection is tried at once. */
export const updateModel = transactionalOperation({
  name: 'update-model',
  summary: "Set up or change the shop's language model; its connection is tried at once.",
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: z.object({
    version: z.int().min(0).describe('The version that was read; 0 where none is set up.'),
    provider: modelProvider,
    baseUrl: modelAddress,
    model: z.string().trim().min(1, 'name the model').max(200),
    key: z.string().trim().max(1000).optional().describe('Left out: the key stays, unless the address changed; empty: none.'),
    secondReading: z.boolean(),
    answers: z
      .boolean()
      .optional()
      .describe('Whether questions of Ask, with what the case holds, are sent to it. Left out: as it was, off at first.'),
    answerMostTokens: z
      .int()
      .min(
        LEAST_ANSWER_TOKENS,
        `give an answer at least ${LEAST_ANSWER_TOKENS} tokens: the question, the composed answer and one play take up to 3,000 of them`,
      )
      .max(200_000)
      .optional()
      .describe('What one answer may take at most, both ways. Left out: as it was, 20,000 at first.'),
    answerMostSeconds: z.int().min(5).max(90).optional().describe('Left out: as it was, 30 at first.'),
  }),
  output: modelDetailSchema,
  async run(context, { key, ...input }) {
    const { db, shopId, now, secrets, record, enqueue } = context
    const earlier = await findModelSettings(db)
    // A key is for the service that it was entered for: whoever changes the address must not send it elsewhere.
    const kept = earlier?.baseUrl === input.baseUrl ? earlier.sealedKey : null
    const sealedKey = key === undefined ? kept : key === '' ? null : secrets.seal(modelKeyRow(shopId), key)
    const answering = {
      answers: input.answers ?? earlier?.answers ?? false,
      answerMostTokens: input.answerMostTokens ?? Math.max(LEAST_ANSWER_TOKENS, earlier?.answerMostTokens ?? 20_000),
      answerMostSeconds: input.answerMostSeconds ?? earlier?.answerMostSeconds ?? 30,
    }
    if (!(await saveModelSettings(db, { ...input, ...answering, sealedKey, shopId, now })))
      throw new AppError('version_conflict', 'Somebody changed the model since you opened it. Look at theirs, then save again.', {
        details: { current: await readModelDetail(context) },
      })
    await record({ subjectId: shopId, data: { provider: input.provider, secondReading: input.secondReading, answers: answering.answers } })
    await enqueue('try-model', {})
    return readModelDetail(context)
  },
})

/** What a model's key is bound to. */
export const modelKeyRow = (shopId: string) => `model/${shopId}`
