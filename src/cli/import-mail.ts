import { type FiledMail, splitMbox } from '../core/mail/split-mbox.ts'
import { AppError, ERRORS } from '../errors.ts'
import { type Context, callOperation } from '../operations/call.ts'
import type { MailOutcome } from '../operations/take-parsed-mail.ts'
import type { Arguments } from './arguments.ts'
import { chooseShop } from './call.ts'
import { COMMANDS } from './commands.ts'
import { openInput, type Streams, writeTo } from './streams.ts'

type Shops = readonly { readonly shopId: string; readonly name: string }[]

const MOST_AT_ONCE = 100
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024
const TELL_EVERY = 1000

type Counts = Record<MailOutcome['state'], number>

/**
 * Takes the mails of an mbox or of one .eml file in. Ended anywhere it is begun again with the same file: what is here is passed over. Returns the exit
 * code: 1 where some mails could not be taken.
 */
export async function runImportMail(context: Context, shops: Shops, args: Arguments, streams: Streams): Promise<number> {
  const [file] = args.positionals
  if (file === undefined) throw new AppError('usage', `Name the file; - is standard input.\nUsage: ${COMMANDS['import-mail'].usage}`)
  const shopId = chooseShop(shops, args.options.shop)
  const begun = performance.now()
  const counts: Counts = { taken: 0, duplicate: 0, own: 0, set_aside: 0, turned_away: 0, failed: 0 }
  let total = 0
  for await (const mails of gather(splitMbox(await openInput(file, streams)))) {
    const outcomes = await takeIn(context, shopId, mails)
    for (const [index, { state, problem }] of outcomes.entries()) {
      counts[state] += 1
      if (state === 'failed') await writeTo(streams.stderr, `Mail ${total + index + 1} was not taken: ${problem ?? 'unknown'}\n`)
    }
    const told = Math.floor(total / TELL_EVERY)
    total += mails.length
    if (Math.floor(total / TELL_EVERY) > told) await writeTo(streams.stderr, `${total.toLocaleString('en-US')} mails …\n`)
  }
  const seconds = (performance.now() - begun) / 1000
  await writeTo(
    streams.stdout,
    args.format === 'json' ? `${JSON.stringify({ mails: total, ...counts }, null, 2)}\n` : tell(total, counts, seconds),
  )
  return counts.failed > 0 ? 1 : 0
}

function tell(total: number, counts: Counts, seconds: number): string {
  const number = (count: number) => count.toLocaleString('en-US')
  return [
    `Looked at ${number(total)} mails in ${seconds.toFixed(1)} s: ${number(counts.taken)} are on cases now, ${number(counts.duplicate)} were here already.`,
    ...(counts.set_aside > 0 ? [`${number(counts.set_aside)} are on no case, such as newsletters: see Settings, Mailboxes.`] : []),
    ...(counts.turned_away > 0 ? [`${number(counts.turned_away)} came from blocked senders.`] : []),
    ...(counts.failed > 0 ? [`${number(counts.failed)} could not be taken; they are named above.`] : []),
    '',
  ].join('\n')
}

/** Together, or each by itself where that fails: one of them is at fault then, and the others go on. */
async function takeIn(context: Context, shopId: string | undefined, mails: readonly FiledMail[]): Promise<MailOutcome[]> {
  const call = async (some: readonly FiledMail[]) => {
    const input = { mails: some.map(({ source, wholeBytes }) => ({ source: Buffer.from(source).toString('base64'), wholeBytes })) }
    const request = { operation: 'import-mails', input, caller: { kind: 'console' }, shopId, requestId: context.newId() } as const
    return ((await callOperation(context, request)) as { outcomes: MailOutcome[] }).outcomes
  }
  try {
    return await call(mails)
  } catch (error) {
    if (error instanceof AppError && ['database_unreachable', 'disk_full', 'not_allowed'].includes(error.code)) throw error
    if (mails.length === 1) return [{ state: 'failed', problem: error instanceof AppError ? error.message : ERRORS.internal.summary }]
    const outcomes: MailOutcome[] = []
    for (const mail of mails) outcomes.push(...(await takeIn(context, shopId, [mail])))
    return outcomes
  }
}

async function* gather(mails: AsyncIterable<FiledMail>): AsyncGenerator<FiledMail[]> {
  let held: FiledMail[] = []
  let bytes = 0
  for await (const mail of mails) {
    held.push(mail)
    bytes += mail.source.byteLength
    if (held.length < MOST_AT_ONCE && bytes < MOST_BYTES_AT_ONCE) continue
    yield held
    held = []
    bytes = 0
  }
  if (held.length > 0) yield held
}
