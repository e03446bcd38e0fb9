import { pathToFileURL } from 'node:url'
import type { Finding } from '../core/drafting/lint/rule.ts'
import { AppError } from '../errors.ts'
import { runPure } from '../operations/call.ts'
import { VERSION } from '../version.ts'
import type { Arguments } from './arguments.ts'
import { formatFindings } from './human.ts'
import { type LintedDraft, toSarif } from './sarif.ts'
import { readText, type Streams, writeTo } from './streams.ts'

/** Checks drafts from files or standard input. Returns 1 when errors were found in any of them. */
export async function runLint(args: Arguments, streams: Streams): Promise<number> {
  const rules = args.options.rules === undefined ? undefined : await readRules(args.options.rules, streams)
  const drafts: LintedDraft[] = []
  for (const file of args.positionals.length === 0 ? [undefined] : args.positionals) {
    const text = await readText(file, streams)
    drafts.push({ file: file === '-' ? undefined : file, text, findings: lint(args, text, rules) })
  }
  await writeTo(streams.stdout, format(args.format, drafts))
  return drafts.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0
}

function lint({ options, set }: Arguments, text: string, rules: unknown): readonly Finding[] {
  const { kind = 'email', platform } = options
  const context = Object.keys(set).length > 0 ? set : undefined
  return (runPure('lint-draft', { kind, platform, text, context, rules }) as { findings: Finding[] }).findings
}

async function readRules(file: string, streams: Streams): Promise<unknown> {
  const text = await readText(file, streams)
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('bad_json', `${file} is not whole JSON.`)
  }
}

function format(how: Arguments['format'], drafts: readonly LintedDraft[]): string {
  switch (how) {
    case 'sarif':
      return `${JSON.stringify(toSarif(drafts, VERSION, pathToFileURL(`${process.cwd()}/`).href), null, 2)}\n`
    case 'json':
      return `${JSON.stringify(drafts.length === 1 ? { findings: drafts[0]?.findings } : drafts.map(({ file, findings }) => ({ file, findings })), null, 2)}\n`
    case 'human':
    case 'jsonl':
      return drafts.map((draft) => formatFindings(draft.findings, draft.text, drafts.length > 1 ? (draft.file ?? '-') : undefined)).join('')
  }
}
