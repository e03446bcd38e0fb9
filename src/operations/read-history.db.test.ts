import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { CustomerHistory } from '../core/reading/history.ts'
import type { Context } from './call.ts'

let test: TestDatabase
let context: Context
let owner: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = await createShop(context)
})
afterAll(() => test.close())

/** A customer with one case for each text; its id. */
async function customerWith(texts: readonly string[], by: TestMember = owner): Promise<string> {
  const email = `${v7()}@test.example`
  const ids = texts.map(() => v7())
  for (const [index, text] of texts.entries()) await by.call('paste-case', { id: ids[index]!, text, channel: 'email', customer: { email } })
  return ((await by.call('get-case', { id: ids[0]! })) as { customer: { id: string } }).customer.id
}
const history = async (customerId: string, by: TestMember = owner) => (await by.call('read-history', { customerId })) as CustomerHistory
const threats = ['Refund me or I leave a one star review.', 'Take the fee off or I call my bank and dispute the charge.']

describe('a customer’s history', () => {
  it('supposes conduct from several cases, with the words, and none from one', async () => {
    const { hypotheses, heat } = await history(await customerWith(threats))
    expect(heat.steps).toHaveLength(2)
    expect(hypotheses.map(({ archetype, cases }) => [archetype, cases])).toContainEqual(['threat_bargainer', 2])
    expect(hypotheses.flatMap(({ evidence }) => evidence.map(({ words }) => words)).join()).toContain('review')
    expect((await history(await customerWith(threats.slice(1)))).hypotheses).toEqual([])
  })
  it('supposes nothing where the policy says so, and still tells heat and waiting', async () => {
    const strict = await createShop(context)
    const customerId = await customerWith(threats, strict)
    await strict.call('save-policy', { basedOn: 0, document: { archetypes: false } })
    expect(await history(customerId, strict)).toMatchObject({ hypotheses: [], heat: { steps: [{}, {}] } })
  })
  it('is of this shop alone', async () => {
    const customerId = await customerWith(threats)
    const stranger = await createShop(context)
    await expect(history(customerId, stranger)).rejects.toMatchObject({ code: 'not_found' })
  })
})
