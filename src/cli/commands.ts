/** Every command of the command line, for its help, its parser and the documents. */
export const COMMANDS = {
  read: {
    summary: 'Read a message: heat, threats, cause, wants, with the words that show them.',
    usage: 'evenkeel read [FILE] [--channel email] [--currency USD] [--json | --jsonl]',
    options: ['channel', 'currency'],
  },
  decide: {
    summary: 'Decide a situation: what is owed, what each option costs, what would flip it; --ask asks first for what is worth knowing.',
    usage: 'evenkeel decide [FILE] --value 240 --currency USD [--set faultOfShop=yes …] [--ask] [--json | --jsonl]',
    options: ['value', 'currency', 'set', 'ask'],
  },
  lint: {
    summary: 'Check drafts before they are sent; --set states what the case holds, --rules takes a shop’s own words and rules.',
    usage: 'evenkeel lint [FILE …] [--kind email] [--platform google] [--set customerName=… …] [--rules FILE] [--json | --jsonl | --sarif]',
    options: ['kind', 'platform', 'set', 'rules', 'sarif'],
  },
  write: {
    summary: 'Compose a draft that answers a message.',
    usage:
      'evenkeel write [FILE] [--kind email] [--platform google] [--tone plain] [--shop NAME] [--currency USD] [--set option=full_refund …] [--json | --jsonl]',
    options: ['kind', 'platform', 'tone', 'shop', 'currency', 'set'],
  },
  ask: {
    summary: 'Answer a question about a hard customer, a review, a vendor or stock from the playbook.',
    usage:
      'evenkeel ask "QUESTION" [--currency USD] [--shop NAME] [--channel email] [--set vertical=restaurant …] [--json | --jsonl [FILE]]',
    options: ['channel', 'currency', 'shop', 'set'],
  },
  rehearse: {
    summary:
      'Practise a hard moment with a simulated customer; each line is said, an empty one is silence. Without a scenario it lists them.',
    usage: 'evenkeel rehearse [SCENARIO] [--level easy|medium|hard] [--seed 7] [--json]',
    options: ['level', 'seed'],
  },
  start: { summary: 'Start Evenkeel on this machine.', usage: 'evenkeel start', options: [] },
  migrate: { summary: 'Bring the database up to this version, and stop.', usage: 'evenkeel migrate', options: [] },
  doctor: { summary: 'Look whether this machine has what Evenkeel needs.', usage: 'evenkeel doctor [--json]', options: [] },
  backup: {
    summary: 'Back up everything, or one shop, into one file, while Evenkeel runs; - is standard output.',
    usage: 'evenkeel backup [--shop ID] [--to FILE | --to -] [--json]',
    options: ['shop', 'to'],
  },
  restore: {
    summary: 'Restore a backup, all of it or nothing; --replace puts it in the place of what is here.',
    usage: 'evenkeel restore FILE [--replace] [--json]',
    options: ['replace'],
  },
  'verify-backup': {
    summary: 'Rehearse a restore aside and compare it with the file, table by table.',
    usage: 'evenkeel verify-backup FILE [--json]',
    options: [],
  },
  'export-shop': {
    summary: 'Write all of one shop into one file of JSON lines, gzipped where it ends in .gz, while Evenkeel runs; - is standard output.',
    usage: 'evenkeel export-shop FILE [--shop ID] [--json]',
    options: ['shop'],
  },
  'import-shop': {
    summary: 'Take such a file in as a shop of its own, all of it or nothing.',
    usage: 'evenkeel import-shop FILE [--json]',
    options: [],
  },
  'import-mail': {
    summary: 'Take the mails of an mbox or an .eml file in, each once: cases out of threads; ended anywhere it goes on where it was.',
    usage: 'evenkeel import-mail FILE [--shop ID] [--json]',
    options: ['shop'],
  },
  'reset-password': {
    summary: 'Make a link that sets a new password for an account, once within an hour; --second-factor remove for who lost theirs.',
    usage: 'evenkeel reset-password EMAIL [--second-factor remove]',
    options: ['second-factor'],
  },
  call: {
    summary: 'Call any operation on the database of this machine, as its owner; the input is a JSON object.',
    usage: 'evenkeel call OPERATION [FILE] [--shop ID] [--jsonl]',
    options: ['shop'],
  },
  mcp: {
    summary: 'Serve MCP on standard input and output: read, decide, lint, write; with --store the cases of this machine’s database too.',
    usage: 'evenkeel mcp [--store [--shop ID]]',
    options: ['store', 'shop'],
  },
} as const satisfies Record<string, Command>

interface Command {
  readonly summary: string
  readonly usage: string
  readonly options: readonly string[]
}

export type CommandName = keyof typeof COMMANDS

/** The text of `evenkeel --help`, or of `evenkeel <command> --help`. */
export function help(command?: string): string {
  if (command !== undefined && Object.hasOwn(COMMANDS, command)) {
    const { summary, usage } = COMMANDS[command as CommandName]
    return `${summary}\nUsage: ${usage}\n`
  }
  const names = Object.keys(COMMANDS) as CommandName[]
  const width = Math.max(...names.map((name) => name.length))
  return [
    'Evenkeel: the desk for hard customer moments.',
    '',
    ...names.map((name) => `  evenkeel ${name.padEnd(width)}  ${COMMANDS[name].summary}`),
    '',
    'read, decide, lint and write take text from FILE or from standard input, ask takes the question itself, rehearse a line at a time; they need no database and no network.',
    '--json prints one JSON object; --jsonl takes one JSON object a line and prints one a line, in the same order.',
    'Exit codes: 0 all good; 1 some lines failed (lint: or errors were found); 2 called in a way it does not know.',
    '',
  ].join('\n')
}
