import { applyFix } from './apply-fix.ts'
import type { DatedPromise, Fix, Severity } from './rule.ts'

/** What a rule found, before anybody looked at its fixes. */
export interface Found {
  readonly rule: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly message: string
  readonly offered: (() => readonly Fix[]) | undefined
  readonly promise: DatedPromise | undefined
}

/** So many times at most is a draft checked once more to try its fixes. */
const FIX_TRIES = 5

/** What a draft's findings would be with another text. */
type CheckAgain = (text: string) => readonly Found[]

/** Of each finding the fixes that, applied to the text, remove it and add none. */
export function findSoundFixes(text: string, found: readonly Found[], check: CheckAgain): ReadonlyMap<Found, readonly Fix[]> {
  const offers = found.flatMap((finding): Offer[] => {
    const fixes = finding.offered?.() ?? []
    return fixes.length === 0 ? [] : [{ finding, fixes }]
  })
  const sound = new Set<Fix>()
  let open = offers.map(({ finding, fixes }): Try => ({ finding, fix: fixes[0]! }))
  let tries = 0
  while (open.length > 1 && tries < FIX_TRIES) {
    const together = withoutTouching(open)
    if (together.length < 2 || !areSoundTogether(text, found, together, check)) break
    tries++
    for (const { fix } of together) sound.add(fix)
    open = open.filter((one) => !together.includes(one))
  }
  const before = countByRule(found)
  return new Map(
    offers.map(({ finding, fixes }) => [
      finding,
      fixes.filter((fix) => sound.has(fix) || (tries++ < FIX_TRIES && isSound(text, finding, fix, before, check))),
    ]),
  )
}

interface Offer {
  readonly finding: Found
  readonly fixes: readonly Fix[]
}

interface Try {
  readonly finding: Found
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
function areSoundTogether(text: string, found: readonly Found[], tries: readonly Try[], check: CheckAgain): boolean {
  const edits = tries.flatMap(({ fix }) => fix.edits)
  const mended = new Set(tries.map(({ finding }) => finding))
  const mendedRules = new Set(tries.map(({ finding }) => finding.rule))
  // What a rule without a fix here marks, such as all that is too much, may begin elsewhere once other words are gone: it is only counted.
  const keyOf = (rule: string, start: number) => (mendedRules.has(rule) ? `${rule} ${start}` : rule)
  const left = new Map<string, number>()
  for (const finding of found) {
    const key = keyOf(finding.rule, moveBy(edits, finding.start))
    if (!mended.has(finding)) left.set(key, (left.get(key) ?? 0) + 1)
  }
  for (const { rule, start } of check(applyFix(text, { label: '', edits }))) {
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

function isSound(text: string, finding: Found, fix: Fix, before: ReadonlyMap<string, number>, check: CheckAgain): boolean {
  const after = countByRule(check(applyFix(text, fix)))
  if ((after.get(finding.rule) ?? 0) >= (before.get(finding.rule) ?? 0)) return false
  return [...after].every(([rule, count]) => count <= (before.get(rule) ?? 0))
}

function countByRule(findings: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}
