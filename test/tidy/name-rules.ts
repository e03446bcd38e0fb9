import { findBreaches, isCode, type SourceFile, type TidyRule } from './source-file.ts'

const longestFile = 500
/** How a file begins that a script made, and a test holds to it: nobody divides it. */
const madeByScript = /^\/\/ Made by `npm run [a-z-]+`/
const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const capitals = /^[A-Z]+(\.md)?$/
const drawers = /^(utils?|helpers?|common|shared|misc|types|service|manager)$/

const namesAreKebabCase: TidyRule = {
  name: 'files and folders are kebab-case',
  why: 'one way to write a name; also on file systems that do not tell cases apart',
  check: (files) =>
    files.flatMap(({ path }) => {
      const odd = path.split('/').find((name, index, names) => !kebab.test(name) && !(index === names.length - 1 && capitals.test(name)))
      return odd === undefined ? [] : [`${path}:1 ${odd} is not kebab-case`]
    }),
}

const noDrawers: TidyRule = {
  name: 'no drawers and no index files',
  why: 'a file is named after what is in it; utils, helpers, common, shared, misc and types say nothing',
  check: (files) =>
    files
      .filter(({ path }) => isCode(path))
      .flatMap(({ path }) => {
        const names = path.split('/').map((name) => name.replace(/\..*$/, ''))
        const file = names.at(-1) ?? ''
        const drawer = names.find((name) => drawers.test(name)) ?? (/-(utils?|helpers?)$|^index$/.test(file) ? file : undefined)
        return drawer === undefined ? [] : [`${path}:1 ${drawer} says nothing of what is in it`]
      }),
}

const filesAreShort: TidyRule = {
  name: `no file of code is longer than ${longestFile} lines`,
  why: 'a longer one holds two things',
  check: (files) =>
    files
      .filter(({ path, text }) => (isCode(path) || /\.(css|sql)$/.test(path)) && !madeByScript.test(text))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > longestFile)
      .map(({ path, lines }) => `${path}:${lines} is ${lines} lines long`),
}

const endsWithNewline: TidyRule = {
  name: 'files end with one newline',
  why: 'a last line without one shows up in the next change of somebody else',
  check: (files) =>
    files
      .filter(({ text }) => text !== '' && (!text.endsWith('\n') || text.endsWith('\n\n')))
      .map(({ path, text }) => `${path}:${text.split('\n').length} does not end with one newline`),
}

// Folders of one machine, and a lockfile that points at a mirror somebody sits behind.
const machinePath = /(?<![\w.:/-])\/(work|home|Users|mnt)\/[\w.-]+|[A-Z]:\\+Users\\/
const foreignRegistry = /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)[^"]*"/

const noMachinePaths: TidyRule = {
  name: 'nothing names a machine',
  why: 'a clone must work anywhere',
  check: (files) =>
    files.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => {
        const found = machinePath.exec(line) ?? (path.endsWith('package-lock.json') ? foreignRegistry.exec(line) : null)
        return found === null ? [] : [`${path}:${index + 1} names ${found[0]}`]
      }),
    ),
}

// Words of the product that cannot mean anything else; "case", "option" and "message" are words of every interface.
const productNouns = new Set([
  ...['shop', 'customer', 'dispute', 'chargeback', 'refund', 'reading', 'heat', 'decision', 'situation', 'owed', 'draft', 'finding'],
  ...['playbook', 'policy', 'approval', 'rehearsal', 'complaint', 'review', 'standing'],
])

const uiKnowsNoProduct: TidyRule = {
  name: 'web/ui knows no product noun',
  why: 'what draws a meter need not know that it shows heat; the pages and web/product do',
  check: (files) =>
    files
      .filter(({ path }) => path.startsWith('web/ui/') && isCode(path))
      .flatMap((file) => [
        ...nounsIn(file.path.split('/').at(-1) ?? '').map((noun) => `${file.path}:1 is named after ${noun}`),
        ...findBreaches(file, (node) => {
          const [noun] = /^(JSX)?Identifier$/.test(node.type) ? nounsIn(node['name'] as string) : []
          return noun === undefined ? undefined : `speaks of ${noun}: ${node['name']}`
        }),
        ...importsOfProduct(file),
      ]),
}

export const nameRules: readonly TidyRule[] = [
  namesAreKebabCase,
  noDrawers,
  filesAreShort,
  endsWithNewline,
  noMachinePaths,
  uiKnowsNoProduct,
]

// Money is a unit that every interface may show.
function importsOfProduct(file: SourceFile): string[] {
  return findBreaches(file, (node) => {
    const source = (node['source'] as { value?: unknown } | null | undefined)?.value
    const isProduct = typeof source === 'string' && /\/(src|features|product)\//.test(source) && !source.endsWith('/src/core/money.ts')
    return isProduct ? `takes from the product: ${source}` : undefined
  })
}

function nounsIn(name: string): string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.map((word) => word.replace(/ies$/, 'y').replace(/s$/, '')).filter((word) => productNouns.has(word))
}
