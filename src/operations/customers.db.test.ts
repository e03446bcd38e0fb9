import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { getCase } from './get-case.ts'
import type { getCustomer } from './get-customer.ts'
import type { importOrders } from './import-orders.ts'
import type { listCustomers } from './list-customers.ts'
import type { listDuplicates } from './list-duplicates.ts'

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

type Customer = z.output<typeof getCustomer.output>

const list = async (input: object = {}) => (await agent.call('list-customers', input)) as z.output<typeof listCustomers.output>
const get = async (id: string) => (await agent.call('get-customer', { id })) as Customer
const importAll = async (...orders: object[]) => (await owner.call('import-orders', { orders })) as z.output<typeof importOrders.output>
const order = (number: string, customer: object, more: object = {}) => ({ number, currency: 'USD', totalMinor: 4000, customer, ...more })
const openCase = async (email: string, text: string, more: object = {}) => {
  const id = v7()
  await agent.call('paste-case', { id, text, customer: { email }, ...more })
  return (await agent.call('get-case', { id })) as z.output<typeof getCase.output>
}

describe('customers', () => {
  it('who write twice at the same moment are one customer with two cases', async () => {
    const both = await Promise.all([1, 2, 3].map((count) => openCase('twin@customers.example', `My ${count} lamps are late.`)))
    expect(new Set(both.map(({ customer }) => customer.id)).size).toBe(1)
    expect(both[0]?.customer.id).toBeTruthy()
    expect((await list({ query: 'twin@' })).rows).toMatchObject([{ caseCount: 3 }])
  })

  it('have their case tied to an order that was taken in, with its price, by its number', async () => {
    const vic = { name: 'Vic Marsh', email: 'vic@orders.example' }
    await importAll(order('T-9', vic, { item: 'Lamp', totalMinor: 18_900 }))
    const { item, decision } = await openCase(vic.email, 'It came with a dent. Refund me.', { orderNumber: 'T-9' })
    expect(item).toBe('Lamp')
    expect(decision?.situation.orderValueMinor).toBe(18_900)
    const { id } = (await list({ query: 'vic@' })).rows[0]!
    expect((await get(id)).orders).toHaveLength(1)
  })

  it('come with orders, which may be taken in again and again, and are found by name, address and number', async () => {
    const dana = { name: 'Dana Reeves', email: 'Dana@orders.example', phone: '+1 555 010 0199' }
    const file = [
      order('S-1', dana, { item: 'Bench' }),
      order('S-2', dana),
      order('S-3', { name: 'Olu Bello' }),
      order('S-4', {}),
      order('S-5', { email: 'x' }),
    ]
    expect(await importAll(...file)).toEqual({
      ...{ added: 3, changed: 0, same: 0, customersAdded: 2 },
      refused: [
        { number: 'S-4', reason: 'no_customer' },
        { number: 'S-5', reason: 'bad_email' },
      ],
    })
    expect(await importAll(...file.slice(0, 3))).toMatchObject({ added: 0, changed: 0, same: 3, customersAdded: 0 })
    expect(await importAll(order('S-1', dana, { totalMinor: 5000 }))).toMatchObject({ changed: 1 })
    for (const query of ['reev', 'dana@', '555 010', '+1555'])
      expect(
        (await list({ query })).rows.map(({ name }) => name),
        query,
      ).toEqual(['Dana Reeves'])
    expect((await list({ query: '100%_' })).rows).toEqual([])
    const [row] = (await list({ query: 'dana' })).rows
    expect(await get(row?.id ?? '')).toMatchObject({
      identities: [{ kind: 'email' }, { kind: 'phone' }],
      orders: expect.arrayContaining([expect.objectContaining({ number: 'S-1', totalMinor: 5000, imported: true })]),
      money: [{ currency: 'USD', boughtMinor: 9000, givenBackMinor: 0, disputedMinor: 0 }],
    })
  })

  it('are listed by their last contact without gaps or repeats', async () => {
    await openCase('one@list.example', 'Hello, where is my parcel?')
    await openCase('two@list.example', 'My lamp is broken.')
    const all = await list({ limit: 200 })
    expect(all.rows.slice(0, 2).map(({ identities }) => identities[0])).toEqual(['two@list.example', 'one@list.example'])
    const paged: string[] = []
    for (let cursor: string | undefined, page = await list({ limit: 1 }); ; page = await list({ limit: 1, cursor })) {
      paged.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor
      if (cursor === undefined) break
    }
    expect(paged).toEqual(all.rows.map(({ id }) => id))
  })

  it('have identities that can be added, moved and taken away, and notes that their writers change', async () => {
    const one = (await openCase('keeps@page.example', 'Hello?')).customer.id
    const two = (await openCase('other@page.example', 'Hello?')).customer.id
    const add = (customerId: string, value: string, more: object = {}) =>
      agent.call('add-identity', { customerId, kind: 'email', value, ...more }) as Promise<Customer>
    await expect(add(one, 'OTHER@page.example')).rejects.toMatchObject({ code: 'already_exists', details: { customerId: two } })
    expect((await add(one, 'other@page.example', { moveFrom: two })).identities).toHaveLength(2)
    expect((await get(two)).identities).toEqual([])
    await expect(add(one, 'nobody')).rejects.toMatchObject({ code: 'bad_input' })
    const [first] = (await get(one)).identities
    expect(((await agent.call('remove-identity', { id: first?.id })) as Customer).identities).toHaveLength(1)

    const id = v7()
    const note = { id, customerId: one, version: 0, text: 'Prefers the phone.' }
    expect(await agent.call('save-customer-note', note)).toMatchObject({ notes: [{ isYours: true, byName: 'A test agent' }] })
    await expect(owner.call('save-customer-note', { ...note, version: 1 })).rejects.toMatchObject({ code: 'not_allowed' })
    await agent.call('save-customer-note', { ...note, version: 1, text: 'Prefers mail.' })
    await expect(agent.call('save-customer-note', { ...note, version: 1 })).rejects.toMatchObject({ code: 'version_conflict' })
    expect((await agent.call('save-customer-note', { ...note, version: 2, text: '' })) as Customer).toMatchObject({ notes: [] })
  })

  it('are watched with a reason, and parted with only after a manager said yes', async () => {
    const detail = await openCase('parting@page.example', 'Refund me today or I leave one star.', { orderValueMinor: 1000 })
    const { id } = detail.customer
    const stand = async (standing: string, reason: string) =>
      (await agent.call('set-standing', { id, version: (await get(id)).version, standing, reason })) as Customer
    await expect(stand('watch', '')).rejects.toMatchObject({ code: 'bad_input' })
    await expect(stand('parted', 'Threats')).rejects.toMatchObject({ code: 'blocked_by_guard' })
    const { subject } = (await agent.call('get-parting-checklist', { caseId: detail.id })) as { subject: object }
    const approval = v7()
    await agent.call('ask-approval', { id: approval, caseId: detail.id, subject })
    await owner.call('decide-approval', { id: approval, version: 1, granted: true })
    expect((await stand('parted', 'Threats')).standing).toMatchObject({ is: 'parted', reason: 'Threats', byName: 'A test agent' })
    expect((await list({ standing: 'parted' })).rows.map((row) => row.id)).toEqual([id])
    await stand('watch', 'One more try')
    // The yes was for then.
    await expect(stand('parted', 'Threats')).rejects.toMatchObject({ code: 'blocked_by_guard' })
  })

  it('show what they took of the team and what is promised to them', async () => {
    const detail = await openCase('load@page.example', 'You idiots. I am furious, this is the worst shop ever!')
    await agent.call('add-follow-up', { id: v7(), caseId: detail.id, promise: 'Call back', dueAt: '2026-12-01T10:00:00.000Z' })
    const { load, promises } = await get(detail.customer.id)
    expect(load).toEqual({ messages: 1, heatWeighted: 1 + detail.reading.heat, casesWithHours: 0 })
    expect(promises.map(({ promise }) => promise)).toEqual(['Call back'])
  })

  it('that may be one are suggested with the reason, until somebody says that they are two', async () => {
    await importAll(
      order('D-1', { name: 'Ines Marlow', email: 'ines.marlow@gmail.com' }),
      order('D-2', { name: 'Ines Marlow', email: 'inesmarlow@mail.example', phone: '+49 30 555 12345' }),
      order('D-3', { name: 'I. Marlow', email: 'InesMarlow+shop@googlemail.com' }),
      order('D-4', { name: 'Nobody Else', phone: '030 555 12345' }),
    )
    const pairs = async () => ((await agent.call('list-duplicates', {})) as z.output<typeof listDuplicates.output>).pairs
    const said = (await pairs()).map(({ first, second, reasons }) => [[first.name, second.name].toSorted().join(' / '), ...reasons])
    expect(said.toSorted()).toEqual([
      ['I. Marlow / Ines Marlow', 'same_address'],
      ['Ines Marlow / Ines Marlow', 'similar_address'],
      ['Ines Marlow / Nobody Else', 'same_phone'],
    ])
    const [pair] = await pairs()
    await agent.call('dismiss-duplicate', { firstId: pair?.second.id, secondId: pair?.first.id })
    expect(await pairs()).toHaveLength(2)
  })
})
