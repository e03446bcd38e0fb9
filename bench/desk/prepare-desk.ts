import { v7 } from 'uuid'
import { migrateStore } from '../../src/migrate-store.ts'
import { openDatabase, openPool } from '../../src/store/database.ts'
import { addMember, createShop, createTestContext } from '../../test/builders.ts'
import { silentLog, type TestDatabase } from '../../test/database.ts'
import { createHttpDesk, setUpDesk } from '../../test/http-desk.ts'
import { type Loaded, loadShop } from './load-shop.ts'
import { makeCases, type Plan } from './make-shop.ts'

export const ACCOUNT = { email: 'owner@bench.example', password: 'a quiet harbour lamp' }

const AGENTS = 6
/** So many messages are really read and decided; all others are like one of them. */
const MODELS = 80
const SEED = 20_261_122

/** A shop with its owner and agents and so many made-up cases, ten messages each on the average, in a database of its own. */
export async function prepareDesk(connection: TestDatabase['connection'], cases: number): Promise<Loaded & { readonly shopId: string }> {
  await migrateStore({ url: 'http://desk.test', connection, log: silentLog })
  const database = await openDatabase({ connection, log: silentLog })
  const test: TestDatabase = { database, connection, close: () => database.close() }
  const desk = createHttpDesk(test)
  const owner = openPool(connection, { log: silentLog, connections: 1 })
  try {
    const browser = await setUpDesk(test, desk, ACCOUNT)
    const session = (await browser.call('get-session', {})) as { shop: { id: string } }
    const shopId = session.shop.id
    const context = createTestContext(database)
    const agents = []
    for (let index = 0; index < AGENTS; index++) agents.push(await addMember(context, shopId, 'agent'))
    const plan = {
      cases,
      messagesACase: 10,
      memberIds: agents.map(({ memberId }) => memberId),
      memberNames: ['Ann', 'Bruno', 'Chris', 'Dora', 'Eddy', 'Fiona'],
      now: Date.now(),
      seed: SEED,
    }
    const modelShop = await createShop(context)
    for (const { text } of firstWords(plan))
      await modelShop.call('paste-case', { id: v7(), text, channel: 'email', orderValueMinor: 12_000 })
    return { ...(await loadShop(owner, { shopId, modelShopId: modelShop.shopId }, plan)), shopId }
  } finally {
    await owner.end()
    await desk.close()
    await database.close()
  }
}

/** What customers of such a shop begin with. */
function firstWords(plan: Omit<Plan, 'models'>): { text: string }[] {
  const calm = { heat: 0, threats: [], cause: 'other', urgency: 0, urgencyReasons: [] } as const
  return [...makeCases({ ...plan, cases: MODELS, seed: plan.seed + 7, models: [calm] })].map(({ messages }) => ({
    text: messages[0]?.text ?? '',
  }))
}
