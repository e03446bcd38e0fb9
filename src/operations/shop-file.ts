import { exportShop } from '../store/moving/export-shop.ts'
import type { ExportEnd } from '../store/moving/format.ts'
import { importShop, type ShopImport } from '../store/moving/import-shop.ts'
import { VERSION } from '../version.ts'
import type { Context } from './call.ts'

/** The bytes of an export of a shop, not compressed. Call `export-shop` first: it alone asks who may have it. */
export function writeShopFile({ database, now }: Pick<Context, 'database' | 'now'>, shopId: string): AsyncGenerator<Buffer, ExportEnd> {
  return exportShop({ pool: database.pool, shopId, version: VERSION, now: now() })
}

/** Takes an export in as a shop of its own: for who sits at the machine itself. All of it, or nothing. */
export function readShopFile(
  { database, newId }: Pick<Context, 'database' | 'newId'>,
  source: AsyncIterable<Uint8Array>,
): Promise<ShopImport> {
  return importShop({ pool: database.pool, source, newId })
}
