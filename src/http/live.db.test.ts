import { setTimeout as sleep } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import type { Context } from '../operations/call.ts'
import { openPool } from '../store/database.ts'
import { readFeed } from '../store/event-feed.ts'
import { insertEvents } from '../store/events.ts'
import { deleteMember } from '../store/members.ts'
import { type Notifications, openNotifications } from '../store/notifications.ts'
import { listenLive } from './live.ts'
import { createLiveFeed, type LiveFeed } from './live-feed.ts'
import { openPresence } from './presence.ts'

let test: TestDatabase
let context: Context
let notifications: Notifications
let feed: LiveFeed
let member: TestMember

beforeAll(async () => {
  test = await createTestDatabase()
  context = createTestContext(test.database)
})
afterAll(() => test.close())
beforeEach(async () => {
  notifications = openNotifications({ connection: test.connection, log: silentLog })
  feed = openFeed(notifications)
  member = await createShop(context)
})
afterEach(async () => {
  feed.close()
  await notifications.close()
})

function openFeed(heard: Notifications, beatMs?: number): LiveFeed {
  return createLiveFeed({
    notifications: heard,
    log: silentLog,
    presence: openPresence(heard),
    ...(beatMs && { beatMs }),
    read: (shopId, cursors) => test.database.transaction({ shopId, access: 'read' }, (db) => readFeed(db, cursors)),
  })
}

interface Message {
  readonly id: string
  readonly event: string
  readonly data: {
    readonly present?: readonly unknown[]
    readonly events?: readonly { readonly sequence: number; readonly operation: string; readonly actorName: string }[]
  }
}

/** Whoever listens, and what it has heard so far. */
interface Listening {
  readonly messages: Message[]
  /** Who was where, each time it was told. */
  readonly present: (readonly unknown[])[]
  readonly operations: () => string[]
  readonly until: (holds: (listening: Listening) => boolean) => Promise<void>
  readonly lastId: () => string | undefined
  readonly ended: () => boolean
  readonly leave: () => Promise<void>
}

async function listen(as: TestMember, cursor?: string, to: LiveFeed = feed): Promise<Listening> {
  const response = await listenLive(context, to, {
    headers: new Headers({ 'x-test-user': as.userId }),
    shopId: as.shopId,
    cursor,
    requestId: v7(),
  })
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const reader = response.body!.getReader()
  const messages: Message[] = []
  const present: (readonly unknown[])[] = []
  let ended = false
  void (async () => {
    const decoder = new TextDecoder()
    for (let text = ''; ; ) {
      const { done, value } = await reader.read()
      if (done) break
      text += decoder.decode(value)
      const whole = text.split('\n\n')
      text = whole.pop() ?? ''
      for (const part of whole) {
        const one = parseMessage(part)
        if (one.event === 'presence') present.push(one.data.present ?? [])
        else messages.push(one)
      }
    }
    ended = true
  })()
  const listening: Listening = {
    messages,
    present,
    operations: () => messages.flatMap(({ data }) => data.events ?? []).map(({ operation }) => operation),
    async until(holds) {
      for (let patience = 250; !holds(listening); patience--) {
        if (patience === 0) throw new Error(`not within 5 s; heard ${JSON.stringify(messages)}`)
        await sleep(20)
      }
    },
    lastId: () => messages.at(-1)?.id,
    ended: () => ended,
    leave: () => reader.cancel(),
  }
  await listening.until(() => messages.length > 0 || ended)
  return listening
}

function parseMessage(text: string): Message {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? ''
  return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) }
}

/** An event of a shop, written as an operation writes it; `hold` keeps its transaction open. */
function happen(shopId: string, operation: string, hold: () => Promise<void> = async () => undefined): Promise<void> {
  return test.database.transaction({ shopId, access: 'write' }, async (db) => {
    const event = { actorKind: 'member', actorId: null, actorName: 'Ines', requestId: null, caseId: null, subjectId: null, data: {} }
    await insertEvents(db, [{ shopId, id: v7(), at: NOW, operation, ...event }])
    await hold()
  })
}

describe('whoever listens to a shop', () => {
  it('hears of an act when it is saved: who did what, and no word of a customer', async () => {
    const listening = await listen(member)
    await member.call('paste-case', { id: v7(), channel: 'email', text: 'My secret sofa is broken, refund me!' })
    await listening.until(({ operations }) => operations().includes('paste-case'))
    expect(JSON.stringify(listening.messages)).not.toContain('sofa')
    expect(listening.messages.at(-1)?.data.events?.[0]).toEqual({
      sequence: expect.any(Number),
      at: NOW.toISOString(),
      operation: 'paste-case',
      caseId: expect.any(String),
      subjectId: expect.any(String),
      actorName: 'A test owner',
    })
  })

  it('hears at any server who looks at a case and who writes, and that nothing of it is kept', async () => {
    const caseId = v7()
    await member.call('paste-case', { id: caseId, channel: 'email', text: 'My sofa is broken, refund me!' })
    const elsewhere = openNotifications({ connection: test.connection, log: silentLog })
    const other = openFeed(elsewhere)
    const [here, there] = [await listen(member), await listen(member, undefined, other)]
    const ben = await addMember(context, member.shopId, 'viewer')
    const pageId = v7()
    await ben.call('tell-presence', { caseId, pageId, doing: 'viewing' })
    await ben.call('tell-presence', { caseId, pageId, doing: 'writing', writingForMs: 60_000 })
    const seen = { memberId: ben.memberId, name: 'A test viewer', caseId }
    const writes = { ...seen, doing: 'writing', since: new Date(NOW.getTime() - 60_000).toISOString() }
    for (const one of [here, there]) {
      await one.until(({ present }) => JSON.stringify(present.at(-1)) === JSON.stringify([writes]))
      expect(one.present).toEqual([[], [{ ...seen, doing: 'viewing' }], [writes]])
    }
    const late = await listen(member)
    await late.until(({ present }) => present.length > 0)
    expect(late.present).toEqual([[writes]])
    await ben.call('tell-presence', { caseId, pageId, doing: 'left' })
    await there.until(({ present }) => present.at(-1)?.length === 0)
    expect([...here.operations(), ...there.operations()]).toEqual([])
    const stranger = await createShop(context)
    await expect(stranger.call('tell-presence', { caseId, pageId, doing: 'viewing' })).rejects.toMatchObject({ code: 'not_found' })
    other.close()
    await elsewhere.close()
  })

  it('hears nothing of another shop, nor of what was undone', async () => {
    const other = await createShop(context)
    const listening = await listen(member)
    await happen(other.shopId, 'elsewhere')
    await happen(member.shopId, 'undone', () => Promise.reject(new Error('no'))).catch(() => undefined)
    await happen(member.shopId, 'last')
    await listening.until(({ operations }) => operations().includes('last'))
    expect(listening.operations()).toEqual(['last'])
  })

  it('hears what it missed when it comes again, once and in order', async () => {
    const first = await listen(member)
    await happen(member.shopId, 'one')
    await first.until(({ operations }) => operations().includes('one'))
    await first.leave()
    await happen(member.shopId, 'two')
    await happen(member.shopId, 'three')
    const again = await listen(member, first.lastId())
    await again.until(({ operations }) => operations().length >= 2)
    expect(again.operations()).toEqual(['two', 'three'])
  })

  it('misses nothing that was begun earlier and saved later', async () => {
    const listening = await listen(member)
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const slow = happen(member.shopId, 'slow', () => held)
    await sleep(50)
    await happen(member.shopId, 'quick')
    await listening.until(({ operations }) => operations().includes('quick'))
    const id = listening.lastId()
    await listening.leave()
    release()
    await slow
    const again = await listen(member, id)
    await again.until(({ operations }) => operations().length > 0)
    expect(again.operations()).toEqual(['slow'])
  })

  it('hears each of a thousand acts of many at once exactly once, though its connection is cut again and again', async () => {
    const heard: number[] = []
    let cursor: string | undefined
    let writing = true
    const listening = (async () => {
      for (let rounds = 0; ; rounds++) {
        const one = await listen(member, cursor)
        await sleep(30)
        const idle = !writing
        if (idle) await sleep(300)
        await one.leave()
        heard.push(...one.messages.flatMap(({ data }) => data.events ?? []).map(({ sequence }) => sequence))
        cursor = one.messages.at(-1)?.id ?? cursor
        expect(one.messages.map(({ event }) => event)).not.toContain('reset')
        if (idle) return rounds
      }
    })()
    await sleep(50)
    const writers = Array.from({ length: 5 }, async () => {
      for (let index = 0; index < 200; index++) await happen(member.shopId, 'act', () => sleep(Math.random() * 4))
    })
    await Promise.all(writers)
    writing = false
    expect(await listening).toBeGreaterThan(5)
    expect(heard).toHaveLength(1000)
    expect(new Set(heard).size).toBe(1000)
  })

  it.each(['nonsense', '5:3:', '999999999:999999999:', '1:9:4,2', `1:2:${'1,'.repeat(20_000)}`, ' or 1=1'])(
    'is told to look at everything anew when its id is %.20s',
    async (cursor) => {
      const listening = await listen(member, cursor)
      expect(listening.messages[0]?.event).toBe('reset')
      await happen(member.shopId, 'after')
      await listening.until(({ operations }) => operations().includes('after'))
    },
  )

  it('is told to look at everything anew when it missed more than can be told', async () => {
    const first = await listen(member)
    await first.leave()
    await test.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
      const event = { actorKind: 'job', actorId: null, actorName: 'x', requestId: null, caseId: null, subjectId: null, data: {} }
      for (let index = 0; index < 1001; index++)
        await insertEvents(db, [{ shopId: member.shopId, id: v7(), at: NOW, operation: 'bulk', ...event }])
    })
    expect((await listen(member, first.lastId())).messages[0]?.event).toBe('reset')
  })

  it('hears of an act in another process, and still does after its connection to the database was cut', async () => {
    const elsewhere = openNotifications({ connection: test.connection, log: silentLog })
    const other = openFeed(elsewhere)
    const listening = await listen(member, undefined, other)
    await happen(member.shopId, 'one')
    await listening.until(({ operations }) => operations().includes('one'))
    const owner = openPool(test.connection, { log: silentLog, connections: 1 })
    const { rowCount } = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'evenkeel listening' and datname = current_database()`,
    )
    await owner.end()
    expect(rowCount).toBeGreaterThan(0)
    await happen(member.shopId, 'two')
    await listening.until(({ operations }) => operations().includes('two'))
    expect(listening.operations()).toEqual(['one', 'two'])
    other.close()
    await elsewhere.close()
  })
})

describe('nobody listens', () => {
  it('without a session, a shop of theirs, or the right to see cases', async () => {
    const ask = (userId: string | undefined, shopId: string | undefined) =>
      listenLive(context, feed, {
        headers: new Headers(userId ? { 'x-test-user': userId } : {}),
        shopId,
        cursor: undefined,
        requestId: v7(),
      })
    const stranger = await createShop(context)
    await expect(ask(undefined, member.shopId)).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(ask(v7(), undefined)).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(ask(stranger.userId, member.shopId)).rejects.toMatchObject({ code: 'not_found' })
    expect(feed.countListeners()).toBe(0)
  })

  it('any longer once they left the shop', async () => {
    const agent = await addMember(context, member.shopId, 'agent')
    const listening = await listen(agent)
    const staying = await listen(member)
    await test.database.transaction({ shopId: member.shopId, access: 'write' }, (db) => deleteMember(db, agent.memberId))
    await happen(member.shopId, 'after')
    await listening.until(({ ended }) => ended())
    await staying.until(({ operations }) => operations().includes('after'))
    expect(listening.operations()).toEqual([])
    expect(feed.countListeners()).toBe(1)
  })

  it('any longer once their session has ended, though nothing happens', async () => {
    const quick = openFeed(notifications, 30)
    let signedIn = true
    const response = quick.join({ shopId: member.shopId, userId: member.userId, cursor: undefined, mayListen: async () => signedIn })
    const reader = response.getReader()
    await reader.read()
    signedIn = false
    for (let patience = 100; ; patience--) {
      const { done } = await reader.read()
      if (done) break
      expect(patience).toBeGreaterThan(0)
    }
    expect(quick.countListeners()).toBe(0)
    quick.close()
  })

  it('at the cost of others: who does not read is let go, and can come again without a loss', async () => {
    const dead = feed.join({ shopId: member.shopId, userId: undefined, cursor: undefined, mayListen: async () => true })
    const living = await listen(member)
    const long = 'x'.repeat(60)
    for (let round = 0; round < 60 && feed.countListeners() > 1; round++) {
      await test.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
        const event = { actorKind: 'job', actorId: null, actorName: long, requestId: null, caseId: v7(), subjectId: v7(), data: {} }
        for (let index = 0; index < 100; index++)
          await insertEvents(db, [{ shopId: member.shopId, id: v7(), at: NOW, operation: long, ...event }])
      })
      await sleep(40)
    }
    expect(feed.countListeners()).toBe(1)
    let lastId = ''
    for (const reader = dead.getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) break
      lastId = /^id: (.*)$/m.exec(new TextDecoder().decode(value))?.[1] ?? lastId
    }
    const count = living.operations().length
    await happen(member.shopId, 'last')
    const again = await listen(member, lastId)
    await again.until(({ operations }) => operations().includes('last'))
    expect(again.operations().length).toBeLessThan(count)
  })
})
