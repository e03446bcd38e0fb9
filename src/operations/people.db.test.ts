import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, callAs, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, type TestDatabase } from '../../test/database.ts'
import type { Role } from '../core/case.ts'
import { type Context, callOperation } from './call.ts'

const DAY_MS = 86_400_000

let test: TestDatabase
let context: Context

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
})
afterAll(() => test.close())

interface Member {
  id: string
  version: number
  name: string
  email: string
  role: Role
  isYou: boolean
}
type Listed = { members: Member[]; rolesYouGive: Role[] }

const listed = async (by: TestMember) => (await by.call('list-members', {})) as Listed
const rowOf = async (by: TestMember, member: TestMember) => (await listed(by)).members.find(({ id }) => id === member.memberId)!
const invite = async (by: TestMember, email: string, role: Role = 'agent') =>
  (await by.call('invite-member', { email, role })) as { id: string; link: string; expiresAt: string }
const tokenOf = (link: string) => link.split('#')[1] ?? ''
const later = (days: number): Context => ({ ...context, now: () => new Date(NOW.getTime() + days * DAY_MS) })
const anonymously = (operation: string, input: unknown, by: Context = context) => callAs(by, undefined, operation, input)
const withSecret = (secret: string, operation: string, input: unknown, more: { by?: Context; shopId?: string } = {}) =>
  callOperation(more.by ?? context, {
    operation,
    input,
    caller: { kind: 'session', headers: new Headers({ authorization: `Bearer ${secret}` }) },
    requestId: v7(),
    ...(more.shopId !== undefined && { shopId: more.shopId }),
  })
const asConsole = (operation: string, input: unknown) =>
  callOperation(context, { operation, input, caller: { kind: 'console' }, requestId: v7() })

async function newShop(...roles: Role[]): Promise<TestMember[]> {
  const owner = await createShop(context)
  return [owner, ...(await Promise.all(roles.map((role) => addMember(context, owner.shopId, role))))]
}

const joining = (email: string) => ({ name: 'Somebody new', password: 'a long password', email })

describe('an invitation', () => {
  it('makes an account and a member in the role it says, once', async () => {
    const [owner] = await newShop()
    const { link } = await invite(owner!, 'New.One@Test.example', 'manager')
    expect(link).toMatch(/^http:\/\/desk\.test\/join#[\w-]{43}$/)
    const token = tokenOf(link)
    expect(await anonymously('get-invitation', { token })).toMatchObject({
      shopName: 'Test shop',
      email: 'new.one@test.example',
      role: 'manager',
      invitedByName: 'A test owner',
      hasAccount: false,
    })
    const joined = await anonymously('accept-invitation', { token, ...joining('') })
    expect(joined).toMatchObject({ shopId: owner!.shopId, email: 'new.one@test.example' })
    expect((await listed(owner!)).members).toMatchObject([
      { role: 'owner', isYou: true },
      { name: 'Somebody new', role: 'manager', isYou: false },
    ])
    await expect(anonymously('accept-invitation', { token, ...joining('') })).rejects.toMatchObject({ code: 'link_invalid' })
    await expect(anonymously('get-invitation', { token })).rejects.toThrow(/accepted already/)
  })

  it('is accepted once however many try at the same moment, and leaves one account', async () => {
    const [owner] = await newShop()
    const token = tokenOf((await invite(owner!, 'race@test.example')).link)
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => anonymously('accept-invitation', { token, ...joining('') })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await listed(owner!)).members.filter(({ email }) => email === 'race@test.example')).toHaveLength(1)
  })

  it.each([
    ['run out', (token: string) => anonymously('accept-invitation', { token, ...joining('') }, later(8))],
    [
      'tampered',
      (token: string) =>
        anonymously('accept-invitation', { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, ...joining('') }),
    ],
    ['cut', (token: string) => anonymously('accept-invitation', { token: token.slice(0, 20), ...joining('') })],
  ])('that is %s lets nobody in and says so', async (_, accept) => {
    const [owner] = await newShop()
    const { link } = await invite(owner!, `${v7()}@test.example`)
    await expect(accept(tokenOf(link))).rejects.toMatchObject({ code: 'link_invalid' })
    expect((await listed(owner!)).members).toHaveLength(1)
  })

  it('stops working when it is taken back, and when a newer one replaces it', async () => {
    const [owner] = await newShop()
    const first = await invite(owner!, 'twice@test.example')
    const second = await invite(owner!, 'twice@test.example', 'viewer')
    await expect(anonymously('get-invitation', { token: tokenOf(first.link) })).rejects.toThrow(/replaced by a newer one/)
    expect(await owner!.call('list-invitations', {})).toMatchObject({ invitations: [{ id: second.id, role: 'viewer' }] })
    await owner!.call('revoke-invitation', { id: second.id })
    await expect(anonymously('accept-invitation', { token: tokenOf(second.link), ...joining('') })).rejects.toMatchObject({
      code: 'link_invalid',
    })
    await expect(owner!.call('revoke-invitation', { id: second.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('forwarded to somebody who is signed in with another address is refused; the invited person joins with the account they have', async () => {
    const [first] = await newShop()
    const [second] = await newShop()
    const forFirst = tokenOf((await invite(first!, 'two-shops@test.example')).link)
    await anonymously('accept-invitation', { token: forFirst, ...joining('') })
    const { rows } = await test.database.pool.query('select id from evenkeel_auth."user" where email = $1', ['two-shops@test.example'])
    const userId = (rows as { id: string }[])[0]!.id
    const forSecond = tokenOf((await invite(second!, 'two-shops@test.example', 'viewer')).link)
    await expect(callAs(context, first!.userId, 'accept-invitation', { token: forSecond })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(anonymously('accept-invitation', { token: forSecond, ...joining('') })).rejects.toMatchObject({ code: 'already_exists' })
    await callAs(context, userId, 'accept-invitation', { token: forSecond })
    expect(await callAs(context, userId, 'get-session', {})).toMatchObject({ shops: [{ role: 'agent' }, { role: 'viewer' }] })
  })

  it('gives only the roles that who invites may give', async () => {
    const [owner, manager] = await newShop('manager')
    await expect(invite(manager!, 'up@test.example', 'owner')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(invite(manager!, 'up@test.example', 'manager')).rejects.toMatchObject({ code: 'not_allowed' })
    await invite(manager!, 'down@test.example', 'viewer')
    await expect(invite(owner!, 'manager@test.example')).rejects.toMatchObject({ code: 'already_exists' })
  })
})

describe('a role', () => {
  it('changed while its member is at work counts from their next request', async () => {
    const [owner, agent] = await newShop('agent')
    await agent!.call('paste-case', { id: v7(), text: 'Where is my parcel?' })
    const { version, id } = await rowOf(owner!, agent!)
    await owner!.call('change-role', { id, version, role: 'viewer' })
    await expect(agent!.call('paste-case', { id: v7(), text: 'Where is my parcel?' })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(owner!.call('change-role', { id, version, role: 'agent' })).rejects.toMatchObject({ code: 'version_conflict' })
    await owner!.call('remove-member', { id, version: version + 1 })
    await expect(agent!.call('list-cases', {})).rejects.toMatchObject({ code: 'not_signed_in' })
    expect(await agent!.call('get-session', {})).toEqual({ state: 'no_shop', shops: [] })
  })

  it('of an owner or a manager is not a manager’s to give or take', async () => {
    const [owner, manager, other, agent] = await newShop('manager', 'manager', 'agent')
    for (const [member, role] of [
      [owner, 'agent'],
      [other, 'agent'],
      [agent, 'manager'],
      [manager, 'owner'],
    ] as const) {
      const { id, version } = await rowOf(owner!, member!)
      await expect(manager!.call('change-role', { id, version, role }), role).rejects.toMatchObject({ code: 'not_allowed' })
    }
    const { id, version } = await rowOf(owner!, other!)
    await expect(manager!.call('remove-member', { id, version })).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await listed(manager!)).rolesYouGive).toEqual(['agent', 'viewer'])
    expect((await listed(agent!)).rolesYouGive).toEqual([])
  })

  it('of the last owner stays, also when two owners take it from each other at once', async () => {
    const [owner, second] = await newShop('owner')
    const [one, two] = [await rowOf(owner!, owner!), await rowOf(owner!, second!)]
    const tries = await Promise.allSettled([
      owner!.call('change-role', { id: two.id, version: two.version, role: 'agent' }),
      second!.call('remove-member', { id: one.id, version: one.version }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // Whoever comes a moment later has lost their own role already.
    const refused = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(['last_owner', 'not_allowed', 'not_signed_in']).toContain((refused.reason as { code: string }).code)
    const left = tries[0]!.status === 'fulfilled' ? owner! : second!
    const { id, version } = await rowOf(left, left)
    await expect(left.call('remove-member', { id, version })).rejects.toMatchObject({ code: 'last_owner' })
    await expect(left.call('change-role', { id, version, role: 'manager' })).rejects.toMatchObject({ code: 'last_owner' })
    await left.call('change-role', { id, version, role: 'owner' })
  })
})

describe('a key of a program', () => {
  const make = async (by: TestMember, input: object = {}) =>
    (await by.call('make-api-key', { name: 'The till', scopes: ['case:read', 'case:write'], ...input })) as { id: string; key: string }

  it('does what its scopes say, in its shop alone, and its acts carry its name', async () => {
    const [owner] = await newShop()
    const [stranger] = await newShop()
    const { key } = await make(owner!)
    const id = v7()
    await withSecret(key, 'paste-case', { id, text: 'Where is my parcel?' })
    expect(await withSecret(key, 'get-case', { id }, { shopId: owner!.shopId })).toMatchObject({ timeline: [{ actorName: 'The till' }] })
    await expect(withSecret(key, 'list-cases', {}, { shopId: stranger!.shopId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(withSecret(key, 'list-members', {})).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(withSecret(key, 'make-api-key', { name: 'More', scopes: ['case:read'] })).rejects.toMatchObject({ code: 'not_allowed' })
    expect(await owner!.call('list-api-keys', {})).toMatchObject({
      keys: [{ name: 'The till', beginning: key.slice(0, 8), state: 'open', lastUsedAt: NOW.toISOString() }],
    })
  })

  it('opens nothing when it is revoked, run out or made up', async () => {
    const [owner] = await newShop()
    const { id, key } = await make(owner!, { expiresInDays: 1 })
    await expect(withSecret(key, 'list-cases', {}, { by: later(1) })).rejects.toThrow(/ran out on 2026-11-23/)
    await owner!.call('revoke-api-key', { id })
    await expect(withSecret(key, 'list-cases', {})).rejects.toMatchObject({
      code: 'not_signed_in',
      message: expect.stringMatching(/revoked/),
    })
    await expect(withSecret(`ek_${'A'.repeat(43)}`, 'list-cases', {})).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(withSecret(key, 'list-cases', {}, { by: later(2) })).rejects.toMatchObject({ code: 'not_signed_in' })
    expect(await owner!.call('list-api-keys', {})).toMatchObject({ keys: [{ state: 'revoked' }] })
  })

  it('never does more than its maker may do now, and nothing when they are gone', async () => {
    const [owner, manager] = await newShop('manager')
    const { key } = await make(manager!)
    const { id, version } = await rowOf(owner!, manager!)
    await owner!.call('change-role', { id, version, role: 'viewer' })
    await withSecret(key, 'list-cases', {})
    await expect(withSecret(key, 'paste-case', { id: v7(), text: 'Where is my parcel?' })).rejects.toMatchObject({ code: 'not_allowed' })
    await owner!.call('remove-member', { id, version: version + 1 })
    await expect(withSecret(key, 'list-cases', {})).rejects.toThrow(/no member any more/)
    expect(await owner!.call('list-api-keys', {})).toMatchObject({ keys: [{ state: 'maker_gone' }] })
  })

  it('is kept only as a hash, also beside an idempotency key, whose answer is the same one again', async () => {
    const [owner] = await newShop()
    const more = { idempotencyKey: v7() }
    const input = { name: 'The till', scopes: ['case:read'] }
    const first = (await owner!.call('make-api-key', input, more)) as { key: string }
    expect(await owner!.call('make-api-key', input, more)).toEqual(first)
    const rows = await everything(owner!.shopId)
    expect(rows).toContain('The till')
    expect(rows).not.toContain(first.key.slice(10))
  })
})

describe('a link', () => {
  async function openCase(by: TestMember): Promise<string> {
    const id = v7()
    await by.call('paste-case', {
      id,
      text: 'The sofa has a scratch. My doctor knows my secret complaint.',
      customer: { name: 'A customer' },
      channel: 'email',
    })
    await by.call('add-message', { id: v7(), caseId: id, channel: 'email', direction: 'outbound', text: 'We are on it.' })
    await by.call('add-message', { id: v7(), caseId: id, channel: 'email', direction: 'note', text: 'An inner note.' })
    return id
  }
  const make = async (by: TestMember, input: object) => {
    const made = (await by.call('make-link', input)) as { id: string; link: string }
    return { id: made.id, link: made.link, secret: tokenOf(made.link) }
  }

  it('to follow a case shows where it stands and what the shop said, and no word more', async () => {
    const [owner, agent] = await newShop('agent')
    const caseId = await openCase(owner!)
    const made = await make(agent!, { purpose: 'follow_case', subjectId: caseId })
    const { link, secret } = made
    expect(link).toMatch(/^http:\/\/desk\.test\/follow#el_/)
    const seen = await withSecret(secret, 'get-followed-case', {})
    expect(Object.keys(seen as object).sort()).toEqual([
      'currency',
      'locale',
      'messages',
      'openedAt',
      'shopName',
      'state',
      'title',
      'updatedAt',
    ])
    expect(seen).toMatchObject({ shopName: 'Test shop', state: 'waiting', messages: [{ text: 'We are on it.' }] })
    expect(JSON.stringify(seen)).not.toMatch(/inner note|secret complaint|A customer/)
    await withSecret(secret, 'get-followed-case', {})
    await agent!.call('revoke-link', { id: made.id })
    const { timeline } = (await owner!.call('get-case', { id: caseId })) as { timeline: object[] }
    expect(timeline.slice(-2)).toMatchObject([
      { operation: 'make-link', data: { purpose: 'follow_case' } },
      { operation: 'revoke-link', data: { purpose: 'follow_case' } },
    ])
  })

  it('opens one purpose and one thing', async () => {
    const [owner] = await newShop()
    const { secret } = await make(owner!, { purpose: 'follow_case', subjectId: await openCase(owner!) })
    for (const operation of ['get-case', 'list-cases', 'list-members', 'make-link', 'update-shop'])
      await expect(withSecret(secret, operation, {}), operation).rejects.toMatchObject({ code: 'not_allowed' })
    const caseId = await openCase(owner!)
    const { version } = (await owner!.call('get-case', { id: caseId })) as { version: number }
    await owner!.call('close-case', { caseId, version })
    const { link } = (await owner!.call('ask-feedback', { id: v7(), caseId, byMail: false })) as { link: string }
    await expect(withSecret(link.split('#')[1]!, 'get-followed-case', {})).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(owner!.call('get-followed-case', {})).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('that ran out, was taken back, was changed or is for another shop is refused in words', async () => {
    const [owner] = await newShop()
    const [stranger] = await newShop()
    const subjectId = await openCase(owner!)
    const { id, secret } = await make(owner!, { purpose: 'follow_case', subjectId, expiresInDays: 2 })
    const changed = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`
    await expect(withSecret(secret, 'get-followed-case', {}, { by: later(2) })).rejects.toMatchObject({
      code: 'link_invalid',
      details: { reason: 'run_out' },
    })
    await expect(withSecret(changed, 'get-followed-case', {})).rejects.toMatchObject({ details: { reason: 'unknown' } })
    await expect(withSecret(secret, 'get-followed-case', {}, { shopId: stranger!.shopId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(stranger!.call('revoke-link', { id })).rejects.toMatchObject({ code: 'not_found' })
    await owner!.call('revoke-link', { id })
    await expect(withSecret(secret, 'get-followed-case', {})).rejects.toMatchObject({ details: { reason: 'revoked' } })
    expect(await owner!.call('list-links', { subjectId })).toMatchObject({ links: [{ id, state: 'revoked' }] })
  })

  it('to approve answers once, with the role and the limit of who made it', async () => {
    const [owner, manager, other] = await newShop('manager', 'manager')
    const ask = async () => {
      const [caseId, id] = [v7(), v7()]
      await other!.call('paste-case', { id: caseId, text: 'Where is my parcel?', orderValueMinor: 9000 })
      const { decision } = (await other!.call('get-case', { id: caseId })) as { decision: { id: string } }
      await other!.call('ask-approval', { id, caseId, subject: { decisionId: decision.id, option: 'full_refund', amountMinor: 9000 } })
      return id
    }
    const [first, second] = [await ask(), await ask()]
    const { secret } = await make(manager!, { purpose: 'approve', subjectId: first })
    expect(await withSecret(secret, 'get-linked-approval', {})).toMatchObject({ option: 'full_refund', amountMinor: 9000, currency: 'USD' })
    const tries = await Promise.allSettled([true, true].map((granted) => withSecret(secret, 'answer-linked-approval', { granted })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(withSecret(secret, 'get-linked-approval', {})).rejects.toThrow(/works once, and it was used/)
    expect(await owner!.call('list-approvals', { state: 'all' })).toMatchObject({
      rows: [{ id: second }, { id: first, granted: true, decidedByName: 'A test manager' }],
    })
    const mine = await make(other!, { purpose: 'approve', subjectId: second })
    await expect(withSecret(mine.secret, 'answer-linked-approval', { granted: true })).rejects.toThrow(/asked for this yourself/)
    const late = await make(manager!, { purpose: 'approve', subjectId: second })
    const { id, version } = await rowOf(owner!, manager!)
    await owner!.call('change-role', { id, version, role: 'agent' })
    await expect(withSecret(late.secret, 'answer-linked-approval', { granted: true })).rejects.toMatchObject({
      code: 'link_invalid',
      details: { reason: 'maker_gone' },
    })
  })

  it('cannot be made about another shop’s case, nor to approve by who may not', async () => {
    const [owner, agent] = await newShop('agent')
    const [stranger] = await newShop()
    const subjectId = await openCase(owner!)
    await expect(make(stranger!, { purpose: 'follow_case', subjectId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(make(agent!, { purpose: 'approve', subjectId: v7() })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(make(owner!, { purpose: 'approve', subjectId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a forgotten password', () => {
  const account = { name: 'Somebody new', password: 'a long password' }

  it('is replaced once by the link from the command line', async () => {
    const [owner] = await newShop()
    const token = tokenOf((await invite(owner!, 'forgot@test.example')).link)
    await anonymously('accept-invitation', { token, ...account })
    const made = async () => tokenOf(((await asConsole('make-reset-link', { email: 'Forgot@test.example' })) as { link: string }).link)
    const [first, second] = [await made(), await made()]
    const reset = (secret: string, by = context) => anonymously('reset-password', { token: secret, password: 'another password' }, by)
    await expect(reset(first)).rejects.toMatchObject({ code: 'link_invalid' })
    await expect(reset(second, later(1))).rejects.toMatchObject({ code: 'link_invalid' })
    const tries = await Promise.allSettled([reset(second), reset(second)])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('of nobody here is refused, and only the machine itself may ask', async () => {
    const [owner] = await newShop()
    await expect(asConsole('make-reset-link', { email: 'nobody@test.example' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(owner!.call('make-reset-link', { email: 'forgot@test.example' })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

/** Every row of a shop as text. */
async function everything(shopId: string): Promise<string> {
  const client = await test.database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('evenkeel.shop', $1, true)`, [shopId])
    const { rows } = await client.query(
      `select relname as name from pg_class where relnamespace = 'evenkeel'::regnamespace and relkind = 'r' and relname <> 'migrations'`,
    )
    const texts: string[] = []
    for (const { name } of rows as { name: string }[]) {
      const found = await client.query(`select t::text as row from evenkeel.${name} t`)
      texts.push(...(found.rows as { row: string }[]).map(({ row }) => row))
    }
    return texts.join('\n')
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('mail', () => {
  /** The mails that wait to be sent to an address. */
  async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
    const { rows } = await test.database.pool.query(`select data from pgboss.job where name = 'send-mail' and data::text like $1`, [
      `%${address}%`,
    ])
    return (rows as { data: { input: { subject: string; text: string } } }[]).map(({ data }) => data.input)
  }

  it('carries the link of an invitation, and is not sent when there is no mail server', async () => {
    const [owner] = await newShop()
    const made = (await owner!.call('invite-member', { email: 'by-mail@test.example', role: 'agent' })) as { link: string; mailed: boolean }
    expect(made.mailed).toBe(true)
    expect(await mailsTo('by-mail@test.example')).toMatchObject([{ subject: 'Join Test shop', text: expect.stringContaining(made.link) }])
    const silent = { ...context, canMail: false }
    const input = { email: 'no-mail@test.example', role: 'agent' }
    expect(await callAs(silent, owner!.userId, 'invite-member', input)).toMatchObject({
      mailed: false,
      link: expect.stringMatching(/join#/),
    })
    expect(await mailsTo('no-mail@test.example')).toEqual([])
  })

  it('with a reset link goes to the account alone, once in a while, and the answer tells nobody whether there is one', async () => {
    const [owner] = await newShop()
    const token = tokenOf((await invite(owner!, 'reset@test.example')).link)
    await anonymously('accept-invitation', { token, ...joining('') })
    for (const email of ['reset@test.example', 'reset@test.example', 'stranger@test.example'])
      expect(await anonymously('request-password-reset', { email })).toEqual({ byMail: true })
    const mails = (await mailsTo('reset@test.example')).filter(({ subject }) => subject.startsWith('A new password'))
    expect(mails).toHaveLength(1)
    expect(await mailsTo('stranger@test.example')).toEqual([])
    const secret = /reset#([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? ''
    await anonymously('reset-password', { token: secret, password: 'another password' })
    expect(await anonymously('request-password-reset', { email: 'reset@test.example' }, { ...context, canMail: false })).toEqual({
      byMail: false,
    })
  })
})
