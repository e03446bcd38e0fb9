/** No mail program needs more to hold a thread together, and a header may be made as long as one likes. */
const MOST_IDS = 50
const LONGEST_ID = 500

/** The Message-IDs that a header holds, without brackets, in their order, each once; the last 50 of them. Linear in the length of the header. */
export function readMailIds(header: string): string[] {
  const ids = new Set<string>()
  // Whatever an earlier bracket opened, the last one before an end is where the id begins.
  let start = -1
  for (let at = 0; at < header.length; at++) {
    const sign = header[at]
    if (sign === '<') start = at
    if (sign === '>' && start >= 0) {
      keep(ids, header.slice(start + 1, at))
      start = -1
    }
  }
  if (!/[<>]/.test(header)) keep(ids, header)
  return [...ids].slice(-MOST_IDS)
}

function keep(ids: Set<string>, found: string): void {
  const id = found.length > 2 * LONGEST_ID ? '' : found.trim()
  if (id !== '' && id.length <= LONGEST_ID && !/\s/.test(id)) ids.add(id)
}
