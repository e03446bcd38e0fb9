import { hashPassword } from 'better-auth/crypto'
import { v7 } from 'uuid'
import { createAsking } from '../src/ask/answerer.ts'
import type { Role } from '../src/core/case.ts'
import type { ShopProfile } from '../src/core/shop.ts'
import { createJobQueue } from '../src/jobs/queue.ts'
import { type CallRequest, type Context, callOperation } from '../src/operations/call.ts'
import { createCoreWork } from '../src/operations/core-work.ts'
import { createPublicHolidays } from '../src/operations/public-holidays.ts'
import { createSecrets } from '../src/operations/secrets.ts'
import type { AppDatabase } from '../src/store/database.ts'
import { insertMember } from '../src/store/members.ts'
import { insertShop } from '../src/store/shops.ts'
import { silentLog } from './database.ts'

/** A moment that tests agree on: a Sunday. */
export const NOW = new Date('2026-11-22T10:00:00.000Z')

const USER_HEADER = 'x-test-user'

/** A context whose signed-in user is whoever the test's header names. */
export function createTestContext(database: AppDatabase): Context {
  return {
    database,
    log: silentLog,
    now: () => NOW,
    newId: v7,
    hashPassword,
    secrets: createSecrets('a secret of thirty-two characters'),
    url: 'http://desk.test',
    queue: createJobQueue({ database, log: silentLog }),
    canMail: true,
    asking: createAsking(),
    core: createCoreWork(),
    holidays: createPublicHolidays(),
    findUser: async (headers) => {
      const id = headers.get(USER_HEADER)
      return id ? { id } : undefined
    },
  }
}

/** Made-up values of a shop; nobody's. */
export const PROFILE: ShopProfile = {
  name: 'Test shop',
  currency: 'USD',
  vertical: 'online_shop',
  country: 'US',
  locale: 'en-US',
  timeZone: 'UTC',
  tone: 'plain',
  signedBy: 'The test team',
  contact: 'help@shop.example',
}

export interface TestMember {
  readonly shopId: string
  readonly memberId: string
  readonly userId: string
  /** Calls an operation as this member. */
  readonly call: (operation: string, input: unknown, more?: Partial<CallRequest>) => Promise<unknown>
}

/** A shop with its owner. */
export async function createShop(context: Context, profile: Partial<ShopProfile> = {}): Promise<TestMember> {
  const shopId = v7()
  await context.database.transaction({ shopId, access: 'write' }, (db) =>
    insertShop(db, { id: shopId, isSample: false, profile: { ...PROFILE, ...profile }, now: NOW }),
  )
  return addMember(context, shopId, 'owner')
}

/** One more member of a shop. */
export async function addMember(context: Context, shopId: string, role: Role): Promise<TestMember> {
  const memberId = v7()
  const userId = v7()
  await context.database.transaction({ shopId, access: 'write' }, (db) =>
    insertMember(db, { shopId, id: memberId, userId, name: `A test ${role}`, email: `${role}@test.example`, role, now: NOW }),
  )
  return { shopId, memberId, userId, call: (operation, input, more) => callAs(context, userId, operation, input, more) }
}

/** Calls an operation as a user, or signed out when there is none. */
export function callAs(
  context: Context,
  userId: string | undefined,
  operation: string,
  input: unknown,
  more: Partial<CallRequest> = {},
): Promise<unknown> {
  const headers = new Headers(userId === undefined ? {} : { [USER_HEADER]: userId })
  return callOperation(context, { operation, input, caller: { kind: 'session', headers }, requestId: v7(), ...more })
}
