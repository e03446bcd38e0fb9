import { z } from 'zod'
import { transactionalOperation } from './operation.ts'
import { id } from './schemas.ts'
import { readShop } from './shop-detail.ts'

/** Notes that all of a shop leaves the house, and names the file. The file itself follows as a stream (`writeShopFile`). */
export const exportShop = transactionalOperation({
  name: 'export-shop',
  summary:
    'All of the shop as one file: noted here with who took it, then fetched with GET /api/v1/shop-file, or written by the command line.',
  scope: 'data:write',
  access: 'write',
  shop: 'own',
  input: z.object({}),
  output: z.object({ shopId: id, fileName: z.string().describe('For the file, gzipped.') }),
  async run({ db, shopId, now, record }) {
    const { profile } = await readShop(db)
    await record({ subjectId: shopId })
    const name = profile.name
      .normalize('NFKD')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60)
      .toLowerCase()
    return { shopId, fileName: `${name || 'shop'}-${now.toISOString().slice(0, 10)}.jsonl.gz` }
  },
})
