import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import { starterPolicy } from '../core/policy/starter-policies.ts'
import { type Context, callOperation } from './call.ts'
import type { replaySchema } from './replay-policy.ts'

type Replay = z.output<typeof replaySchema>

let test: TestDatabase
let context: Context
let owner: TestMember
let now = new Date('2026-11-22T09:00:00Z')
beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => now }
  owner = await createShop(context)
})
afterAll(() => test.close())

const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString()

describe('a version of the policy', () => {
  it('that refuses what the law grants is saved only when somebody says that they read it', async () => {
    const document = { returns: { lateDays: 90 } }
    await expect(owner.call('save-policy', { basedOn: 0, document })).rejects.toMatchObject({
      code: 'policy_against_law',
      details: { remarks: [{ id: 'law/late', facts: ['D012'] }] },
    })
    await owner.call('save-policy', { basedOn: 0, document, acknowledged: ['law/late', 'law/other'] })
    expect(await owner.call('get-policy-version', { number: 1 })).toMatchObject({ acknowledged: ['law/late'] })
    expect(await owner.call('check-policy', { document, country: 'US', vertical: 'retail' })).toMatchObject({
      remarks: [{ id: 'law/late', kind: 'law' }],
    })
  })

  it('that contradicts itself or began yesterday is not saved at all', async () => {
    const limits = { refundLimitsMinor: { agent: 500, manager: 400 } }
    await expect(owner.call('save-policy', { basedOn: 1, document: limits })).rejects.toMatchObject({ code: 'bad_input' })
    await expect(owner.call('save-policy', { basedOn: 1, document: {}, effectiveFrom: inDays(-1) })).rejects.toMatchObject({
      code: 'bad_input',
    })
    await expect(owner.call('save-policy', { basedOn: 1, document: {}, effectiveFrom: inDays(900) })).rejects.toMatchObject({
      code: 'bad_input',
    })
    await expect(owner.call('save-policy', { basedOn: 1, document: { words: 'x'.repeat(20_001) } })).rejects.toMatchObject({
      code: 'bad_input',
    })
    expect(await owner.call('get-policy', {})).toMatchObject({ number: 1 })
  })

  it('holds from its day on, and decisions name the version that held when they were made', async () => {
    const planned = { document: { refundLimitsMinor: { agent: 7000 } }, effectiveFrom: inDays(3) }
    const saved = await owner.call('save-policy', { basedOn: 1, ...planned })
    expect(saved).toMatchObject({ number: 1, planned: { number: 2, effectiveFrom: planned.effectiveFrom, document: planned.document } })
    await expect(owner.call('save-policy', { basedOn: 1, document: {} })).rejects.toMatchObject({ code: 'version_conflict' })
    const numberNow = async () => {
      const caseId = v7()
      await owner.call('paste-case', { id: caseId, text: 'My lamp broke, $240. I want my money back.', channel: 'email' })
      return ((await owner.call('get-case', { id: caseId })) as { policyNumber: number; decision: { policyNumber: number } }).policyNumber
    }
    expect(await numberNow()).toBe(1)
    now = new Date(now.getTime() + 3 * 86_400_000)
    expect(await owner.call('get-policy', {})).toMatchObject({ number: 2, document: planned.document })
    expect(await owner.call('get-policy', {})).not.toHaveProperty('planned')
    expect(await owner.call('compare-policies', { before: 1, after: 2 })).toMatchObject({
      differences: [
        { part: 'limits', field: 'refundLimitsMinor.agent', after: 7000 },
        { part: 'returns', field: 'returns.lateDays', before: 90 },
      ],
    })
  })

  it('written by two people at once is written by one', async () => {
    const both = await Promise.allSettled(
      [1, 2].map((agent) => owner.call('save-policy', { basedOn: 2, document: { refundLimitsMinor: { agent } } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await owner.call('get-policy', {})).toMatchObject({ number: 3 })
  })
})

describe('a policy on past cases', () => {
  it('comes to the sum of the cases that it lists, page by page', async () => {
    for (const price of [4000, 9000, 24_000, 61_000])
      await owner.call('paste-case', {
        id: v7(),
        text: 'The lamp is broken. I want my money back.',
        channel: 'email',
        orderValueMinor: price,
      })
    const document = { refundLimitsMinor: { agent: 10_000, manager: 50_000 }, returnWindowDays: 30 }
    const page = async (offset: number) => (await owner.call('replay-policy', { document, offset, limit: 2 })) as Replay
    const first = await page(0)
    expect(first).toMatchObject({ policyNumber: 3, looked: 5, isAll: true })
    expect(first.cases).toBeGreaterThan(2)
    const listed = [...first.listed]
    for (let offset = 2; offset < first.cases; offset += 2) listed.push(...(await page(offset)).listed)
    expect(listed).toHaveLength(first.cases)
    expect(new Set(listed.map(({ caseId }) => caseId)).size).toBe(first.cases)
    expect(first.costMinor).toBe(listed.reduce((sum, { costMinor }) => sum + costMinor, 0))
    expect(first.byKind.approval).toBe(listed.filter(({ differs }) => differs.includes('approval')).length)
    const nothing = (await owner.call('replay-policy', { document: { refundLimitsMinor: { agent: 1 } }, most: 2 })) as Replay
    expect(nothing).toMatchObject({ looked: 2, isAll: false })
  })
})

describe('what a policy says', () => {
  it('is read by customers where the shop switched its page on, and the limits are not in it', async () => {
    const { document } = starterPolicy({ vertical: 'retail', country: 'US', currency: 'USD' })
    await owner.call('save-policy', { basedOn: 3, document })
    const anybody = (slug: string) =>
      callOperation(context, {
        operation: 'get-public-policy',
        input: { slug },
        caller: { kind: 'session', headers: new Headers() },
        requestId: v7(),
      })
    const page = (await owner.call('get-policy-page', {})) as { version: number; slug: string; enabled: boolean }
    expect(page).toMatchObject({ version: 0, enabled: false })
    await expect(anybody(page.slug)).rejects.toMatchObject({ code: 'not_found' })
    await owner.call('update-policy-page', { version: 0, slug: `${page.slug}-terms`, enabled: true })
    const read = await anybody(`${page.slug}-terms`)
    expect(read).toMatchObject({ sections: [{ title: 'Returns and refunds' }, { title: 'When you hear from us' }] })
    expect(JSON.stringify(read)).not.toMatch(/without asking|manager|calm down/)
    await expect(owner.call('update-policy-page', { version: 0, slug: 'x', enabled: true })).rejects.toMatchObject({
      code: 'version_conflict',
    })
    const rival = await createShop(context)
    await expect(rival.call('update-policy-page', { version: 0, slug: `${page.slug}-terms`, enabled: true })).rejects.toMatchObject({
      code: 'already_exists',
    })
  })

  it('is never done holds a draft back', async () => {
    const caseId = v7()
    await owner.call('paste-case', { id: caseId, text: 'My lamp broke, $240. I want my money back.', channel: 'email' })
    const text = 'I am sorry about the lamp. Nobody else complained about it, and I will write to you tomorrow.'
    const draft = { id: v7(), caseId, kind: 'email', tone: 'plain', text }
    const { version } = (await owner.call('save-draft', draft)) as { version: number }
    await expect(owner.call('mark-draft-sent', { id: draft.id, version })).rejects.toMatchObject({
      details: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'shop/never-5' })]) },
    })
  })
})
