import { AppError } from '../errors.ts'
import { type Context, callOperation } from '../operations/call.ts'
import type { Arguments } from './arguments.ts'
import { runBatch } from './batch.ts'
import { openInput, readText, type Streams, writeTo } from './streams.ts'

/** Calls an operation on this machine's database as its owner. Returns the exit code. */
export async function runCall(
  context: Context,
  shops: readonly { readonly shopId: string; readonly name: string }[],
  args: Arguments,
  streams: Streams,
): Promise<number> {
  const [operation, file] = args.positionals
  if (!operation) throw new AppError('usage', 'Name the operation: evenkeel call list-cases. docs/operations.md lists them.')
  const shopId = chooseShop(shops, args.options.shop)
  const call = (input: unknown) =>
    callOperation(context, { operation, input, caller: { kind: 'console' }, shopId, requestId: context.newId() })
  if (args.format === 'jsonl') {
    const write = (line: string) => writeTo(streams.stdout, line)
    const { failed } = await runBatch(await openInput(file, streams), write, async (row) => ({ result: await call(row) }))
    return failed > 0 ? 1 : 0
  }
  const text = file === undefined && streams.stdin.isTTY ? '' : (await readText(file, streams)).trim()
  await writeTo(streams.stdout, `${JSON.stringify(await call(parseInput(text)), null, 2)}\n`)
  return 0
}

/** The shop that was named, or the only own one. */
export function chooseShop(
  shops: readonly { readonly shopId: string; readonly name: string }[],
  wanted: string | undefined,
): string | undefined {
  const chosen = wanted === undefined ? shops[0] : shops.find(({ shopId, name }) => shopId === wanted || name === wanted)
  if (wanted !== undefined && !chosen) {
    throw new AppError(
      'usage',
      `There is no shop ${wanted.slice(0, 80)} here. There are: ${shops.map(({ name, shopId }) => `${name} (${shopId})`).join(', ') || 'none'}.`,
    )
  }
  return chosen?.shopId
}

function parseInput(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('bad_json', 'The input is not whole JSON. Give one JSON object.')
  }
}
