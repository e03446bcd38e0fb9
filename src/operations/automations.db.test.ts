import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { Context } from './call.ts'
import { findCaseFacts } from './case-facts.ts'

let test: TestDatabase
const now = NOW
let context: Context
let boss: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  boss = await createShop(context)
})
afterAll(() => test.close())

async function paste(text: string, email = `${v7()}@customer.example`): Promise<string> {
  const id = v7()
  await boss.call('paste-case', { id, text, channel: 'email', customer: { name: 'Ada', email } })
  return id
}

const factsOf = (caseId: string) =>
  test.database.transaction({ shopId: boss.shopId, access: 'read' }, (db) => findCaseFacts({ db, now }, caseId))

describe('the facts of a case', () => {
  it('are what was read, what is known of the customer and what the clock shows', async () => {
    const id = await paste('My $60 lamp came two weeks late and I am furious! Refund me or I will dispute it with my bank.')
    expect(await factsOf(id)).toMatchObject({
      ...{ threats: ['chargeback'], cause: 'late_delivery', channel: 'email', state: 'open', assigned: false, answered: false },
      ...{ hoursWaiting: 0, messages: 1, casesIn90Days: 1, orderValueMinor: 6000, standing: 'good', weekday: 'sunday', hour: 10, tags: [] },
    })
    expect(await factsOf(v7())).toBeUndefined()
  })
})
