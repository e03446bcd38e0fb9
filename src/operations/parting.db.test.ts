import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { getPartingChecklist } from './get-parting-checklist.ts'

type Checklist = z.output<typeof getPartingChecklist.output>

let test: TestDatabase
let owner: TestMember
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  const context = createTestContext(test.database)
  owner = await createShop(context)
  agent = await addMember(context, owner.shopId, 'agent')
})
afterAll(() => test.close())

const LETTER = `Hello,

I have decided that we will no longer take orders from you from today. The decision is final, and I am writing so that you can plan.

Your rights for what you have already bought stay as they are. For anything still open, reply to this letter.

Kind regards,
The test team`

async function openFiring(): Promise<{ caseId: string; send: () => Promise<unknown> }> {
  const caseId = v7()
  await agent.call('paste-case', { id: caseId, text: 'Refund me today or I leave a one-star review on Google.', orderValueMinor: 1000 })
  const id = v7()
  await agent.call('save-draft', { id, caseId, kind: 'firing', tone: 'plain', text: LETTER })
  return { caseId, send: () => agent.call('mark-draft-sent', { id, version: 1 }) }
}
const checklistOf = async (caseId: string) => (await agent.call('get-parting-checklist', { caseId })) as Checklist

describe('parting with a customer', () => {
  it('takes the yes of a manager before the letter goes out', async () => {
    const { caseId, send } = await openFiring()
    const refused = { code: 'blocked_by_guard', details: { needsApproval: true, relation: 'part_ways' } }
    await expect(send()).rejects.toMatchObject(refused)
    const { subject } = await checklistOf(caseId)
    const remedy = { ...subject, relation: undefined }
    await agent.call('ask-approval', { id: v7(), caseId, subject: remedy })
    const id = v7()
    await agent.call('ask-approval', { id, caseId, subject })
    await expect(send()).rejects.toMatchObject(refused)
    expect((await checklistOf(caseId)).approval).toMatchObject({ id, subject: { relation: 'part_ways' } })
    await owner.call('decide-approval', { id, version: 1, granted: true })
    await expect(send()).resolves.toMatchObject({ id: caseId })
    const { customer } = (await agent.call('get-case', { id: caseId })) as { customer: { id: string } }
    const parted = (await agent.call('get-customer', { id: customer.id })) as { version: number; standing: object }
    expect(parted.standing).toMatchObject({ is: 'parted', reason: 'They were told by letter.', byName: expect.stringMatching(/./) })
    await agent.call('set-standing', { id: customer.id, version: parted.version, standing: 'good' })
    expect(await agent.call('get-customer', { id: customer.id })).toMatchObject({ standing: { is: 'good' } })
  })

  it('stays refused after a no, and shows what speaks against it', async () => {
    const { caseId, send } = await openFiring()
    const { checks, subject } = await checklistOf(caseId)
    expect(checks.find(({ id }) => id === 'no_retaliation')?.state).toBe('problem')
    const id = v7()
    await agent.call('ask-approval', { id, caseId, subject })
    await owner.call('decide-approval', { id, version: 1, granted: false })
    await expect(send()).rejects.toMatchObject({ code: 'blocked_by_guard' })
    await expect(agent.call('ask-approval', { id: v7(), caseId, subject: { ...subject, amountMinor: 5 } })).rejects.toMatchObject({
      code: 'bad_input',
    })
  })
})
