import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyFix } from './apply-fix.ts'
import { lintDraft } from './lint.ts'
import type { LintInput, RuleExample } from './rule.ts'
import { RULE_GROUPS, SEVERITIES } from './rule.ts'
import { RULES } from './rules.ts'

const asInput = (example: RuleExample, kinds: readonly LintInput['kind'][] | undefined): LintInput => ({
  kind: kinds?.[0] ?? 'email',
  ...example,
})
const countOf = (input: LintInput, rule: string) => lintDraft(input).filter((finding) => finding.rule === rule).length

describe('every rule', () => {
  it('lives in a file of its name, and no file is left out of the list', () => {
    const files = readdirSync(join(import.meta.dirname, 'rules')).map((file) => file.replace(/\.ts$/, ''))
    expect([...RULES.map(({ id }) => id)].sort()).toEqual(files.sort())
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what, why and whence', (_, rule) => {
    expect(RULE_GROUPS).toContain(rule.group)
    expect(SEVERITIES).toContain(rule.severity)
    expect(rule.summary).toMatch(/^\S.*\.$/)
    expect(rule.reason).toMatch(/^\S.{30,}\.$/)
    expect(rule.source).toMatch(/^(?:[A-H]\d{3}|design)$/)
    expect(rule.bad.length).toBeGreaterThanOrEqual(6)
    expect(rule.good.length).toBeGreaterThanOrEqual(6)
    expect(readFileSync(join(import.meta.dirname, 'rules', `${rule.id}.ts`), 'utf8')).toContain(`id: '${rule.id}'`)
  })

  it.each(RULES.flatMap((rule) => rule.bad.map((example) => [rule.id, example.text, rule, example] as const)))(
    '%s finds exactly one in: %.80s',
    (_, __, rule, example) => {
      expect(countOf(asInput(example, rule.kinds), rule.id)).toBe(1)
    },
  )

  it.each(RULES.flatMap((rule) => rule.good.map((example) => [rule.id, example.text, rule, example] as const)))(
    '%s finds none in: %.80s',
    (_, __, rule, example) => {
      expect(countOf(asInput(example, rule.kinds), rule.id)).toBe(0)
    },
  )
})

const examples = RULES.flatMap((rule) => [...rule.bad, ...rule.good].map((example) => asInput(example, rule.kinds)))

describe('a finding', () => {
  it('has a span of the text, and findings come sorted by start, then by rule', () => {
    for (const input of examples) {
      const findings = lintDraft(input)
      for (const { start, end } of findings) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(input.text.length)
      }
      const order = findings.map(({ start, rule }) => [start, rule] as const)
      expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)))
    }
  })

  it('has fixes that remove it and add none', () => {
    let tried = 0
    for (const input of examples) {
      const before = lintDraft(input)
      for (const finding of before) {
        for (const fix of finding.fixes) {
          tried++
          const after = lintDraft({ ...input, text: applyFix(input.text, fix) })
          expect(after.length, `${finding.rule}: ${input.text} → ${applyFix(input.text, fix)}`).toBeLessThan(before.length)
          expect(after.filter(({ rule }) => rule === finding.rule).length).toBeLessThan(
            before.filter(({ rule }) => rule === finding.rule).length,
          )
        }
      }
    }
    expect(tried).toBeGreaterThan(20)
  })
})
