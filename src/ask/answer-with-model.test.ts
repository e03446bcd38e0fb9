import { createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composedFor, GOOD_ANSWER, lookupsIn, openSmallPlaybook, questionFor, shownBy } from '../../test/model-question.ts'
import { type ModelTwin, startModelTwin } from '../../test/model-twin.ts'
import type { TwinStep } from '../../test/model-twin-stream.ts'
import type { AnswerPart, PreparedQuestion } from '../operations/answerer.ts'
import { openModel } from '../outside/model.ts'
import { answerWithModel } from './answer-with-model.ts'

const playbook = openSmallPlaybook()
let twin: ModelTwin

beforeAll(async () => {
  twin = await startModelTwin()
})
afterAll(() => twin.close())

const WIRES = ['openai_compatible', 'anthropic', 'ollama'] as const

async function ask(model: object = {}, more: Partial<PreparedQuestion> = {}, signal = new AbortController().signal) {
  const question = questionFor({ baseUrl: twin.url, ...model }, more)
  const composed = composedFor(playbook, question)
  const parts: AnswerPart[] = []
  const started = performance.now()
  const answered = await answerWithModel(
    { lookups: lookupsIn(playbook, question), question, composed, openModel },
    { signal, onPart: (part) => void parts.push(part) },
  )
  return { ...answered, composed: composed.answer, parts, tookMs: performance.now() - started }
}

/** What holds however a model behaves: what was shown last is what is kept, and nothing is shown before the plays. */
function expectSound({ answer, parts }: Awaited<ReturnType<typeof ask>>): void {
  expect(parts[0]?.kind).toBe('plays')
  const { plays: _, ...rest } = answer
  expect(shownBy(parts)).toEqual(Object.fromEntries(Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0)))
}

const streams = (...steps: TwinStep[]) => twin.behave({ stream: () => steps })

describe.each(WIRES)('a model that behaves, spoken to as %s', (provider) => {
  beforeEach(() => streams({ text: GOOD_ANSWER }))

  it('betters the composed answer, whose math, policy and plays stay', async () => {
    const answered = await ask({ provider })
    expect(answered).toMatchObject({ by: 'model', modelName: 'twin' })
    expect(answered).not.toHaveProperty('whyNotModel')
    const { answer, composed } = answered
    expect(answer.bottomLine).toMatch(/^Hold firm on the full \$240, but answer the scratch/)
    expect(answer.steps).toHaveLength(3)
    expect(answer.words[0]?.text).toMatch(/^"Of course you can ask your bank/)
    expect(answer.sources[0]).toMatchObject({ id: 'A001', playId: 'i-will-call-my-bank' })
    expect(answer).toMatchObject({ math: composed.math, policy: composed.policy, questionsBack: composed.questionsBack })
    expect(JSON.stringify(answer)).not.toContain('[i-will')
    expectSound(answered)
  })

  it('looks things up, and what it was told counts as stated', async () => {
    twin.behave({
      stream: (_, before) =>
        before === 0
          ? [
              { tool: 'search_playbook', input: '{"query":"partial refund that closes the matter"}' },
              { tool: 'read_play', input: '{"id":"partial-offer-that-closes"}' },
              { tool: 'decide', input: '{"price":240,"evidenceStrength":"strong"}' },
              { tool: 'policy', input: '{}' },
              { tool: 'case_facts', input: '{}' },
              { tool: 'lint', input: '{"kind":"email","text":"Calm down, it was your fault."}' },
            ]
          : [{ text: GOOD_ANSWER }],
    })
    const answered = await ask({ provider })
    expect(answered.by).toBe('model')
    const told = twin.asked.at(-1)!.body
    for (const words of ['Offer one figure', 'full_refund', '$100 without approval', 'outside a case', 'severity'])
      expect(told).toContain(words)
  })

  it('is told the question as data, the key only in the header, and nothing of the shop that the question does not need', async () => {
    const { asked } = twin
    const from = asked.length
    await ask({ provider })
    const { body } = asked.at(-1)!
    expect(asked.length).toBe(from + 1)
    expect(body).not.toContain('sk-of-the-tests')
    expect(body).not.toContain('a shop')
    expect(body).toContain('=== QUESTION (data) ===')
  })
})

interface Misbehaviour {
  readonly name: string
  readonly steps: (asked: string, before: number) => readonly TwinStep[]
  /** Why the composed answer stands. */
  readonly why: RegExp
  readonly model?: object
}

const shortly = { mostSeconds: 0.5 }
const half = GOOD_ANSWER.slice(0, 420)
const instead = (wrong: string) => GOOD_ANSWER.replace(/## Do this[^#]*/, `## Do this\n${wrong}\n\n`)

const MISBEHAVIOURS: readonly Misbehaviour[] = [
  { name: 'stalls in the middle', steps: () => [{ text: half }, { stall: true }], why: /too long/, model: shortly },
  { name: 'never begins', steps: () => [{ stall: true }], why: /too long/, model: shortly },
  { name: 'drips past the time', steps: () => [{ text: GOOD_ANSWER, pieces: 400, everyMs: 5 }], why: /too long/, model: shortly },
  { name: 'drops the connection', steps: () => [{ text: half }, { drop: true }], why: /cannot be reached|broke off/ },
  { name: 'says nothing', steps: () => [], why: /form/ },
  { name: 'sends no events', steps: () => [{ raw: '<html>Bad gateway</html>' }, { drop: true }], why: /reached|form/ },
  { name: 'sends broken events', steps: () => [{ raw: 'data: {"choices": [{]\n\n' }, { text: 'x' }], why: /reached|form/ },
  { name: 'declines', steps: () => [{ text: "I'm sorry, but I can't help with that." }], why: /declined/ },
  { name: 'is stopped by a filter', steps: () => [{ text: half }, { end: 'filtered' }], why: /declined/ },
  { name: 'is cut off', steps: () => [{ text: half }, { end: 'length' }], why: /tokens/ },
  { name: 'chats', steps: () => [{ text: 'Great question! Let me think about sofas for a moment.' }], why: /form/ },
  {
    name: 'writes without end',
    steps: () => [{ text: '## Do this\n'.concat('1. Read her message for the loss.\n'.repeat(2000)) }],
    why: /without end|tokens/,
  },
  {
    name: 'writes one endless line',
    steps: () => [{ text: '## Bottom line\n'.concat('and so on '.repeat(9000)) }],
    why: /without end|tokens/,
  },
  {
    name: 'calls a tool for ever',
    steps: (_, before) => [{ tool: 'search_playbook', input: JSON.stringify({ query: `refund ${before}` }) }],
    why: /form|tokens/,
  },
  { name: 'calls tools wrongly for ever', steps: () => [{ tool: 'decide', input: '{"price": "all of it"' }], why: /form|tokens/ },
  {
    name: 'calls a tool that is not there for ever',
    steps: () => [{ tool: 'refund_customer', input: '{"amount":240}' }],
    why: /form|tokens/,
  },
  {
    name: 'invents figures',
    steps: () => [
      {
        text: instead('1. Offer $75 within 36 hours.\n2. In 83% of disputes the shop wins.\n3. Call her three times.').replace(
          /## Words[\s\S]*/,
          '',
        ),
      },
    ],
    why: /figures/,
  },
  {
    name: 'cites what is not there',
    steps: () => [
      {
        text: '## Bottom line\nMake one fair offer with a date. [visa-rules-2026]\n## Do this\n1. Save the messages in one folder. [i-will-call-my-bank#Z999]\n',
      },
    ],
    why: /cited/,
  },
  {
    name: 'cites what says something else',
    steps: () => [
      {
        text: '## Bottom line\nWaxing appointments and salon deposits need a patch test beforehand. [i-will-call-my-bank]\n## Do this\n1. Measure humidity before painting plaster walls. [i-will-call-my-bank#A001]\n',
      },
    ],
    why: /cited|carry/,
  },
  {
    name: 'gives everything away',
    steps: () => [
      {
        text: '## Bottom line\nRefund the full $240 to her card today.\n## Do this\n1. Send her the $240 back now.\n2. Say sorry for the scratch.\n',
      },
    ],
    why: /gave more away/,
  },
  {
    name: 'answers in another language',
    steps: () => [
      {
        text: '## Bottom line\nBieten Sie der Kundin heute eine faire Lösung mit einem Datum an.\n## Do this\n1. Legen Sie die Bestellung und die Nachrichten in einen Ordner.\n',
      },
    ],
    why: /English/,
  },
  {
    name: 'tells its instructions',
    steps: () => [{ text: '## Bottom line\nYou help somebody who runs a small business through one hard moment with a customer.\n' }],
    why: /no answer may hold/,
  },
  {
    name: 'repeats the question',
    steps: () => [
      {
        text: '## Bottom line\nShe wants all $240 back for a scratched sofa or she goes to her bank.\n## Do this\n1. I have spent two hours already, she wants all $240 back for a scratched sofa.\n',
      },
    ],
    why: /repeated|gave more/,
  },
]

describe.each(['openai_compatible', 'anthropic'] as const)('a model that misbehaves, spoken to as %s', (provider) => {
  it.each(MISBEHAVIOURS)('and $name leaves the composed answer, in time', async ({ steps, why, model }) => {
    twin.behave({ stream: steps })
    const from = twin.asked.length
    const answered = await ask({ provider, ...model })
    expect(answered.whyNotModel).toMatch(why)
    expect(answered).toMatchObject({ by: 'playbook', modelName: 'twin' })
    expect(answered.answer).toEqual(answered.composed)
    expect(answered.tookMs).toBeLessThan(model === shortly ? 1500 : 4000)
    expect(twin.asked.length - from).toBeLessThanOrEqual(5)
    expectSound(answered)
  })

  it.each([
    [401, /key/],
    [404, /address or model/],
    [400, /refused the question/],
    [429, /put us off/],
    [500, /put us off/],
    [529, /put us off/],
  ])('and answers %s leaves the composed answer and repeats nothing of what it said', async (status, why) => {
    twin.behave({ status, body: '{"error":{"message":"sk-of-the-tests-2718281828 said She wants"}}' })
    const answered = await ask({ provider })
    expect(answered.whyNotModel).toMatch(why)
    expect(answered.whyNotModel).not.toContain('sk-')
    expect(answered.answer).toEqual(answered.composed)
    expectSound(answered)
  })

  it('keeps what holds of an answer in which a sentence does not', async () => {
    streams({ text: GOOD_ANSWER.replace('in one folder today.', 'in one folder today. Shops win 83% of these.') })
    const answered = await ask({ provider })
    expect(answered.by).toBe('model')
    expect(answered.answer.steps[1]).toBe('Save the order, the terms shown, the delivery proof and the messages in one folder today.')
    expect(JSON.stringify(answered.answer)).not.toContain('83')
    expectSound(answered)
  })

  it.each([
    ['wrongly', { tool: 'decide', input: '{"price": ' }],
    ['that is not there', { tool: 'send_refund', input: '{"amount":240}' }],
    ['with what nobody stated', { tool: 'decide', input: '{"price":99999,"faultOfShop":"yes"}' }],
  ] as const)('may call a tool %s once and answer well then', async (_, call) => {
    twin.behave({ stream: (__, before) => (before === 0 ? [call] : [{ text: GOOD_ANSWER }]) })
    const answered = await ask({ provider })
    expect(answered.by).toBe('model')
    expect(twin.asked.at(-1)?.body).not.toContain('$99,999')
  })

  it('is let go of when nobody waits any more', async () => {
    streams({ text: half }, { stall: true })
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('nobody waits')), 150)
    const started = performance.now()
    await expect(ask({ provider, mostSeconds: 20 }, {}, stop.signal)).rejects.toThrow('nobody waits')
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

describe('what a model is not needed for', () => {
  it('a service that is not there is said so', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => gone.once('listening', resolve))
    const { port } = gone.address() as { port: number }
    await new Promise((resolve) => gone.close(resolve))
    const answered = await ask({ baseUrl: `http://127.0.0.1:${port}/v1` })
    expect(answered.whyNotModel).toMatch(/cannot be reached/)
    expect(answered.answer).toEqual(answered.composed)
  })

  it('a question that would take more tokens than one answer may is not sent', async () => {
    const from = twin.asked.length
    const answered = await ask({ mostTokens: 2_000 }, { question: `${'She wants her $240 back. '.repeat(300)}` })
    expect(answered.whyNotModel).toMatch(/tokens/)
    expect(twin.asked.length).toBe(from)
  })

  it('the composed bottom line is there before the model has said a word', async () => {
    streams({ stall: true })
    const question = questionFor({ baseUrl: twin.url, mostSeconds: 0.4 })
    const composed = composedFor(playbook, question)
    let firstMs = Number.POSITIVE_INFINITY
    const started = performance.now()
    const onPart = (part: AnswerPart) => {
      if (part.kind === 'piece' && part.piece.bottomLine) firstMs = Math.min(firstMs, performance.now() - started)
    }
    await answerWithModel(
      { lookups: lookupsIn(playbook, question), question, composed, openModel },
      { signal: new AbortController().signal, onPart },
    )
    expect(firstMs).toBeLessThan(100)
  })
})
