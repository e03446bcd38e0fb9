// `npm run bench:lint`: this linter with all its rules beside prose linters that people use, on the same five hundred drafts, each in a process of
// its own on one core. Writes the section "Lint" of bench/RESULTS.md.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { RULES } from '../src/core/drafting/lint/rules.ts'
import { listDrafts } from './lint/drafts.ts'
import type { Measured } from './lint/measure-one.ts'
import { writeSection } from './results.ts'

const OURS = 'Evenkeel'
/** None of the others offers a better wording, so what it costs to try ours has a row of its own. */
const OURS_WITH_FIXES = 'Evenkeel with fixes'
const RIVALS = ['alex', 'write-good', 'textlint', 'retext']
const BARS = { longP99Ms: 5, timesFaster: 5 }

function main(): void {
  installRivals()
  const load = loadavg()[0] ?? 0
  const measured = measureInTurn([OURS, OURS_WITH_FIXES, ...RIVALS])
  const ours = measured.get(OURS)!
  const fastest = Math.max(...RIVALS.map((name) => perSecond(measured.get(name)!)))
  const withFixes = measured.get(OURS_WITH_FIXES)!
  const lead = describeLead(perSecond(ours), perSecond(withFixes), fastest)
  const body = [describeRun(load), describeAll(measured), lead, describeLong(measured)].join('\n\n')
  writeSection('Lint', body)
  console.log(body)
  const slowest = Math.max(rank(withFixes.long.good, 0.99), rank(withFixes.long.bad, 0.99))
  if (slowest > BARS.longP99Ms || perSecond(ours) < BARS.timesFaster * fastest) process.exitCode = 1
}

/** What it is measured against has a lockfile of its own and is never installed with Evenkeel. */
function installRivals(): void {
  const folder = fileURLToPath(new URL('./rivals/', import.meta.url))
  if (existsSync(`${folder}node_modules`)) return
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('What is measured against could not be installed.')
}

/** All in turn, the quick ones three times, so that what else the machine does falls on all alike; of their times of a draft the least counts. */
function measureInTurn(names: readonly string[]): Map<string, Measured> {
  const measured = new Map<string, Measured>()
  for (let pass = 0; pass < PASSES; pass++)
    for (const name of names) {
      const before = measured.get(name)
      if (before !== undefined && sum(before.perDraft) > MOST_MS_TO_REPEAT) continue
      measured.set(name, before === undefined ? measure(name) : leastOf(before, measure(name)))
    }
  return measured
}

const PASSES = 3
const MOST_MS_TO_REPEAT = 1000

function leastOf(a: Measured, b: Measured): Measured {
  const least = (some: readonly number[], more: readonly number[]) => some.map((time, index) => Math.min(time, more[index]!))
  return {
    ...a,
    perDraft: least(a.perDraft, b.perDraft),
    long: { good: least(a.long.good, b.long.good), bad: least(a.long.bad, b.long.bad) },
  }
}

function measure(name: string): Measured {
  const script = fileURLToPath(new URL('./lint/measure-one.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script, name], { encoding: 'utf8', maxBuffer: 1 << 27 }))
}

function rank(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const perSecond = ({ perDraft }: Measured) => (1000 * perDraft.length) / sum(perDraft)
const milliseconds = (value: number) => value.toFixed(2)

function describeRun(load: number): string {
  const drafts = listDrafts()
  const characters = Math.round(sum(drafts.map(({ text }) => text.length)) / drafts.length)
  return `\`npm run bench:lint\`, ${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores (${process.arch}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}; Node ${process.version}; load of the machine before it ${load.toFixed(1)}.

The same ${drafts.length} drafts of ${characters} characters on average, each contestant in a process of its own, all in turn; of each draft the median of five rounds, and of three such turns of the quick ones the least. Evenkeel runs all ${RULES.length} rules, with the case behind the draft known. It tries the fixes of a draft when they are first looked at: the first row is the findings alone, which is what the others give; the second looks at every fix of every draft too.`
}

function describeAll(measured: ReadonlyMap<string, Measured>): string {
  const rows = [...measured].map(([name, one]) => {
    const title = isOurs(name) ? `**${name}**` : `${name} ${versionOf(name)}`
    const doing = isOurs(name) ? `all ${RULES.length} rules: ${one.doing}` : one.doing
    return `| ${title} | ${doing} | ${Math.round(perSecond(one)).toLocaleString('en')} | ${milliseconds(rank(one.perDraft, 0.5))} | ${milliseconds(rank(one.perDraft, 0.99))} | ${one.remarks.toLocaleString('en')} |`
  })
  return ['| | looks for | drafts a second | median ms | p99 ms | remarks |', '|---|---|---|---|---|---|', ...rows].join('\n')
}

function describeLead(ours: number, withFixes: number, fastest: number): string {
  return `Evenkeel checks ${(ours / fastest).toFixed(1)} times as many drafts a second as the fastest of them (bar: ≥ ${BARS.timesFaster}). Where every fix is looked at it is ${(withFixes / fastest).toFixed(1)} times as many, with work that none of the others does${withFixes < BARS.timesFaster * fastest ? ': below the bar' : ''}.`
}

function describeLong(measured: ReadonlyMap<string, Measured>): string {
  const rows = [...measured].map(
    ([name, { long }]) =>
      `| ${name} | ${[long.good, long.bad].flatMap((times) => [rank(times, 0.5), rank(times, 0.99)].map(milliseconds)).join(' | ')} | ${isOurs(name) ? `≤ ${BARS.longP99Ms} p99` : ''} |`,
  )
  return [
    '| drafts of 1,000 characters | good: median ms | p99 ms | full of findings: median ms | p99 ms | bar |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const isOurs = (name: string) => name === OURS || name === OURS_WITH_FIXES

function versionOf(name: string): string {
  const text = readFileSync(new URL('./rivals/package.json', import.meta.url), 'utf8')
  const { dependencies } = JSON.parse(text) as { readonly dependencies: Readonly<Record<string, string>> }
  return dependencies[name === 'textlint' ? '@textlint/kernel' : name] ?? ''
}

main()
