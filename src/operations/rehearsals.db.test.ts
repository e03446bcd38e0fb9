import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { openPool } from '../store/database.ts'
import type { Context } from './call.ts'
import { writeShopFile } from './shop-file.ts'

const SAID = 'You waited two mornings for us, and nobody rang you.'

interface Rehearsal {
  readonly id: string
  readonly state: string
  readonly opening: string
  readonly scenario: { readonly title: string; readonly customerName: string; readonly brief: readonly string[] }
  readonly turns: readonly { readonly words: string; readonly reply: string }[]
  readonly score?: { readonly points: number }
}
interface Lists {
  readonly own: readonly { readonly id: string; readonly points?: number }[]
  readonly shared: readonly { readonly id: string; readonly byName: string }[]
}

let test: TestDatabase
let context: Context
let boss: TestMember
let agent: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
  boss = await createShop(context)
  agent = await addMember(context, boss.shopId, 'agent')
})
afterAll(() => test.close())

const begin = (more = {}) =>
  agent.call('start-rehearsal', { id: v7(), scenarioId: 'delivery-missed-twice', level: 'medium', seed: 7, ...more }) as Promise<Rehearsal>
const say = (id: string, turn: number, words: string, more = {}) =>
  agent.call('say-in-rehearsal', { id, turn, words, ...more }) as Promise<Rehearsal>
const lists = (member: TestMember) => member.call('list-rehearsals', {}) as Promise<Lists>

/** The tables in which these words stand anywhere. */
async function tablesWith(words: string): Promise<string[]> {
  const owner = openPool(test.connection, { log: silentLog, connections: 1 })
  const tables = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'evenkeel' and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await owner.query(`select from evenkeel."${name}" t where strpos(t::text, $1) > 0 limit 1`, [words])
    if (rows.length > 0) found.push(name)
  }
  await owner.end()
  return found
}

it('goes from the first word to the score; a request that is sent again counts once, one that comes late is refused', async () => {
  const { id, opening } = await begin()
  expect(opening).toContain('washing machine')
  const once = await say(id, 0, SAID, { pauseSeconds: 3 })
  expect(await say(id, 0, SAID, { pauseSeconds: 3 })).toEqual(once)
  expect(once.turns).toHaveLength(1)
  await expect(say(id, 0, 'Something else.')).rejects.toMatchObject({ code: 'version_conflict' })
  expect((await begin()).opening).toBe(opening)
  const ended = (await agent.call('end-rehearsal', { id })) as Rehearsal
  expect([ended.state, typeof ended.score?.points]).toEqual(['ended', 'number'])
  await expect(say(id, 1, 'One more.')).rejects.toMatchObject({ code: 'bad_input' })
  expect((await lists(agent)).own.find((one) => one.id === id)?.points).toBe(ended.score?.points)
})

it('takes a hundred thousand characters and keeps no more than a customer would take in', async () => {
  const { id } = await begin()
  const { turns } = await say(id, 0, 'I am sorry about the machine. '.repeat(3400))
  expect(turns[0]?.words.length).toBeLessThanOrEqual(4000)
  expect(turns[0]?.reply).toMatch(/[.?!]$/)
})

it('is its member’s alone: no manager finds, reads, changes or counts it, in no list, log or export, until it is shared', async () => {
  const { id } = await begin()
  await say(id, 0, SAID)
  await agent.call('end-rehearsal', { id })
  for (const [operation, input] of [
    ['get-rehearsal', { id }],
    ['say-in-rehearsal', { id, turn: 1, words: 'x' }],
    ['end-rehearsal', { id }],
    ['share-rehearsal', { id, isShared: true }],
    ['forget-rehearsal', { id }],
  ] as const)
    await expect(boss.call(operation, input)).rejects.toMatchObject({ code: 'not_found' })
  expect(await lists(boss)).toEqual({ own: [], shared: [] })
  expect(await boss.call('forget-rehearsal', {})).toEqual({ forgotten: 0 })
  // Neither the log nor what is kept against asking twice tells that somebody practised.
  expect(await tablesWith(id)).toEqual(['rehearsals'])
  let file = ''
  for await (const bytes of writeShopFile(context, boss.shopId)) file += bytes.toString('utf8')
  expect(file).not.toContain(SAID)
  expect(file).not.toContain(id)

  await agent.call('share-rehearsal', { id, isShared: true })
  expect((await lists(boss)).shared).toMatchObject([{ id, byName: 'A test agent' }])
  expect(await boss.call('get-rehearsal', { id })).toMatchObject({ isYours: false, turns: [{ words: SAID }] })
  await expect(boss.call('share-rehearsal', { id, isShared: false })).rejects.toMatchObject({ code: 'not_found' })
  await expect(boss.call('forget-rehearsal', { id })).rejects.toMatchObject({ code: 'not_found' })
  await agent.call('share-rehearsal', { id, isShared: false })
  await expect(boss.call('get-rehearsal', { id })).rejects.toMatchObject({ code: 'not_found' })
})

it('is shared once it is over, and not before', async () => {
  const { id } = await begin()
  await expect(agent.call('share-rehearsal', { id, isShared: true })).rejects.toMatchObject({ code: 'bad_input' })
})

it('is made from a closed case with no word, name, number or amount of the case in it', async () => {
  const caseId = v7()
  const text =
    'Your driver Bartholomew left my $1,737 oak sideboard in the rain at 88 Quillfeather Lane on 3 March. Order 55871. I want my money back or I call my bank! Zenobia Thistlewaite'
  await agent.call('paste-case', {
    id: caseId,
    channel: 'email',
    text,
    customer: { name: 'Zenobia Thistlewaite', email: 'zenobia@example.com' },
  })
  await expect(begin({ scenarioId: undefined, caseId })).rejects.toMatchObject({ code: 'bad_input' })
  const { version } = (await agent.call('get-case', { id: caseId })) as { version: number }
  await agent.call('close-case', { caseId, version })
  for (const level of ['easy', 'medium', 'hard']) {
    const made = await begin({ scenarioId: undefined, caseId, level })
    const told = JSON.stringify(await say(made.id, 0, 'Tell me what happened, from the beginning.'))
    expect(told).not.toMatch(/Bartholomew|1,?737|sideboard|rain|Quillfeather|55871|March 3|3 March|Zenobia|Thistlewaite|zenobia/)
    expect(made.scenario.customerName).toMatch(/^\p{Lu}/u)
  }
  // Its row does not even say which case it was made from.
  expect(await tablesWith(caseId)).not.toContain('rehearsals')
})

it('is gone when its member takes it out, and with the member', async () => {
  const { id } = await begin()
  expect(await agent.call('forget-rehearsal', { id })).toEqual({ forgotten: 1 })
  await expect(agent.call('get-rehearsal', { id })).rejects.toMatchObject({ code: 'not_found' })
  await begin()
  const members = (await boss.call('list-members', {})) as { members: { id: string; version: number }[] }
  const member = members.members.find((one) => one.id === agent.memberId)
  await boss.call('remove-member', { id: agent.memberId, version: member?.version ?? 1 })
  expect(await tablesWith(agent.memberId)).not.toContain('rehearsals')
})
