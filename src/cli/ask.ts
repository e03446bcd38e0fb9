import {
  answerOffline,
  type OfflineAnswer,
  type OfflineQuestion,
  openPlaybook,
  type Playbook,
  textToEncode,
} from '../ask/answer-offline.ts'
import { type Encoder, openEncoder } from '../ask/encoder.ts'
import { CHANNELS, VERTICALS } from '../core/case.ts'
import type { Situation } from '../core/decision/situation.ts'
import { situationSchema } from '../core/decision/situation.ts'
import { isCurrency } from '../core/money.ts'
import { answerToMarkdown } from '../core/playbook/answer-markdown.ts'
import { AppError } from '../errors.ts'
import type { Arguments } from './arguments.ts'
import { runBatch } from './batch.ts'
import { openInput, readText, type Streams, writeTo } from './streams.ts'

/** Answers a question from the playbook, or one a line. Returns the exit code. */
export async function runAsk(args: Arguments, streams: Streams, today: string): Promise<number> {
  // It is read in while the playbook is.
  const encoder = openEncoder()
  const playbook = openPlaybook()
  await encoder.ready(MOST_MS_TO_LOAD)
  const print = (text: string) => writeTo(streams.stdout, text)
  if (args.format === 'jsonl') {
    const input = await openInput(args.positionals[0], streams)
    const { failed } = await runBatch(input, print, (row) => answerRow({ playbook, encoder }, row, args, today))
    return failed > 0 ? 1 : 0
  }
  const question = args.positionals.length > 0 ? args.positionals.join(' ') : await readText(undefined, streams)
  const { answer } = await answerWith({ playbook, encoder }, { question, earlier: [], ...around(args, today, { ...args.set }) })
  await print(args.format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : `${answerToMarkdown(answer)}\n`)
  return 0
}

interface Means {
  readonly playbook: Playbook
  readonly encoder: Encoder
}

/** A command waits longer than a page would, and then answers by words alone. */
const MOST_MS_TO_LOAD = 3000
const MOST_MS_TO_ENCODE = 1000

async function answerWith({ playbook, encoder }: Means, question: OfflineQuestion): Promise<OfflineAnswer> {
  const embedding = await encoder.encode(textToEncode(playbook, question), MOST_MS_TO_ENCODE)
  return answerOffline(playbook, question, undefined, embedding)
}

async function answerRow(means: Means, row: Readonly<Record<string, unknown>>, args: Arguments, today: string): Promise<object> {
  const { question, context } = row
  if (typeof question !== 'string') throw new AppError('bad_input', 'The line has no "question" that is text.')
  const known = context !== null && typeof context === 'object' && !Array.isArray(context) ? (context as Record<string, unknown>) : {}
  // Context in plain words belongs to the question: it tells the situation that the question leaves out.
  const told = typeof context === 'string' && context.trim() !== '' ? `${question}\n\n${context}` : question
  const answered = await answerWith(means, { question: told, earlier: [], ...around(args, today, { ...args.set, ...known }) })
  return resultOf(answered)
}

function resultOf({ answer, request }: OfflineAnswer): object {
  const used = answer.plays.map(({ id }) => id)
  const found = answer.kind === 'answer' ? request.plays.map(({ play }) => play.id).filter((id) => !used.includes(id)) : []
  return {
    answer: answerToMarkdown(answer),
    plays: [...used, ...found].slice(0, 5),
    citations: answer.sources,
    ...(answer.math && { decision: answer.math }),
    abstained: answer.kind === 'abstained',
  }
}

/** The shop and the case, as far as options and context say. */
function around(
  { options }: Arguments,
  today: string,
  known: Readonly<Record<string, unknown>>,
): Pick<OfflineQuestion, 'shop' | 'case' | 'today' | 'vertical' | 'channel'> {
  const currency = textOf(known['currency']) ?? options.currency ?? 'USD'
  if (!isCurrency(currency)) throw new AppError('usage', `--currency takes an ISO 4217 code such as USD, not "${currency.slice(0, 10)}".`)
  const vertical = VERTICALS.find((name) => name === known['vertical'])
  const channel = CHANNELS.find((name) => name === (known['channel'] ?? options.channel))
  const parsed = situationSchema.partial().safeParse({ ...known, vertical, currency })
  const situation: Partial<Situation> = parsed.success ? parsed.data : {}
  const country = situation.shopCountry
  return {
    shop: {
      name: textOf(known['shop']) ?? options.shop ?? 'Our shop',
      currency,
      ...(vertical && { vertical }),
      ...(country && { country }),
    },
    today,
    case: { situation, facts: factsOf(known) },
    ...(vertical && { vertical }),
    ...(channel && { channel }),
  }
}

const FACTS = ['customerName', 'orderNumber', 'item', 'signedBy', 'shopContact'] as const

function factsOf(known: Readonly<Record<string, unknown>>): Partial<Record<(typeof FACTS)[number], string>> {
  return Object.fromEntries(
    FACTS.flatMap((name) => {
      const value = textOf(known[name])
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
