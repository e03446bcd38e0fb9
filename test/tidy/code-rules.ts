import { findBreaches, isCode, isForTests, isNode, type Node, parse, type SourceFile, type TidyRule } from './source-file.ts'

const impureGlobals = new Set([
  ...['process', 'console', 'fetch', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'globalThis', 'global', 'self'],
  ...[
    'crypto',
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'XMLHttpRequest',
    'WebSocket',
    'Buffer',
    'require',
  ],
])
const impureMembers = new Set(['Date.now', 'Math.random'])

const corePurity: TidyRule = {
  name: 'core has no clock, randomness, network, files or console',
  why: 'the same input gives the same answer in the browser, the command line and the server, today and in a test',
  check: (files) =>
    files
      .filter(({ path }) => path.startsWith('src/core/') && isCode(path) && !isForTests(path))
      .flatMap((file) => {
        const own = declaredNames(file)
        return findBreaches(file, (node, parent) => {
          if (isReference(node, parent) && impureGlobals.has(node['name'] as string) && !own.has(node['name'] as string))
            return `uses ${node['name']}`
          if (impureMembers.has(memberName(node))) return `uses ${memberName(node)}`
          const isDate = isNode(node['callee']) && node['callee']['name'] === 'Date' && (node['arguments'] as unknown[]).length === 0
          return isDate ? 'reads the clock by Date without an argument' : undefined
        })
      }),
}

const settingsInOnePlace: TidyRule = {
  name: 'the environment is read in src/config.ts alone',
  why: 'every setting has one place, one default and one line in the documents',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path) && !isForTests(path) && path !== 'src/config.ts' && !path.endsWith('.config.ts'))
      .flatMap((file) => findBreaches(file, (node) => (memberName(node) === 'process.env' ? 'reads process.env' : undefined))),
}

const oneChokePoint: TidyRule = {
  name: 'operations run through call.ts alone',
  why: 'whoever runs an operation past the choke point has skipped its principal, scope, shop, transaction and event',
  check: (files) =>
    files
      .filter(
        ({ path, text }) =>
          isCode(path) &&
          !isForTests(path) &&
          path !== 'src/operations/call.ts' &&
          text.includes('/operations/') &&
          path.startsWith('src/'),
      )
      .flatMap((file) =>
        findBreaches(file, (node) => (/^(operation|operations\b.*)\.run$/.test(memberName(node)) ? 'runs an operation itself' : undefined)),
      ),
}

const noOutsideInTransactions: TidyRule = {
  name: 'operations and store reach nothing outside the database',
  why: 'what talks to the outside inside a transaction is undone when it fails, or done twice when it is tried again; a job does it',
  check: (files) =>
    files
      .filter(
        ({ path }) => /^src\/(operations|store)\//.test(path) && !/^src\/store\/embedded/.test(path) && isCode(path) && !isForTests(path),
      )
      .flatMap((file) =>
        findBreaches(file, (node, parent) => {
          if (isReference(node, parent) && talkers.has(node['name'] as string)) return `uses ${node['name']}`
          const from = isNode(node['source']) ? node['source']['value'] : undefined
          return typeof from === 'string' && outsideModules.test(from) ? `imports ${from}` : undefined
        }),
      ),
}
const talkers = new Set(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'])
const outsideModules = /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process)(\/|$)/

const noDefaultExports: TidyRule = {
  name: 'no default exports',
  why: 'a thing has one name everywhere; only tool configurations are asked for a default',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path) && !/\.config\.ts$/.test(path))
      .flatMap((file) => findBreaches(file, (node) => (isDefaultExport(node) ? 'exports a default' : undefined))),
}

const noBarrels: TidyRule = {
  name: 'no barrels',
  why: 'a file that only passes on what others export hides where things are',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path) && /^(src|web|test)\//.test(path))
      .filter((file) => {
        const body = parse(file)['body'] as Node[]
        return body.length > 0 && body.every((node) => /^Export(All|Named)Declaration$/.test(node.type) && isNode(node['source']))
      })
      .map(({ path }) => `${path}:1 only passes on what others export`),
}

const noModuleState: TidyRule = {
  name: 'no state in modules',
  why: 'two servers in one process, or two tests, must not know of each other',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path) && /^(src|web)\//.test(path) && !isForTests(path))
      .flatMap((file) =>
        findBreaches(file, (node, parent) =>
          node.type === 'VariableDeclaration' &&
          node['kind'] !== 'const' &&
          parent !== undefined &&
          /^(Program|ExportNamedDeclaration)$/.test(parent.type)
            ? 'keeps state in the module'
            : undefined,
        ),
      ),
}

// A sentence may begin with "Select a case from …": what follows the table tells a query from prose.
const statement =
  /^\s*(select\s[^;]+\sfrom\s+[\w."]+\s*($|[;,)]|\b(where|join|left|inner|order|group|limit|as)\b)|insert\s+into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|role|schema|function|policy)\s)/i

const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])

const sqlInStore: TidyRule = {
  name: 'SQL lies in src/store alone',
  why: 'who reviews the store has seen every query there is',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path) && !isForTests(path) && !path.startsWith('src/store/'))
      .flatMap((file) =>
        findBreaches(file, (node) => {
          if (node.type === 'TaggedTemplateExpression' && isNode(node['tag']) && node['tag']['name'] === 'sql') return 'holds a query'
          const isBuilt = node.type === 'CallExpression' && isNode(node['callee']) && builders.has(lastMember(node['callee']))
          return isBuilt || statement.test(textOf(node) ?? '') ? 'holds a query' : undefined
        }),
      ),
}

const skipping = new Set(['only', 'skip', 'todo', 'skipIf', 'runIf', 'fails'])

const noSkippedTests: TidyRule = {
  name: 'every test runs and none runs alone',
  why: 'a test that does not run holds nothing, and one that runs alone hides the others',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path) && /\.(test|spec)\.tsx?$|^(test|e2e)\//.test(path))
      .flatMap((file) =>
        findBreaches(file, (node) => {
          const [root = '', ...members] = memberName(node).split('.')
          const last = members.at(-1) ?? ''
          return /^(it|test|describe|suite|context|ctx|task)$/.test(root) && skipping.has(last) ? `uses ${memberName(node)}` : undefined
        }),
      ),
}

export const codeRules: readonly TidyRule[] = [
  corePurity,
  settingsInOnePlace,
  oneChokePoint,
  noOutsideInTransactions,
  noDefaultExports,
  noBarrels,
  noModuleState,
  sqlInStore,
  noSkippedTests,
]

function isDefaultExport(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true
  return node.type === 'ExportSpecifier' && isNode(node['exported']) && node['exported']['name'] === 'default'
}

// A name that stands for a value, not the key of an object, the member of another value or a word of a type.
function isReference(node: Node, parent: Node | undefined): boolean {
  if (node.type !== 'Identifier' || parent === undefined || parent.type.startsWith('TS')) return false
  const isMember = parent.type === 'MemberExpression' && parent['property'] === node && parent['computed'] !== true
  const isKey =
    /^(Property|PropertyDefinition|MethodDefinition)$/.test(parent.type) && parent['key'] === node && parent['shorthand'] !== true
  return !isMember && !isKey
}

/** "a.b.c" of a chain of plain members, else the empty string. */
function memberName(node: Node): string {
  if (node.type === 'Identifier') return node['name'] as string
  if (node.type !== 'MemberExpression' || !isNode(node['object']) || !isNode(node['property'])) return ''
  const object = memberName(node['object'])
  const property = node['computed'] === true ? node['property']['value'] : node['property']['name']
  return object === '' || typeof property !== 'string' ? '' : `${object}.${property}`
}

function lastMember(node: Node): string {
  return isNode(node['property']) ? String(node['property']['name']) : ''
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  return node.type === 'TemplateLiteral'
    ? (node['quasis'] as { value: { raw: string } }[]).map((quasi) => quasi.value.raw).join(' x ')
    : undefined
}

// A file may call a return window `window`: what it declares itself is not the global of that name.
function declaredNames(file: SourceFile): Set<string> {
  const names = new Set<string>()
  const addPattern = (node: unknown): void => {
    if (!isNode(node)) return
    if (node.type === 'Identifier') names.add(node['name'] as string)
    if (node.type === 'ObjectPattern')
      for (const property of node['properties'] as Node[]) addPattern(property['value'] ?? property['argument'])
    if (node.type === 'ArrayPattern') for (const element of node['elements'] as unknown[]) addPattern(element)
    if (node.type === 'AssignmentPattern') addPattern(node['left'])
    if (node.type === 'RestElement') addPattern(node['argument'])
  }
  findBreaches(file, (node) => {
    if (node.type === 'VariableDeclarator') addPattern(node['id'])
    if (/Function/.test(node.type)) {
      addPattern(node['id'])
      for (const parameter of (node['params'] as unknown[] | undefined) ?? []) addPattern(parameter)
    }
    return undefined
  })
  return names
}
