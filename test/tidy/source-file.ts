import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** One file of the tree: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A property of the tree: its name, why it is wanted, and how a breach reads ("path:line words"); no breach, no line. */
export interface TidyRule {
  readonly name: string
  readonly why: string
  readonly check: (files: readonly SourceFile[]) => readonly string[]
}

export interface Import {
  /** As written: './money.ts', 'zod', 'node:fs'. */
  readonly specifier: string
  /** For a relative one the path from the root, else undefined. */
  readonly target: string | undefined
  readonly typeOnly: boolean
  readonly line: number
}

/** A node of the syntax tree, ESTree with TypeScript's additions. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const notOurs = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.cache'])
const texts = /\.(ts|tsx|mjs|js|json|css|html|md|sql|svg|yml|yaml|sh)$|(^|\/)(run|LICENSE|\.gitignore|\.editorconfig)$/
const code = /\.(ts|tsx|mjs|js)$/

/** Every text file of the checkout at `root`, without what is installed, built or private. */
export function readTree(root: string, folder = ''): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (notOurs.has(entry.name)) return []
    if (entry.isDirectory()) return readTree(root, path)
    return entry.isFile() && texts.test(path) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []
  })
}

export function isCode(path: string): boolean {
  return code.test(path) && !path.endsWith('.d.ts')
}

/** Whether a file only exists for tests, tools or measurements: it is not part of what runs. */
export function isForTests(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || !/^(src|web)\//.test(path)
}

/** Where the code of `file` breaks a rule: one line for each node that `judge` has words for. */
export function findBreaches(file: SourceFile, judge: (node: Node, parent: Node | undefined) => string | undefined): string[] {
  const breaches: string[] = []
  walk(parse(file), undefined, (node, parent) => {
    const words = judge(node, parent)
    if (words !== undefined) breaches.push(`${file.path}:${lineAt(file.text, node.start)} ${words}`)
  })
  return breaches
}

/** Everything that a file takes from other files, type imports and dynamic imports and `new URL('./x', import.meta.url)` included. */
export function listImports(file: SourceFile): Import[] {
  const imports: Import[] = []
  walk(parse(file), undefined, (node) => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return
    const typeOnly = node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type'
    imports.push({ specifier, target: resolve(file.path, specifier), typeOnly, line: lineAt(file.text, node.start) })
  })
  return imports
}

export function parse(file: SourceFile): Node {
  const parsed = parseSync(file.path, file.text)
  const error = parsed.errors[0]
  if (error !== undefined) throw new Error(`${file.path} cannot be parsed: ${error.message}`)
  return parsed.program as unknown as Node
}

/** The text of a node that is a plain string, else undefined. */
export function literalOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : undefined
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function specifierOf(node: Node): string | undefined {
  if (/^(Import|ExportNamed|ExportAll)Declaration$|^(ImportExpression|TSImportType)$/.test(node.type)) return literalOf(node['source'])
  const args = node['arguments']
  const isUrl = node.type === 'NewExpression' && isNode(node['callee']) && node['callee']['name'] === 'URL' && Array.isArray(args)
  const first = isUrl ? literalOf(args[0]) : undefined
  return first !== undefined && /^\.\.?\/.*\.tsx?$/.test(first) ? first : undefined
}

function resolve(from: string, specifier: string): string | undefined {
  if (!/^\.\.?\//.test(specifier)) return undefined
  const folder = from.split('/').slice(0, -1)
  for (const step of specifier.replace(/\?.*$/, '').split('/')) {
    if (step === '..') folder.pop()
    else if (step !== '.') folder.push(step)
  }
  return folder.join('/')
}

function walk(node: Node, parent: Node | undefined, visit: (node: Node, parent: Node | undefined) => void): void {
  visit(node, parent)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, visit)
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
