import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codeRules } from './tidy/code-rules.ts'
import { importRules } from './tidy/import-rules.ts'
import { nameRules } from './tidy/name-rules.ts'
import { readTree, type SourceFile } from './tidy/source-file.ts'

const rules = [...importRules, ...codeRules, ...nameRules]
const tree = readTree(fileURLToPath(new URL('..', import.meta.url)))
const folderOfOneMachine = ['', 'home', 'somebody', 'evenkeel'].join('/')

/** For each rule, files that break it: every one of them alone must be caught. */
const broken: Readonly<Record<string, readonly SourceFile[]>> = {
  'imports follow the arrows': [
    { path: 'src/core/money.ts', text: "import { AppError } from '../errors.ts'\n" },
    { path: 'src/core/money.ts', text: "import type { Database } from '../store/database.ts'\n" },
    { path: 'src/core/money.ts', text: "export { readCase } from '../operations/read-case.ts'\n" },
    { path: 'src/store/cases.ts', text: "import { call } from '../operations/call.ts'\n" },
    { path: 'src/operations/read-case.ts', text: "const door = await import('../http/serve.ts')\n" },
    { path: 'src/operations/send-draft.ts', text: "import { sendMail } from '../outside/mail.ts'\n" },
    { path: 'src/outside/mail.ts', text: "import { listCases } from '../store/cases.ts'\n" },
    { path: 'src/outside/mail.ts', text: "import { formatMoney } from '../core/money.ts'\n" },
    { path: 'src/http/serve.ts', text: "import { listCases } from '../store/cases.ts'\n" },
    { path: 'src/cli/read.ts', text: "import { serve } from '../http/serve.ts'\n" },
    { path: 'src/client/client.ts', text: "import { operations } from '../operations/all.ts'\n" },
    { path: 'web/features/desk/desk.tsx', text: "import { operations } from '../../../src/operations/all.ts'\n" },
    { path: 'src/store/cases.ts', text: "import { buildShop } from '../../test/builders.ts'\n" },
  ],
  'core uses only its few pure packages': [
    { path: 'src/core/money.ts', text: "import { readFileSync } from 'node:fs'\n" },
    { path: 'src/core/money.ts', text: "import { v7 } from 'uuid'\n" },
  ],
  'only the store speaks to the database': [
    { path: 'src/http/serve.ts', text: "import pg from 'pg'\n" },
    { path: 'src/operations/read-case.ts', text: "import { Kysely } from 'kysely'\n" },
  ],
  'web features never import each other': [
    { path: 'web/features/desk/desk.tsx', text: "import { Case } from '../case/case.tsx'\n" },
    { path: 'web/ui/panel.tsx', text: "import { Case } from '../features/case/case.tsx'\n" },
  ],
  'every file that ships is reachable': [
    { path: 'src/core/forgotten.ts', text: 'export const forgotten = 1\n' },
    { path: 'web/ui/forgotten.tsx', text: 'export const Forgotten = () => <p />\n' },
  ],
  'core has no clock, randomness, network, files or console': [
    { path: 'src/core/a.ts', text: 'export const now = () => Date.now()\n' },
    { path: 'src/core/a.ts', text: 'export const now = () => new Date()\n' },
    { path: 'src/core/a.ts', text: 'export const now = () => Date()\n' },
    { path: 'src/core/a.ts', text: 'export const odds = () => Math.random()\n' },
    { path: 'src/core/a.ts', text: "export const odds = () => Math['random']()\n" },
    { path: 'src/core/a.ts', text: 'export const folder = process.cwd()\n' },
    { path: 'src/core/a.ts', text: "console.log('read')\n" },
    { path: 'src/core/a.ts', text: "export const page = await fetch('/')\n" },
    { path: 'src/core/a.ts', text: 'export const wide = window.innerWidth\n' },
    { path: 'src/core/a.ts', text: 'export const all = { process }\n' },
  ],
  'the environment is read in src/config.ts alone': [
    { path: 'src/store/database.ts', text: 'export const url = process.env.DATABASE_URL\n' },
    { path: 'src/log.ts', text: "export const level = process['env']['EVENKEEL_LOG']\n" },
  ],
  'operations run through call.ts alone': [
    {
      path: 'src/http/serve.ts',
      text: "import { operations } from '../operations/all.ts'\nexport const answer = (input: never) => operations['get-case'].run(input, input)\n",
    },
    {
      path: 'src/cli/read.ts',
      text: "import { findOperation } from '../operations/all.ts'\nexport const answer = (operation: never) => operation.run()\n",
    },
  ],
  'operations and store reach nothing outside the database': [
    { path: 'src/operations/send-draft.ts', text: "export const sent = await fetch('https://mail.example')\n" },
    { path: 'src/store/cases.ts', text: "import { request } from 'node:https'\nexport const ask = request\n" },
  ],
  'no default exports': [
    { path: 'src/core/a.ts', text: 'export default function read() {}\n' },
    { path: 'web/ui/panel.tsx', text: 'const Panel = () => <p />\nexport { Panel as default }\n' },
  ],
  'no barrels': [{ path: 'src/core/all.ts', text: "export * from './money.ts'\nexport { read } from './read.ts'\n" }],
  'no state in modules': [
    { path: 'src/store/database.ts', text: 'let pool = 1\nexport const usePool = () => pool++\n' },
    { path: 'src/store/database.ts', text: 'export let pool = 1\n' },
  ],
  'SQL lies in src/store alone': [
    { path: 'src/operations/read-case.ts', text: "export const text = 'select * from cases where id = $1'\n" },
    { path: 'src/http/serve.ts', text: 'export const text = (id: string) => `delete from cases where id = ` + id\n' },
    { path: 'src/http/serve.ts', text: 'export const ready = sql`select 1`\n' },
    { path: 'src/operations/read-case.ts', text: "export const run = (db: Db) => db.selectFrom('cases').selectAll()\n" },
  ],
  'every test runs and none runs alone': [
    { path: 'src/core/a.test.ts', text: "it.only('adds', () => {})\n" },
    { path: 'src/core/a.test.ts', text: "describe.skip('sums', () => {})\n" },
    { path: 'e2e/desk.spec.ts', text: "it.concurrent.todo('adds')\n" },
    { path: 'src/core/a.test.ts', text: "it('adds', (context) => context.skip())\n" },
  ],
  'files and folders are kebab-case': [
    { path: 'src/core/readMessage.ts', text: '' },
    { path: 'src/Core/money.ts', text: '' },
    { path: 'web/ui/heat_meter.tsx', text: '' },
  ],
  'no drawers and no index files': [
    { path: 'src/core/utils.ts', text: '' },
    { path: 'src/core/index.ts', text: '' },
    { path: 'src/core/types.ts', text: '' },
    { path: 'web/shared/panel.tsx', text: '' },
    { path: 'test/store-helpers.ts', text: '' },
  ],
  'no file of code is longer than 500 lines': [{ path: 'src/core/long.ts', text: 'export {}\n'.repeat(501) }],
  'files end with one newline': [
    { path: 'README.md', text: 'Evenkeel' },
    { path: 'README.md', text: 'Evenkeel\n\n' },
  ],
  'nothing names a machine': [
    { path: 'docs/start.md', text: `Open ${folderOfOneMachine} and start.\n` },
    { path: 'package-lock.json', text: '"resolved": "https://mirror.example/zod.tgz"\n' },
  ],
  'web/ui knows no product noun': [
    { path: 'web/ui/heat-meter.tsx', text: 'export const Meter = () => <p />\n' },
    { path: 'web/ui/meter.tsx', text: 'export const Meter = (props: { customerName: string }) => <p>{props.customerName}</p>\n' },
    { path: 'web/ui/meter.tsx', text: "import type { Decision } from '../../src/core/decision/decision.ts'\n" },
  ],
}

/** Files that look like breaches and are none. */
const fine: readonly SourceFile[] = [
  {
    path: 'src/core/policy.ts',
    text: "export const inside = (window: { days: number }) => window.days > 0 && 'process, fetch, Date.now()' !== ''\n",
  },
  {
    path: 'src/core/dates.ts',
    text: 'export const day = (now: number) => new Date(now).getUTCDay()\nexport interface Steps { process: string; fetch: number }\n',
  },
  { path: 'src/core/a.test.ts', text: "import { readFileSync } from 'node:fs'\nexport const now = Date.now()\n" },
  { path: 'src/client/client.ts', text: "import type { Operations } from '../operations/all.ts'\nexport type Client = Operations\n" },
  { path: 'web/ui/display.tsx', text: 'export const Display = () => <p className="caseless" />\n' },
  { path: 'src/http/serve.ts', text: "export const label = 'Select a case from the desk'\nexport const other = 'Update the card'\n" },
  { path: 'docs/proxy.md', text: 'See https://example.com/home/page and ./work/later.\n' },
]

describe('the tree', () => {
  it.each(rules)('$name', (rule) => {
    expect(rule.check(tree), rule.why).toEqual([])
  })

  it('is read whole', () => {
    expect(tree.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', 'src/errors.ts', 'test/tidy.test.ts', '.ci/run']))
  })
})

describe('a breach is caught', () => {
  const cases = rules.flatMap((rule) =>
    (broken[rule.name] ?? []).map((file) => ({ rule, file, name: rule.name, path: file.path, text: file.text.slice(0, 60) })),
  )

  it.each(cases)('of "$name" in $path: $text', ({ rule, file }) => {
    const breaches = rule.check([file])
    expect(breaches).not.toEqual([])
    expect(breaches[0]).toMatch(new RegExp(`^${file.path.replaceAll('.', '\\.')}:\\d+ `))
  })

  it('of every rule there is', () => {
    expect(rules.map(({ name }) => name).filter((name) => broken[name] === undefined)).toEqual([])
  })

  it.each(fine)('only where there is one: $path', (file) => {
    const judging = rules.filter(({ name }) => name !== 'every file that ships is reachable')
    expect(judging.flatMap((rule) => rule.check([file]))).toEqual([])
  })
})
