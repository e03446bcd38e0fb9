import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { spanOfTokens } from '../text/tokens.ts'
import { matchesOf } from './evidence.ts'
import { findFacts } from './facts.ts'
import { gather } from './gather.ts'
import type { RuleExample } from './lexicon/example.ts'
import { findSignals } from './signals.ts'

const folder = new URL('./lexicon/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('-phrases.ts'))
const rules = await Promise.all(
  files.map(async (file) => ({ file, exported: (await import(new URL(file, folder).pathname)) as Record<string, unknown> })),
)
const examples = rules.flatMap(({ file, exported }) =>
  Object.entries(exported)
    .filter(([name]) => name.endsWith('Examples'))
    .flatMap(([, list]) => (list as readonly RuleExample[]).map((example) => ({ file, example, text: example.text }))),
)

/** What the rules say, the model aside, in the shape of what the example expects. */
function judge(example: RuleExample): readonly [found: unknown, expected: unknown] {
  const { text, channel } = example
  const gathered = gather({ text, currency: 'USD', ...(channel ? { channel } : {}) })
  const { evidence, threats, wants, cause, causeScores, profanity } = gathered
  const most = (of: 'heat' | 'abuse', sign: 1 | -1) => Math.max(0, ...matchesOf(evidence, of).map(({ meaning }) => sign * meaning.weight))
  if ('threats' in example) return [threats.map(({ kind }) => kind).sort(), example.threats]
  if ('wants' in example) return [wants.map(({ kind }) => kind).sort(), example.wants]
  if ('cause' in example) return [cause.kind, example.cause]
  if ('abusive' in example) return [most('abuse', 1) >= 0.5, example.abusive]
  if ('heatBy' in example) return [most('heat', 1) > most('heat', -1) ? 'hot' : 'cool', example.heatBy]
  if ('facts' in example) {
    const { facts } = findFacts(evidence, cause, causeScores)
    return [Object.fromEntries(Object.keys(example.facts).map((field) => [field, facts[field as keyof typeof facts]])), example.facts]
  }
  const found = findSignals(evidence, false, profanity)[example.signal]
  return [found.map((one) => ('span' in one ? one.text : text.slice(one[0], one[1]))), example.words]
}

describe('a rule', () => {
  it.each(rules)('of $file brings its examples', ({ file }) => {
    expect(examples.filter((one) => one.file === file).length).toBeGreaterThanOrEqual(3)
  })
  it.each(examples)('of $file holds: $text', ({ example }) => {
    const [found, expected] = judge(example)
    expect(found).toEqual(expected)
  })
  it('points at whole words', () => {
    for (const { example } of examples) {
      const { evidence } = gather({ text: example.text })
      for (const { from, to } of evidence.matches) {
        const [start, end] = spanOfTokens(evidence.tokens, from, to)
        expect(example.text.slice(start, end)).toBe(example.text.slice(start, end).trim())
      }
    }
  })
})
