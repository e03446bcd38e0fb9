import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addMember, createShop, createTestContext, NOW, type TestMember } from '../../test/builders.ts'
import { createTestDatabase, silentLog, type TestDatabase } from '../../test/database.ts'
import { createMailTwin, type MailTwin } from '../../test/mail-twin.ts'
import { AppError } from '../errors.ts'
import type { Context } from '../operations/call.ts'
import type { JobName } from '../operations/job-queue.ts'
import { composeMail, openDeliverer } from '../outside/deliver.ts'
import { openModel } from '../outside/model.ts'
import { copySentMail } from '../outside/sent-folder.ts'
import { openWebhooks } from '../outside/webhook.ts'
import { openPool } from '../store/database.ts'
import { openNotifications } from '../store/notifications.ts'
import { listShopTimeZones } from '../store/shops.ts'
import { jobs as allJobs } from './all.ts'
import { defineJob, type Job } from './job.ts'
import { createWorkingQueue, type OpenQueue } from './queue.ts'
import { matchSchedules } from './schedules.ts'
import { startWork } from './work.ts'

let test: TestDatabase
let context: Context
let owner: Pool
let member: TestMember
let mail: MailTwin
const stops: (() => Promise<void>)[] = []
const agreed = () => NOW
let clock = agreed

beforeAll(async () => {
  test = await createTestDatabase()
  context = { ...createTestContext(test.database), now: () => clock() }
  owner = openPool(test.connection, { log: silentLog, connections: 2 })
})
afterAll(async () => {
  await owner.end()
  await test.close()
})
beforeEach(async () => {
  mail = createMailTwin()
  member = await createShop(context)
})
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  await owner.query('delete from pgboss.job')
})

/** One server's work. */
async function work(jobs: readonly Job[] = allJobs, patienceMs = 1_000): Promise<OpenQueue> {
  const notifications = openNotifications({ connection: test.connection, log: silentLog })
  const queue = createWorkingQueue({ database: test.database, log: silentLog, notifications })
  const working = startWork({
    context,
    queue,
    jobs,
    outside: {
      mail,
      houseMail: undefined,
      openDeliverer,
      composeMail,
      copySentMail,
      openModel,
      callWebhook: openWebhooks({ nearby: false }),
    },
    listShops: () => listShopTimeZones(test.database.kysely),
  })
  await working.ready
  stops.push(async () => {
    await working.stop(patienceMs)
    await notifications.close()
  })
  return queue
}

const add = (name: JobName, input: object, shopId = member.shopId) =>
  test.database.transaction({ shopId, access: 'write' }, (db) => context.queue.add(db, { name, shopId, input: input as never }))

/** Adds a mail whose row in the queue is changed before anybody sees it. */
const addWith = async (change: string) => {
  await test.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
    await context.queue.add(db, { name: 'send-mail', shopId: member.shopId, input: MAIL })
    await sql`update pgboss.job set ${sql.raw(change)}`.execute(db)
  })
}

const MAIL = { to: 'ines@shop.example', subject: 'Hello', text: 'A mail' }

async function until(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await sleep(20))
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms`)
}

interface Listed {
  readonly jobs: { id: string; name: string; state: string; error?: string; attempts: number }[]
  readonly counts: { waiting: number; running: number; failed: number; dead: number }
}
const list = async (as: TestMember = member) => (await as.call('list-jobs', {})) as Listed

const states = async () => {
  const { rows } = await owner.query<{ name: string; state: string; retry_count: number }>(
    'select name, state, retry_count from pgboss.job order by created_on',
  )
  return rows
}

/** A job that does whatever a test wants. */
function pretend(run: Job['run'], settings: { expireSeconds?: number } = {}): Job {
  return {
    ...defineJob({ name: 'send-mail', summary: 'A test job', expireSeconds: settings.expireSeconds ?? 60, run: async () => undefined }),
    run,
  }
}

const OPEN = { id: '', caseId: '' }
async function promise(dueAt: Date, as: TestMember = member): Promise<typeof OPEN> {
  const pasted = (await as.call('paste-case', { id: v7(), channel: 'email', text: 'Where is my sofa?' })) as { id: string }
  const id = v7()
  await as.call('add-follow-up', { id, caseId: pasted.id, promise: 'Send a new cushion', dueAt: dueAt.toISOString() })
  return { id, caseId: pasted.id }
}

const timeline = async (caseId: string) =>
  ((await member.call('get-case', { id: caseId })) as { timeline: { operation: string }[] }).timeline.map(({ operation }) => operation)

describe('a job', () => {
  it('is added with what an operation saves, and not at all when that is undone', async () => {
    const undone = test.database.transaction({ shopId: member.shopId, access: 'write' }, async (db) => {
      await context.queue.add(db, { name: 'send-mail', shopId: member.shopId, input: MAIL })
      throw new AppError('not_found', 'no')
    })
    await expect(undone).rejects.toThrow('no')
    expect((await list()).jobs).toEqual([])
    await add('send-mail', MAIL)
    expect((await list()).counts).toEqual({ waiting: 1, running: 0, failed: 0, dead: 0 })
  })

  it('is done within a second of being added', async () => {
    await work()
    const begun = performance.now()
    await add('send-mail', MAIL)
    await until(() => mail.sent.length === 1)
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(mail.sent[0]).toMatchObject(MAIL)
    await until(async () => (await list()).counts.running === 0)
  })

  it('is done once, though several servers share the work', async () => {
    const started: string[] = []
    const slow = pretend(async ({ jobId }) => {
      started.push(jobId)
      await sleep(20)
    })
    await Promise.all([work([slow]), work([slow]), work([slow])])
    const added = await Promise.all(Array.from({ length: 40 }, () => add('send-mail', MAIL)))
    await until(() => started.length >= 40)
    await sleep(200)
    expect(started.toSorted()).toEqual(added.toSorted())
  })

  it('is not added twice under one key while it waits', async () => {
    const keyed = (shopId: string) =>
      test.database.transaction({ shopId, access: 'write' }, (db) =>
        context.queue.add(db, { name: 'send-mail', shopId, input: MAIL, singletonKey: 'one' }),
      )
    const other = await createShop(context)
    expect([await keyed(member.shopId), await keyed(member.shopId), await keyed(other.shopId)]).toEqual([
      expect.any(String),
      undefined,
      expect.any(String),
    ])
  })

  it('refuses what it cannot be told, so that nothing unreadable lies in the queue', async () => {
    await expect(add('send-mail', { ...MAIL, to: 'nobody' })).rejects.toThrow()
    expect((await list()).jobs).toEqual([])
  })

  it('has its effect once although its acknowledgement was lost', async () => {
    const effects: string[] = []
    const cutShort = pretend(async ({ call, wasDone, jobId, attempt }) => {
      if (await wasDone('note-mail-sent')) return
      effects.push(jobId)
      await call('note-mail-sent', { jobId })
      if (attempt === 1) throw new Error('the process died here')
    })
    await work([cutShort])
    const jobId = await add('send-mail', MAIL)
    await until(async () => (await states()).some(({ state, retry_count }) => state === 'completed' && retry_count === 1))
    expect(effects).toEqual([jobId])
    const { rows } = await owner.query(`select from evenkeel.events where operation = 'note-mail-sent' and shop_id = $1`, [member.shopId])
    expect(rows).toHaveLength(1)
  })

  it('of a shop that is gone is let go', async () => {
    const gone = v7()
    await add('send-mail', { ...MAIL }, gone)
    await work()
    await until(async () => (await states()).every(({ state }) => state === 'completed'))
  })
})

describe('a job that fails', () => {
  it('is tried again later and later, and tells members why in words without customer text or addresses', async () => {
    mail = createMailTwin(() => 451)
    await work()
    await add('send-mail', MAIL)
    await until(async () => (await list()).counts.failed === 1)
    const [job] = (await list()).jobs
    expect(job).toMatchObject({ name: 'send-mail', state: 'failed', error: 'The mail server put the mail off (451).' })
    expect(JSON.stringify(await list())).not.toContain('ines@')
    const { rows } = await owner.query<{ wait: number }>('select extract(epoch from start_after - now())::float8 as wait from pgboss.job')
    expect(rows[0]?.wait).toBeLessThan(5)
  })

  it('is dead at once where trying again cannot help, and comes back to life by a person', async () => {
    let refused = true
    mail = createMailTwin(() => (refused ? 550 : undefined))
    await work()
    await add('send-mail', MAIL)
    await until(async () => (await list()).counts.dead === 1)
    const [dead] = (await list()).jobs
    expect(dead).toMatchObject({ name: 'send-mail', state: 'dead', attempts: 1, error: 'The mail server refused the mail for good (550).' })
    refused = false
    await member.call('retry-job', { id: dead!.id })
    await until(() => mail.sent.length === 1)
    await until(async () => (await list()).jobs.length === 0)
  })

  it('is dead when its attempts are used up, with its own words', async () => {
    await work([pretend(() => Promise.reject(new Error('secret detail of the code')))])
    await addWith('retry_limit = 0')
    await until(async () => (await list()).counts.dead === 1)
    const [dead] = (await list()).jobs
    expect(dead?.error).toBe('A fault of ours; the log has it under the id of the job.')
    const { rows } = await owner.query('select output, source_output from pgboss.job')
    expect(JSON.stringify(rows)).not.toContain('secret detail')
  })

  it('keeps its identity when a person puts it back, so that what it did is not done again', async () => {
    const ids: string[] = []
    await work([
      pretend(async ({ jobId }) => {
        ids.push(jobId)
        if (ids.length < 3) throw new AppError('mail_refused', 'no')
      }),
    ])
    await add('send-mail', MAIL)
    for (const round of [1, 2]) {
      await until(async () => ids.length === round && (await list()).counts.dead === 1)
      await member.call('retry-job', { id: (await list()).jobs[0]!.id })
    }
    await until(() => ids.length === 3)
    expect(new Set(ids).size).toBe(1)
  })

  it('is tried again at once when a person says so', async () => {
    mail = createMailTwin()
    let off = true
    await work([
      pretend(async () => {
        if (off) throw new AppError('mail_unreachable', 'not yet')
        mail.sent.push({ id: '', ...MAIL })
      }),
    ])
    await add('send-mail', MAIL)
    await until(async () => (await list()).counts.failed === 1)
    await owner.query(`update pgboss.job set start_after = now() + interval '1 hour'`)
    off = false
    await member.call('retry-job', { id: (await list()).jobs[0]!.id })
    await until(() => mail.sent.length === 1)
  })

  it('can be dropped; one that is done, running or another shop’s cannot', async () => {
    mail = createMailTwin(() => 550)
    await work()
    await add('send-mail', MAIL)
    await until(async () => (await list()).counts.dead === 1)
    const [{ id } = { id: '' }] = (await list()).jobs
    const other = await createShop(context)
    await expect(other.call('drop-job', { id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(other.call('retry-job', { id })).rejects.toMatchObject({ code: 'not_found' })
    expect((await list(other)).jobs).toEqual([])
    await member.call('drop-job', { id })
    expect((await list()).jobs).toEqual([])
    await expect(member.call('drop-job', { id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('that never ends is given up after its time and tried again', async () => {
    let begun = 0
    await work([
      pretend(async () => {
        if (++begun === 1) await new Promise(() => undefined)
      }),
    ])
    await addWith('expire_seconds = 1')
    await until(() => begun === 2)
    await until(async () => (await list()).jobs.length === 0)
  })

  it('that runs when the server stops is handed back for another one', async () => {
    const begun: string[] = []
    const endless = pretend(async () => {
      begun.push('first')
      await new Promise(() => undefined)
    })
    await work([endless])
    await add('send-mail', MAIL)
    await until(() => begun.length === 1)
    const stopping = performance.now()
    await stops.shift()?.()
    expect(performance.now() - stopping).toBeLessThan(4_000)
    expect((await list()).jobs[0]).toMatchObject({ state: 'failed', error: 'The server was stopped before it was done.' })
    await work([pretend(async () => void begun.push('second'))])
    await until(() => begun.length === 2)
    expect(begun).toEqual(['first', 'second'])
  })
})

describe('who looks after jobs', () => {
  it('is an owner or a manager', async () => {
    for (const role of ['owner', 'manager'] as const) expect((await list(await addMember(context, member.shopId, role))).jobs).toEqual([])
    for (const role of ['agent', 'viewer'] as const) {
      const other = await addMember(context, member.shopId, role)
      for (const [operation, input] of [
        ['list-jobs', {}],
        ['retry-job', { id: v7() }],
        ['drop-job', { id: v7() }],
      ] as const)
        await expect(other.call(operation, input)).rejects.toMatchObject({ code: 'not_allowed' })
    }
  })

  it('may not do what only jobs do', async () => {
    for (const operation of ['note-mail-sent', 'note-follow-up-due', 'find-job-effect', 'clean-idempotency-keys'])
      await expect(member.call(operation, { jobId: v7(), followUpId: v7(), dueAt: NOW.toISOString() })).rejects.toMatchObject({
        code: 'not_allowed',
      })
  })
})

describe('a follow-up', () => {
  const soon = () => new Date(Date.now() - 1_000)
  // The queue goes by the clock on the wall, and so must what is due.
  beforeEach(() => {
    clock = () => new Date()
  })
  afterEach(() => {
    clock = agreed
  })

  it('that is due is noted on its case and its member is mailed, once', async () => {
    await work()
    const { caseId } = await promise(soon())
    await until(() => mail.sent.length === 1)
    await until(async () => (await timeline(caseId)).includes('note-mail-sent'))
    expect(mail.sent[0]).toMatchObject({ to: 'owner@test.example', text: expect.stringContaining(`http://desk.test/cases/${caseId}`) })
    expect((await timeline(caseId)).filter((operation) => operation === 'note-follow-up-due')).toHaveLength(1)
  })

  it('that was moved or kept meanwhile reminds nobody of the old date', async () => {
    const moved = await promise(soon())
    await member.call('update-follow-up', { id: moved.id, version: 1, dueAt: new Date(Date.now() + 3_600_000).toISOString() })
    const kept = await promise(soon())
    await member.call('update-follow-up', { id: kept.id, version: 1, done: true })
    await work()
    await until(async () => (await list()).jobs.length === 1)
    expect((await list()).jobs[0]).toMatchObject({ name: 'remind-follow-up', state: 'waiting' })
    expect(mail.sent).toEqual([])
    for (const { caseId } of [moved, kept]) expect(await timeline(caseId)).not.toContain('note-follow-up-due')
  })
})

describe('work by the clock', () => {
  it('is scheduled for every shop by its own time zone, moves with it, and ends with it', async () => {
    const queue = await work([])
    const boss = await queue.open()
    const nightly = allJobs.filter(({ cron }) => cron !== undefined)
    expect(nightly).not.toEqual([])
    const [here, there] = [v7(), v7()]
    const look = async (shops: readonly { shopId: string; timeZone: string }[]) => {
      await matchSchedules(boss, nightly, async () => shops)
      const schedules = await boss.getSchedules()
      expect(schedules).toHaveLength(shops.length * nightly.length)
      return [...new Set(schedules.map(({ key, timezone }) => `${key} ${timezone}`))].toSorted()
    }
    const tokyo = { shopId: here, timeZone: 'Asia/Tokyo' }
    expect(await look([tokyo, { shopId: there, timeZone: 'Europe/Lisbon' }])).toEqual([`${here} Asia/Tokyo`, `${there} Europe/Lisbon`])
    expect(await look([{ shopId: here, timeZone: 'America/Lima' }])).toEqual([`${here} America/Lima`])
    expect(await look([])).toEqual([])
  })

  it('forgets idempotency keys after thirty days, and only those', async () => {
    await member.call('paste-case', { id: v7(), channel: 'email', text: 'Hello' }, { idempotencyKey: 'old' })
    await member.call('paste-case', { id: v7(), channel: 'email', text: 'Hello' }, { idempotencyKey: 'new' })
    await owner.query(`update evenkeel.idempotency_keys set created_at = created_at - interval '31 days' where key = 'old'`)
    await work()
    await add('clean-idempotency-keys', {})
    const keys = async () =>
      (
        await owner.query<{ key: string }>('select key from evenkeel.idempotency_keys where shop_id = $1 and actor = $2', [
          member.shopId,
          member.memberId,
        ])
      ).rows
    await until(async () => (await keys()).length === 1)
    expect(await keys()).toEqual([{ key: 'new' }])
  })
})
