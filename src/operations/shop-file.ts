import { distrustDeliveries } from '../store/deliveries.ts'
import { listFollowUps, noteRemindedUntil } from '../store/follow-ups.ts'
import { exportShop } from '../store/moving/export-shop.ts'
import type { ExportEnd } from '../store/moving/format.ts'
import { importShop, type ShopImport } from '../store/moving/import-shop.ts'
import { VERSION } from '../version.ts'
import type { Context } from './call.ts'
import { promiseStateOf, scheduleLooks } from './follow-up-detail.ts'

/** The bytes of an export of a shop, not compressed. Call `export-shop` first: it alone asks who may have it. */
export function writeShopFile({ database, now }: Pick<Context, 'database' | 'now'>, shopId: string): AsyncGenerator<Buffer, ExportEnd> {
  return exportShop({ pool: database.pool, shopId, version: VERSION, now: now() })
}

/**
 * Takes an export in as a shop of its own: for who sits at the machine itself. All of it, or nothing. Promises that are still due are reminded of here,
 * too; a message that waited to leave is held for a person, since the other place may have sent it meanwhile.
 */
export async function readShopFile(
  { database, newId, now, queue }: Pick<Context, 'database' | 'newId' | 'now' | 'queue'>,
  source: AsyncIterable<Uint8Array>,
): Promise<ShopImport> {
  const imported = await importShop({ pool: database.pool, source, newId })
  const { shopId } = imported.header
  await database.transaction({ shopId, access: 'write' }, async (db) => {
    await distrustDeliveries(db, now())
    await noteRemindedUntil(db, now())
    const open = await listFollowUps(db, { state: 'open', limit: MOST_PROMISES })
    await scheduleLooks(
      { now: now(), enqueue: (name, input, how) => queue.add(db, { name, shopId, input, ...how }) },
      open.map(promiseStateOf),
    )
  })
  return imported
}

const MOST_PROMISES = 1_000_000
