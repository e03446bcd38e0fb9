import type { Span } from '../case.ts'
import { mergeSpans } from './spans.ts'

/**
 * The parts of a mail that its writer did not write now: quoted threads, forwarded headers, signatures, legal footers, "sent from my phone".
 * An automatic reply is stripped whole. Sorted, not overlapping; half-open, UTF-16 units. Linear in the length of the text.
 */
export function findQuotedParts(text: string): Span[] {
  const lines = listLines(text)
  if (isAutomaticReply(text, lines)) return [[0, text.length]]
  const parts: Span[] = []
  let written = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const head = line.head
    if (head === '') continue
    if (head.startsWith('>')) {
      parts.push([line.start, line.end])
      continue
    }
    const introduction = quoteIntroductionLength(lines, i)
    if (introduction > 0) {
      const next = nextWritten(lines, i + introduction)
      const end =
        lines[next]?.head.startsWith('>') || next >= lines.length || !looksLikeMailHeader(lines, i, introduction)
          ? lines[i + introduction - 1]!.end
          : text.length
      parts.push([line.start, end])
      i += introduction - 1
      if (end === text.length) break
      continue
    }
    if (isThreadMark(head) || headerRun(lines, i) >= 3) {
      const afterHeaders = skipHeaders(lines, i)
      if (written && !forwardMark.test(head)) {
        parts.push([line.start, text.length])
        break
      }
      parts.push([line.start, lines[afterHeaders - 1]!.end])
      i = afterHeaders - 1
      continue
    }
    if (isSignatureMark(line, text) || isLegalFooter(head) || isContactBlock(lines, i)) {
      const end = endOfTail(lines, i, text.length)
      parts.push([line.start, end])
      if (end === text.length) break
      i = lines.findIndex((later) => later.start >= end) - 1
      continue
    }
    if (deviceLine.test(head)) parts.push([line.start, line.end])
    else written = true
  }
  return mergeSpans(parts)
}

interface Line {
  readonly start: number
  /** After the line break. */
  readonly end: number
  /** The first 200 units without the white space before them: enough to tell what kind of line it is. */
  readonly head: string
}

function listLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline + 1
    lines.push({ start, end, head: text.slice(start, Math.min(end, start + 200)).trim() })
    start = end
  }
  return lines
}

const automaticSubject =
  /^(?:subject: ?)?(?:automatic reply|auto[- ]?reply|auto[- ]?response|out of (?:the )?office|abwesenheitsnotiz|automatische antwort|réponse automatique|respuesta automática)\b/i
const automaticBody =
  /\b(?:i am|i'm|i’m|i will be|we are) (?:currently |now )?(?:out of (?:the |my )?office|on annual leave|on (?:parental|maternity) leave|away from my (?:desk|email|e-mail))\b|\bthis is an automat(?:ed|ic) (?:message|reply|response|e-?mail)\b|\bthis (?:mailbox|inbox) is not monitored\b/i

/** Only a short text or one that opens so: "your address only sends an automatic reply" in the middle of a complaint is none. */
function isAutomaticReply(text: string, lines: readonly Line[]): boolean {
  const first = lines.find((line) => line.head !== '')
  if (!first) return false
  if (automaticSubject.test(first.head) && /^[^.?!]{0,60}(?:[:.!-]|$)/.test(first.head)) return text.length < 3000
  return text.length < 1500 && automaticBody.test(text.slice(0, 400))
}

const quoteVerb =
  /(?:\bwrote|\bschrieb|\ba écrit|\bescribió|\bha scritto|\bschreef|\bescreveu|\bnapisał\(a\)|\bskrev)(?: ?: ?$|[^:]{0,80}:$)/i
const quoteOpening = /^(?:on|am|le|el|il|op|em|w dniu|den)\b.{0,12}\d|^(?:on|am|le|el|il|op|em|den) \p{L}{2,12}[.,]? /iu

/** How many lines (1–3) introduce a quoted mail here ("On Tuesday … wrote:"), or 0. */
function quoteIntroductionLength(lines: readonly Line[], at: number): number {
  if (!quoteOpening.test(lines[at]!.head)) return 0
  let joined = ''
  for (let taken = 1; taken <= 3 && at + taken <= lines.length; taken++) {
    joined = `${joined} ${lines[at + taken - 1]!.head}`.trim()
    if (joined.length > 300) return 0
    if (quoteVerb.test(joined)) return /\d/.test(joined) || joined.includes('@') ? taken : 0
  }
  return 0
}

/** A full date or an address: then everything below is the older mail even when no line is marked. */
function looksLikeMailHeader(lines: readonly Line[], at: number, count: number): boolean {
  const joined = lines
    .slice(at, at + count)
    .map((line) => line.head)
    .join(' ')
  return joined.includes('@') || /\b\d{4}\b/.test(joined) || /\d{1,2}[:.]\d{2}/.test(joined)
}

function nextWritten(lines: readonly Line[], from: number): number {
  let i = from
  while (i < lines.length && lines[i]!.head === '') i++
  return i
}

const forwardMark = /^(?:-{2,} ?)?(?:begin )?(?:forwarded message|fwd?:)/i
const isThreadMark = (head: string) =>
  /^-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original) ?-{2,}/i.test(head) ||
  /^begin forwarded message:?$/i.test(head) ||
  /^_{10,}$/.test(head)
const headerLine = /^\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|an|betreff|de|envoyé|à|objet|para|asunto|enviado)\*? ?: ?\S/i

function headerRun(lines: readonly Line[], at: number): number {
  let count = 0
  while (count < 6 && at + count < lines.length && headerLine.test(lines[at + count]!.head)) count++
  return count
}

function skipHeaders(lines: readonly Line[], at: number): number {
  let i = headerLine.test(lines[at]!.head) ? at : at + 1
  while (i < lines.length && i - at < 12 && (headerLine.test(lines[i]!.head) || lines[i]!.head === '')) i++
  return Math.max(i, at + 1)
}

const deviceLine =
  /^(?:sent|get|gesendet|envoyé|enviado) (?:from|via|with|von|de|depuis|desde) (?:my |meinem |mon |mi )?(?:iphone|ipad|android|samsung|galaxy|mobile|phone|smartphone|blackberry|outlook|yahoo|proton ?mail|mail for windows)\b|^get outlook for\b/i

/** The line "-- " of old, or two dashes alone. */
function isSignatureMark(line: Line, text: string): boolean {
  return line.head === '--' && text.slice(line.start, Math.min(line.end, line.start + 6)).trim() === '--'
}

const legalFooter =
  /^(?:confidentiality(?: notice)?\b|disclaimer ?:|legal notice ?:|privileged (?:and|&) confidential\b|(?:this|the (?:information|contents?) (?:contained )?(?:in|of) this) (?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:confidential|intended|privileged)|if you (?:are not the intended|have received this (?:e-?mail|message) in error)|please consider the environment|registered in england\b)/i
const isLegalFooter = (head: string) => legalFooter.test(head)

const signOff =
  /^(?:(?:kind|best|warm|many) (?:regards|wishes)|regards|sincerely|yours (?:sincerely|faithfully|truly)|best|mit freundlichen grüßen|cordialement|saludos)[,.!]?$/i
const contactLine = /@[\w-]+\.\w|\b(?:tel|phone|mobile|fax|cell|t|m) ?[.:] ?\+?[\d(]|\bwww\.|\bhttps?:\/\/|^\+?[\d() -]{9,20}$/i

/** A sign-off whose few short lines hold a telephone number or an address: a signature. One with a name only is left alone, it says nothing. */
function isContactBlock(lines: readonly Line[], at: number): boolean {
  if (!signOff.test(lines[at]!.head)) return false
  const rest = lines.slice(at + 1, at + 10).filter((line) => line.head !== '')
  return lines.length - at <= 12 && rest.every((line) => line.head.length < 80) && rest.some((line) => contactLine.test(line.head))
}

/** Where the tail that begins at line `at` ends: at the text's end, or before a quoted line, which has its own reason. A postscript is read. */
function endOfTail(lines: readonly Line[], at: number, length: number): number {
  for (let i = at + 1; i < lines.length; i++) if (/^(?:>|p\.? ?s\.?[ :,])/i.test(lines[i]!.head)) return lines[i]!.start
  return length
}
