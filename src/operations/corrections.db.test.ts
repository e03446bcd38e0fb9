import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { ReadingChange } from '../core/reading/reading-change.ts'
import { insertEvents } from '../store/events.ts'
import { saveCorrection } from '../store/reading-corrections.ts'
import { type Context, callOperation } from './call.ts'

let test: TestDatabase
let context: Context
let member: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
})
afterAll(() => test.close())
beforeEach(async () => {
  member = await createShop(context)
})

interface Detail {
  readonly id: string
  readonly version: number
  readonly readingOfMessageId: string
  readonly reading: { heat: number; cause: { kind: string }; threats: { kind: string }[]; wants: { kind: string }[] }
  readonly readingChanges: { byShop: ReadingChange[]; byHand: { change: ReadingChange; read: unknown; byName: string }[] }
  readonly heats: { heat: number }[]
  readonly decision?: { id: string; version: number; result: { recommended: string; options: { option: string }[] }; chosen?: unknown }
  readonly timeline: { operation: string; actorName: string; data: Record<string, unknown> }[]
}
interface Settings {
  readonly version: number
  readonly agreement: { messages: number; corrected: number; fields: { field: string; corrected: number }[] }
  readonly correction: { offered?: { correction: Rules; corrected: number }; inForce?: { correction: Rules; byName: string } }
  readonly readings: { total: number; older: number }
  readonly reReading?: { state: string; total: number; done: number; changed: number }
}
type Rules = { heat: object[] } & Record<string, object[]>

const COMPLAINT = 'My $240 sofa came with a scratch. I want my money back or I dispute the charge with my bank.'

async function open(text = COMPLAINT, by = member): Promise<Detail> {
  const id = v7()
  await by.call('paste-case', { id, text })
  return (await by.call('get-case', { id })) as Detail
}
const correct = async (detail: Detail, change: ReadingChange, by = member) =>
  (await by.call('correct-reading', { messageId: detail.readingOfMessageId, change })) as Detail
const lineOf = async (id: string, by = member) =>
  ((await by.call('list-cases', {})) as { rows: { id: string; heat: number; urgency: number; threats: string[] }[] }).rows.find(
    (row) => row.id === id,
  )
const settings = async (by = member) => (await by.call('get-reading-settings', {})) as Settings
const asJob = (operation: string, input: object, shopId = member.shopId) =>
  callOperation(context, { operation, input, shopId, caller: { kind: 'job', name: 'a test' }, requestId: v7() })

describe('a label put right', () => {
  it('is what everybody sees from then on: on the case, in the list, in its urgency and in the decision', async () => {
    const before = await open()
    expect(before.reading.threats.map(({ kind }) => kind)).toEqual(['chargeback'])
    const line = await lineOf(before.id)
    const after = await correct(before, { field: 'threat', kind: 'chargeback', value: false })
    expect(after.reading.threats).toEqual([])
    expect((await lineOf(before.id))?.urgency).toBeLessThan(line?.urgency ?? 0)
    expect(after.decision?.id).not.toBe(before.decision?.id)
    const hotter = await correct(before, { field: 'heat', value: 4 })
    expect(hotter).toMatchObject({ reading: { heat: 4 }, heats: [{ heat: 4 }] })
    expect(await lineOf(before.id)).toMatchObject({ heat: 4 })
    const other = await correct(before, { field: 'cause', value: 'wrong_item' })
    expect(other.reading.cause.kind).toBe('wrong_item')
    const wanted = await correct(before, { field: 'want', kind: 'apology', value: true })
    expect(wanted.reading.wants.map(({ kind }) => kind)).toContain('apology')
    expect(wanted.readingChanges.byHand).toHaveLength(4)
  })

  it('says who did it, in the log too, without the customer’s words', async () => {
    const before = await open()
    const after = await correct(before, { field: 'heat', value: 0 })
    expect(after.readingChanges.byHand).toMatchObject([
      { change: { field: 'heat', value: 0 }, read: before.reading.heat, byName: 'A test owner' },
    ])
    const entry = after.timeline.find(({ operation }) => operation === 'correct-reading')
    expect(entry).toMatchObject({ actorName: 'A test owner', data: { field: 'heat', from: before.reading.heat, to: 0 } })
    expect(JSON.stringify(entry)).not.toContain('sofa')
  })

  it('is undone by setting it back to what was read', async () => {
    const before = await open()
    await correct(before, { field: 'heat', value: 4 })
    const after = await correct(before, { field: 'heat', value: before.reading.heat as 2 })
    expect(after.reading).toEqual(before.reading)
    expect(after.readingChanges.byHand).toEqual([])
  })

  it('leaves a choice standing', async () => {
    const before = await open()
    const { decision } = before
    const chosen = (await member.call('choose-option', {
      caseId: before.id,
      decisionId: decision!.id,
      version: decision!.version,
      option: 'full_refund',
      amountMinor: 24_000,
      overrideGuards: true,
    })) as Detail
    const after = await correct(before, { field: 'heat', value: 4 })
    expect(after.decision).toEqual(chosen.decision)
  })

  it('stays with what the customer says next, for the message it was put right of', async () => {
    const before = await open()
    await correct(before, { field: 'heat', value: 4 })
    const after = (await member.call('add-message', {
      id: v7(),
      caseId: before.id,
      direction: 'inbound',
      channel: 'email',
      text: 'Thank you, that is kind.',
    })) as Detail
    expect(after.heats.map(({ heat }) => heat)).toEqual([4, after.reading.heat])
    expect(after.readingChanges.byHand).toEqual([])
  })

  it('is nothing for viewers, for other shops, and for what the shop itself said', async () => {
    const before = await open()
    const viewer = await addMember(context, member.shopId, 'viewer')
    const change = { field: 'heat', value: 0 } as const
    await expect(correct(before, change, viewer)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(correct(before, change, await createShop(context))).rejects.toMatchObject({ code: 'not_found' })
    const messageId = v7()
    await member.call('add-message', { id: messageId, caseId: before.id, direction: 'outbound', channel: 'email', text: 'We look.' })
    await expect(member.call('correct-reading', { messageId, change })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      member.call('correct-reading', { messageId: before.readingOfMessageId, change: { field: 'heat', value: 5 } }),
    ).rejects.toMatchObject({
      code: 'bad_input',
    })
  })
})

/** Cases of one kind on which somebody worked and put the heat down by a step. */
async function correctMany(count: number): Promise<Detail> {
  const first = await open()
  const heat = (first.reading.heat - 1) as 0
  await correct(first, { field: 'heat', value: heat })
  for (let i = 1; i < count; i++) {
    const { id, readingOfMessageId: messageId } = await open()
    await test.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
      const { shopId, memberId } = member
      const now = context.now()
      const by = { readerVersion: '1', correctedBy: memberId, correctedByName: 'A test owner', now }
      await saveCorrection(db, { shopId, messageId, change: { field: 'heat', value: heat }, read: (heat + 1) as 1, ...by })
      const event = { id: v7(), at: now, actorKind: 'member', actorId: memberId, actorName: 'A test owner', operation: 'correct-reading' }
      await insertEvents(db, [{ ...event, shopId, requestId: null, caseId: id, subjectId: messageId, data: {} }])
    })
  }
  return first
}

describe("a shop's own corrections", () => {
  it('are counted against the cases that somebody worked on', async () => {
    await open()
    const worked = await open()
    await correct(worked, { field: 'heat', value: 4 })
    await correct(worked, { field: 'want', kind: 'apology', value: true })
    const left = await open()
    await member.call('add-message', { id: v7(), caseId: left.id, direction: 'note', channel: 'email', text: 'I rang them.' })
    const { agreement } = await settings()
    expect(agreement).toMatchObject({ messages: 2, corrected: 1 })
    expect(agreement.fields).toEqual([
      { field: 'heat', corrected: 1 },
      { field: 'threat', corrected: 0 },
      { field: 'cause', corrected: 0 },
      { field: 'want', corrected: 1 },
    ])
  })

  it('come out as data, a whole message a row, and only of the own shop', async () => {
    const detail = await open()
    await correct(detail, { field: 'heat', value: 4 })
    await correct(detail, { field: 'threat', kind: 'chargeback', value: false })
    await open()
    const { rows } = (await member.call('export-corrections', {})) as { rows: object[] }
    expect(rows).toEqual([
      {
        id: detail.readingOfMessageId,
        channel: 'email',
        heat: 4,
        cause: detail.reading.cause.kind,
        threats: [],
        wants: detail.reading.wants.map(({ kind }) => kind),
        corrected: ['heat', 'threat'],
        was: [
          { field: 'heat', value: detail.reading.heat },
          { field: 'threat', kind: 'chargeback', value: true },
        ],
        readerVersion: expect.any(String),
        text: COMPLAINT,
      },
    ])
    expect(await (await createShop(context)).call('export-corrections', {})).toEqual({ rows: [] })
    const agent = await addMember(context, member.shopId, 'agent')
    await expect(agent.call('export-corrections', {})).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('teach nothing from a few, and change nothing before a person says so', async () => {
    await correctMany(3)
    expect(((await member.call('fit-shop-correction', {})) as Settings).correction).not.toHaveProperty('offered')
  })

  it('are offered once there are enough, applied once switched on, shown where they changed something, and gone once switched off', async () => {
    const first = await correctMany(12)
    await asJob('refit-shop-correction', {})
    const { correction, version } = await settings()
    const heat = first.reading.heat
    expect(correction.offered?.correction.heat).toEqual([{ from: heat, to: heat - 1, changed: 12, of: 12 }])
    expect((await open()).reading.heat).toBe(heat)

    const use = (input: object, by = member) => by.call('use-shop-correction', input) as Promise<Settings>
    const agent = await addMember(context, member.shopId, 'agent')
    await expect(use({ version, correction: null }, agent)).rejects.toMatchObject({ code: 'not_allowed' })
    const forged = { ...correction.offered!.correction, heat: [{ from: heat, to: 0, changed: 1, of: 1 }] }
    await expect(use({ version, correction: forged })).rejects.toMatchObject({ code: 'version_conflict' })
    const on = await use({ version, correction: correction.offered!.correction })
    expect(on.correction).toMatchObject({ inForce: { byName: 'A test owner' } })
    expect(on.correction).not.toHaveProperty('offered')

    const adjusted = await open()
    expect(adjusted.reading.heat).toBe(heat - 1)
    expect(adjusted.readingChanges.byShop).toEqual([{ field: 'heat', value: heat - 1 }])
    expect(await lineOf(adjusted.id)).toMatchObject({ heat: heat - 1 })
    const other = await createShop(context)
    expect((await open(COMPLAINT, other)).reading.heat).toBe(heat)

    await use({ version: on.version, correction: null })
    expect((await open()).reading.heat).toBe(heat)
  })
})

describe('reading past messages anew', () => {
  /** Pretends that an older reader read everything as calm praise. */
  const age = () =>
    test.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
      await db
        .updateTable('readings')
        .set((eb) => ({ readerVersion: '0', result: eb.fn('jsonb_set', [eb.ref('result'), eb.val('{heat}'), eb.val('0')]) }))
        .execute()
    })
  const startedAt = () => context.now().toISOString()

  it('goes on in parts, resumes where it stopped, keeps what people put right on top, and says how far it came', async () => {
    const detail = await open()
    await correct(detail, { field: 'want', kind: 'apology', value: true })
    const others = 104
    await test.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
      const { shopId } = member
      for (let i = 0; i < others; i++) {
        const id = v7()
        const now = context.now()
        await db
          .insertInto('messages')
          .values({
            shopId,
            id,
            caseId: detail.id,
            direction: 'inbound',
            channel: 'email',
            text: `${COMPLAINT} ${i}`,
            saidAt: now,
            createdAt: now,
          })
          .execute()
        const result = JSON.stringify(detail.reading)
        await db.insertInto('readings').values({ shopId, id: v7(), messageId: id, result, createdAt: now }).execute()
      }
    })
    await age()
    const version = ((await member.call('get-case', { id: detail.id })) as Detail).version
    expect((await settings()).readings).toEqual({ total: others + 1, older: others + 1 })

    await member.call('start-re-reading', {})
    expect(await asJob('re-read-some', { startedAt: startedAt() })).toEqual({ state: 'more' })
    expect((await settings()).reReading).toMatchObject({ state: 'running', total: others + 1, done: 100 })
    const waiting = (await member.call('list-jobs', {})) as { jobs: { name: string }[] }
    expect(waiting.jobs.filter(({ name }) => name === 're-read-messages')).toHaveLength(2)
    const after = await lastOfPart()
    expect(await asJob('re-read-some', { startedAt: startedAt(), after })).toEqual({ state: 'done' })
    expect(await settings()).toMatchObject({
      readings: { total: others + 1, older: 0 },
      reReading: { state: 'done', done: others + 1, changed: others + 1 },
    })

    const read = (await member.call('get-case', { id: detail.id })) as Detail
    expect(read.version).toBe(version)
    expect(read.heats.every(({ heat }) => heat === detail.reading.heat)).toBe(true)
    expect(await lineOf(detail.id)).toMatchObject({ heat: detail.reading.heat })
    const { rows } = (await member.call('export-corrections', {})) as { rows: { wants: string[] }[] }
    expect(rows[0]?.wants).toContain('apology')
  })

  /** The hundredth message by its id. */
  const lastOfPart = () =>
    test.database.transaction({ shopId: member.shopId, access: 'read' }, async (db) => {
      const rows = await db.selectFrom('messages').select('id').orderBy('id').limit(100).execute()
      return rows.at(-1)?.id
    })

  it('can be stopped, and an old part of it does nothing any more', async () => {
    await open()
    await age()
    await member.call('start-re-reading', {})
    expect(((await member.call('stop-re-reading', {})) as Settings).reReading).toMatchObject({ state: 'stopped', done: 0 })
    expect(await asJob('re-read-some', { startedAt: startedAt() })).toEqual({ state: 'over' })
    expect((await settings()).readings.older).toBe(1)
  })

  it('is for owners and managers', async () => {
    const agent = await addMember(context, member.shopId, 'agent')
    for (const operation of ['start-re-reading', 'stop-re-reading', 'fit-shop-correction'])
      await expect(agent.call(operation, {})).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(member.call('re-read-some', { startedAt: startedAt() })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
