import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { Context } from './call.ts'

let test: TestDatabase
let context: Context
let member: TestMember
beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  member = await createShop(context)
})
afterAll(() => test.close())

const RULES = { words: [{ avoid: 'ticket*', instead: 'case', severity: 'error' }], builtIn: { 'no-owner': 'off' } }

describe("a shop's own rules for drafts", () => {
  it('are none at first, are saved over the version that was read, and are the own shop’s alone', async () => {
    expect(await member.call('get-lint-rules', {})).toEqual({ version: 0, rules: { words: [], rules: [], builtIn: {} }, neverDos: [] })
    const saved = await member.call('update-lint-rules', { version: 0, rules: RULES })
    expect(saved).toMatchObject({ version: 1, rules: { ...RULES, rules: [] }, updatedByName: expect.any(String) })
    await expect(member.call('update-lint-rules', { version: 0, rules: RULES })).rejects.toMatchObject({ code: 'version_conflict' })
    expect(await member.call('update-lint-rules', { version: 1, rules: RULES })).toMatchObject({ version: 2 })
    expect(await (await createShop(context)).call('get-lint-rules', {})).toMatchObject({ version: 0 })
    await expect(member.call('update-lint-rules', { version: 2, rules: { words: [{ avoid: '*' }] } })).rejects.toMatchObject({
      code: 'bad_input',
    })
  })

  it('hold when a draft is sent', async () => {
    const text = 'My sofa came with a scratch, $240. I want my money back.'
    const caseId = v7()
    await member.call('paste-case', { id: caseId, text, channel: 'email' })
    const { draftFacts } = (await member.call('get-case', { id: caseId })) as { draftFacts: { records: object } }
    expect(draftFacts.records).toEqual({ approved: [], followUps: [] })
    const draft = { id: v7(), caseId, kind: 'email', tone: 'plain' }
    const words = 'I am sorry about the scratch. Your ticket is with me, and I will write to you tomorrow.'
    const { version } = (await member.call('save-draft', { ...draft, text: words })) as { version: number }
    await expect(member.call('mark-draft-sent', { id: draft.id, version })).rejects.toMatchObject({
      code: 'draft_has_errors',
      details: { findings: [expect.objectContaining({ rule: 'shop-words' })] },
    })
  })
})
