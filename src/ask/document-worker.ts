import { parentPort, workerData } from 'node:worker_threads'
import { blankMarkup } from '../core/text/markup.ts'
import type { DocumentFile, DocumentText } from '../operations/answerer.ts'

// The entry of a thread that reads one file and ends: what a hostile file costs, it costs here, within the limits of whoever began the thread.

/** What the file is wrong with, for people. */
class Unreadable extends Error {}

const MOST_PAGES = 500
const MOST_UNPACKED = 80 * 1024 * 1024
const MOST_ENTRIES = 5000

/** Beginnings of files that hold no text for us, with what they are called. */
const OTHER_KINDS: readonly (readonly [beginning: readonly number[], name: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a file of an old Office; save it as DOCX or PDF'],
  [[0x1f, 0x8b], 'a packed file'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a], 'a program'],
]

await read(workerData as DocumentFile).then(
  (text) => parentPort?.postMessage({ text }),
  (error: unknown) =>
    parentPort?.postMessage({ refusal: error instanceof Unreadable ? error.message : 'cannot be read; it may be damaged' }),
)

async function read({ bytes, name }: DocumentFile): Promise<DocumentText> {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return readPdf(bytes)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readDocx(bytes)
  const other = OTHER_KINDS.find(([beginning]) => startsWith(bytes, beginning))
  if (other) throw new Unreadable(`is ${other[1]}`)
  const text = decode(bytes)
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(text.slice(0, 2000)))
    return { format: 'html', text: tidy(blankMarkup(text).readable) }
  return { format: /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text', text: tidy(text) }
}

async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(bytes)
  const { totalPages, text } = await extractText(pdf, { mergePages: false })
  const pages = text.slice(0, MOST_PAGES)
  const all = tidy(pages.join('\n\n'))
  if (all.length < 20) throw new Unreadable('holds pictures and no text; have its text recognised first, or paste what matters')
  return {
    format: 'pdf',
    text: all,
    ...(totalPages > MOST_PAGES && { remark: `Of ${totalPages} pages the first ${MOST_PAGES} were read.` }),
  }
}

async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const names = listEntries(bytes)
  if (!names.includes('word/document.xml')) throw new Unreadable('is a packed file and no DOCX; unpack it and add the documents in it')
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  const text = tidy(value)
  if (text === '') throw new Unreadable('holds no text')
  return { format: 'docx', text }
}

/** The names in a ZIP file by its central directory. Throws where it says that it unpacks to more than anybody wrote. */
function listEntries(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Unreadable('is cut off; upload it again')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const names: string[] = []
  let unpacked = 0
  for (let entry = 0; entry < count && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50; entry++) {
    unpacked += view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > MOST_UNPACKED || count > MOST_ENTRIES) throw new Unreadable('unpacks to far more than a document; it was not opened')
  return names
}

function decode(bytes: Uint8Array): string {
  const wide = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (bytes.includes(0)) throw new Unreadable('is no document that can be read: Markdown, text, HTML, PDF and DOCX are')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

/** One kind of line end, no signs that nobody sees, no more than one empty line. */
function tidy(text: string): string {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, '')
    .split('\n')
  return rows
    .map((row) => row.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .toWellFormed()
}
