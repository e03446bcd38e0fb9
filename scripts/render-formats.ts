import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { caseLineSchema } from '../src/core/importing/case-line.ts'
import { whatIsLeftOut } from '../src/store/moving/export-shop.ts'
import { EXPORT_FORMAT } from '../src/store/moving/format.ts'

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string

/** What stands above the types of rows. */
export const EXPORT_LEAD = `All of a shop as one file: \`evenkeel export-shop FILE\`, or "Download everything" under Settings → Your data. Format ${EXPORT_FORMAT}.

The file is lines of UTF-8, each one JSON object, gzipped where its name ends in \`.gz\` (the download always is).

1. The first line says what it is: \`{"evenkeel":"shop","format":${EXPORT_FORMAT},"version":…,"schema":…,"shopId":…,"exportedAt":…,"fields":{…},"leftOut":{…}}\`. \`fields\` names every type of row with its fields, in the order of the file; \`leftOut\` says what is not in it, and why.
2. One line a row: \`{"type":"cases","row":{"id":…,"title":…}}\`. Types come in an order in which every row stands after those that it points to; within a type rows are sorted by their key, events as they happened. The shop is named once, in the first line.
3. The last line: \`{"end":"evenkeel","rows":…,"counts":{…},"sha256":…}\`, with the SHA-256 of all lines between, each with its line end. A file without it is cut off.

Moments are ISO 8601 in UTC, to the microsecond. Money is integer minor units. Bytes (what is in an attachment) are base64 in the line of their row, not files of their own: so one stream holds everything, a row and its bytes cannot come apart, and gzip takes back most of the third that base64 adds. A line is at most 96 MB.

All of it is one moment of the database. Exported, imported into another Evenkeel and exported there, the file is the same byte by byte but for its first line; a test fills every table and holds it to that. (What the command does after an import is a change like any other: a message that waited to leave is held for a person.) An Evenkeel imports files of its own version and of earlier ones: a field that is missing begins as it does in a new row. One that it does not know refuses the file, and so does a hash that is wrong; nothing is changed then.`

/** Every type of row with its fields, from the tables of the database, and what is left out. */
export function renderExportFormat(table: Table): string {
  const leftOut = whatIsLeftOut()
  const types = readTypes().filter(({ type }) => leftOut[type] === undefined)
  const sections = types.map(({ type, fields }) => {
    const rows = fields.filter(({ name }) => leftOut[`${type}.${name}`] === undefined).map(({ name, kind }) => [`\`${name}\``, kind])
    return `### ${type}\n${table(['Field', 'Holds'], rows)}`
  })
  const reasons = Object.entries(leftOut).map(([what, why]) => [`\`${what}\``, why])
  return `## What is not in it\n${table(['What', 'Why'], reasons)}\n\n## Types of rows\n\n${sections.join('\n\n')}`
}

export const IMPORT_LEAD = `Cases from elsewhere: a file with one JSON object a line, one case each, sent under Settings → Your data or by the operation \`import-cases\` with an API key that may "import cases".

- \`externalId\` is what the case is called where it comes from. Sent again, in the same file or another one, it is the same case and nothing is added: a file may be sent again whole after it was stopped.
- The customer is the one whom an address, number or handle belongs to already, or a new one.
- A line that is no case, or that cannot be kept, is kept with its number and the reason (\`list-import-errors\`) and stops nothing else.
- Cases come in as a job; \`list-imports\` tells how far it is. Their messages are read when all are here; open cases are decided then, too. A restart goes on where it was.

\`\`\`sh
curl -H "authorization: Bearer $KEY" -H 'content-type: application/json' $URL/api/v1/import-cases \\
  -d "$(jq -n --arg id "$(uuidgen)" --rawfile lines cases.jsonl '{id: $id, part: 1, isLast: true, lines: $lines}')"
\`\`\`

A request takes 4,000,000 characters: a longer file goes in parts of whole lines, under one id, numbered from 1, the last with \`isLast\`. A part sent twice counts once. Files of other desks are turned into these lines by an \`Importer\` (\`src/core/importing/importer.ts\`); so far there is the one that takes the lines as they are.`

/** The fields of one line of an import. */
export function renderImportFormat(table: Table): string {
  const schema = z.toJSONSchema(caseLineSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return `## One line\n${table(['Field', 'Values', '', 'What it is'], rowsOf(schema, ''))}`
}

interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
}

function rowsOf(schema: JsonSchema, before: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = field.items ?? field
    const list = field.items ? 'list' : ''
    const kind = inner.enum ? inner.enum.map((one) => `\`${one}\``).join(' ') : inner.properties ? '' : (inner.format ?? inner.type ?? '')
    const preset = field.default === undefined || typeof field.default === 'object' ? '' : `Default: ${String(field.default)}.`
    const needed = schema.required?.includes(name) ? 'needed' : ''
    const words = [field.description ?? '', preset].filter(Boolean).join(' ')
    const path = `${before}${name}${field.items ? '[]' : ''}`
    return [[`\`${path}\``, [list && !kind ? list : kind].join(''), needed, words], ...rowsOf(inner, `${path}.`)]
  })
}

/** What the database makes by itself: it follows from the rest, or means nothing elsewhere. */
const MADE = new Set([
  'events.sequence',
  'events.transactionId',
  'cases.reference',
  'cases.words',
  'messages.words',
  'customers.searchName',
])

interface RowType {
  readonly type: string
  readonly fields: readonly { readonly name: string; readonly kind: string }[]
}

/** The tables as `src/store/rows.ts` has them, which a test holds to the database. */
function readTypes(): RowType[] {
  const text = readFileSync(new URL('../src/store/rows.ts', import.meta.url), 'utf8')
  const bodies = new Map([...text.matchAll(/interface (\w+) \{\n([^}]*)\}/g)].map(([, name = '', body = '']) => [name, body]))
  return fieldsOf(bodies.get('Database') ?? '').map(({ name: type, kind }) => ({
    type,
    fields: fieldsOf(bodies.get(kind) ?? '')
      .filter(({ name }) => name !== 'shopId' && !MADE.has(`${type}.${name}`))
      .map(({ name, kind: own }) => ({ name, kind: wordsFor(own) })),
  }))
}

function fieldsOf(body: string): { name: string; kind: string }[] {
  return [...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, name = '', kind = '']) => ({ name, kind }))
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  'string[]': 'list of texts',
  number: 'number',
  boolean: 'true or false',
  Timestamp: 'moment',
  Json: 'JSON',
  Buffer: 'bytes, as base64',
}

function wordsFor(kind: string): string {
  const plain = kind.replace(/^Generated<(.+)>$/, '$1')
  const [, own = plain] = /^(.+) \| null$/.exec(plain) ?? []
  return `${KINDS[own] ?? own}${own === plain ? '' : ', or null'}`
}
