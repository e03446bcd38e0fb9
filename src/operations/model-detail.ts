import { z } from 'zod'
import { problemOfModelAddress } from '../core/model-address.ts'
import type { Db } from '../store/database.ts'
import { findModelSettings, wantsSecondReading } from '../store/model-settings.ts'
import type { CallContext, Frozen } from './operation.ts'
import { instant } from './schemas.ts'

export const modelProvider = z
  .enum(['openai_compatible', 'anthropic', 'ollama'])
  .describe('How the service is spoken to; Ollama has an OpenAI-compatible address of its own, under /v1.')
export const modelAddress = z
  .string()
  .max(500)
  .superRefine((address, refinement) => {
    const problem = problemOfModelAddress(address)
    if (problem) refinement.addIssue({ code: 'custom', message: problem })
  })
  .describe('Where the service is, with its path.')

/** The shop's model as people may see it: never its key. */
export const modelDetailSchema = z.object({
  /** 0 while none is set up. */
  version: z.int().min(0),
  settings: z
    .object({
      provider: modelProvider,
      baseUrl: z.string(),
      model: z.string(),
      hasKey: z.boolean(),
      secondReading: z.boolean().describe("Whether each new message is sent to it for a second reading, beside Evenkeel's own."),
      answers: z.boolean().describe('Whether questions of Ask, with what the case holds, are sent to it and it answers from the playbook.'),
      answerMostTokens: z.int().describe('What one answer may take at most, both ways.'),
      answerMostSeconds: z.int(),
    })
    .optional(),
  lastTry: z.object({ at: instant, error: z.string().optional() }).optional(),
})

export async function readModelDetail({ db }: Pick<CallContext, 'db'>): Promise<Frozen<z.input<typeof modelDetailSchema>>> {
  const row = await findModelSettings(db)
  if (!row) return { version: 0 }
  const { provider, baseUrl, model, secondReading, answers, answerMostTokens, answerMostSeconds } = row
  return {
    version: row.version,
    settings: { provider, baseUrl, model, hasKey: row.sealedKey !== null, secondReading, answers, answerMostTokens, answerMostSeconds },
    ...(row.triedAt && { lastTry: { at: row.triedAt.toISOString(), ...(row.tryError && { error: row.tryError }) } }),
  }
}

/** Has a message read by the shop's model as well, where one is set up for that; nobody waits for it. */
export async function askSecondReading(
  { db, enqueue }: Pick<CallContext, 'enqueue'> & { readonly db: Db },
  messageId: string,
): Promise<void> {
  if (await wantsSecondReading(db)) await enqueue('read-with-model', { messageId })
}
