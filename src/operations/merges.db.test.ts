import fc from 'fast-check'
import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import { BELONGINGS, type MergeKind, STAYING } from '../store/merges.ts'
import type { Context } from './call.ts'
import type { getCase } from './get-case.ts'
import type { getCustomer } from './get-customer.ts'
import type { previewMerge } from './preview-merge.ts'
import type { undoMerge } from './undo-merge.ts'

let test: TestDatabase
let context: Context
let owner: TestMember
let bare: Pool
let now = NOW

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  owner = await createShop(context)
  bare = openPool(test.connection, { log: silentLog, connections: 1 })
})
afterAll(async () => {
  await bare.end()
  await test.close()
})

type Customer = z.output<typeof getCustomer.output>
type Case = z.output<typeof getCase.output>

const TEXTS = [
  'My $80 lamp came broken, I want my money back.',
  'Answer me or I call my bank!',
  'Thanks, all good.',
  'You idiots. One star on Google.',
]

async function openCase(customerEmail: string, text = TEXTS[0], more: object = {}): Promise<{ caseId: string; customerId: string }> {
  const caseId = v7()
  await owner.call('paste-case', { id: caseId, text, customer: { name: customerEmail.split('@')[0], email: customerEmail }, ...more })
  const { customer } = (await owner.call('get-case', { id: caseId })) as Case
  return { caseId, customerId: customer.id }
}

const merge = async (kind: MergeKind, survivorId: string, mergedId: string, name = 'survivor') => {
  const id = v7()
  await owner.call(`merge-${kind}`, { id, survivorId, mergedId, name })
  return id
}
const undo = async (id: string) => (await owner.call('undo-merge', { id })) as z.output<typeof undoMerge.output>

/** Every row that is not a record of what happened, without the number that tells a writer that a row was touched. */
async function readRows(): Promise<Record<string, string[]>> {
  const { rows: tables } = await bare.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'evenkeel'::regnamespace and relkind = 'r'
     and relname not in ('migrations', 'events', 'merges', 'idempotency_keys')`,
  )
  const all: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await bare.query<{ row: string }>(
      `select (to_jsonb(t) - 'version')::text as row from evenkeel.${name} t where shop_id = $1 order by 1`,
      [owner.shopId],
    )
    all[name] = rows.map(({ row }) => row)
  }
  return all
}

describe('a merge', () => {
  it('moves or names everything that refers to a customer or a case', async () => {
    const { rows } = await bare.query<{ table: string; column: string; to: string }>(
      `select c.relname as table, a.attname as column, f.relname as to from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_class f on f.oid = k.confrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[array_upper(k.conkey, 1)]
       where k.contype = 'f' and f.relnamespace = 'evenkeel'::regnamespace and f.relname in ('customers', 'cases')`,
    )
    const known = [...BELONGINGS.customers, ...BELONGINGS.cases, ...STAYING].map(({ table, column }) => `${table}.${column}`)
    expect(rows.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual([...new Set(known)].toSorted())
  })

  it('of two customers shows first what it does, leads on from the old page, and is undone with what came later left', async () => {
    const kept = await openCase('dana@merge.example')
    const gone = await openCase('dana.reeves@merge.example', TEXTS[1], { orderNumber: 'M-1', orderValueMinor: 8000 })
    const of = { kind: 'customers', survivorId: kept.customerId, mergedId: gone.customerId }
    const preview = (await owner.call('preview-merge', of)) as z.output<typeof previewMerge.output>
    expect(preview.moves).toEqual([
      { what: 'customer_identities', count: 1 },
      { what: 'orders', count: 1 },
      { what: 'cases', count: 1 },
    ])
    expect(preview.conflicts).toEqual([{ about: 'name', survivor: 'dana', merged: 'dana.reeves', result: 'dana' }])
    const id = await merge('customers', kept.customerId, gone.customerId, 'merged')
    const whole = (await owner.call('get-customer', { id: gone.customerId })) as Customer
    expect(whole).toMatchObject({ id: kept.customerId, name: 'dana.reeves', merges: [{ id, mergedName: 'dana.reeves', mayUndo: true }] })
    expect(whole.identities).toHaveLength(2)
    expect(whole.cases).toHaveLength(2)
    now = new Date(NOW.getTime() + 60_000)
    const later = await openCase('dana.reeves@merge.example', TEXTS[2])
    expect(later.customerId).toBe(kept.customerId)
    await owner.call('update-customer', { id: whole.id, version: whole.version, name: 'Dana R.' })
    const undone = await undo(id)
    expect(undone).toMatchObject({
      movedBack: [
        { what: 'customer_identities', count: 1 },
        { what: 'orders', count: 1 },
        { what: 'cases', count: 1 },
      ],
      stayed: [],
      cameAfter: [{ what: 'cases', count: 1 }],
      keptChanges: ['name'],
    })
    expect(((await owner.call('get-customer', { id: gone.customerId })) as Customer).cases).toHaveLength(1)
    await expect(undo(id)).rejects.toMatchObject({ code: 'version_conflict' })
    now = NOW
  })

  it('of two cases keeps one timeline and one decision, and what is written to the old one reaches the survivor', async () => {
    const kept = await openCase('two@merge.example', TEXTS[0], { orderValueMinor: 8000 })
    const gone = await openCase('two@merge.example', TEXTS[3], { orderValueMinor: 8000 })
    const { decision } = (await owner.call('get-case', { id: kept.caseId })) as Case
    await merge('cases', kept.caseId, gone.caseId)
    const whole = (await owner.call('get-case', { id: gone.caseId })) as Case
    expect(whole.id).toBe(kept.caseId)
    expect(whole.messages.map(({ text }) => text).toSorted()).toEqual([TEXTS[0], TEXTS[3]].toSorted())
    expect(whole.decision?.id).toBe(decision?.id)
    expect(whole.timeline.map(({ operation }) => operation)).toEqual(['paste-case', 'paste-case', 'merge-cases'])
    const said = { id: v7(), caseId: gone.caseId, direction: 'inbound', channel: 'email', text: 'Hello?' }
    expect(((await owner.call('add-message', said)) as Case).messages).toHaveLength(3)
    await expect(merge('cases', kept.caseId, gone.caseId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(merge('cases', kept.caseId, kept.caseId)).rejects.toMatchObject({ code: 'bad_input' })
  })

  it('is undone for thirty days, and before what it was merged into was merged further', async () => {
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => openCase(`${name}@chain.example`)))
    const first = await merge('customers', b!.customerId, a!.customerId)
    const second = await merge('customers', c!.customerId, b!.customerId)
    await expect(undo(first)).rejects.toMatchObject({ code: 'version_conflict', details: { mergeId: second } })
    expect(((await owner.call('get-customer', { id: a!.customerId })) as Customer).id).toBe(c!.customerId)
    now = new Date(NOW.getTime() + 31 * 86_400_000)
    await expect(undo(second)).rejects.toMatchObject({ code: 'version_conflict' })
    now = NOW
  })

  it('and its undo restore every row, whatever was merged into what and in whatever order it is undone', async () => {
    owner = await createShop(context)
    const places = await Promise.all(
      [0, 1, 2, 3, 4].map((at) => openCase(`p${at % 4}@random.example`, TEXTS[at % 4], at % 2 ? { orderNumber: `R-${at}` } : {})),
    )
    await owner.call('add-follow-up', { id: v7(), caseId: places[1]?.caseId, promise: 'Call', dueAt: '2026-12-01T10:00:00.000Z' })
    await owner.call('save-customer-note', { id: v7(), customerId: places[2]?.customerId, version: 0, text: 'Prefers the phone' })
    const parted = (await owner.call('get-customer', { id: places[3]?.customerId })) as Customer
    await owner.call('set-standing', { id: parted.id, version: parted.version, standing: 'watch', reason: 'Two refunds in a week' })
    const closed = (await owner.call('get-case', { id: places[0]?.caseId })) as Case
    await owner.call('close-case', { caseId: closed.id, version: closed.version })
    const step = fc.record({
      kind: fc.constantFrom('customers' as const, 'cases' as const),
      from: fc.nat(4),
      to: fc.nat(4),
      name: fc.constantFrom('survivor', 'merged'),
    })
    const before = await readRows()
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }),
        async (steps, turns) => {
          let open: string[] = []
          for (const { kind, from, to, name } of steps) {
            const idOf = (at: number) => (kind === 'cases' ? places[at]?.caseId : places[at]?.customerId) ?? ''
            // Those that were merged already, or into themselves, are refused, and nothing happens.
            await merge(kind, idOf(to), idOf(from), name).then(
              (id) => open.push(id),
              () => undefined,
            )
          }
          for (let turn = 0; open.length > 0; turn++) {
            const id = open[(turns[turn % 5] ?? 0) % open.length] ?? ''
            const done = await undo(id).then(
              () => id,
              (error: { details?: { mergeId?: string } }) => undo(error.details?.mergeId ?? '').then(() => error.details?.mergeId),
            )
            open = open.filter((one) => one !== done)
          }
          expect(await readRows()).toEqual(before)
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)
})
