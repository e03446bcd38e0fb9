import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { type Context, callOperation } from './call.ts'

interface Import {
  state: string
  lines: number
  cases: number
  messages: number
  alreadyHere: number
  failed: number
  casesRead: number
}

let test: TestDatabase
let context: Context
let owner: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = await createShop(context)
})
afterAll(() => test.close())

const asJob = (operation: string, importId: string) =>
  callOperation(context, {
    operation,
    input: { importId },
    caller: { kind: 'job', name: operation },
    shopId: owner.shopId,
    requestId: v7(),
  })

/** Does what the jobs do, one after another; returns how often it was begun. */
async function work(importId: string): Promise<number> {
  for (let times = 1; ; times++) {
    const one = (await asJob('import-some', importId)) as { state: string }
    const other = one.state === 'over' ? ((await asJob('read-imported-some', importId)) as { state: string }) : one
    if (one.state === 'over' && other.state !== 'more') return times
  }
}

async function send(lines: readonly (object | string)[], id: string = v7()): Promise<Import> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  await owner.call('import-cases', { id, part: 1, lines: text, fileName: 'old-desk.jsonl' })
  await work(id)
  const { imports } = (await owner.call('list-imports', {})) as { imports: (Import & { id: string })[] }
  return imports.find((one) => one.id === id)!
}

const caseOf = (externalId: string, more: object = {}) => ({
  externalId,
  customer: { name: 'Jo', emails: [`${externalId}@customer.example`] },
  messages: [
    {
      direction: 'inbound',
      at: '2026-03-01T10:00:00Z',
      text: 'This is outrageous! My $120 lamp came broken. Refund me or I call my bank!',
    },
    { direction: 'outbound', at: '2026-03-01T12:00:00Z', text: 'We are sorry and look at it.' },
  ],
  ...more,
})

describe('an import of cases', () => {
  it('brings customers, orders, messages and outcomes, and its messages are read when all are here', async () => {
    const done = await send([
      caseOf('A-1', {
        customer: { name: 'Jo', emails: ['Jo@Customer.example'], phones: ['+49 30 123'] },
        orders: [{ number: 'O-7', item: 'Lamp', totalMinor: 12_000, placedAt: '2026-02-01T10:00:00Z' }],
        outcome: { disputed: false, moneyGivenMinor: 12_000 },
      }),
      caseOf('A-2', { state: 'open', customer: { emails: ['jo@customer.example'] }, orders: [{ number: 'O-7', totalMinor: 12_000 }] }),
    ])
    expect(done).toMatchObject({ state: 'done', lines: 2, cases: 2, messages: 4, failed: 0, casesRead: 2 })
    const { caseId: id } = await test.database.transaction({ shopId: owner.shopId, access: 'read' }, (db) =>
      db.selectFrom('importedCases').select('caseId').where('externalId', '=', 'A-2').executeTakeFirstOrThrow(),
    )
    const open = (await owner.call('get-case', { id })) as {
      state: string
      reading: { heat: number }
      decision?: object
      orderNumber: string
      openedAt: string
      customer: { caseCount: number; name: string }
      timeline: { operation: string }[]
    }
    expect(open).toMatchObject({
      state: 'open',
      orderNumber: 'O-7',
      openedAt: '2026-03-01T10:00:00.000Z',
      customer: { caseCount: 2, name: 'Jo' },
    })
    expect(open.reading.heat).toBeGreaterThanOrEqual(3)
    expect(open.decision).toBeDefined()
    expect(open.timeline.map(({ operation }) => operation)).toEqual(['import-some'])
  })

  it('keeps every bad line with its reason, and takes in the rest', async () => {
    const id = v7()
    const mended = caseOf('B-4')
    const database = openPool(test.connection, { log: silentLog, connections: 1 })
    await database.query(`alter table evenkeel.orders add constraint refused check (number <> 'REFUSED')`)
    await database.end()
    const done = await send(
      [
        caseOf('B-1'),
        'not json',
        '',
        { ...mended, messages: [] },
        caseOf('B-5', { orders: [{ number: 'REFUSED', totalMinor: 1 }] }),
        caseOf('B-6', { messages: [{ direction: 'inbound', at: '2026-03-01T10:00:00Z', text: 'A null: \u0000 and half a sign: \ud800' }] }),
      ],
      id,
    )
    expect(done).toMatchObject({ state: 'done', lines: 5, cases: 2, failed: 3 })
    const { errors } = (await owner.call('list-import-errors', { importId: id })) as {
      errors: { line: number; externalId?: string; message: string; text: string }[]
    }
    expect(errors.map(({ line, externalId }) => [line, externalId])).toEqual([
      [2, undefined],
      [3, 'B-4'],
      [4, 'B-5'],
    ])
    expect(errors[1]).toMatchObject({ message: expect.stringContaining('messages'), text: expect.stringContaining('"B-4"') })
    expect(await send([mended])).toMatchObject({ cases: 1, failed: 0 })
  })

  it('sent again, adds nothing, also within one file', async () => {
    const lines = [caseOf('C-1'), caseOf('C-2'), caseOf('C-1')]
    expect(await send(lines)).toMatchObject({ cases: 2, alreadyHere: 1 })
    expect(await send(lines)).toMatchObject({ cases: 0, messages: 0, alreadyHere: 3 })
  })

  it('comes in parts in any order, each once, and waits for those that are missing', async () => {
    const id = v7()
    const part = (number: number, isLast = false) =>
      owner.call('import-cases', { id, part: number, lines: JSON.stringify(caseOf(`D-${number}`)), isLast })
    await part(2)
    await part(2)
    await expect(part(3, true)).rejects.toMatchObject({ code: 'bad_input', details: { missing: 1 } })
    await part(1)
    expect(await part(3, true)).toMatchObject({ state: 'running', lines: 3 })
    expect(await part(3, true)).toMatchObject({ state: 'running', lines: 3 })
    await work(id)
    const { imports } = (await owner.call('list-imports', {})) as { imports: (Import & { id: string })[] }
    expect(imports.find((one) => one.id === id)).toMatchObject({ state: 'done', cases: 3 })
  })

  it('stopped, stays where it is, and its file sent again goes on behind it', async () => {
    const id = v7()
    const lines = Array.from({ length: 510 }, (_, at) => JSON.stringify(caseOf(`E-${at}`)))
    await owner.call('import-cases', { id, part: 1, lines: lines.join('\n') })
    await asJob('import-some', id)
    expect(await owner.call('stop-import', { importId: id })).toMatchObject({ state: 'stopped', cases: 500 })
    expect(await asJob('import-some', id)).toEqual({ state: 'over' })
    const again = v7()
    await owner.call('import-cases', { id: again, part: 1, lines: lines.join('\n') })
    await asJob('import-some', again)
    await asJob('import-some', again)
    const { imports } = (await owner.call('list-imports', {})) as { imports: (Import & { id: string })[] }
    expect(imports.find((one) => one.id === again)).toMatchObject({ cases: 10, alreadyHere: 500 })
  })
})
