import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { type Context, callOperation } from './call.ts'

const DAY_MS = 86_400_000
const LATE = 'My $100 parcel came two weeks late. I want my money back or I call my bank.'

interface Outcome {
  version: number
  refusedMinor: number
  windowEndsAt: string
  open: string[]
  askAt?: string
  isDue: boolean
  disputed?: boolean
  recordedByName?: string
}
interface CaseDetail {
  id: string
  version: number
  state: string
  decision: {
    id: string
    version: number
    result: { inputs: { name: string; value: number; origin: string; learned?: { cases: number } }[] }
  }
  outcome?: Outcome
  timeline: { operation: string }[]
}

let test: TestDatabase
let now = NOW
let context: Context

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
})
afterAll(() => test.close())

/** Days after the moment that tests agree on. */
const goTo = (days: number) => {
  now = new Date(NOW.getTime() + days * DAY_MS)
}

const detailOf = async (by: TestMember, id: string) => (await by.call('get-case', { id })) as CaseDetail

/** A case on which holding firm was chosen. */
async function refuse(by: TestMember): Promise<CaseDetail> {
  const id = v7()
  await by.call('paste-case', { id, text: LATE, channel: 'email', orderValueMinor: 10_000 })
  const decided = await by.call('decide-case', {
    caseId: id,
    situation: { orderValueMinor: 10_000, currency: 'USD', faultOfShop: 'no', evidenceStrength: 'medium' },
  })
  const { decision } = decided as CaseDetail
  const choice = { caseId: id, decisionId: decision.id, version: decision.version, option: 'hold_firm', amountMinor: 0 }
  return (await by.call('choose-option', choice)) as CaseDetail
}

const toAsk = async (by: TestMember) =>
  ((await by.call('list-outcomes-to-ask', {})) as { rows: { caseId: string; outcome: Outcome }[] }).rows
const exposure = async (by: TestMember) =>
  (await by.call('list-exposure', {})) as { totalMinor: number; count: number; rows: { caseId: string; refusedMinor: number }[] }
const disputeChance = async (by: TestMember) => {
  const id = v7()
  await by.call('paste-case', { id, text: LATE, channel: 'email', orderValueMinor: 10_000 })
  return (await detailOf(by, id)).decision.result.inputs.find(({ name }) => name === 'pDisputeIfHeld')
}
const job = (operation: string, shopId: string) =>
  callOperation(context, { operation, input: {}, caller: { kind: 'job', name: 'a test' }, requestId: v7(), shopId })

describe('what happens after a choice', () => {
  it('is exposed from the choice on, asked when the window has passed, and asked once', async () => {
    goTo(0)
    const owner = await createShop(context)
    const refused = await refuse(owner)
    expect(refused.outcome).toMatchObject({ refusedMinor: 10_000, isDue: false, open: ['disputed', 'reviewed', 'cameBack'] })
    expect(refused.outcome?.windowEndsAt).toBe(new Date(NOW.getTime() + 120 * DAY_MS).toISOString())
    expect(await exposure(owner)).toMatchObject({ totalMinor: 10_000, count: 1, rows: [{ caseId: refused.id, refusedMinor: 10_000 }] })

    goTo(10)
    const answers = { disputed: false, hoursSpent: 2 }
    const closed = (await owner.call('close-case', { caseId: refused.id, version: refused.version, outcome: answers })) as CaseDetail
    expect(closed).toMatchObject({ state: 'closed', outcome: { disputed: false, recordedByName: 'A test owner' } })
    expect(closed.outcome?.open).toContain('disputed')
    expect(await toAsk(owner)).toEqual([])
    expect(await job('note-outcomes-due', owner.shopId)).toEqual({ noted: 0 })

    goTo(121)
    expect((await toAsk(owner)).map(({ caseId }) => caseId)).toEqual([refused.id])
    expect((await exposure(owner)).count).toBe(0)
    expect(await job('note-outcomes-due', owner.shopId)).toEqual({ noted: 1 })
    expect(await job('note-outcomes-due', owner.shopId)).toEqual({ noted: 0 })
    const { version } = (await detailOf(owner, refused.id)).outcome!
    const told = (await owner.call('record-outcome', { caseId: refused.id, version, disputed: false, cameBack: true })) as CaseDetail
    expect(told.outcome).toMatchObject({ isDue: false, open: ['reviewed'] })
    expect(await toAsk(owner)).toEqual([])
    expect(told.timeline.slice(-3).map(({ operation }) => operation)).toEqual(['close-case', 'note-outcomes-due', 'record-outcome'])
  })

  it('moves the next decision as far as it goes, and says on how many cases it rests', async () => {
    goTo(0)
    const owner = await createShop(context)
    const before = await disputeChance(owner)
    expect(before?.origin).toBe('assumption')
    const cases: CaseDetail[] = []
    for (let index = 0; index < 3; index++) cases.push(await refuse(owner))
    goTo(60)
    const tell = async ({ id }: CaseDetail, disputed: boolean) => {
      const { outcome } = await detailOf(owner, id)
      await owner.call('record-outcome', { caseId: id, version: outcome?.version, disputed })
    }
    for (const one of cases) await tell(one, false)
    const half = await disputeChance(owner)
    expect(half).toMatchObject({ origin: 'learned', learned: { cases: 3 } })
    goTo(120)
    for (const one of cases) await tell(one, false)
    const whole = await disputeChance(owner)
    expect(half!.value).toBeLessThan(before!.value)
    expect(whole!.value).toBeLessThan(half!.value)
    for (const one of cases) await tell(one, true)
    expect((await disputeChance(owner))!.value).toBeGreaterThan(before!.value)
    expect((await exposure(owner)).count).toBe(0)

    const learning = (await owner.call('get-learning', {})) as {
      numbers: { parameter: string; data: { cases: number }; prior: { value: number }; posterior: { value: number } }[]
      calibration: { all: { count: number; enough: boolean; brier?: number } }
    }
    const number = learning.numbers.find(({ parameter }) => parameter === 'pDisputeIfHeld')
    expect(number).toMatchObject({ data: { cases: 3 }, prior: { value: before!.value } })
    expect(number!.posterior.value).toBe((await disputeChance(owner))!.value)
    expect(learning.calibration.all).toMatchObject({ count: 3, enough: false })
  })

  it('stays in its shop: another one learns nothing of it', async () => {
    goTo(0)
    const other = await createShop(context)
    expect((await disputeChance(other))?.origin).toBe('assumption')
    expect(await exposure(other)).toEqual({ totalMinor: 0, count: 0, rows: [] })
  })

  it('is not told over what somebody else said meanwhile, and money given later is not exposed', async () => {
    goTo(0)
    const owner = await createShop(context)
    const agent = await addMember(context, owner.shopId, 'agent')
    const refused = await refuse(owner)
    const { version } = refused.outcome!
    await agent.call('record-outcome', { caseId: refused.id, version, moneyGivenMinor: 4000 })
    await expect(owner.call('record-outcome', { caseId: refused.id, version, disputed: true })).rejects.toMatchObject({
      code: 'version_conflict',
    })
    expect((await exposure(owner)).totalMinor).toBe(6000)
  })

  it('a case that is closed without a choice asks no more than whether they came back and what they wrote', async () => {
    goTo(0)
    const owner = await createShop(context)
    const id = v7()
    await owner.call('paste-case', { id, text: 'Your waiter was rude to us and nobody said sorry.', channel: 'email' })
    const closed = (await owner.call('update-case', { id, version: (await detailOf(owner, id)).version, state: 'closed' })) as CaseDetail
    expect(closed.outcome?.open).toEqual(['reviewed', 'cameBack'])
    const { version } = closed.outcome!
    const said = (await owner.call('record-outcome', { caseId: id, version, reviewed: true, reviewStars: 1 })) as CaseDetail
    expect(said.outcome).toMatchObject({ open: ['cameBack'] })
  })
})
