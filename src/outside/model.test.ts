import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ModelTwin, startModelTwin } from '../../test/model-twin.ts'
import { AppError } from '../errors.ts'
import { openModel } from './model.ts'

let twin: ModelTwin
beforeAll(async () => {
  twin = await startModelTwin()
})
afterAll(() => twin.close())

const QUESTION = {
  instructions: 'Answer in JSON.',
  prompt: 'A customer writes: "words of a customer"',
  form: z.object({ heat: z.int().min(0).max(4) }),
  mostTokens: 50,
}
const KEY = 'sk-very-secret'
const ask = (signal = AbortSignal.timeout(10_000)) =>
  openModel({ provider: 'openai_compatible', baseUrl: twin.url, model: 'twin', key: KEY }).answer(QUESTION, signal)
const refusal = async (signal?: AbortSignal) => {
  const error = await ask(signal).catch((failure: unknown) => failure)
  expect(error).toBeInstanceOf(AppError)
  const { code, message } = error as AppError
  expect(message).not.toContain(KEY)
  expect(message).not.toContain('words of a customer')
  return code
}

describe('a language model behind a service', () => {
  it('is asked with the key, and answers in the form', async () => {
    twin.behave({ answer: { heat: 3 } })
    expect(await ask()).toEqual({ heat: 3 })
    expect(twin.asked.at(-1)?.authorization).toBe(`Bearer ${KEY}`)
  })

  it.each([
    ['an answer that is no JSON', { text: 'Sure! The heat is three.' }, 'model_refused'],
    ['a value outside the form', { answer: { heat: 9 } }, 'model_refused'],
    ['nothing at all', { text: '' }, 'model_refused'],
    ['a refused key', { status: 401, body: `{"error":{"message":"bad ${KEY}"}}` }, 'model_refused'],
    ['an unknown model', { status: 404 }, 'model_refused'],
    ['too many questions', { status: 429 }, 'model_unreachable'],
    ['a fault of the service', { status: 503, body: 'words of a customer' }, 'model_unreachable'],
  ] as const)('says what went wrong and nothing else: %s', async (_, behaviour, code) => {
    twin.behave(behaviour)
    expect(await refusal()).toBe(code)
  })

  it('that says nothing is given up when its time is over', async () => {
    twin.behave({ stall: true })
    expect(await refusal(AbortSignal.timeout(200))).toBe('model_unreachable')
  })
})
