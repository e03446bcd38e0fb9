import { applyFix } from './apply-fix.ts'
import { type ParsedDraft, parseDraft } from './parse.ts'
import { lazily } from './phrase.ts'
import { makePhraseBook } from './phrase-book.ts'
import type { Finding, Fix, LintInput, Report, Rule } from './rule.ts'
import { wrongLanguage } from './rules/wrong-language.ts'
import { RULES } from './rules.ts'
import { compileShopRules, NO_SHOP_RULES, type ShopRule, type ShopRules, weighBuiltIn } from './shop-rules.ts'
import { SIGNAL_PHRASES } from './signals.ts'

/**
 * Everything the rules have to say of a draft, sorted by start, then by rule. Rules that need the case are silent without it. In a language
 * other than English only `wrong-language` speaks. Each fix was tried: applied, it removes its finding and adds none. Never fails.
 */
export function lintDraft(input: LintInput): readonly Finding[] {
  return lintAll(input, NO_SHOP)
}

/** The linter of a shop: with its own words and rules, and the built-in ones as it switched them. Made once, it checks many drafts. */
export function lintWith(rules: ShopRules): (input: LintInput) => readonly Finding[] {
  const own = compileShopRules(rules)
  return (input) => lintAll(input, { rules, own })
}

/** Made when the first draft is checked: commands that check none need not wait for it. */
const openBook = lazily(() => makePhraseBook([...RULES.flatMap(({ phrases = [] }) => phrases), ...SIGNAL_PHRASES]))

interface Shop {
  readonly rules: ShopRules
  readonly own: readonly ShopRule[]
}

const NO_SHOP: Shop = { rules: NO_SHOP_RULES, own: [] }

function lintAll(input: LintInput, shop: Shop): readonly Finding[] {
  const findings = runRules(input, shop)
  if (input.text.length > FIX_TEXT_LIMIT) return findings.map((finding) => ({ ...finding, fixes: [] }))
  return keepSoundFixes(input, findings, shop)
}

/**
 * Each try runs all rules once more, which is most of the cost of a draft full of findings. Beyond these bounds a draft gets its findings
 * alone, and its fixes as it shrinks.
 */
const FIX_TEXT_LIMIT = 5000
const FIX_TRIES = 5

function runRules(input: LintInput, shop: Shop): Finding[] {
  const draft = parseDraft(input.text, openBook())
  const rules = draft.english ? RULES : [wrongLanguage]
  const speaks = ({ kinds }: { readonly kinds?: Rule['kinds'] | undefined }) => kinds === undefined || kinds.includes(input.kind)
  const builtIn = rules.filter(speaks).flatMap((rule) => weigh(runRule(rule, draft, input), shop))
  // A shop's words are its own, in whatever language it writes.
  const own = shop.own.filter(speaks).flatMap((rule) => runRule(rule, draft, input))
  return [...builtIn, ...own].sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end))
}

function weigh(findings: Finding[], { rules }: Shop): Finding[] {
  if (findings.length === 0 || rules === NO_SHOP_RULES) return findings
  return findings.flatMap((finding) => {
    const severity = weighBuiltIn(rules, finding)
    return severity === undefined ? [] : [{ ...finding, severity }]
  })
}

function runRule(rule: Rule | ShopRule, draft: ParsedDraft, input: LintInput): Finding[] {
  return withoutOverlaps(rule.check(draft, input)).map(({ span: [start, end], message, severity, fixes, promise }) => ({
    rule: rule.id,
    severity: severity ?? rule.severity,
    start,
    end,
    message: message ?? ('reason' in rule ? rule.reason : ''),
    fixes: fixes ?? [],
    ...(promise && { promise }),
  }))
}

/** One rule says a thing once: of reports that overlap, the first and longest stays. */
function withoutOverlaps(reports: readonly Report[]): Report[] {
  const sorted = [...reports].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const kept: Report[] = []
  let until = -1
  for (const report of sorted) {
    if (report.span[0] < until) continue
    kept.push(report)
    until = Math.max(report.span[1], report.span[0] + 1)
  }
  return kept
}

function keepSoundFixes(input: LintInput, findings: readonly Finding[], shop: Shop): readonly Finding[] {
  const tried = findings.filter(({ fixes }) => fixes.length > 0).slice(0, FIX_TRIES)
  if (tried.length === 0) return findings
  const before = countByRule(findings)
  const sound = new Set(areSoundTogether(input, tried, before, shop) ? tried.map(({ fixes }) => fixes[0]) : [])
  return findings.map((finding) => {
    if (finding.fixes.length === 0) return finding
    if (!tried.includes(finding)) return { ...finding, fixes: [] }
    const kept = finding.fixes.filter((fix) => sound.has(fix) || isSound(input, finding, fix, before, shop))
    return kept.length === finding.fixes.length ? finding : { ...finding, fixes: kept }
  })
}

/**
 * Whether the first fixes of all these findings, applied at once, remove exactly these findings: then each is sound, and one run has shown it.
 * Where they touch each other or do anything else, each has to be tried by itself.
 */
function areSoundTogether(input: LintInput, tried: readonly Finding[], before: ReadonlyMap<string, number>, shop: Shop): boolean {
  if (tried.length < 2) return false
  const edits = tried.flatMap(({ fixes }) => fixes[0]?.edits ?? []).sort((a, b) => a.start - b.start)
  if (edits.some(({ start }, index) => index > 0 && start < (edits[index - 1]?.end ?? 0))) return false
  const removed = countByRule(tried)
  const after = countByRule(runRules({ ...input, text: applyFix(input.text, { label: '', edits }) }, shop))
  return [...new Set([...before.keys(), ...after.keys()])].every(
    (rule) => (after.get(rule) ?? 0) === (before.get(rule) ?? 0) - (removed.get(rule) ?? 0),
  )
}

function isSound(input: LintInput, finding: Finding, fix: Fix, before: ReadonlyMap<string, number>, shop: Shop): boolean {
  const after = countByRule(runRules({ ...input, text: applyFix(input.text, fix) }, shop))
  if ((after.get(finding.rule) ?? 0) >= (before.get(finding.rule) ?? 0)) return false
  return [...after].every(([rule, count]) => count <= (before.get(rule) ?? 0))
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
