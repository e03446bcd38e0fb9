const QUOTE = 34
const BACKSLASH = 92
const OPENING: ReadonlySet<number> = new Set([91, 123])
const CLOSING: ReadonlySet<number> = new Set([93, 125])

/** Whether JSON is nested deeper than that. Told before it is parsed, which for a million brackets takes seconds and all the memory there is. */
export function isDeeperThan(json: string, deepest: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) inString = !inString
    else if (inString) at += code === BACKSLASH ? 1 : 0
    else if (OPENING.has(code) && ++depth > deepest) return true
    else if (CLOSING.has(code)) depth--
  }
  return false
}
