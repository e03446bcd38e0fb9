/** A mail out of a file; of one that is too long its beginning. */
export interface FiledMail {
  readonly source: Uint8Array
  readonly wholeBytes: number
}

const LF = 10
const CR = 13
const FROM = [70, 114, 111, 109, 32]
const QUOTE = 62

/**
 * The mails of a file as it is read: of an mbox (RFC 4155) each, of anything else the whole as one. A line that begins with `From ` behind an empty one
 * begins a mail; those that were marked with `>` inside mails are put back. Of a mail beyond `mostBytes` only so much is kept, so that memory is bounded
 * whatever the file holds.
 */
export async function* splitMbox(chunks: AsyncIterable<Uint8Array>, mostBytes = 60 * 1024 * 1024): AsyncGenerator<FiledMail> {
  let held: Uint8Array[] = []
  let heldBytes = 0
  let wholeBytes = 0
  let isMbox: boolean | undefined
  let lastWasEmpty = true
  const keep = (line: Uint8Array) => {
    wholeBytes += line.byteLength
    if (heldBytes >= mostBytes) return
    const part = line.subarray(0, mostBytes - heldBytes)
    held.push(part)
    heldBytes += part.byteLength
  }
  const take = (): FiledMail => {
    const source = joined(held, heldBytes)
    const mail = { source, wholeBytes }
    held = []
    heldBytes = 0
    wholeBytes = 0
    return mail
  }
  for await (const line of linesOf(chunks)) {
    const begins = startsWith(line, FROM)
    isMbox ??= begins
    if (isMbox && begins && lastWasEmpty) {
      if (wholeBytes > 0) yield take()
      lastWasEmpty = false
      continue
    }
    keep(isMbox && isQuotedFrom(line) ? line.subarray(1) : line)
    lastWasEmpty = isEmpty(line)
  }
  if (wholeBytes > 0) yield take()
}

/** Lines with their ends. One without an end comes in pieces, so that it fills no memory. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const longest = 1024 * 1024
  let rest: Uint8Array[] = []
  let restBytes = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      const piece = chunk.subarray(start, end + 1)
      yield restBytes === 0 ? piece : joined([...rest, piece], restBytes + piece.byteLength)
      rest = []
      restBytes = 0
      start = end + 1
    }
    if (start === chunk.byteLength) continue
    rest.push(chunk.slice(start))
    restBytes += chunk.byteLength - start
    if (restBytes < longest) continue
    yield joined(rest, restBytes)
    rest = []
    restBytes = 0
  }
  if (restBytes > 0) yield joined(rest, restBytes)
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

function startsWith(line: Uint8Array, beginning: readonly number[], from = 0): boolean {
  return beginning.every((byte, index) => line[from + index] === byte)
}

function isQuotedFrom(line: Uint8Array): boolean {
  let at = 0
  while (line[at] === QUOTE) at += 1
  return at > 0 && startsWith(line, FROM, at)
}

function isEmpty(line: Uint8Array): boolean {
  return line.byteLength <= 2 && line.every((byte) => byte === LF || byte === CR)
}
