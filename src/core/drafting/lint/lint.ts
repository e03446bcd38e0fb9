import { applyFix } from './apply-fix.ts'
import { languageOf } from './english.ts'
import { lazily } from './lazily.ts'
import { type ParsedDraft, parseDraft } from './parse.ts'
import type { Finding, Fix, LintInput, Report, Rule } from './rule.ts'
import { type OpenPack, openPack, RULE_PACKS, type RulePack } from './rule-packs.ts'
import { wrongLanguage } from './rules/wrong-language.ts'
import { compileShopRules, NO_SHOP_RULES, type ShopRule, type ShopRules, weighBuiltIn } from './shop-rules.ts'

/**
 * Everything the rules have to say of a draft, sorted by start, then by rule. Rules that need the case are silent without it. In a language
 * without rules only `wrong-language` speaks. Each fix was tried: applied, it removes its finding and adds none. Never fails.
 */
export function lintDraft(input: LintInput): readonly Finding[] {
  return lintAll(input, NO_SHOP)
}

/** The linter of a shop: with its own words and rules, and the built-in ones as it switched them. Made once, it checks many drafts. */
export function lintWith(rules: ShopRules, packs: readonly RulePack[] = RULE_PACKS): (input: LintInput) => readonly Finding[] {
  const own = compileShopRules(rules)
  const open = packs === RULE_PACKS ? NO_SHOP.open : openAll(packs)
  return (input) => lintAll(input, { rules, own, open })
}

interface Shop {
  readonly rules: ShopRules
  readonly own: readonly ShopRule[]
  readonly open: (language: string) => OpenPack | undefined
}

/** By language its rules, opened when the first draft in it is checked: commands that check none need not wait for it. */
function openAll(packs: readonly RulePack[]): Shop['open'] {
  const byLanguage = new Map(packs.map((pack) => [pack.language, lazily(() => openPack(pack))]))
  return (language) => byLanguage.get(language)?.()
}

const NO_SHOP: Shop = { rules: NO_SHOP_RULES, own: [], open: openAll(RULE_PACKS) }

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
  const { draft, pack } = parseByLanguage(input.text, shop)
  const findings: Finding[] = []
  if (pack === undefined) addFindings(findings, wrongLanguage, draft, input)
  else for (const { rule, wakers } of pack.rulesFor(input.kind)) if (isAwake(wakers, draft)) addFindings(findings, rule, draft, input)
  const weighed = weigh(findings, shop)
  // A shop's words are its own, in whatever language it writes.
  for (const rule of shop.own) if (speaksTo(rule, input)) addFindings(weighed, rule, draft, input)
  return weighed.length < 2
    ? weighed
    : weighed.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end))
}

/** The draft, read with the rules for its language, if there are any. */
function parseByLanguage(text: string, { open }: Shop): { readonly draft: ParsedDraft; readonly pack: OpenPack | undefined } {
  const english = open('en')
  const draft = parseDraft(text, english?.book)
  if (draft.english) return { draft, pack: english }
  const pack = open(languageOf(draft.plain))
  return { draft: pack === undefined ? draft : parseDraft(text, pack.book), pack }
}

/** Whether the draft may hold any of a rule's phrases. */
function isAwake(places: readonly number[] | undefined, { candidates }: ParsedDraft): boolean {
  if (places === undefined) return true
  for (const place of places) if (candidates[place] !== undefined) return true
  return false
}

const speaksTo = ({ kinds }: ShopRule, { kind }: LintInput) => kinds === undefined || kinds.includes(kind)

function weigh(findings: Finding[], { rules }: Shop): Finding[] {
  if (findings.length === 0 || rules === NO_SHOP_RULES) return findings
  return findings.flatMap((finding) => {
    const severity = weighBuiltIn(rules, finding)
    return severity === undefined ? [] : [{ ...finding, severity }]
  })
}

function addFindings(findings: Finding[], rule: Rule | ShopRule, draft: ParsedDraft, input: LintInput): void {
  const reports = rule.check(draft, input)
  if (reports.length === 0) return
  for (const report of reports.length < 2 ? reports : withoutOverlaps(reports)) {
    const { span, message, severity, fixes, promise } = report
    const finding: Finding = {
      rule: rule.id,
      severity: severity ?? rule.severity,
      start: span[0],
      end: span[1],
      message: message ?? ('reason' in rule ? rule.reason : ''),
      fixes: fixes ?? NO_FIXES,
    }
    findings.push(promise === undefined ? finding : { ...finding, promise })
  }
}

const NO_FIXES: readonly Fix[] = []

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
  const fixable = findings.filter(({ fixes }) => fixes.length > 0)
  if (fixable.length === 0) return findings
  const sound = new Set<Fix>()
  let open = fixable.flatMap((finding) => finding.fixes.slice(0, 1).map((fix) => ({ finding, fix })))
  let tries = 0
  while (open.length > 1 && tries < FIX_TRIES) {
    const together = withoutTouching(open)
    if (together.length < 2 || !areSoundTogether(input, findings, together, shop)) break
    tries++
    for (const { fix } of together) sound.add(fix)
    open = open.filter((one) => !together.includes(one))
  }
  const before = countByRule(findings)
  return findings.map((finding) => {
    if (finding.fixes.length === 0) return finding
    const kept = finding.fixes.filter((fix) => sound.has(fix) || (tries++ < FIX_TRIES && isSound(input, finding, fix, before, shop)))
    return kept.length === finding.fixes.length ? finding : { ...finding, fixes: kept }
  })
}

interface Try {
  readonly finding: Finding
  readonly fix: Fix
}

/** Of fixes in order those that leave each other alone. */
function withoutTouching(tries: readonly Try[]): Try[] {
  let until = -1
  const ends = ({ fix }: Try) => fix.edits.at(-1)?.end ?? 0
  const kept: Try[] = []
  for (const one of [...tries].sort((a, b) => ends(a) - ends(b))) {
    if ((one.fix.edits[0]?.start ?? 0) <= until) continue
    kept.push(one)
    until = ends(one)
  }
  return kept
}

/**
 * Whether these fixes, applied at once, leave only findings that were there before, and none of those that they mend: then each is sound, and one
 * run has shown it. Where they do anything else, each has to be tried by itself.
 */
function areSoundTogether(input: LintInput, findings: readonly Finding[], tries: readonly Try[], shop: Shop): boolean {
  const edits = tries.flatMap(({ fix }) => fix.edits)
  const mended = new Set(tries.map(({ finding }) => finding))
  const mendedRules = new Set(tries.map(({ finding }) => finding.rule))
  // What a rule without a fix here marks, such as all that is too much, may begin elsewhere once other words are gone: it is only counted.
  const keyOf = (rule: string, start: number) => (mendedRules.has(rule) ? `${rule} ${start}` : rule)
  const left = new Map<string, number>()
  for (const finding of findings) {
    const key = keyOf(finding.rule, moveBy(edits, finding.start))
    if (!mended.has(finding)) left.set(key, (left.get(key) ?? 0) + 1)
  }
  for (const { rule, start } of runRules({ ...input, text: applyFix(input.text, { label: '', edits }) }, shop)) {
    const key = keyOf(rule, start)
    const count = left.get(key) ?? 0
    if (count === 0) return false
    left.set(key, count - 1)
  }
  return true
}

/** Where a place of the text comes to stand; inside an edit as far from its end as before. */
function moveBy(edits: Fix['edits'], place: number): number {
  let moved = place
  for (const { start, end, text } of edits) {
    if (end <= place) moved += text.length - (end - start)
    else if (start < place) moved += Math.max(0, text.length - (end - place)) - (place - start)
  }
  return moved
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
