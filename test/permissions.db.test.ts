import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { ROLES } from '../src/core/case.ts'
import { AppError } from '../src/errors.ts'
import { operations } from '../src/operations/all.ts'
import { type CallRequest, type Context, callOperation } from '../src/operations/call.ts'
import type { Operation } from '../src/operations/operation.ts'
import { isAllowed, KEY_SCOPES, LINK_PURPOSES, PRINCIPALS, type PrincipalName } from '../src/operations/scopes.ts'
import { openPool } from '../src/store/database.ts'
import { addMember, createShop, createTestContext, type TestMember } from './builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from './database.ts'

/** Every operation × every principal × own and other shop, held to the table that `docs/reference/permissions.md` shows. */

const MARK = 'Xanthippe Quimby'
const all = Object.values(operations) as Operation[]
/** Both databases have the same rules by the same statements: each tries every second id, and all of them in the long form. */
const isTriedHere = (at: number) => process.env['EVENKEEL_TEST_LONG'] === '1' || at % 2 === (inject('server').kind === 'embedded' ? 0 : 1)

let test: TestDatabase
let context: Context
let owner: Pool
let own: Shop
let other: Shop

interface Shop {
  readonly shopId: string
  readonly callers: ReadonlyMap<PrincipalName, CallRequest['caller']>
  /** Of every kind of thing in the shop. */
  readonly ids: readonly string[]
}

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  owner = openPool(test.connection, { log: silentLog })
  own = await makeShop('Own shop')
  other = await makeShop(MARK)
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

/** A shop with one of everything and every kind of principal. */
async function makeShop(name: string): Promise<Shop> {
  const boss = await createShop(context, { name })
  const { shopId } = boss
  const members = await Promise.all(ROLES.map((role) => (role === 'owner' ? boss : addMember(context, shopId, role))))
  const caseId = v7()
  await boss.call('paste-case', {
    id: caseId,
    text: `${name}: where is my parcel? I call my bank.`,
    customer: { name },
    orderValueMinor: 1000,
  })
  await boss.call('add-message', { id: v7(), caseId, channel: 'email', direction: 'outbound', text: `We look, ${name}.` })
  const draft = { id: v7(), caseId, kind: 'email', tone: 'plain', text: name }
  await boss.call('save-draft', draft)
  await boss.call('invite-member', { email: `${v7()}@test.example`, role: 'agent' })
  await boss.call('add-follow-up', { id: v7(), caseId, promise: name, dueAt: '2026-12-01T10:00:00.000Z' })
  const turnId = v7()
  await boss.call('ask', {
    conversationId: v7(),
    turnId,
    question: `${name} wants $60 back, and threatens a chargeback. Refund or fight?`,
    caseId,
  })
  await boss.call('rate-answer', { turnId, verdict: 'up', reason: name })
  const ids = await idsOf(shopId)
  const { key } = (await boss.call('make-api-key', { name, scopes: KEY_SCOPES })) as { key: string }
  await askApproval(boss, caseId)
  const links = await Promise.all(LINK_PURPOSES.map((purpose) => makeLink(boss, shopId, caseId, purpose)))
  const bearer = (secret: string): CallRequest['caller'] => ({
    kind: 'session',
    headers: new Headers({ authorization: `Bearer ${secret}` }),
  })
  const callers = new Map<PrincipalName, CallRequest['caller']>([
    ...members.map(({ userId }, at) => [ROLES[at]!, { kind: 'session', headers: new Headers({ 'x-test-user': userId }) }] as const),
    ['key', bearer(key)],
    ...LINK_PURPOSES.map((purpose, at) => [`link to ${purpose}` as const, bearer(links[at]!)] as const),
    ['job', { kind: 'job', name: 'a test' }],
    ['console', { kind: 'console' }],
    ['anonymous', { kind: 'session', headers: new Headers() }],
  ])
  return { shopId, callers, ids: [...new Set([...ids, ...(await idsOf(shopId))])] }
}

async function askApproval(boss: TestMember, caseId: string): Promise<void> {
  const { decision } = (await boss.call('get-case', { id: caseId })) as { decision: { id: string } }
  await boss.call('ask-approval', {
    id: v7(),
    caseId,
    subject: { decisionId: decision.id, option: 'full_refund', amountMinor: 1000 },
  })
}

async function makeLink(boss: TestMember, shopId: string, caseId: string, purpose: string): Promise<string> {
  const approval = await owner.query<{ id: string }>('select id from evenkeel.approvals where shop_id = $1', [shopId])
  const subjectId = purpose === 'approve' ? approval.rows[0]!.id : purpose === 'answer_survey' ? await makeSurvey(shopId, caseId) : caseId
  const { link } = (await boss.call('make-link', { purpose, subjectId })) as { link: string }
  return link.split('#')[1] ?? ''
}

async function makeSurvey(shopId: string, caseId: string): Promise<string> {
  const id = v7()
  await owner.query(
    `insert into evenkeel.surveys (shop_id, id, case_id, questions, asked_by_name, asked_at, by_mail, expires_at)
     values ($1, $2, $3, '{satisfaction}', '', now(), false, now() + interval '1 day')`,
    [shopId, id, caseId],
  )
  return id
}

async function tables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'evenkeel'::regnamespace and relkind = 'r' and relname <> 'migrations' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function idsOf(shopId: string): Promise<string[]> {
  const ids: string[] = []
  const { rows: columns } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'evenkeel' and column_name = 'id'`,
  )
  const withIds = new Set(['shops', ...columns.map(({ name }) => name)])
  for (const table of await tables()) {
    const column = table === 'shops' ? 'shop_id' : 'id'
    if (!withIds.has(table)) continue
    const { rows } = await owner.query<{ id: string }>(`select ${column} as id from evenkeel.${table} where shop_id = $1 limit 1`, [shopId])
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

/** All rows of a shop, as one hash a table. */
async function fingerprint(shopId: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const table of await tables()) {
    // When a key was last used is noted with every use of it, refused or not.
    const row = table === 'api_keys' ? `(to_jsonb(t) - 'last_used_at')::text` : 't::text'
    const { rows } = await owner.query<{ hash: string }>(
      `select coalesce(md5(string_agg(row, ',' order by row)), '') as hash from (select ${row} as row from evenkeel.${table} t where shop_id = $1) rows`,
      [shopId],
    )
    hashes[table] = rows[0]?.hash ?? ''
  }
  return hashes
}

/** An input that fits the operation's schema, with this id wherever one may stand. */
function inputFor(operation: Operation, id: string): unknown {
  return sample(inputSchemas.get(operation.name)!, id)
}

const inputSchemas = new Map(
  all.map(({ name, input }) => [name, z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema]),
)

interface JsonSchema {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema | boolean
  prefixItems?: JsonSchema[]
  minItems?: number
  minimum?: number
  default?: unknown
  additionalProperties?: unknown
}

function sample(schema: JsonSchema, id: string): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sample(schema.anyOf[0]!, id)
  if (schema.oneOf) return sample(schema.oneOf[0]!, id)
  if (schema.allOf) return sample(schema.allOf[0]!, id)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name, field]) => schema.required?.includes(name) || field.format === 'uuid')
          .map(([name, field]) => [name, FITTING[name] ?? sample(field, id)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(typeof schema.items === 'object' ? schema.items : {}, id))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1)
    case 'boolean':
      return true
    case 'string':
      return sampleText(schema, id)
    default:
      return {}
  }
}

/** Where a schema says in code what fits. */
const FITTING: Readonly<Record<string, unknown>> = {
  currency: 'USD',
  country: 'US',
  locale: 'en-US',
  timeZone: 'UTC',
  today: '2026-11-22',
  baseUrl: 'https://models.example/v1',
  slug: 'a-shop',
  accent: '#000000',
  ground: '#ffffff',
}

function sampleText({ format, pattern }: JsonSchema, id: string): string {
  if (format === 'uuid') return id
  if (format === 'email') return 'nobody@test.example'
  if (format === 'date-time') return '2026-11-22T10:00:00.000Z'
  if (format === 'date') return '2026-11-22'
  return pattern?.includes('A-Z') ? 'USD' : 'a text of some length'
}

type Outcome =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly scope: unknown }

async function ask(operation: Operation, caller: CallRequest['caller'], input: unknown, shopId: string | undefined): Promise<Outcome> {
  try {
    const output = await callOperation(context, { operation: operation.name, input, caller, requestId: v7(), shopId })
    return { kind: 'done', output }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'refused', code: error.code, scope: error.details['scope'] }
  }
}

/** A principal without a shop of its own has to be told which one. */
const shopFor = (name: PrincipalName, shop: Shop) => (name === 'console' || name === 'job' ? shop.shopId : undefined)

describe('every operation by every principal', () => {
  it.each(PRINCIPALS.map(({ name }) => name))('%s: is allowed or refused as the table says', async (name) => {
    const caller = own.callers.get(name)!
    const outcomes: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const operation of all) {
      const outcome = await ask(operation, caller, { nothing: 'that fits' }, shopFor(name, own))
      const refusedByScope = outcome.kind === 'refused' && outcome.scope === operation.scope
      outcomes[operation.name] = refusedByScope ? outcome.code : 'allowed'
      expected[operation.name] = isAllowed(operation, name) ? 'allowed' : name === 'anonymous' ? 'not_signed_in' : 'not_allowed'
    }
    expect(outcomes).toEqual(expected)
  })

  it.each(PRINCIPALS.map(({ name }) => name).filter((name) => name !== 'console' && name !== 'job' && name !== 'anonymous'))(
    '%s: has no way into another shop by naming it',
    async (name) => {
      const outcomes = new Set<string>()
      for (const operation of all) {
        const outcome = await ask(operation, own.callers.get(name)!, inputFor(operation, other.ids[0]!), other.shopId)
        outcomes.add(outcome.kind === 'refused' ? outcome.code : 'done')
      }
      expect([...outcomes]).toEqual(['not_found'])
    },
  )

  it.each(PRINCIPALS.map(({ name }) => name))('%s: neither reads nor changes a row of another shop by its ids', async (name) => {
    const before = await fingerprint(other.shopId)
    const seen: string[] = []
    for (const operation of all) {
      const takesIds = JSON.stringify(inputFor(operation, MARK)).includes(MARK)
      const askWith = (id: string) => ask(operation, own.callers.get(name)!, inputFor(operation, id), shopFor(name, own))
      const [firstId = '', ...otherIds] = other.ids.filter((_, at) => isTriedHere(at))
      const first = await askWith(firstId)
      // Who may not ask at all is told so before anybody looks at an id.
      const mayAsk = first.kind === 'done' || first.scope !== operation.scope
      for (const outcome of [first, ...(await Promise.all(takesIds && mayAsk ? otherIds.map(askWith) : []))])
        if (outcome.kind === 'done' && JSON.stringify(outcome.output).includes(MARK)) seen.push(operation.name)
    }
    expect(seen).toEqual([])
    expect(await fingerprint(other.shopId)).toEqual(before)
  })
})

describe('a key', () => {
  it.each(KEY_SCOPES)('with %s alone is allowed what needs it, and nothing else', async (scope) => {
    const boss = own.callers.get('owner')!
    const { output } = (await ask(operations['make-api-key'] as Operation, boss, { name: scope, scopes: [scope] }, own.shopId)) as {
      output: { key: string }
    }
    const caller: CallRequest['caller'] = { kind: 'session', headers: new Headers({ authorization: `Bearer ${output.key}` }) }
    for (const operation of all) {
      const outcome = await ask(operation, caller, { nothing: 'that fits' }, undefined)
      const allowed = outcome.kind === 'done' || outcome.scope !== operation.scope
      expect(allowed, operation.name).toBe(operation.scope === 'anyone' || operation.scope === scope)
    }
  })
})

describe('the inputs that this test makes', () => {
  it('fit the schemas of all operations, so that what is refused is refused by what it asks for', () => {
    const unfit = all.flatMap(({ name, input }) => {
      const issues = input.safeParse(inputFor(operations[name as keyof typeof operations] as Operation, v7())).error?.issues ?? []
      return issues.map((issue) => `${name}: ${issue.path.join('.')} ${issue.message}`)
    })
    expect(unfit).toEqual([])
  })
})
