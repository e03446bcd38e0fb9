import type { LanguageModel } from 'ai'
import type { z } from 'zod'
import { AppError } from '../errors.ts'
import { type Conversation, type Conversed, streamConversation } from './converse.ts'

/** Which service answers, and as whom. */
export interface ModelSettings {
  readonly provider: 'openai_compatible' | 'anthropic' | 'ollama'
  /** Where it is, with its path: `https://models.example/v1`. */
  readonly baseUrl: string
  readonly model: string
  readonly key: string | undefined
}

/** One question to a model, and the form that its answer must have. */
export interface ModelQuestion<Answer> {
  readonly instructions: string
  readonly prompt: string
  readonly form: z.ZodType<Answer>
  /** At most this many tokens of answer. */
  readonly mostTokens: number
}

/** A language model. */
export interface Model {
  /**
   * The answer in the form that was asked for; whether it is true is the caller's to check. Throws `model_unreachable` when trying again may
   * help and `model_refused` when it will not; no message of either repeats the key or what was asked.
   */
  readonly answer: <Answer>(question: ModelQuestion<Answer>, signal: AbortSignal) => Promise<Answer>
  /** Has it answer in running text, with tools. Throws only the signal's reason: what a service does wrong is told by how it ended. */
  readonly converse: (conversation: Conversation, signal: AbortSignal) => Promise<Conversed>
}

/** Opens models by their settings. */
export type OpenModel = (settings: ModelSettings) => Model

const ANSWER_MS = 60_000

/** A model behind an OpenAI-compatible service, Anthropic's or Ollama's. The libraries are loaded with the first question. */
export const openModel: OpenModel = (settings) => ({
  async answer({ instructions, prompt, form, mostTokens }, signal) {
    const { generateText, Output } = await import('ai')
    try {
      const { output } = await generateText({
        model: await languageModel(settings),
        instructions,
        prompt,
        output: Output.object({ schema: form }),
        maxOutputTokens: mostTokens,
        // The queue tries again, with its own patience.
        maxRetries: 0,
        temperature: 0,
        abortSignal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
      })
      return output
    } catch (error) {
      throw asRefusal(error)
    }
  },
  converse: async (conversation, signal) => streamConversation(await languageModel(settings), conversation, signal),
})

async function languageModel({ provider, baseUrl, model, key }: ModelSettings): Promise<LanguageModel> {
  const baseURL = baseUrl.replace(/\/+$/, '')
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic')
    return createAnthropic({ baseURL, apiKey: key ?? '' })(model)
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  return createOpenAICompatible({
    name: provider,
    baseURL,
    ...(key && { apiKey: key }),
    supportsStructuredOutputs: true,
    includeUsage: true,
    ...(isOpenAi(baseURL) && { transformRequestBody: bodyForOpenAi }),
  })(model)
}

/** Whether an address is OpenAI's own service. */
const isOpenAi = (baseUrl: string) => URL.parse(baseUrl)?.hostname === 'api.openai.com'

/** OpenAI's own service has the limit of an answer under a newer name, and newer models of it refuse a temperature. */
function bodyForOpenAi({ max_tokens, temperature: _, ...body }: Record<string, unknown>): Record<string, unknown> {
  return { ...body, ...(max_tokens !== undefined && { max_completion_tokens: max_tokens }) }
}

/** A service's words may repeat what it was sent, so only its number and the kind of the fault are told. */
function asRefusal(error: unknown): AppError {
  const { statusCode, name } = error as { statusCode?: number; name?: string }
  if (statusCode === 401 || statusCode === 403)
    return new AppError('model_refused', `The model's service refused the key (${statusCode}). Check the key in Settings.`)
  if (statusCode === 404)
    return new AppError('model_refused', "The model's service knows no such address or model (404). Check both in Settings.")
  if (statusCode === 429 || (statusCode !== undefined && statusCode >= 500))
    return new AppError('model_unreachable', `The model's service put us off (${statusCode}). It is asked again.`)
  if (statusCode !== undefined) return new AppError('model_refused', `The model's service refused the question (${statusCode}).`)
  if (name === 'AI_NoObjectGeneratedError' || name === 'AI_NoOutputGeneratedError')
    return new AppError('model_refused', 'The model did not answer in the form that was asked for.')
  return new AppError('model_unreachable', "The model's service cannot be reached, or took too long. Check its address in Settings.")
}
