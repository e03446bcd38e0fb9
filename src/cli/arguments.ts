import { parseArgs } from 'node:util'
import { AppError } from '../errors.ts'
import { COMMANDS, type CommandName, help } from './commands.ts'

export interface Arguments {
  readonly command: CommandName | 'help' | 'version'
  /** What stands after the command without dashes. */
  readonly positionals: readonly string[]
  readonly format: 'human' | 'json' | 'jsonl' | 'sarif'
  readonly options: Readonly<
    Partial<
      Record<
        'channel' | 'currency' | 'value' | 'kind' | 'platform' | 'tone' | 'shop' | 'to' | 'second-factor' | 'rules' | 'level' | 'seed',
        string
      >
    >
  >
  /** `--store`: with the database of this machine. */
  readonly store: 'none' | 'own'
  /** `--replace`: what is there already goes. */
  readonly replace: boolean
  /** `--ask`: questions come first, answers from standard input. */
  readonly asks: boolean
  /** `--set name=value`: the value as JSON where it is JSON, else as text. */
  readonly set: Readonly<Record<string, unknown>>
}

const string = { type: 'string' } as const
const flag = { type: 'boolean' } as const

/** Throws `usage` with the right way to call it. */
export function parseArguments(argv: readonly string[]): Arguments {
  const [name = '', ...rest] = argv
  if (name === '' || name === '--help' || name === '-h' || name === 'help') return plain('help')
  if (name === '--version' || name === '-v' || name === 'version') return plain('version')
  if (!Object.hasOwn(COMMANDS, name)) throw new AppError('usage', `There is no command "${name.slice(0, 40)}".\n\n${help()}`)
  const command = name as CommandName
  const parsed = parseOptions(command, rest)
  const { json, jsonl, sarif, store, replace = false, ask = false, help: wantsHelp, set = [], ...options } = parsed.values
  if (wantsHelp) return { ...plain('help'), positionals: [command] }
  if ([json, jsonl, sarif].filter(Boolean).length > 1) throw new AppError('usage', `Choose one of the formats.\n${usageOf(command)}`)
  if (ask && jsonl) throw new AppError('usage', `A batch is not asked: choose --ask or --jsonl.\n${usageOf(command)}`)
  const takesMany = (command === 'lint' || command === 'ask') && !jsonl
  const most = command === 'call' ? 2 : takesMany ? Number.POSITIVE_INFINITY : 1
  if (parsed.positionals.length > most) throw new AppError('usage', `Give one file at a time.\n${usageOf(command)}`)
  return {
    command,
    positionals: parsed.positionals,
    format: jsonl ? 'jsonl' : json ? 'json' : sarif ? 'sarif' : 'human',
    options,
    store: store ? 'own' : 'none',
    replace,
    asks: ask,
    set: Object.fromEntries(set.map(parseAssignment)),
  }
}

function parseOptions(command: CommandName, args: string[]) {
  try {
    const all = { channel: string, currency: string, value: string, kind: string, platform: string, tone: string, shop: string, to: string }
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...all,
        'second-factor': string,
        rules: string,
        level: string,
        seed: string,
        sarif: flag,
        set: { type: 'string', multiple: true },
        replace: flag,
        ask: flag,
        json: flag,
        jsonl: flag,
        store: flag,
        help: { ...flag, short: 'h' },
      },
    })
    const known: readonly string[] = [...COMMANDS[command].options, 'json', 'jsonl', 'help']
    const foreign = Object.keys(parsed.values).find((option) => !known.includes(option))
    if (foreign) throw new Error(`"evenkeel ${command}" has no option --${foreign}.`)
    return parsed
  } catch (error) {
    throw new AppError('usage', `${error instanceof Error ? error.message : String(error)}\n${usageOf(command)}`)
  }
}

function parseAssignment(assignment: string): [string, unknown] {
  const at = assignment.indexOf('=')
  if (at < 1) throw new AppError('usage', `--set takes name=value, not "${assignment.slice(0, 60)}".`)
  const value = assignment.slice(at + 1)
  try {
    return [assignment.slice(0, at), JSON.parse(value)]
  } catch {
    return [assignment.slice(0, at), value]
  }
}

function usageOf(command: CommandName): string {
  return `Usage: ${COMMANDS[command].usage}`
}

function plain(command: 'help' | 'version'): Arguments {
  return { command, positionals: [], format: 'human', options: {}, store: 'none', replace: false, asks: false, set: {} }
}
