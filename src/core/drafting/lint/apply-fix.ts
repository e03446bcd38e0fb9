import type { Fix } from './rule.ts'

/** The text with one fix applied. Edits that do not fit the text are left out, so that a stale fix cannot break it. */
export function applyFix(text: string, fix: Fix): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text: replacement } of fix.edits) {
    if (start < from || end < start || end > text.length) continue
    parts.push(text.slice(from, start), replacement)
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}
