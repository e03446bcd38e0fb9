import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '../errors.ts'
import { type Context, callOperation } from '../operations/call.ts'
import { readShopFile, writeShopFile } from '../operations/shop-file.ts'
import type { Arguments } from './arguments.ts'
import { chooseShop } from './call.ts'
import { COMMANDS } from './commands.ts'
import { openInput, type Streams, writeTo } from './streams.ts'

type Shops = readonly { readonly shopId: string; readonly name: string }[]

/** Writes all of a shop into a file, gzipped where its name ends in .gz. Returns the exit code. */
export async function runExportShop(context: Context, shops: Shops, args: Arguments, streams: Streams): Promise<number> {
  const [file] = args.positionals
  if (file === undefined) throw new AppError('usage', `Name the file; - is standard output.\nUsage: ${COMMANDS['export-shop'].usage}`)
  const chosen = chooseShop(shops, args.options.shop)
  const call = { operation: 'export-shop', input: {}, caller: { kind: 'console' }, shopId: chosen, requestId: context.newId() } as const
  const { shopId } = (await callOperation(context, call)) as { shopId: string }
  let counted: { rows: number; counts: Readonly<Record<string, number>> } | undefined
  const lines = async function* () {
    counted = yield* writeShopFile(context, shopId)
  }
  if (file === '-') {
    for await (const part of lines()) await writePart(streams, part)
  } else {
    const into = createWriteStream(file, { flags: 'wx', mode: 0o600 })
    try {
      if (file.endsWith('.gz')) await pipeline(lines, createGzip(), into)
      else await pipeline(lines, into)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST')
        throw new AppError('already_exists', `${file} is there already; nothing was written.`)
      await rm(file, { force: true })
      throw error
    }
  }
  const say = file === '-' ? streams.stderr : streams.stdout
  const { rows = 0, counts = {} } = counted ?? {}
  const human = `Exported the shop ${shopId}: ${rows.toLocaleString('en-US')} rows${file === '-' ? '' : ` into ${file}`}. Keys, links and passwords are not in it.\n`
  await writeTo(say, args.format === 'json' ? `${JSON.stringify({ shopId, rows, counts }, null, 2)}\n` : human)
  return 0
}

/** Takes a file in as a shop of its own. Returns the exit code. */
export async function runImportShop(context: Context, args: Arguments, streams: Streams): Promise<number> {
  const [file] = args.positionals
  if (file === undefined) throw new AppError('usage', `Name the file; - is standard input.\nUsage: ${COMMANDS['import-shop'].usage}`)
  const { header, end, accountsKept, accountsMade } = await readShopFile(context, await openInput(file, streams))
  if (args.format === 'json') {
    const result = { shopId: header.shopId, exportedAt: header.exportedAt, rows: end.rows, counts: end.counts, accountsKept, accountsMade }
    await writeTo(streams.stdout, `${JSON.stringify(result, null, 2)}\n`)
    return 0
  }
  const lines = [
    `Imported the shop ${header.shopId} as of ${header.exportedAt}: ${end.rows.toLocaleString('en-US')} rows.`,
    ...(accountsKept > 0 ? [`${accountsKept} of its members sign in with the account that was here already.`] : []),
    ...(accountsMade.length > 0 ? ['These members have an account without a password now. Make each a link:'] : []),
    ...accountsMade.map((email) => `  evenkeel reset-password ${email}`),
    'Keys, links and passwords of the old place did not come along: make new ones.',
    '',
  ]
  await writeTo(streams.stdout, lines.join('\n'))
  return 0
}

function writePart({ stdout }: Streams, part: Buffer): Promise<void> {
  if (stdout.write(part)) return Promise.resolve()
  return new Promise((resolve) => stdout.once('drain', resolve))
}
