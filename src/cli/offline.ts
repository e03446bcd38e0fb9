import type { Decision } from '../core/decision/decision.ts'
import type { Draft } from '../core/drafting/draft.ts'
import type { Finding } from '../core/drafting/lint/rule.ts'
import { isCurrency, toMinor } from '../core/money.ts'
import type { Reading } from '../core/reading/reading.ts'
import { AppError } from '../errors.ts'
import { runPure } from '../operations/call.ts'
import type { Arguments } from './arguments.ts'
import { runBatch } from './batch.ts'
import { formatDecision, formatDraft, formatReading } from './human.ts'
import { askSituation } from './interview.ts'
import { runLint } from './lint.ts'
import { openInput, readText, type Streams, writeTo } from './streams.ts'

export type OfflineCommand = 'read' | 'decide' | 'lint' | 'write'

/** Runs a command that needs no database. Returns the exit code. */
export async function runOffline(command: OfflineCommand, args: Arguments, streams: Streams, today: string): Promise<number> {
  if (args.format === 'jsonl') return runLines(command, args, streams)
  return command === 'lint' ? runLint(args, streams) : runOne(command, args, streams, today)
}

async function runLines(command: OfflineCommand, args: Arguments, streams: Streams): Promise<number> {
  let errorsFound = false
  const write = (line: string) => writeTo(streams.stdout, line)
  const { failed } = await runBatch(await openInput(args.positionals[0], streams), write, (row) => {
    const result = answer(command, row)
    if (command === 'lint') errorsFound ||= (result as { findings: Finding[] }).findings.some(({ severity }) => severity === 'error')
    return result
  })
  return failed > 0 || errorsFound ? 1 : 0
}

/** One line's answer: the input of the operation without its id. */
function answer(command: OfflineCommand, row: Readonly<Record<string, unknown>>): object {
  switch (command) {
    case 'read':
      return runPure('read-message', row) as object
    case 'decide':
      return runPure('decide-situation', row) as object
    case 'lint':
      return runPure('lint-draft', row) as object
    case 'write':
      return runPure('write-draft', row) as object
  }
}

async function runOne(command: Exclude<OfflineCommand, 'lint'>, args: Arguments, streams: Streams, today: string): Promise<number> {
  const { stdin, stdout } = streams
  const file = args.positionals[0]
  const wordsOptional = command === 'decide' && file === undefined && (stdin.isTTY || args.asks)
  const text = wordsOptional ? '' : await readText(file, streams)
  const print = (result: unknown, human: () => string) =>
    writeTo(stdout, args.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : human())
  switch (command) {
    case 'read': {
      const reading = runPure('read-message', { text, ...pick(args.options, 'channel', 'currency') }) as Reading
      await print(reading, () => formatReading(reading, text))
      return 0
    }
    case 'decide': {
      const words = text.trim() === '' ? undefined : text
      const stated = situationOf(args)
      const situation = args.asks ? await askSituation(stated, words, streams) : stated
      const decision = runPure('decide-situation', { situation, ...(words && { text: words }) }) as Decision
      await print(decision, () => formatDecision(decision))
      return 0
    }
    case 'write': {
      const draft = runPure('write-draft', writeRequest(args, text, today)) as Draft
      await print(draft, () => formatDraft(draft))
      return 0
    }
  }
}

/** The situation of `--value`, `--currency` and `--set`; `--value` is in major units, as people say it. */
function situationOf({ options, set }: Arguments): Record<string, unknown> & { currency: string } {
  const currency = options.currency ?? 'USD'
  if (options.value === undefined) return { currency, ...set }
  const value = Number(options.value)
  if (!Number.isFinite(value) || value < 0)
    throw new AppError('usage', `--value takes an amount such as 240 or 49.90, not "${options.value.slice(0, 40)}".`)
  if (!isCurrency(currency)) throw new AppError('usage', `--currency takes an ISO 4217 code such as USD, not "${currency.slice(0, 10)}".`)
  return { orderValueMinor: toMinor(value, currency), currency, ...set }
}

/** What a draft may know from the message alone and from what was set. */
function writeRequest({ options, set }: Arguments, message: string, today: string): object {
  const { kind = 'email', platform, tone, shop = 'Our shop', currency = 'USD' } = options
  const reading = runPure('read-message', { text: message, currency }) as Reading
  const { faultOfShop, injury, priorContacts } = reading.facts
  return {
    kind,
    platform,
    tone,
    facts: {
      shopName: shop,
      currency,
      today,
      message,
      cause: reading.cause.kind,
      wants: reading.wants.map((want) => want.kind),
      threats: reading.threats.map((threat) => threat.kind),
      heat: reading.heat,
      questions: reading.questions.map((question) => question.text),
      orderNumber: reading.signals.orderNumbers[0]?.text,
      faultOfShop,
      injury,
      priorContacts,
      ...set,
    },
  }
}

function pick(options: Arguments['options'], ...names: (keyof Arguments['options'])[]): object {
  return Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])))
}
