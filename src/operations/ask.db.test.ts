import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { AppError } from '../errors.ts'
import { openPool } from '../store/database.ts'
import type { Answered, Answerer, AnswerPart, PreparedQuestion } from './answerer.ts'
import { type CallRequest, type Context, callOperation } from './call.ts'

const REFUND = 'A customer wants $60 back, I think we did nothing wrong, and I have already spent an hour on it. Refund or fight?'

let test: TestDatabase
let context: Context
let boss: TestMember
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  boss = await createShop(context)
  agent = await addMember(context, boss.shopId, 'agent')
})
afterAll(() => test.close())

type Asked = Answered & { readonly conversationId: string; readonly turnId: string }
interface Conversation {
  readonly id: string
  readonly version: number
  readonly caseId?: string
  readonly mayRemove: boolean
  readonly turns: readonly { id: string; question: string; answer: object; rating?: object; ratings: object }[]
}
interface Rows {
  readonly rows: readonly { id: string; title: string; turnCount: number; caseId?: string; isMine: boolean }[]
  readonly nextCursor?: string
}

const ids = () => ({ conversationId: v7(), turnId: v7() })
const ask = (member: TestMember, question: string, more: object = {}) =>
  member.call('ask', { ...ids(), question, ...more }) as Promise<Asked>
const get = (member: TestMember, id: string) => member.call('get-conversation', { id }) as Promise<Conversation>
const list = (member: TestMember, input: object = {}) => member.call('list-conversations', input) as Promise<Rows>
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

/** Asks as a member where somebody else answers than the playbook. */
function askOf(answer: Answerer, member: TestMember, more: Partial<CallRequest> & { input?: object } = {}): Promise<Asked> {
  const { input, ...request } = more
  return callOperation(
    { ...context, asking: { ...context.asking, answer } },
    {
      operation: 'ask',
      input: { ...ids(), question: REFUND, ...input },
      caller: { kind: 'session', headers: new Headers({ 'x-test-user': member.userId }) },
      requestId: v7(),
      ...request,
    },
  ) as Promise<Asked>
}

describe('a question', () => {
  it('is answered from the playbook and kept, and everybody in the shop may read it', async () => {
    const { conversationId, turnId, answer, by } = await ask(agent, REFUND)
    expect(by).toBe('playbook')
    expect(answer.plays.length).toBeGreaterThan(0)
    const kept = await get(boss, conversationId)
    expect(kept).toMatchObject({ title: expect.stringContaining('$60'), askedByName: 'A test agent', mayRemove: true })
    expect(kept.turns).toEqual([expect.objectContaining({ id: turnId, number: 1, question: REFUND, answer, by: 'playbook' })])
  })

  it('that goes on knows what was asked and answered before', async () => {
    const { conversationId, answer } = await ask(agent, REFUND)
    const seen: PreparedQuestion[] = []
    const watch: Answerer = (question, options) => {
      seen.push(question)
      return context.asking.answer(question, options)
    }
    await askOf(watch, boss, { input: { conversationId, question: 'And if she already called the bank?' } })
    expect(seen[0]?.earlier).toEqual([{ question: REFUND, answer }])
    expect((await get(agent, conversationId)).turns.map(({ question }) => question)).toEqual([
      REFUND,
      'And if she already called the bank?',
    ])
  })

  it('inside a case brings what the case holds and the policy of the shop', async () => {
    const caseId = v7()
    await boss.call('paste-case', { id: caseId, text: 'The lamp is broken. I want my $80 back or I call my bank.', orderValueMinor: 8000 })
    await boss.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: { agent: 5000 }, words: 'Broken goods are replaced.' } })
    const seen: PreparedQuestion[] = []
    const { conversationId } = await askOf(
      (question, options) => {
        seen.push(question)
        return context.asking.answer(question, options)
      },
      agent,
      { input: { caseId, question: 'What do I offer her?' } },
    )
    expect(seen[0]).toMatchObject({
      role: 'agent',
      policy: { refundLimitsMinor: { agent: 5000 } },
      case: {
        id: caseId,
        situation: { orderValueMinor: 8000 },
        facts: { shopName: 'Test shop' },
        reading: { cause: { kind: 'damaged_defective' } },
      },
    })
    expect(seen[0]).not.toHaveProperty('model')
    expect((await list(agent, { caseId })).rows).toMatchObject([{ id: conversationId, caseId }])
    expect(await codeOf(ask(agent, REFUND, { conversationId, caseId: v7() }))).toBe('bad_input')
    expect(await codeOf(ask(agent, REFUND, { caseId: v7() }))).toBe('not_found')
  })

  it('of 100,000 characters is answered, an empty one refused, and no text breaks it', async () => {
    const { answer, conversationId } = await ask(agent, `${REFUND} `.repeat(850))
    expect(answer.bottomLine).not.toBe('')
    expect((await get(agent, conversationId)).turns[0]?.question.length).toBeGreaterThan(90_000)
    expect(await codeOf(ask(agent, ' \n '))).toBe('bad_input')
    expect(await codeOf(ask(agent, 'x'.repeat(200_001)))).toBe('bad_input')
    expect((await ask(agent, 'Refund\u0000 her \ud800? 😡')).answer.bottomLine).not.toBe('')
  })

  it('sent twice under one id, also at once, is kept once and answered alike; another one under it is refused', async () => {
    const once = ids()
    const [first, second] = await Promise.all([ask(agent, REFUND, once), ask(agent, REFUND, once)])
    expect(second).toEqual(first)
    expect(await ask(agent, REFUND, once)).toEqual(first)
    expect((await get(agent, once.conversationId)).turns).toHaveLength(1)
    expect(await codeOf(ask(agent, 'Something else?', once))).toBe('idempotency_mismatch')
    expect(await codeOf(ask(agent, REFUND, { ...once, conversationId: v7() }))).toBe('idempotency_mismatch')
  })

  it('holds no connection of the database while it is answered', async () => {
    const { pool } = test.database
    const answer: Answerer = async (question, options) => {
      await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0)
      return context.asking.answer(question, options)
    }
    expect(await askOf(answer, agent)).toMatchObject({ by: 'playbook' })
  })

  it('leaves no word of it in the log', async () => {
    const { conversationId } = await ask(agent, 'The purple parrot of Mrs Quimby wants $60 back')
    const owner = openPool(test.connection, { log: silentLog, connections: 1 })
    const { rows } = await owner.query<{ event: string }>(
      `select to_jsonb(e)::text as event from evenkeel.events e where subject_id = $1`,
      [conversationId],
    )
    await owner.end()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.event).not.toMatch(/parrot|Quimby|wants/)
  })
})

describe('the parts of an answer', () => {
  it('come in order: the plays first, then pieces that add up to the answer', async () => {
    const parts: AnswerPart[] = []
    const { answer } = await askOf(context.asking.answer, agent, { onPart: (part) => void parts.push(part as AnswerPart) })
    expect(parts[0]).toEqual({ kind: 'plays', plays: answer.plays })
    const pieces = parts.slice(1).map((part) => (part.kind === 'piece' ? part.piece : {}))
    expect(pieces[0]).toHaveProperty('bottomLine')
    expect(Object.assign({}, { plays: answer.plays }, ...pieces)).toEqual(
      Object.fromEntries(Object.entries(answer).filter(([, value]) => !Array.isArray(value) || value.length > 0)),
    )
  })
})

describe('whoever goes away', () => {
  it('ends the work, and nothing is half kept', async () => {
    const leaving = new AbortController()
    const once = ids()
    const heard: boolean[] = []
    const outcome = await codeOf(
      askOf(
        (_, { signal, onPart }) => {
          onPart({ kind: 'plays', plays: [] })
          leaving.abort()
          heard.push(signal.aborted)
          return new Promise<never>((_, reject) => reject(new Error('the connection to the model was cut')))
        },
        agent,
        { input: once, signal: leaving.signal },
      ),
    )
    expect(outcome).toBe('cancelled')
    expect(heard).toEqual([true])
    expect(await codeOf(get(agent, once.conversationId))).toBe('not_found')
    expect(await ask(agent, REFUND, once)).toMatchObject(once)
  })

  it('while the answer was finished anyway has nothing kept either', async () => {
    const leaving = new AbortController()
    const once = ids()
    const answer: Answerer = async (question, options) => {
      const answered = await context.asking.answer(question, options)
      leaving.abort()
      return answered
    }
    expect(await codeOf(askOf(answer, agent, { input: once, signal: leaving.signal }))).toBe('cancelled')
    expect(await codeOf(get(agent, once.conversationId))).toBe('not_found')
  })

  it('from the shop while it is answered keeps nothing in it', async () => {
    const leaver = await addMember(context, boss.shopId, 'agent')
    const once = ids()
    const answer: Answerer = async (question, options) => {
      await boss.call('remove-member', { id: leaver.memberId })
      return context.asking.answer(question, options)
    }
    expect(await codeOf(askOf(answer, leaver, { input: once, shopId: boss.shopId }))).not.toBe('done')
    expect(await codeOf(get(agent, once.conversationId))).toBe('not_found')
  })
})

describe("the shop's model", () => {
  const settings = {
    provider: 'openai_compatible',
    baseUrl: 'http://127.0.0.1:9/v1',
    model: 'twin-7b',
    key: 'sk-of-the-tests',
    secondReading: false,
  }
  const seenModel = async (member: TestMember) => {
    let seen: PreparedQuestion['model']
    const refuse: Answerer = ({ model }) => {
      seen = model
      return Promise.reject(new AppError('model_refused', 'Only who is asked matters here.'))
    }
    expect(await codeOf(askOf(refuse, member))).toBe('model_refused')
    return seen
  }

  it('is given to whoever answers where it is switched on for that, within its budget, and to nobody else', async () => {
    const owner = await createShop(context)
    expect(await owner.call('update-model', { ...settings, version: 0 })).toMatchObject({ settings: { answers: false } })
    expect(await seenModel(owner)).toBeUndefined()
    await owner.call('update-model', { ...settings, version: 1, answers: true, answerMostSeconds: 5 })
    expect(await seenModel(owner)).toMatchObject({ model: 'twin-7b', key: 'sk-of-the-tests', mostSeconds: 5, mostTokens: 20_000 })
    // Whoever changes something else leaves it as it was.
    expect(await owner.call('update-model', { ...settings, version: 2 })).toMatchObject({
      settings: { answers: true, answerMostSeconds: 5 },
    })
  })

  it('that cannot be reached leaves the composed answer, and the conversation says why', async () => {
    const owner = await createShop(context)
    await owner.call('update-model', { ...settings, version: 0, answers: true, answerMostSeconds: 5 })
    const { conversationId, by, whyNotModel } = await ask(owner, REFUND)
    expect(by).toBe('playbook')
    expect(whyNotModel).toMatch(/cannot be reached/)
    expect((await get(owner, conversationId)).turns[0]).toMatchObject({ by: 'playbook', modelName: 'twin-7b', whyNotModel })
  })
})

describe('the history', () => {
  it('finds words of questions and of answers, page by page, and whose they are', async () => {
    await ask(boss, REFUND)
    const { conversationId, answer } = await ask(agent, 'Somebody wants a free tasting for 40 guests, the zeppelin club. What do I say?')
    expect((await list(boss, { query: 'ZEPPELIN' })).rows).toMatchObject([{ id: conversationId, turnCount: 1, isMine: false }])
    expect((await list(agent, { query: 'zeppelin', mine: true })).rows).toMatchObject([{ id: conversationId, isMine: true }])
    expect((await list(boss, { query: 'zeppelin', mine: true })).rows).toEqual([])
    const words = answer.bottomLine.slice(0, 40)
    expect((await list(boss, { query: words })).rows.map(({ id }) => id)).toContain(conversationId)
    expect((await list(boss, { query: 'zep%lin' })).rows).toEqual([])
    const first = await list(boss, { limit: 1 })
    expect(first.rows[0]?.id).toBe(conversationId)
    const second = await list(boss, { limit: 1, cursor: first.nextCursor })
    expect(second.rows).toHaveLength(1)
    expect(second.rows[0]?.id).not.toBe(conversationId)
  })

  it('is renamed by its version, and removed by whoever began it or who leads', async () => {
    const { conversationId: id } = await ask(boss, REFUND)
    const renamed = (await agent.call('rename-conversation', {
      id,
      version: (await get(agent, id)).version,
      title: 'The $60',
    })) as Conversation
    expect(renamed).toMatchObject({ title: 'The $60', mayRemove: false })
    expect(await codeOf(agent.call('rename-conversation', { id, version: renamed.version - 1, title: 'No' }))).toBe('version_conflict')
    expect(await codeOf(agent.call('remove-conversation', { id }))).toBe('not_allowed')
    await boss.call('remove-conversation', { id })
    expect(await codeOf(get(boss, id))).toBe('not_found')
  })
})

describe('a verdict', () => {
  it('is one of each member on each turn, and may be changed and taken back', async () => {
    const { conversationId, turnId } = await ask(agent, REFUND)
    await agent.call('rate-answer', { turnId, verdict: 'up' })
    await agent.call('rate-answer', { turnId, verdict: 'down', reason: 'Wrong sum' })
    await boss.call('rate-answer', { turnId, verdict: 'up' })
    const [seen] = (await get(agent, conversationId)).turns
    expect(seen).toMatchObject({ rating: { verdict: 'down', reason: 'Wrong sum' }, ratings: { up: 1, down: 1 } })
    await agent.call('rate-answer', { turnId, verdict: null })
    const [after] = (await get(agent, conversationId)).turns
    expect(after?.ratings).toEqual({ up: 1, down: 0 })
    expect(after).not.toHaveProperty('rating')
  })
})

describe('a case made of a question', () => {
  it('is read and decided, holds the conversation, and is made once', async () => {
    const { conversationId, turnId } = await ask(agent, 'Mrs Doe wants her $120 back for a broken lamp and threatens a chargeback.')
    const id = v7()
    await agent.call('make-case-from-turn', { id, turnId, customerName: 'Mrs Doe', orderValueMinor: 12_000 })
    const opened = (await agent.call('get-case', { id })) as { customer: object; decision: { situation: object } }
    expect(opened.customer).toMatchObject({ name: 'Mrs Doe' })
    expect(opened.decision.situation).toMatchObject({ orderValueMinor: 12_000 })
    expect(await get(agent, conversationId)).toMatchObject({ caseId: id })
    expect(await codeOf(agent.call('make-case-from-turn', { id: v7(), turnId }))).toBe('already_exists')
  })
})

describe('another shop', () => {
  it('sees, goes on with, rates and takes nothing of it, not even by the same ids', async () => {
    const stranger = await createShop(context, { name: 'Other shop' })
    const { conversationId, turnId } = await ask(agent, REFUND)
    expect((await list(stranger)).rows).toEqual([])
    expect(await codeOf(get(stranger, conversationId))).toBe('not_found')
    expect(await codeOf(stranger.call('rate-answer', { turnId, verdict: 'down' }))).toBe('not_found')
    expect(await codeOf(stranger.call('remove-conversation', { id: conversationId }))).toBe('not_found')
    expect(await codeOf(stranger.call('make-case-from-turn', { id: v7(), turnId }))).toBe('not_found')
    await ask(stranger, 'Our own question, under the same ids?', { conversationId, turnId })
    expect((await get(stranger, conversationId)).turns).toHaveLength(1)
    expect((await get(agent, conversationId)).turns[0]?.question).toBe(REFUND)
  })
})

describe('the playbook', () => {
  it('lists its topics with their plays, finds plays, and opens them', async () => {
    const { rows: topics } = (await boss.call('list-topics', {})) as { rows: { id: string; playCount: number }[] }
    expect(topics.map(({ id }) => id)).toEqual(['customers', 'reviews', 'vendors', 'inventory'])
    const { rows } = (await boss.call('list-plays', { topic: 'vendors' })) as { rows: { id: string; topic: string }[] }
    expect(rows).toHaveLength(topics.find(({ id }) => id === 'vendors')?.playCount ?? 0)
    const found = (await boss.call('list-plays', { query: 'chargeback' })) as { rows: object[] }
    expect(found.rows.length).toBeGreaterThan(3)
    const all = (await boss.call('list-plays', {})) as { rows: { id: string; title: string }[] }
    const opened = await Promise.all(all.rows.slice(0, 20).map(({ id }) => boss.call('get-play', { id })))
    expect(opened).toMatchObject(all.rows.slice(0, 20).map(({ id, title }) => ({ id, title })))
    expect(await codeOf(boss.call('get-play', { id: 'no-such-play' }))).toBe('not_found')
  })
})
