/** Longer than this is no head that a mail server or a person made. */
const MOST_HEAD = 256 * 1024
const MOST_LINE = 16 * 1024

/** The head of a mail and its body, without the empty line between them. A mail without one is all head, as the standard has it. */
export function splitMail(source: Uint8Array): { readonly head: Uint8Array; readonly body: Uint8Array } {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const windows = bytes.indexOf('\r\n\r\n')
  const unix = bytes.indexOf('\n\n')
  if (windows < 0 && unix < 0) return { head: bytes, body: new Uint8Array() }
  const isUnix = windows < 0 || (unix >= 0 && unix < windows)
  const at = isUnix ? unix : windows
  return { head: bytes.subarray(0, at), body: bytes.subarray(at + (isUnix ? 2 : 4)) }
}

/** What a mail cannot do without, and what tells programs from people. */
const NEEDED = new Set([
  ...[
    'from',
    'to',
    'cc',
    'reply-to',
    'sender',
    'subject',
    'date',
    'message-id',
    'in-reply-to',
    'references',
    'return-path',
    'delivered-to',
  ],
  ...['mime-version', 'content-type', 'content-transfer-encoding', 'content-disposition'],
  ...['auto-submitted', 'precedence', 'list-id', 'x-auto-response-suppress', 'authentication-results', 'x-original-to'],
])

/** The same head, or of one beyond 256 kB only the lines that are needed, each up to 16 kB. */
export function slimHead(head: Uint8Array): { readonly head: Uint8Array; readonly dropped: boolean } {
  if (head.byteLength <= MOST_HEAD) return { head, dropped: false }
  const kept: string[] = []
  let size = 0
  let keeping = false
  for (const line of Buffer.from(head).toString('latin1').split(/\r?\n/)) {
    if (!/^[ \t]/.test(line)) {
      const colon = line.indexOf(':')
      keeping = colon > 0 && colon < 80 && NEEDED.has(line.slice(0, colon).trim().toLowerCase())
    }
    if (!keeping || size > MOST_HEAD) continue
    kept.push(line.slice(0, MOST_LINE))
    size += Math.min(line.length, MOST_LINE)
  }
  return { head: Buffer.from(kept.join('\r\n'), 'latin1'), dropped: true }
}
