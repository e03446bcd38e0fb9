// `npm run bench:lint`: this linter with all its rules against prose linters that people use, on the same five hundred drafts, on one core.
// Writes the section "Lint" of bench/RESULTS.md.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { lintDraft } from '../src/core/drafting/lint/lint.ts'
import type { LintInput } from '../src/core/drafting/lint/rule.ts'
import { RULES } from '../src/core/drafting/lint/rules.ts'
import type { Contestant } from './lint/contestant.ts'
import { listDrafts, listLongDrafts } from './lint/drafts.ts'
import { writeSection } from './results.ts'

const ROUNDS = 3
const WARM_UP = 60
const BARS = { p99Ms: 5, timesFaster: 5 }

interface Timed {
  /** Per draft the median of its rounds, in milliseconds: what the machine did meanwhile is left out. */
  readonly perDraft: readonly number[]
  readonly remarks: number
}

/** Every contestant meets every draft once a round, in turn, so that a busy moment meets all of them. */
async function timeInTurn(drafts: readonly string[], checks: readonly ((index: number) => number | Promise<number>)[]): Promise<Timed[]> {
  const times = checks.map(() => drafts.map((): number[] => []))
  const remarks = checks.map(() => 0)
  for (let round = -1; round < ROUNDS; round++)
    for (let index = 0; index < (round < 0 ? WARM_UP : drafts.length); index++)
      for (const [which, check] of checks.entries()) {
        const start = performance.now()
        const found = await check(index)
        const took = performance.now() - start
        if (round === 0) remarks[which]! += found
        if (round >= 0) times[which]![index]!.push(took)
      }
  return times.map((perDraft, which) => ({ perDraft: perDraft.map((list) => rank(list, 0.5)), remarks: remarks[which]! }))
}

function rank(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
}

const perSecond = ({ perDraft }: Timed) => (1000 * perDraft.length) / perDraft.reduce((sum, time) => sum + time, 0)

async function loadRivals(): Promise<readonly Contestant[]> {
  const folder = fileURLToPath(new URL('./rivals/', import.meta.url))
  if (!existsSync(`${folder}node_modules`)) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const { status } = spawnSync(npm, ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit' })
    if (status !== 0) throw new Error('The rivals could not be installed.')
  }
  // Its packages are not installed with ours, so that the compiler is not to look for them.
  const path = new URL('./rivals/prose-linters.ts', import.meta.url).href
  return ((await import(path)) as { readonly proseLinters: readonly Contestant[] }).proseLinters
}

function versionOf(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(new URL('./rivals/package.json', import.meta.url), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  return dependencies[name === 'textlint' ? '@textlint/kernel' : name] ?? ''
}

const count = (input: LintInput) => lintDraft(input).length
const rivals = await loadRivals()
const load = loadavg()[0]!
const drafts = listDrafts()
const texts = drafts.map(({ text }) => text)
const [ours, ...theirs] = await timeInTurn(texts, [
  (index) => count(drafts[index]!),
  ...rivals.map(
    ({ check }) =>
      (index: number) =>
        check(texts[index]!),
  ),
])
const long = { good: listLongDrafts('good'), bad: listLongDrafts('bad') }
const [good] = await timeInTurn(
  long.good.map(({ text }) => text),
  [(index) => count(long.good[index]!)],
)
const [bad] = await timeInTurn(
  long.bad.map(({ text }) => text),
  [(index) => count(long.bad[index]!)],
)
const fastest = Math.max(...theirs.map(perSecond))
const row = (name: string, doing: string, timed: Timed) =>
  `| ${name} | ${doing} | ${Math.round(perSecond(timed)).toLocaleString('en')} | ${rank(timed.perDraft, 0.5).toFixed(2)} | ${rank(timed.perDraft, 0.99).toFixed(2)} | ${timed.remarks.toLocaleString('en')} |`
const longRow = (name: string, timed: Timed) =>
  `| ${name} | ${rank(timed.perDraft, 0.5).toFixed(2)} | ${rank(timed.perDraft, 0.99).toFixed(2)} | ≤ ${BARS.p99Ms} p99 |`
const body = `\`npm run bench:lint\`, ${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}; Node ${process.version}; one core used; load of the machine before it ${load.toFixed(1)}.

The same ${drafts.length} drafts, ${Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length)} characters on average, in one process, all in turn; of each draft the median of ${ROUNDS} rounds, warmed up. Evenkeel runs all ${RULES.length} rules with the case behind the draft known, and tries its fixes.

| | looks for | drafts a second | median ms | p99 ms | remarks |
|---|---|---|---|---|---|
${row('**Evenkeel**', `all ${RULES.length} rules`, ours!)}
${rivals.map(({ name, doing }, index) => row(`${name} ${versionOf(name)}`, doing, theirs[index]!)).join('\n')}

Evenkeel is ${(perSecond(ours!) / fastest).toFixed(1)} times as fast as the fastest of them (bar: ≥ ${BARS.timesFaster}).

| drafts of 1,000 characters | median ms | p99 ms | bar |
|---|---|---|---|
${longRow(`good ones, ${(good!.remarks / long.good.length).toFixed(1)} findings each`, good!)}
${longRow(`bad ones, ${(bad!.remarks / long.bad.length).toFixed(1)} findings each`, bad!)}
`
writeSection('Lint', body)
console.log(body)
const slowest = Math.max(rank(good!.perDraft, 0.99), rank(bad!.perDraft, 0.99))
if (slowest > BARS.p99Ms || perSecond(ours!) < BARS.timesFaster * fastest) process.exitCode = 1
