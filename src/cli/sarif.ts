import type { Edit, Finding, Severity } from '../core/drafting/lint/rule.ts'
import { RULES } from '../core/drafting/lint/rules.ts'
import { lineStarts, placeOf } from './places.ts'

/** A draft that was checked; without a file it came from standard input. */
export interface LintedDraft {
  readonly file: string | undefined
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * The findings as one SARIF 2.1.0 log: places in UTF-16 units, lines and columns from one, files relative to `root` (a URL that ends in a slash),
 * fixes as replacements. Rules that a shop wrote itself are listed as they are met.
 */
export function toSarif(drafts: readonly LintedDraft[], version: string, root: string): object {
  const rules = [...RULES.map(describe), ...ownRulesIn(drafts)]
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Evenkeel', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: root } },
        results: drafts.flatMap((draft) => draft.findings.map((finding) => resultOf(draft, finding, indexes.get(finding.rule) ?? -1))),
      },
    ],
  }
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', hint: 'note' }

function describe({ id, group, severity, summary, reason, source }: (typeof RULES)[number]) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: reason },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { group, source },
  }
}

function ownRulesIn(drafts: readonly LintedDraft[]) {
  const known = new Set(RULES.map(({ id }) => id))
  const own = new Set(drafts.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => !known.has(rule)))
  return [...own].map((id) => ({ id, shortDescription: { text: "A rule of the shop's own." } }))
}

function resultOf({ file, text }: LintedDraft, { rule, severity, start, end, message, fixes }: Finding, ruleIndex: number) {
  const artifactLocation = file === undefined ? { uri: 'stdin' } : locate(file)
  const lines = lineStarts(text)
  const from = placeOf(lines, start)
  const to = placeOf(lines, end)
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: from.line,
            startColumn: from.column,
            endLine: to.line,
            endColumn: to.column,
            charOffset: start,
            charLength: end - start,
          },
        },
      },
    ],
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ label, edits }) => ({
        description: { text: label },
        artifactChanges: [{ artifactLocation, replacements: edits.map(replacementOf) }],
      })),
    }),
  }
}

function replacementOf({ start, end, text }: Edit) {
  return { deletedRegion: { charOffset: start, charLength: end - start }, insertedContent: { text } }
}

/** A path in the form of a URL; one that starts at the root or at a drive stands for itself. */
function locate(file: string): { uri: string; uriBaseId?: string } {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]%3A\//.test(path)) return { uri: `file:///${path.replace('%3A', ':')}` }
  return path.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: 'ROOT' }
}
