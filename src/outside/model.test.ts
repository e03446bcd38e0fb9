import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { startModelTwin } from '../../test/model-twin.ts'
import { openModel } from './model.ts'

afterEach(() => vi.unstubAllGlobals())

/** What goes over the wire to an address that no test can reach. */
async function bodyTo(baseUrl: string): Promise<Record<string, unknown>> {
  let body = '{}'
  vi.stubGlobal('fetch', async (_: unknown, init: { body: string }) => {
    body = init.body
    return new Response('{}', { status: 500 })
  })
  const signal = new AbortController().signal
  const model = openModel({ provider: 'openai_compatible', baseUrl, model: 'a model', key: 'a key' })
  await model
    .answer({ instructions: '', prompt: 'Well?', form: z.object({ heat: z.int() }), mostTokens: 77 }, signal)
    .catch(() => undefined)
  return JSON.parse(body) as Record<string, unknown>
}

describe('the limit of an answer', () => {
  it('has its newer name where the service is OpenAI itself, and goes without a temperature', async () => {
    const body = await bodyTo('https://api.openai.com/v1/')
    expect(body).toMatchObject({ model: 'a model', max_completion_tokens: 77 })
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['max_tokens']))
    expect(body).not.toHaveProperty('temperature')
  })

  it('has the name that all others know elsewhere', async () => {
    expect(await bodyTo('https://models.example/v1')).toMatchObject({ max_tokens: 77, temperature: 0 })
  })
})

describe('a conversation', () => {
  const conversation = {
    instructions: 'Be brief.',
    prompt: 'Well?',
    tools: [],
    mostSteps: 2,
    mostTokens: 4_000,
    mostMs: 5_000,
    stallMs: 5_000,
  }

  it('gives its text as it comes and counts what it took', async () => {
    const twin = await startModelTwin()
    twin.behave({ stream: () => [{ text: 'One two three four.', pieces: 4 }] })
    const heard: string[] = []
    const onText = (text: string) => {
      heard.push(text)
      return 'go_on' as const
    }
    const model = openModel({ provider: 'ollama', baseUrl: twin.url, model: 'twin', key: undefined })
    const { end, tokens } = await model.converse({ ...conversation, onText }, new AbortController().signal)
    expect(heard).toHaveLength(4)
    expect({ end, text: heard.join('') }).toEqual({ end: 'done', text: 'One two three four.' })
    expect(tokens).toBeGreaterThan(0)
    await twin.close()
  })

  it('ends when whoever hears it has heard enough, and lets go of the connection', async () => {
    const twin = await startModelTwin()
    twin.behave({ stream: () => [{ text: 'on and on '.repeat(2_000), pieces: 2_000, everyMs: 2 }] })
    const model = openModel({ provider: 'anthropic', baseUrl: twin.url, model: 'twin', key: 'k' })
    const { end } = await model.converse({ ...conversation, onText: () => 'stop' }, new AbortController().signal)
    expect(end).toBe('stopped')
    const started = performance.now()
    await twin.close()
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('that was cancelled before it began asks nobody', async () => {
    const twin = await startModelTwin()
    const model = openModel({ provider: 'ollama', baseUrl: twin.url, model: 'twin', key: undefined })
    await expect(model.converse({ ...conversation, onText: () => 'go_on' }, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(twin.asked).toEqual([])
    await twin.close()
  })
})
