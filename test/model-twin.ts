import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { streamTwinAnswer, type TwinStep } from './model-twin-stream.ts'

/** What the twin does with the next question. */
export type ModelBehaviour =
  | { readonly answer: unknown }
  | { readonly text: string }
  | { readonly status: number; readonly body?: string }
  | { readonly stall: true }
  /** What it streams, by what it was asked (the body as JSON text) and how often it was asked in this behaviour before. */
  | { readonly stream: (asked: string, before: number) => readonly TwinStep[] }

/** A service on this machine that speaks the protocols of chat completions and of Anthropic's messages, and does as it is told. */
export interface ModelTwin {
  readonly url: string
  /** What it was asked, in order: the body and the authorization. */
  readonly asked: { readonly body: string; readonly authorization: string | undefined }[]
  behave: (behaviour: ModelBehaviour) => void
  readonly close: () => Promise<void>
}

export async function startModelTwin(): Promise<ModelTwin> {
  let next: ModelBehaviour = { text: 'Hello' }
  let before = 0
  const asked: { body: string; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      asked.push({ body: JSON.stringify(body), authorization: request.headers.authorization })
      if ('stall' in next) return
      if ('status' in next) {
        response.writeHead(next.status, { 'content-type': 'application/json' }).end(next.body ?? '{"error":{"message":"no"}}')
        return
      }
      if ('stream' in next) {
        const steps = next.stream(asked.at(-1)!.body, before++)
        void streamTwinAnswer(response, request.url?.endsWith('/messages') ? 'messages' : 'completions', steps)
        return
      }
      const content = 'text' in next ? next.text : JSON.stringify(next.answer)
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          id: 'twin',
          object: 'chat.completion',
          created: 1,
          model: 'twin',
          choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
          usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
        }),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    behave(behaviour) {
      next = behaviour
      before = 0
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
