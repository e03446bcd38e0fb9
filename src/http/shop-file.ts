import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Context, callOperation } from '../operations/call.ts'
import { writeShopFile } from '../operations/shop-file.ts'

/** Answers with all of a shop as one gzipped file, as it is read. A download that breaks off is refused by an import. */
export async function sendShopFile(
  context: Context,
  request: { readonly headers: Headers; readonly shopId: string | undefined; readonly requestId: string },
): Promise<Response> {
  const { headers, shopId: wanted, requestId } = request
  const call = { operation: 'export-shop', input: {}, caller: { kind: 'session', headers }, shopId: wanted, requestId } as const
  const { shopId, fileName } = (await callOperation(context, call)) as { shopId: string; fileName: string }
  const packed = createGzip()
  pipeline(writeShopFile(context, shopId), packed).catch((error: unknown) =>
    context.log.warn({ requestId, reason: String(error) }, 'an export of a shop ended early'),
  )
  return new Response(Readable.toWeb(packed) as ReadableStream, {
    headers: {
      'content-type': 'application/gzip',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store, no-transform',
    },
  })
}
