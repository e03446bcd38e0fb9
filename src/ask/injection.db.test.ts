import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { INJECTIONS, type Injection } from '../../test/injections.ts'
import { GOOD_ANSWER, SOFA } from '../../test/model-question.ts'
import { type ModelTwin, startModelTwin } from '../../test/model-twin.ts'
import type { Answered } from '../operations/answerer.ts'
import type { Context } from '../operations/call.ts'
import { openPool } from '../store/database.ts'

const KEY = 'sk-of-the-tests-1618033988'
const CANARY = 'CANARY-OF-THE-OTHER-SHOP'

let test: TestDatabase
let context: Context
let owner: Pool
let twin: ModelTwin
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = openPool(test.connection, { log: silentLog, connections: 2 })
  twin = await startModelTwin()
  const boss = await createShop(context)
  const settings = { version: 0, provider: 'openai_compatible', baseUrl: twin.url, model: 'twin', key: KEY, secondReading: false }
  await boss.call('update-model', { ...settings, answers: true })
  await boss.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: { agent: 10_000 }, words: 'Broken goods are replaced.' } })
  agent = await addMember(context, boss.shopId, 'agent')
  const other = await createShop(context, { name: CANARY })
  await other.call('paste-case', { id: v7(), text: `${CANARY}: the lamp is broken, I want my $80 back.` })
  await other.call('save-policy', { basedOn: 0, document: { refundLimitsMinor: {}, words: `${CANARY}: ninety days.` } })
})
afterAll(async () => {
  await twin.close()
  await owner.end()
  await test.close()
})

/** Asks as an attack would have it asked, of a model that does what it says. */
async function askUnder({ place, text, obeys, calls = [] }: Injection): Promise<Answered> {
  const conversationId = v7()
  const caseId = place === 'case' || place === 'title' ? v7() : undefined
  if (caseId)
    await agent.call('paste-case', { id: caseId, text: `${text}\nThe sofa has a scratch, I want my $240 back.`, orderValueMinor: 24_000 })
  if (place === 'earlier') await agent.call('ask', { conversationId, turnId: v7(), question: text })
  const hostile = GOOD_ANSWER.replace('1. Read', `1. ${obeys}\n2. Read`).replace('May I tell', `${obeys} May I tell`)
  // It has read what its good sentences cite, so that they stand and the hostile one has company.
  const reads = ['i-will-call-my-bank', 'partial-offer-that-closes'].map((play) => ({
    tool: 'read_play',
    input: JSON.stringify({ id: play }),
  }))
  twin.behave({ stream: (_, before) => (before === 0 ? [...reads, ...calls] : [{ text: hostile }]) })
  const question = place === 'message' || place === 'document' ? `${SOFA} She wrote: "${text}"` : SOFA
  return (await agent.call('ask', { conversationId, turnId: v7(), question, ...(caseId && { caseId }) })) as Answered
}

/** Every table of ours but those that a question itself writes, each as the hash of its rows. */
async function stateOf(): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'evenkeel' order by 1")
  const state: Record<string, string> = {}
  for (const { name } of rows) {
    if (WRITTEN_BY_ASKING.has(name)) continue
    const { rows: hashes } = await owner.query<{ hash: string }>(
      `select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from evenkeel."${name}" t`,
    )
    state[name] = hashes[0]!.hash
  }
  return state
}
const WRITTEN_BY_ASKING = new Set(['conversations', 'conversation_turns', 'events'])

describe('attacks by words', () => {
  it('move nothing, whatever a believing model does: only the turns of the conversations are new', async () => {
    // Those that call something or stand in an earlier turn: injection.test.ts has what is shown of every attack.
    const plain = INJECTIONS.filter(({ place, calls }) => place === 'earlier' || (place === 'message' && calls))
    const before = await stateOf()
    let bettered = 0
    for (const attack of plain) {
      const { answer, by } = await askUnder(attack)
      if (by === 'model') bettered++
      const shown = JSON.stringify([answer.bottomLine, answer.steps, answer.words, answer.next])
      expect(`${attack.name}: ${shown}`).not.toContain(CANARY)
    }
    expect(bettered).toBeGreaterThan(0)
    expect(await stateOf()).toEqual(before)
    const { rows } = await owner.query<{ operation: string }>('select distinct operation from evenkeel.events where shop_id = $1', [
      agent.shopId,
    ])
    expect(
      rows.map(({ operation }) => operation).filter((operation) => !['ask', 'update-model', 'save-policy'].includes(operation)),
    ).toEqual([])
  }, 60_000)

  it('in a case of the shop leave the case as it was', async () => {
    for (const attack of INJECTIONS.filter(({ place }) => place === 'case' || place === 'title').slice(0, 4)) {
      await askUnder(attack)
    }
    const { rows } = await owner.query<{ operation: string }>('select distinct operation from evenkeel.events where shop_id = $1', [
      agent.shopId,
    ])
    expect(rows.map(({ operation }) => operation).sort()).toEqual(['ask', 'paste-case', 'save-policy', 'update-model'])
  }, 60_000)

  it('never had the model see the key or another shop, and the asker saw neither', async () => {
    expect(twin.asked.length).toBeGreaterThan(12)
    for (const { body, authorization } of twin.asked) {
      expect(body).not.toContain(KEY)
      expect(authorization).toBe(`Bearer ${KEY}`)
      expect(body).not.toContain('ninety days')
      expect(body).not.toContain('the lamp is broken')
    }
    const { rows } = await owner.query('select answer from evenkeel.conversation_turns where shop_id = $1', [agent.shopId])
    expect(JSON.stringify(rows)).not.toContain(KEY)
    expect(JSON.stringify(rows)).not.toContain(CANARY)
  })
})
