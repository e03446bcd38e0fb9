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
  /^(?:subject: ?)?(?:automatic reply|auto[- ]?reply|auto[- ]?response|out of (?:the )?office|abwesenheitsnotiz|automatische antwort|réponse automatique|respuesta automática|risposta automatica|resposta automática|automatisch antwoord|autosvar|otomatik yanıt|undeliver(?:able|ed)|mail delivery (?:failed|failure|subsystem)|delivery (?:status notification|has failed)|returned mail|failure notice|read(?: receipt)?:)(?![\p{L}\p{N}])/iu
const automaticBody =
  /\b(?:i am|i'm|i’m|i will be|we are) (?:currently |now )?(?:out of (?:the |my )?office|on annual leave|on (?:parental|maternity) leave|away from my (?:desk|email|e-mail)|on (?:vacation|holiday|leave) (?:until|till|from))\b|\b(?:currently|presently) (?:out of (?:the )?office|on (?:annual |sick |parental |maternity )?leave)\b|\bich bin (?:derzeit |zurzeit |momentan )?(?:nicht im büro|im urlaub|abwesend)\b|\bje suis (?:actuellement )?absente?\b|\bestoy fuera de la oficina\b|\byour message (?:could not|couldn't|was not|wasn't) be? ?delivered\b|\bdelivery to the following recipients? (?:has )?failed\b|\bthis is an automatically generated\b|\bthis is an automat(?:ed|ic) (?:message|reply|response|e-?mail)\b|\bthis (?:mailbox|inbox) is not monitored\b/i

/** Only a short text or one that opens so: "your address only sends an automatic reply" in the middle of a complaint is none. */
function isAutomaticReply(text: string, lines: readonly Line[]): boolean {
  const first = lines.find((line) => line.head !== '')
  if (!first) return false
  if (automaticSubject.test(first.head) && /^[^.?!]{0,60}(?:[:.!-]|$)/.test(first.head)) return text.length < 3000
  return text.length < 1500 && automaticBody.test(text.slice(0, 400))
}

const quoteVerb =
  /(?:\bwrote|\bschrieb|\ba écrit|\bescribió|\bha scritto|\bschreef(?: het volgende)?|\bescreveu|\bnapisał(?:a|\(a\))?|\bpisze|\bskrev|şunu yazdı|написал\(?а?\)?|написав|כתב|كتب)(?: ?:? ?-{2,}$| ?: ?$|[^:]{0,80}:$)|(?:\d{4}[年./-]\d{1,2}[月./-]\d{1,2}|\d{1,2}[:h.]\d{2}).{0,60}<[^<>\s]{1,80}@[^<>\s]{1,80}>[^:：]{0,12}[:：]$/i
const quoteOpening =
  /^(?:-{2,} ?)?(?:on|am|le|el|il giorno|il|op|em|w dniu|den|dnia)\b.{0,12}\d|^(?:-{2,} ?)?(?:on|am|le|el|il|il giorno|op|em|den) \p{L}{2,12}[.,]? |^\d{1,4}[年./-]\d{1,2}|^\d{1,2} \p{L}{3,9}\.? \d{4}|^[^<>]{1,60}<[^<>\s]{1,80}@[^<>\s]{1,80}>|^(?:пн|вт|ср|чт|пт|сб|вс|нд|בתאריך|في)[,. ]/iu

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
  /^-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|reply message|original appointment) ?-{2,}/i.test(
    head,
  ) ||
  /^begin forwarded message:?$/i.test(head) ||
  /^_{10,}$/.test(head)
const headerLine =
  /^[*_]{0,2}(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments|von|gesendet|datum|an|betreff|de|envoyé|à|objet|para|asunto|enviado(?: el)?|fecha|da|inviato|data|a|oggetto|enviada(?: em)?|assunto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|od|wysłano|do|temat|kimden|gönderildi|kime|konu|от|отправлено|кому|тема)[*_]{0,2} ?[:：][*_]{0,2} ?\S/i

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
  /^(?:sent|gesendet|envoyé|enviado|inviato|verzonden|skickat|wysłane|enviada) (?:securely )?(?:from|via|with|using|von|de|du|depuis|desde|da|do|vanaf|från|z) (?:my |meinem |mon |mi |meu |mijn |min |il mio )?(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|pixel|mobile|phone|smartphone|cell|blackberry|outlook|yahoo|aol|gmail|proton ?mail|mail for windows|handy|tablet)|^von meinem \S{2,20} gesendet|^\S{3,12}['’]?(?:umdan|imden) gönderildi|^get outlook for\b|^(?:virus[- ]free\b.{0,40}\bwww\.|this e-?mail (?:has been|was) (?:checked|scanned) (?:for viruses )?by\b)/i

/** The line "-- " of old, or two dashes alone. */
function isSignatureMark(line: Line, text: string): boolean {
  return line.head === '--' && text.slice(line.start, Math.min(line.end, line.start + 6)).trim() === '--'
}

const legalFooter =
  /^(?:confidentiality(?: notice)?\b|disclaimer ?:|legal notice ?:|privileged (?:and|&) confidential\b|(?:this|the (?:information|contents?) (?:contained )?(?:in|of) this) (?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:confidential|intended|privileged)|if you (?:are not the intended|have received this (?:e-?mail|message) in error)|(?:important|confidentiality|legal|privacy) (?:notice|warning|disclaimer) ?[:–-]|the information (?:transmitted|contained)\b.{0,120}\b(?:intended|confidential)|any (?:views|opinions) expressed (?:in this|are)|diese e-?mail (?:enthält|ist)\b.{0,80}\bvertraulich|ce (?:message|courriel|mail)\b.{0,80}\bconfidentiel|este (?:mensaje|correo)\b.{0,80}\bconfidencial|please consider the environment|(?:to )?unsubscribe (?:here|from this)|registered (?:in england|office|address)\b)/i
const isLegalFooter = (head: string) => legalFooter.test(head)

const signOff =
  /^(?:(?:kind|best|warm|many) (?:regards|wishes)|regards|sincerely|yours(?: (?:sincerely|faithfully|truly))?|respectfully|best|cheers|thanks|thank you|many thanks|mit freundlichen grüßen|viele grüße|mfg|cordialement|bien à vous|saludos|un saludo|cordiali saluti|atenciosamente|met vriendelijke groet(?:en)?|med vänlig hälsning|pozdrawiam|saygılarımla)[,.!]?$/i
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
