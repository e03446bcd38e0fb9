// One contestant in a process of its own: how long it takes over each of the drafts. Prints one JSON object.
import { lintDraft } from '../../src/core/drafting/lint/lint.ts'
import type { LintInput } from '../../src/core/drafting/lint/rule.ts'
import type { Contestant } from './contestant.ts'
import { listDrafts, listLongDrafts } from './drafts.ts'

const ROUNDS = 5
const WARM_UP = 2

export interface Measured {
  readonly doing: string
  /** Of each draft the median of its rounds, in milliseconds, so that what else the machine did is left out. */
  readonly perDraft: readonly number[]
  readonly remarks: number
  readonly long: { readonly good: readonly number[]; readonly bad: readonly number[] }
}

async function measure(inputs: readonly LintInput[], check: (input: LintInput) => number | Promise<number>) {
  const times = inputs.map((): number[] => [])
  let remarks = 0
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [index, input] of inputs.entries()) {
      const start = performance.now()
      const found = await check(input)
      if (round >= 0) times[index]!.push(performance.now() - start)
      if (round === 0) remarks += found
    }
  return { perDraft: times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1]!), remarks }
}

async function find(name: string): Promise<Contestant> {
  if (name === 'Evenkeel') return { name, doing: 'findings', check: () => 0 }
  if (name === 'Evenkeel with fixes') return { name, doing: 'findings, and every fix tried', check: () => 0 }
  const path = new URL('../rivals/prose-linters.ts', import.meta.url).href
  const { proseLinters } = (await import(path)) as { readonly proseLinters: readonly Contestant[] }
  const found = proseLinters.find((one) => one.name === name)
  if (!found) throw new Error(`There is no contestant ${name}.`)
  return found
}

const { name, doing, check } = await find(process.argv[2] ?? '')
// With the case behind the draft known, no rule is silent for want of it.
const countFindings = (input: LintInput) => lintDraft(input).length
const countWithFixes = (input: LintInput) => lintDraft(input).map(({ rule, fixes }) => ({ rule, fixes })).length
const run = name === 'Evenkeel' ? countFindings : name === 'Evenkeel with fixes' ? countWithFixes : ({ text }: LintInput) => check(text)
const { perDraft, remarks } = await measure(listDrafts(), run)
const good = await measure(listLongDrafts('good'), run)
const bad = await measure(listLongDrafts('bad'), run)
console.log(JSON.stringify({ doing, perDraft, remarks, long: { good: good.perDraft, bad: bad.perDraft } } satisfies Measured))
