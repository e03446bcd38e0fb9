import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** One thing that the twin does in a streamed answer, in order. */
export type TwinStep =
  | { readonly text: string; readonly pieces?: number; readonly everyMs?: number }
  /** `input` goes as it is written, so that it may be malformed. */
  | { readonly tool: string; readonly input: string }
  | { readonly stall: true }
  | { readonly drop: true }
  /** Bytes that are no event of the protocol. */
  | { readonly raw: string }
  | { readonly end: 'stop' | 'length' | 'filtered' }

/** Streams an answer in the form of chat completions or of Anthropic's messages; what is left open is ended as a service would. */
export async function streamTwinAnswer(
  response: ServerResponse,
  wire: 'completions' | 'messages',
  steps: readonly TwinStep[],
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const voice = wire === 'messages' ? messagesVoice(response) : completionsVoice(response)
  voice.begin()
  let end: 'stop' | 'length' | 'filtered' | 'tools' = 'stop'
  for (const step of steps) {
    if (response.destroyed) return
    if ('stall' in step) return
    if ('drop' in step) {
      response.destroy()
      return
    }
    if ('end' in step) end = step.end
    else if ('raw' in step) response.write(step.raw)
    else if ('tool' in step) {
      voice.tool(step.tool, step.input)
      end = 'tools'
    } else
      for (const piece of inPieces(step.text, step.pieces ?? Math.ceil(step.text.length / 40))) {
        voice.text(piece)
        if (step.everyMs !== undefined) await sleep(step.everyMs)
        if (response.destroyed) return
      }
  }
  voice.end(end)
  response.end()
}

function inPieces(text: string, count: number): string[] {
  const size = Math.max(1, Math.ceil(text.length / Math.max(1, count)))
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))
}

interface Voice {
  readonly begin: () => void
  readonly text: (text: string) => void
  readonly tool: (name: string, input: string) => void
  readonly end: (end: 'stop' | 'length' | 'filtered' | 'tools') => void
}

function completionsVoice(response: ServerResponse): Voice {
  const say = (delta: object, finish: string | null = null) =>
    response.write(
      `data: ${JSON.stringify({ id: 'twin', object: 'chat.completion.chunk', created: 1, model: 'twin', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    )
  let calls = 0
  return {
    begin: () => say({ role: 'assistant', content: '' }),
    text: (content) => say({ content }),
    tool(name, input) {
      const index = calls++
      say({ tool_calls: [{ index, id: `call_${index}_${name}`, type: 'function', function: { name, arguments: input } }] })
    },
    end(end) {
      say({}, { stop: 'stop', length: 'length', filtered: 'content_filter', tools: 'tool_calls' }[end])
      response.write('data: [DONE]\n\n')
    },
  }
}

function messagesVoice(response: ServerResponse): Voice {
  const say = (type: string, more: object) => response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...more })}\n\n`)
  let index = -1
  let open = false
  const close = () => {
    if (open) say('content_block_stop', { index })
    open = false
  }
  return {
    begin: () =>
      say('message_start', {
        message: {
          id: 'twin',
          type: 'message',
          role: 'assistant',
          model: 'twin',
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: { input_tokens: 1, output_tokens: 1 },
        },
      }),
    text(text) {
      if (!open) {
        index++
        open = true
        say('content_block_start', { index, content_block: { type: 'text', text: '' } })
      }
      say('content_block_delta', { index, delta: { type: 'text_delta', text } })
    },
    tool(name, input) {
      close()
      index++
      say('content_block_start', { index, content_block: { type: 'tool_use', id: `toolu_${index}`, name, input: {} } })
      say('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: input } })
      say('content_block_stop', { index })
    },
    end(end) {
      close()
      const stop_reason = { stop: 'end_turn', length: 'max_tokens', filtered: 'refusal', tools: 'tool_use' }[end]
      say('message_delta', { delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 9 } })
      say('message_stop', {})
    },
  }
}
