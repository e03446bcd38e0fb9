import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { Answered, AnswerPart, Asking, PreparedQuestion } from './answerer.ts'
import type { Context } from './call.ts'

interface Turn {
  id: string
  number: number
  question: string
  answer: { bottomLine: string; plays: { id: string; title: string }[] }
  by: string
  rating?: { verdict: string; reason?: string }
  ratings: { up: number; down: number }
}
interface Conversation {
  id: string
  version: number
  title: string
  caseId?: string
  askedByName: string
  mayRemove: boolean
  turns: Turn[]
}
interface Rows {
  rows: { id: string; title: string; lastQuestion: string; turnCount: number; caseId?: string; isMine: boolean }[]
  nextCursor?: string
}

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

/** The playbook as it is, with an answerer that a test watches or holds up. */
function withAnswerer(answer: Asking['answer']): Context {
  return { ...context, asking: { ...context.asking, answer } }
}

const ask = (member: TestMember, question: string, more: { conversationId?: string; turnId?: string; caseId?: string } = {}) =>
  member.call('ask', { conversationId: v7(), turnId: v7(), question, ...more }) as Promise<
    Answered & { conversationId: string; turnId: string }
  >
const get = (member: TestMember, id: string) => member.call('get-conversation', { id }) as Promise<Conversation>
const list = (member: TestMember, input: object = {}) => member.call('list-conversations', input) as Promise<Rows>

describe('a question', () => {
  it('is answered from the playbook and kept, and everybody in the shop may read it', async () => {
    const { conversationId, turnId, answer, by } = await ask(agent, REFUND)
    expect(by).toBe('playbook')
    expect(answer.bottomLine).not.toBe('')
    expect(answer.plays.length).toBeGreaterThan(0)
    const kept = await get(boss, conversationId)
    expect(kept).toMatchObject({ title: expect.stringContaining('$60'), askedByName: 'A test agent', mayRemove: true })
    expect(kept.turns).toEqual([expect.objectContaining({ id: turnId, number: 1, question: REFUND, answer, by: 'playbook' })])
  })
})
