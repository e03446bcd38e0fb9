import { languageOf } from './english.ts'
import { lazily } from './lazily.ts'
import { type ParsedDraft, parseDraft } from './parse.ts'
import type { Finding, Fix, LintInput, Report, Rule, Severity } from './rule.ts'
import { type OpenPack, openPack, RULE_PACKS, type RulePack } from './rule-packs.ts'
import { wrongLanguage } from './rules/wrong-language.ts'
import { compileShopRules, NO_SHOP_RULES, type ShopRule, type ShopRules, weighBuiltIn } from './shop-rules.ts'
import { type Found, findSoundFixes } from './sound-fixes.ts'

/**
 * Everything the rules have to say of a draft, sorted by start, then by rule. Rules that need the case are silent without it. In a language
 * without rules only `wrong-language` speaks. Fixes are tried when they are first looked at: applied, each removes its finding and adds none. Never
 * fails.
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
  const found = runRules(input, shop)
  if (found.length === 0) return NOTHING
  const sound =
    input.text.length > FIX_TEXT_LIMIT
      ? () => NO_TRIES
      : lazily(() => findSoundFixes(input.text, found, (text) => runRules({ ...input, text }, shop)))
  return found.map((one) => asFinding(one, sound))
}

const NOTHING: readonly Finding[] = []
/** To try fixes all rules are run again. Beyond this a draft gets its findings alone, and its fixes as it shrinks. */
const FIX_TEXT_LIMIT = 5000
const NO_TRIES: ReadonlyMap<Found, readonly Fix[]> = new Map()
const NO_FIXES: readonly Fix[] = []

function asFinding(found: Found, sound: () => ReadonlyMap<Found, readonly Fix[]>): Finding {
  const { rule, severity, start, end, message, offered, promise } = found
  if (offered === undefined)
    return promise === undefined
      ? { rule, severity, start, end, message, fixes: NO_FIXES }
      : { rule, severity, start, end, message, fixes: NO_FIXES, promise }
  return {
    rule,
    severity,
    start,
    end,
    message,
    get fixes() {
      return sound().get(found) ?? NO_FIXES
    },
    ...(promise && { promise }),
  }
}

function runRules(input: LintInput, shop: Shop): Found[] {
  const { draft, pack } = parseByLanguage(input.text, shop)
  const findings: Found[] = []
  if (pack === undefined) addFindings(findings, wrongLanguage, draft, input, shop)
  else for (const { rule, wakers } of pack.rulesFor(input.kind)) if (isAwake(wakers, draft)) addFindings(findings, rule, draft, input, shop)
  // A shop's words are its own, in whatever language it writes.
  for (const rule of shop.own) if (speaksTo(rule, input)) addFindings(findings, rule, draft, input, NO_SHOP)
  return findings.length < 2
    ? findings
    : findings.sort((a, b) => a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end))
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
  for (const place of places) if (candidates !== undefined && candidates.first[place] !== 0) return true
  return false
}

const speaksTo = ({ kinds }: ShopRule, { kind }: LintInput) => kinds === undefined || kinds.includes(kind)

function addFindings(findings: Found[], rule: Rule | ShopRule, draft: ParsedDraft, input: LintInput, { rules }: Shop): void {
  const reports = rule.check(draft, input)
  if (reports.length === 0) return
  for (const report of reports.length < 2 ? reports : withoutOverlaps(reports)) {
    const severity = weigh(rule.id, report.severity ?? rule.severity, rules)
    if (severity === undefined) continue
    findings.push({
      rule: rule.id,
      severity,
      start: report.span[0],
      end: report.span[1],
      message: report.message ?? ('reason' in rule ? rule.reason : ''),
      offered: report.fixes,
      promise: report.promise,
    })
  }
}

const weigh = (rule: string, severity: Severity, rules: ShopRules) =>
  rules === NO_SHOP_RULES ? severity : weighBuiltIn(rules, { rule, severity })

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
