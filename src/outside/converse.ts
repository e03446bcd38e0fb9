import type { LanguageModel, ModelMessage } from 'ai'
import type { z } from 'zod'

/** Something that a model may look up while it answers. It must change nothing. */
export interface ModelTool {
  readonly name: string
  readonly description: string
  readonly input: z.ZodType
  /** What is told to the model; an error is told to it, too. */
  readonly run: (input: unknown) => string | Promise<string>
}

/** A question that a model answers in running text, looking things up as it goes. */
export interface Conversation {
  readonly instructions: string
  readonly prompt: string
  readonly tools: readonly ModelTool[]
  /** Times that it may be asked at most; the last time it has no tools and must answer. */
  readonly mostSteps: number
  /** Both ways over all steps. */
  readonly mostTokens: number
  /** At most so long for everything, and between two signs of life once it has begun. */
  readonly mostMs: number
  readonly stallMs: number
  /** Each piece of the answer as it comes; `stop` ends the conversation. */
  readonly onText: (text: string) => 'go_on' | 'stop'
}

/**
 * How a conversation ended: `done`; `stopped` by who heard it; `cut` at a limit of tokens; `filtered` by the service; `late` when time ran out.
 * The rest is what the service answered instead, with its number where it gave one.
 */
export interface Conversed {
  readonly end:
    | 'done'
    | 'stopped'
    | 'cut'
    | 'filtered'
    | 'late'
    | 'busy'
    | 'key_refused'
    | 'not_found'
    | 'question_refused'
    | 'no_form'
    | 'unreachable'
  readonly status?: number
  readonly tokens: number
}

/** Rough, for services that do not tell how many tokens they took. */
const CHARACTERS_PER_TOKEN = 4
const MOST_ANSWER_TOKENS = 2_500
/** Lookups of one conversation; beyond them a tool says so. */
const MOST_CALLS = 12

/** Streams one conversation. Throws only the signal's reason, when it was cancelled: whatever a service does is an end of its own. */
export async function streamConversation(model: LanguageModel, conversation: Conversation, signal: AbortSignal): Promise<Conversed> {
  const { streamText, tool, isStepCount } = await import('ai')
  const stop = new AbortController()
  const clock = startClock(conversation, stop)
  const spending = startSpending(conversation)
  let calls = 0
  const tools = conversation.tools.map(({ name, description, input, run }) => {
    const execute = (given: unknown) => (++calls > MOST_CALLS ? 'No more lookups: answer with what you have.' : run(given))
    return [name, tool({ description, inputSchema: input, execute })] as const
  })
  try {
    signal.throwIfAborted()
    const { stream } = streamText({
      model,
      instructions: conversation.instructions,
      messages: [{ role: 'user', content: conversation.prompt }] satisfies ModelMessage[],
      tools: Object.fromEntries(tools),
      stopWhen: [isStepCount(conversation.mostSteps), () => spending.left() <= 0],
      prepareStep: ({ stepNumber }) => {
        // One more lookup must leave enough for the answer after it.
        const last = stepNumber >= conversation.mostSteps - 1 || (stepNumber > 0 && spending.left() < spending.lastStep() * 2.5)
        return { maxOutputTokens: spending.forAnswer(), ...(last && { toolChoice: 'none' as const }) }
      },
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, stop.signal]),
      // What went wrong comes as a part of the stream; the library's default would print it, with what it was sent.
      onError: () => undefined,
    })
    return await readStream(stream, { conversation, clock, spending, signal })
  } catch (error) {
    signal.throwIfAborted()
    return { ...(clock.over() ? { end: 'late' as const } : faultOf(error)), tokens: spending.spent() }
  } finally {
    clock.end()
    stop.abort()
  }
}

/** What is read of the library's parts. */
interface StreamPart {
  readonly type: string
}
interface Reading {
  readonly conversation: Conversation
  readonly clock: Clock
  readonly spending: Spending
  readonly signal: AbortSignal
}

async function readStream(stream: AsyncIterable<StreamPart>, { conversation, clock, spending, signal }: Reading): Promise<Conversed> {
  let reason = 'other'
  let aborted = false
  for await (const part of stream) {
    clock.tick()
    const told = part as { text?: string; delta?: string; error?: unknown; finishReason?: string; usage?: { totalTokens?: number } }
    if (part.type === 'error') throw told.error
    if (part.type === 'abort') aborted = true
    if (part.type === 'finish') reason = told.finishReason ?? reason
    if (part.type === 'finish-step') spending.settle(told.usage?.totalTokens)
    if (part.type.endsWith('-delta')) spending.hear((told.text ?? told.delta ?? '').length)
    if (spending.left() <= 0) return { end: 'cut', tokens: spending.spent() }
    if (part.type === 'text-delta' && told.text && conversation.onText(told.text) === 'stop')
      return { end: 'stopped', tokens: spending.spent() }
    // The library may go on with what it holds after the signal.
    if (clock.over() || signal.aborted) break
  }
  // A stream that was stopped ends like one that is done: only the signals tell.
  signal.throwIfAborted()
  const end = clock.over() || aborted ? 'late' : reason === 'content-filter' ? 'filtered' : reason === 'length' ? 'cut' : 'done'
  return { end, tokens: spending.spent() }
}

/** What the library calls an answer that is none: lookups where none were allowed, events that cannot be read. */
const FORMLESS = /^AI_(?:ToolChoiceViolation|InvalidResponseData|JSONParse|TypeValidation|NoOutputGenerated|NoContentGenerated)Error$/

/** A service's words may repeat what it was sent, so only its number is told. */
function faultOf(error: unknown): Pick<Conversed, 'end' | 'status'> {
  const { statusCode: status, name } = (error ?? {}) as { statusCode?: number; name?: string }
  if (status === undefined) return { end: FORMLESS.test(name ?? '') ? 'no_form' : 'unreachable' }
  if (status === 401 || status === 403) return { end: 'key_refused', status }
  if (status === 404) return { end: 'not_found', status }
  return { end: status === 429 || status >= 500 ? 'busy' : 'question_refused', status }
}

interface Clock {
  readonly tick: () => void
  readonly over: () => boolean
  readonly end: () => void
}

/** Stops everything when the time is over, or when nothing came for too long after the first sign of life. */
function startClock({ mostMs, stallMs }: Conversation, stop: AbortController): Clock {
  let over = false
  const give = () => {
    over = true
    stop.abort()
  }
  const whole = setTimeout(give, mostMs)
  let stall: NodeJS.Timeout | undefined
  let signs = 0
  return {
    tick() {
      // The first two signs are the library's own and come before the service has said anything.
      if (++signs <= 2) return
      clearTimeout(stall)
      stall = setTimeout(give, stallMs)
    },
    over: () => over,
    end() {
      clearTimeout(whole)
      clearTimeout(stall)
    },
  }
}

interface Spending {
  readonly hear: (characters: number) => void
  readonly settle: (tokens: number | undefined) => void
  readonly spent: () => number
  readonly left: () => number
  readonly lastStep: () => number
  readonly forAnswer: () => number
}

/** Counts tokens by what the service tells, and until then by characters. */
function startSpending({ instructions, prompt, mostTokens }: Conversation): Spending {
  let settled = 0
  let heard = 0
  let lastStep = 0
  const asked = Math.ceil((instructions.length + prompt.length) / CHARACTERS_PER_TOKEN)
  const spent = () => settled + Math.ceil(heard / CHARACTERS_PER_TOKEN)
  return {
    hear(characters) {
      heard += characters
    },
    settle(tokens) {
      lastStep = tokens ?? asked + Math.ceil(heard / CHARACTERS_PER_TOKEN)
      settled += lastStep
      heard = 0
    },
    spent,
    left: () => mostTokens - spent(),
    lastStep: () => lastStep,
    forAnswer: () => Math.max(1, Math.min(MOST_ANSWER_TOKENS, mostTokens - spent())),
  }
}
