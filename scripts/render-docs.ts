import { z } from 'zod'
import { COMMANDS } from '../src/cli/commands.ts'
import { SETTINGS } from '../src/config.ts'
import { situationSchema } from '../src/core/decision/situation.ts'
import type { RuleExample } from '../src/core/drafting/lint/rule.ts'
import { RULES } from '../src/core/drafting/lint/rules.ts'
import { formatMoney } from '../src/core/money.ts'
import { ERRORS } from '../src/errors.ts'
import { operations } from '../src/operations/all.ts'
import type { Operation } from '../src/operations/operation.ts'
import { SAMPLE_COMPLAINTS, SAMPLE_PROFILE } from '../src/operations/sample-shop.ts'
import { isAllowed, PRINCIPALS, SCOPES } from '../src/operations/scopes.ts'
import { DRAFTING_LEAD, renderDrafting } from './render-drafting.ts'
import { EXPORT_LEAD, IMPORT_LEAD, renderExportFormat, renderImportFormat } from './render-formats.ts'

const NOTE = '<!-- Generated from the code by `npm run docs`; a test holds it to the code. -->'

/** Every generated document by its path. */
export function renderDocs(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/operations.md', renderOperations()],
    ['docs/reference/situation.md', renderSituation()],
    ['docs/reference/errors.md', renderErrors()],
    ['docs/reference/settings.md', renderSettings()],
    ['docs/reference/commands.md', renderCommands()],
    ['docs/reference/roles.md', renderRoles()],
    ['docs/reference/permissions.md', renderPermissions()],
    ['docs/reference/lint-rules.md', renderRules()],
    ['docs/reference/export-format.md', page('Export of a shop', EXPORT_LEAD, renderExportFormat(table))],
    ['docs/reference/import-format.md', page('Import of cases', IMPORT_LEAD, renderImportFormat(table))],
    ['docs/guide/complaints.md', renderComplaints()],
    ['docs/guide/drafting.md', page('Drafts', DRAFTING_LEAD, renderDrafting(table))],
  ])
}

function renderOperations(): string {
  const rows = Object.values(operations).map((operation) => [
    `\`${operation.name}\``,
    operation.kind === 'transactional' ? operation.access : operation.kind,
    operation.scope,
    operation.summary,
  ])
  return page(
    'Operations',
    'Everything anyone can ask for. Over HTTP each is `POST /api/v1/<name>` with a JSON object (schemas: `/api/v1/openapi.json` of a running Evenkeel); ' +
      'on the command line `evenkeel call <name>`. The pure ones need no database.',
    table(['Name', 'Kind', 'Scope', 'What it does'], rows),
  )
}

function renderSituation(): string {
  const schema = z.toJSONSchema(situationSchema, { io: 'input', unrepresentable: 'any' })
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const {
      type,
      enum: values,
      description = '',
      pattern,
    } = field as { type?: string; enum?: string[]; description?: string; pattern?: string }
    const kind = values ? values.map((value) => `\`${value}\``).join(' ') : (type ?? (pattern ? 'string' : ''))
    return [`\`${name}\``, kind, schema.required?.includes(name) ? 'needed' : '', description]
  })
  return page(
    'The situation',
    'The inputs of a decision. Only the first two are needed; every other one has a default by the kind of shop.',
    table(['Field', 'Values', '', 'What it is'], rows),
  )
}

function renderErrors(): string {
  const rows = Object.entries(ERRORS).map(([code, error]) => [
    `\`${code}\``,
    String(error.status),
    String(error.exit),
    error.retryable ? 'yes' : 'no',
    error.summary,
  ])
  return page('Errors', 'What can be refused, and how each door says so.', table(['Code', 'HTTP', 'Exit code', 'Try again', 'When'], rows))
}

function renderSettings(): string {
  const rows = Object.entries(SETTINGS).map(([name, setting]) => [
    `\`${name}\``,
    setting.default ? `\`${setting.default}\`` : '',
    setting.summary + ('secret' in setting ? ` Or in a file: \`${name}_FILE\` names it.` : ''),
  ])
  return page('Settings', 'Read from the environment at the start.', table(['Variable', 'Default', 'What it is'], rows))
}

function renderCommands(): string {
  const rows = Object.values(COMMANDS).map((command) => [`\`${command.usage}\``, command.summary])
  return page(
    'Commands',
    '`npx evenkeel <command>` in a checkout. `--jsonl` takes one JSON object a line and prints one a line: same order, ids kept, unknown fields ignored, ' +
      'a bad line becomes `{"id","line","error"}` and the rest goes on. Exit codes: 0 all good, 1 some lines failed (lint: or errors were found), 2 wrong usage.',
    table(['Usage', 'What it does'], rows),
  )
}

function renderRoles(): string {
  const rows = SCOPES.map((scope) => [`\`${scope}\``, ...PRINCIPALS.map(({ scopes }) => (scopes.includes(scope) ? 'yes' : ''))])
  return page(
    'Roles and other principals',
    'Which scopes each role has, and everybody else who may ask. The choke point reads the same table. `key`: the most that the key of a program can ' +
      'be given; it never does more than its maker may do now. `link to …`: somebody without an account who was given a link, about one thing. ' +
      '`job`: work of our own. `console`: whoever sits at the machine.',
    table(['Scope', ...PRINCIPALS.map(({ name }) => name)], rows),
  )
}

function renderPermissions(): string {
  const rows = (Object.values(operations) as Operation[]).map((operation) => [
    `\`${operation.name}\``,
    operation.scope,
    ...PRINCIPALS.map(({ name }) => (isAllowed(operation, name) ? 'yes' : '')),
  ])
  return page(
    'Permissions',
    'Who may ask for which operation. In another shop than their own nobody may ask for anything. A generated test calls every operation as everybody, ' +
      'in their own shop and in another one, on both databases, and holds the answers to this table.',
    table(['Operation', 'Scope', ...PRINCIPALS.map(({ name }) => name)], rows),
  )
}

function renderRules(): string {
  const sections = RULES.map((rule) =>
    [
      `## ${rule.id}`,
      '',
      `${rule.summary} *${rule.severity}, ${rule.group}.*`,
      '',
      `${rule.reason} (Source: ${rule.source}.)`,
      '',
      `- No: ${rule.bad.slice(0, 2).map(example).join(' · ')}`,
      `- Fine: ${rule.good.slice(0, 2).map(example).join(' · ')}`,
      '',
    ].join('\n'),
  )
  return page(
    'What the linter looks for',
    'A finding says what the reader will feel. `error` blocks sending, `warning` asks, `hint` teaches.',
    sections.join('\n'),
  )
}

function example({ text }: RuleExample): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()
  return `\`${line.length > 140 ? `${line.slice(0, 139)}…` : line || ' '}\``
}

function renderComplaints(): string {
  const sections = SAMPLE_COMPLAINTS.map((complaint, index) => {
    const of = `${complaint.item}, ${formatMoney(complaint.orderValueMinor, SAMPLE_PROFILE.currency)}, by ${complaint.channel.replace('_', ' ')}`
    return `## ${index + 1}. ${of[0]?.toUpperCase()}${of.slice(1)}\n\n> ${complaint.text}\n`
  })
  return page(
    'Ten complaints to paste',
    'Written by us after the kind that shops really get; nobody in them exists. Paste one on the Desk, or load the sample shop, which holds all ten.',
    sections.join('\n'),
  )
}

function page(title: string, lead: string, body: string): string {
  return `${NOTE}\n\n# ${title}\n\n${lead}\n\n${body.trimEnd()}\n`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
