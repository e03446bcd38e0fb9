import { createHash } from 'node:crypto'
import { compile } from 'html-to-text'
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { readDeliveryReport } from '../core/mail/delivery-report.ts'
import type { MailFile, MailMarks, MailPerson, ParsedMail } from '../core/mail/mail.ts'
import { readMailIds } from '../core/mail/mail-ids.ts'
import { slimHead, splitMail } from './mail-head.ts'

const MOST_FILES = 100
const MOST_FILE_BYTES = 25 * 1024 * 1024
/** Characters of the words of a mail, and of its HTML. */
const MOST_TEXT = 200_000
const MOST_HTML = 2_000_000
const MB = 1024 * 1024

/**
 * A mail with its MIME undone, as far as that is safe; what is left out stands in its remarks. Packed files stay packed. `wholeBytes` is its size where
 * only its beginning is here. Never fails for what somebody sent: what cannot be opened is attached as it came.
 */
export async function openMail(source: Uint8Array, wholeBytes?: number): Promise<ParsedMail> {
  const remarks: string[] = []
  if (wholeBytes !== undefined && wholeBytes > source.byteLength)
    remarks.push(
      `The mail has ${inMb(wholeBytes)}; its first ${inMb(source.byteLength)} were taken. The whole one is still in the mailbox.`,
    )
  const { head, body } = splitMail(source)
  const slim = slimHead(head)
  if (slim.dropped) remarks.push('The mail had a head of unusual size; what programs add to it was left out.')
  const parsed = await parse(slim.head, body, source, remarks)
  const { email } = parsed
  const files = keepFiles(parsed.files, remarks)
  const { text, html } = wordsOf(email, remarks)
  const from = personOf(email.from)
  if (!from?.address) remarks.push('The mail names no address that could be answered.')
  const replyTo = personOf(email.replyTo?.[0])
  const mailId = readMailIds(email.messageId ?? '')[0]
  const date = dateOf(email.date)
  return {
    ...(mailId !== undefined && { mailId }),
    answers: [...new Set([...readMailIds(email.references ?? ''), ...readMailIds(email.inReplyTo ?? '')])],
    ...(from && { from }),
    ...(replyTo && { replyTo }),
    to: addressesOf(email),
    named: namedIn(email),
    subject: oneLine(email.subject ?? '').slice(0, 500),
    ...(date !== undefined && { date }),
    text,
    ...(html !== undefined && { html }),
    files,
    marks: marksOf(email),
    remarks,
    contentHash: hashOf(email, email.from || mailId !== undefined ? body : source),
  }
}

async function parse(
  head: Uint8Array,
  body: Uint8Array,
  source: Uint8Array,
  remarks: string[],
): Promise<{ email: Email; files: readonly Attachment[] }> {
  const options = { forceRfc822Attachments: true, maxNestingDepth: 60, maxHeadersSize: 8 * MB }
  try {
    const email = await PostalMime.parse(Buffer.concat([head, Buffer.from('\r\n\r\n'), body]), options)
    return { email, files: email.attachments }
  } catch {
    remarks.push('The mail is broken or built to be; it could not be opened and is attached as it came.')
    // Its head alone says who wrote and about what.
    const email = await PostalMime.parse(Buffer.concat([withoutContentLines(head), Buffer.from('\r\n\r\n')]), options)
    return { email, files: [{ filename: 'mail.eml', mimeType: 'message/rfc822', disposition: 'attachment', content: source.slice() }] }
  }
}

function withoutContentLines(head: Uint8Array): Buffer {
  const lines = Buffer.from(head)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  return Buffer.from(lines.filter((line) => !/^content-/i.test(line)).join('\r\n'), 'latin1')
}

function keepFiles(attachments: readonly Attachment[], remarks: string[]): MailFile[] {
  const files: MailFile[] = []
  let unnamed = 0
  for (const { filename, mimeType, contentId, content, disposition } of attachments) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
    // What a mail server reports is told in words, not in files.
    if (mimeType === 'message/delivery-status' && disposition !== 'attachment') continue
    const fileName = filename ?? nameFor(mimeType, ++unnamed)
    if (bytes.byteLength === 0) continue
    if (bytes.byteLength > MOST_FILE_BYTES) {
      remarks.push(`The file "${fileName.slice(0, 80)}" has ${inMb(bytes.byteLength)} and was not kept: 25 MB is the most.`)
      continue
    }
    if (files.length < MOST_FILES) {
      const id = contentId?.replace(/^<|>$/g, '')
      files.push({
        fileName: fileName.slice(0, 300),
        mediaType: mimeType.slice(0, 200),
        ...(id && { contentId: id.slice(0, 500) }),
        content: own(bytes),
      })
    }
    if (mimeType === 'application/ms-tnef' || /^winmail\.dat$/i.test(fileName))
      remarks.push('Outlook wrapped files into "winmail.dat", which few programs open. Ask the customer to send them one by one.')
  }
  const kept = files.length + remarks.length
  if (attachments.length > MOST_FILES && kept >= MOST_FILES)
    remarks.push(`The mail holds ${attachments.length} parts; the first ${MOST_FILES} files were kept.`)
  return files
}

/** In memory of its own, so that it can be handed to another thread. */
function own(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
}

function nameFor(mimeType: string, number: number): string {
  if (mimeType === 'message/rfc822') return `forwarded-${number}.eml`
  if (mimeType === 'text/calendar') return `invitation-${number}.ics`
  return `file-${number}`
}

const htmlToText = compile({
  wordwrap: false,
  limits: { maxInputLength: MOST_HTML, maxDepth: 80, maxChildNodes: 20_000 },
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'blockquote', options: { trimEmptyLines: true } },
  ],
})

function wordsOf(email: Email, remarks: string[]): { text: string; html: string | undefined } {
  const html = email.html?.trim() ? email.html : undefined
  let text = email.text ?? ''
  if (text.trim() === '' && html !== undefined) {
    try {
      text = htmlToText(html)
    } catch {
      remarks.push('The words could not be taken out of the HTML of the mail; it is shown as it came.')
    }
  }
  text = text.replace(/\r\n?/g, '\n').trim()
  if (text.length > MOST_TEXT) {
    remarks.push(`The mail has ${text.length} characters; the first ${MOST_TEXT} were read.`)
    text = text.slice(0, MOST_TEXT)
  }
  if (html !== undefined && html.length > MOST_HTML) {
    remarks.push('The HTML of the mail is of unusual size and was not kept; its words were.')
    return { text, html: undefined }
  }
  return { text, html }
}

function personOf(address: Address | undefined): MailPerson | undefined {
  const first = address?.group ? address.group[0] : address
  if (!first) return undefined
  const bare = (first.address ?? '').trim()
  const isAddress = bare.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(bare)
  return { name: oneLine(first.name || (isAddress ? '' : bare)).slice(0, 200), address: isAddress ? bare : '' }
}

/** Addresses that can be written to; what else stands there names nobody. */
function namedIn(email: Email): string[] {
  const named = [...(email.to ?? []), ...(email.cc ?? [])].flatMap((one) => (one.group ? one.group : [one]))
  const people = named.flatMap((one) => personOf(one)?.address.toLowerCase() || [])
  return [...new Set(people)].slice(0, 200)
}

function addressesOf(email: Email): string[] {
  const delivered = email.headers.filter(({ key }) => key === 'delivered-to' || key === 'x-original-to' || key === 'envelope-to')
  const all = [...namedIn(email), ...delivered.map(({ value }) => value.replace(/[<>\s]/g, ''))]
  return [...new Set(all.filter((address) => address !== '' && address.length <= 320).map((address) => address.toLowerCase()))].slice(
    0,
    200,
  )
}

function marksOf(email: Email): MailMarks {
  const header = (key: string) =>
    email.headers
      .find((one) => one.key === key)
      ?.value.trim()
      .slice(0, 4000)
  const own = {
    autoSubmitted: header('auto-submitted'),
    precedence: header('precedence'),
    autoResponseSuppress: header('x-auto-response-suppress'),
    returnPath: header('return-path')?.replace(/[<>\s]/g, ''),
    listId: header('list-id'),
    authentication: header('authentication-results'),
    contentType: header('content-type'),
  }
  const auto = email.headers.some(({ key }) => /^x-(?:auto-?reply|auto-?respond|autoresponder|vacation)/.test(key))
  const report = reportOf(email)
  return {
    ...(Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as MailMarks),
    ...(auto && { autoReplyHeader: true }),
    ...(report && { report }),
  }
}

function reportOf(email: Email): MailMarks['report'] {
  const status = email.attachments.find(
    ({ mimeType }) => mimeType === 'message/delivery-status' || mimeType === 'message/global-delivery-status',
  )
  if (!status) return undefined
  const original = email.attachments.find(({ mimeType }) =>
    /^(?:message\/rfc822|text\/rfc822-headers|message\/global(?:-headers)?)$/.test(mimeType),
  )
  return readDeliveryReport(beginningOf(status), original ? beginningOf(original) : '')
}

function beginningOf({ content }: Attachment): string {
  return typeof content === 'string'
    ? content.slice(0, 64_000)
    : Buffer.from(new Uint8Array(content).subarray(0, 64_000)).toString('latin1')
}

function dateOf(date: string | undefined): string | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  // Before there was mail, or tomorrow's tomorrow: somebody's clock is wrong.
  return time > Date.UTC(1990, 0, 1) && time < Date.UTC(2100, 0, 1) ? new Date(time).toISOString() : undefined
}

function hashOf(email: Email, body: Uint8Array): string {
  const value = (key: string) => email.headers.find((one) => one.key === key)?.value ?? ''
  const hash = createHash('sha256')
  for (const key of ['from', 'date', 'subject', 'message-id']) hash.update(`${value(key)}\n`)
  // Line ends and what trails are not the same on every way that a mail takes.
  return hash.update(Buffer.from(body).toString('latin1').replace(/\r\n/g, '\n').trimEnd(), 'latin1').digest('hex')
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

function inMb(bytes: number): string {
  return bytes < MB ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / MB).toFixed(1)} MB`
}
