import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'

const HOUR_MS = 3_600_000
const PLAIN = 'My $60 lamp came two weeks late. Please give me $20 back.'

let test: TestDatabase
let now = NOW
let context: Context
let boss: TestMember
let owner: ReturnType<typeof openPool>

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  owner = openPool(test.connection, { log: silentLog, connections: 1 })
  boss = await createShop(context)
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

interface CaseDetail {
  id: string
  version: number
  state: string
  messages: { direction: string; text: string }[]
}
const caseOf = async (id: string) => (await boss.call('get-case', { id })) as CaseDetail

async function closedCase(more: { text?: string; email?: string; channel?: string; by?: TestMember } = {}): Promise<string> {
  const { text = PLAIN, email = `${v7()}@customer.example`, channel = 'email', by = boss } = more
  const id = v7()
  await by.call('paste-case', { id, text, channel, customer: { name: 'Ada', email } })
  const { version } = (await by.call('get-case', { id })) as CaseDetail
  await by.call('close-case', { caseId: id, version })
  return id
}

/** Asks by a link that is handed over; gives the call of whoever holds it. */
async function ask(caseId: string) {
  const { link } = (await boss.call('ask-feedback', { id: v7(), caseId, byMail: false })) as { link: string }
  const headers = new Headers({ authorization: `Bearer ${link.split('#')[1]}` })
  return (operation: string, input: unknown = {}) =>
    callOperation(context, { operation, input, caller: { kind: 'session', headers }, requestId: v7() })
}

const queued = async (shopId: string) => {
  const { rows } = await owner.query<{ data: { input: { to: string; text: string } } }>(
    `select data from pgboss.job where name = 'send-mail' and data ->> 'shopId' = $1`,
    [shopId],
  )
  return rows.map(({ data }) => data.input)
}

describe('a survey', () => {
  it('asks in the standard words, is answered once, and counts', async () => {
    const caseId = await closedCase()
    const holder = await ask(caseId)
    const survey = (await holder('get-survey')) as { caseTitle: string; questions: { name: string; text: string; choices: unknown[] }[] }
    expect(survey.questions).toMatchObject([{ name: 'satisfaction', text: 'How satisfied were you with how we handled this?' }])
    expect(survey.questions[0]!.choices).toHaveLength(5)
    expect(await holder('answer-survey', { satisfaction: 5, ease: 7, words: 'Quick and kind.' })).toEqual({ low: false })
    await expect(holder('answer-survey', { satisfaction: 1 })).rejects.toMatchObject({ code: 'link_invalid' })
    const { state, messages } = await caseOf(caseId)
    expect(state).toBe('closed')
    // What was not asked does not count.
    expect(messages.at(-1)).toMatchObject({
      direction: 'note',
      text: 'The survey was answered. How satisfied: Very satisfied (5 of 5).\n“Quick and kind.”',
    })
    expect(await boss.call('get-feedback', {})).toMatchObject({
      figures: { answered: { count: 1, of: 1 }, satisfied: { count: 1, of: 1, share: 1 }, easy: { of: 0 } },
      answers: [{ caseId, satisfaction: 5, words: 'Quick and kind.', reopened: false }],
    })
  })

  it('answered low opens the case again, and its words are read', async () => {
    const caseId = await closedCase()
    const holder = await ask(caseId)
    const words = 'Nobody called me back. I will tell my bank to take the $60 back!'
    expect(await holder('answer-survey', { satisfaction: 1, words })).toEqual({ low: true })
    const reopened = (await caseOf(caseId)) as CaseDetail & { caseReading: { threats: { kind: string }[] } }
    expect(reopened.state).toBe('open')
    expect(reopened.messages.some(({ direction, text }) => direction === 'inbound' && text === words)).toBe(true)
    expect(reopened.caseReading.threats.map(({ kind }) => kind)).toContain('chargeback')
  })

  it('answered low without words opens it too, and alerts whoever leads', async () => {
    const caseId = await closedCase()
    await (await ask(caseId))('answer-survey', { satisfaction: 2 })
    expect((await caseOf(caseId)).state).toBe('open')
    expect(await boss.call('list-notices', {})).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ kind: 'low_answer', caseId })]),
    })
  })

  it('with nothing in it is refused, and may still be answered', async () => {
    const holder = await ask(await closedCase())
    await expect(holder('answer-survey', {})).rejects.toMatchObject({ code: 'bad_input' })
    expect(await holder('answer-survey', { satisfaction: 3 })).toEqual({ low: false })
  })

  it.each([
    ['abuse', 'You stupid worthless idiots. Give me my $60.'],
    ['safety', 'I will come to your shop and break your legs if I do not get my $60.'],
    ['legal', 'My lawyer will sue you in small claims court for the $60.'],
  ])('is not asked after %s', async (reason, text) => {
    const caseId = await closedCase({ text })
    await expect(boss.call('ask-feedback', { id: v7(), caseId, byMail: false })).rejects.toMatchObject({
      code: 'blocked_by_guard',
      details: { reason },
    })
  })

  it('is not asked twice, neither about a case nor of a customer within the time', async () => {
    const email = 'twice@customer.example'
    const [first, second] = [await closedCase({ email }), await closedCase({ email })]
    await ask(first)
    await expect(ask(first)).rejects.toMatchObject({ details: { reason: 'asked' } })
    await expect(ask(second)).rejects.toMatchObject({ details: { reason: 'lately' } })
    now = new Date(NOW.getTime() + 31 * 24 * HOUR_MS)
    await ask(second)
    now = NOW
  })
})

describe('asking by itself', () => {
  it('is off until somebody switches it on, waits as it was told, asks once, and a choice is in each line of the mail', async () => {
    const own = await createShop(context)
    const due = () =>
      callOperation(context, {
        operation: 'ask-feedback-due',
        input: {},
        caller: { kind: 'job', name: 'a test' },
        shopId: own.shopId,
        requestId: v7(),
      })
    await closedCase({ by: own, email: 'asked@customer.example' })
    await closedCase({ by: own, email: 'chatted@customer.example', channel: 'chat' })
    now = new Date(NOW.getTime() + 5 * HOUR_MS)
    expect(await due()).toEqual({ asked: 0 })
    const settings = { on: true, questions: ['satisfaction', 'solved'], waitHours: 4, byChannel: { chat: null }, daysBetween: 30 }
    expect(await own.call('save-feedback-settings', { ...settings, version: 0 })).toEqual({ ...settings, version: 1 })
    await expect(own.call('save-feedback-settings', { ...settings, version: 0 })).rejects.toMatchObject({ code: 'version_conflict' })
    now = new Date(NOW.getTime() + 3 * HOUR_MS)
    expect(await due()).toEqual({ asked: 0 })
    now = new Date(NOW.getTime() + 5 * HOUR_MS)
    expect(await due()).toEqual({ asked: 1 })
    expect(await due()).toEqual({ asked: 0 })
    const mails = await queued(own.shopId)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'asked@customer.example' })
    expect(mails[0]!.text.match(/http:\/\/desk\.test\/survey#el_[\w-]+\.[1-5]$/gm)).toHaveLength(5)
    now = NOW
  })
})
