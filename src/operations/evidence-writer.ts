import PDFDocument from 'pdfkit'
import { makePrintable } from '../core/drafting/evidence/printable.ts'

const MARGIN = 62
const SANS = 'Helvetica'
const BOLD = 'Helvetica-Bold'
const INK = '#111111'
const GREY = '#555555'
const RULE = '#bbbbbb'
const BODY_SIZE = 10.5
const LABEL_WIDTH = 125
const INDEX_LINE = 20
/** Least room below a heading, in points, for it not to stand alone at the foot of a page. */
const ROOM_FOR_HEADING = 120
/** "2026-11-10 09:00 UTC, Customer, by e-mail:" says who speaks. */
const SPEAKER = /^\d{4}-\d{2}-\d{2}[^\n]{0,80}:$/
const NUMBERED = /^(\d{1,2}\.) (.*)$/

/** The pages of a file of evidence, written from the first to the last. Signs that its fonts lack are replaced by a mark and counted. */
export function openEvidenceWriter(about: {
  readonly title: string
  readonly author: string
  readonly pageSize: 'A4' | 'LETTER'
  readonly now: Date
}) {
  let unprintable = 0
  const print = (text: string) => {
    const printed = makePrintable(text)
    unprintable += printed.unprintable
    return printed.text
  }
  const doc = openDocument({ ...about, title: print(about.title), author: print(about.author) })
  const bytes = collect(doc)
  const width = doc.page.width - 2 * MARGIN
  const number = () => doc.bufferedPageRange().count
  /** A name that the list of contents leads to, also in the reader's own list. */
  const mark = (name: string) => {
    doc.addNamedDestination(name, 'XYZ', MARGIN, doc.y - 6, null)
    doc.outline.addItem(print(name))
  }
  const heading = (text: string, size: number) => {
    doc.font(BOLD).fontSize(size).fillColor(INK).text(print(text), MARGIN, doc.y, { width })
    doc.moveDown(0.35)
  }
  return {
    number,
    mark,
    unprintable: () => unprintable,
    nextPage: () => void doc.addPage(),
    title(text: string) {
      heading(text, 22)
      doc.moveDown(0.3)
    },
    section(text: string) {
      doc.moveDown(1.2)
      heading(text, 13)
    },
    exhibit(text: string) {
      const isTop = doc.y <= MARGIN + 1
      if (!isTop && doc.page.height - MARGIN - doc.y < ROOM_FOR_HEADING) doc.addPage()
      else if (!isTop) {
        doc.moveDown(1.2)
        doc
          .moveTo(MARGIN, doc.y)
          .lineTo(MARGIN + width, doc.y)
          .lineWidth(0.5)
          .strokeColor(RULE)
          .stroke()
        doc.moveDown(1)
      }
      mark(text)
      heading(text, 13)
    },
    body: (text: string) => writeBody(doc, print(text), width),
    rows(rows: readonly (readonly [string, string | undefined])[]) {
      for (const [label, value] of rows) {
        if (value === undefined) continue
        const { y } = doc
        doc
          .font(SANS)
          .fontSize(BODY_SIZE)
          .fillColor(GREY)
          .text(label, MARGIN, y, { width: LABEL_WIDTH - 10 })
        doc.fillColor(INK).text(print(value), MARGIN + LABEL_WIDTH, y, { width: width - LABEL_WIDTH })
        doc.moveDown(0.35)
      }
    },
    reserveIndex: () => ({ fill: fillIndex(doc, print, { page: number(), y: doc.y }, width) }),
    numberPages(name: string) {
      const pages = number()
      for (let at = 0; at < pages; at++) {
        doc.switchToPage(at)
        const { bottom } = doc.page.margins
        // Text below the margin would begin a page of its own.
        doc.page.margins.bottom = 0
        const y = doc.page.height - 38
        doc.font(SANS).fontSize(8).fillColor(GREY)
        doc.text(print(name), MARGIN, y, { width: width - 90, height: 10, ellipsis: true })
        doc.text(`Page ${at + 1} of ${pages}`, MARGIN + width - 80, y, { width: 80, align: 'right', lineBreak: false })
        doc.page.margins.bottom = bottom
      }
    },
    async finish() {
      doc.end()
      return bytes
    },
  }
}

function openDocument({ title, author, pageSize, now }: Parameters<typeof openEvidenceWriter>[0]): PDFKit.PDFDocument {
  return new PDFDocument({
    size: pageSize,
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, Author: author, Subject: 'Evidence for the bank', Creator: 'Evenkeel', Producer: 'Evenkeel', CreationDate: now },
  })
}

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => doc.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject))
}

/** Text with its lines kept: who speaks stands out, and what is numbered hangs from its number. */
function writeBody(doc: PDFKit.PDFDocument, text: string, width: number): void {
  const write = (lines: readonly string[]) => {
    const last = lines.findLastIndex((line) => line.trim() !== '')
    if (last >= 0)
      doc
        .font(SANS)
        .fontSize(BODY_SIZE)
        .fillColor(INK)
        .text(lines.slice(0, last + 1).join('\n'), MARGIN, doc.y, { width, lineGap: 2.5 })
    // Empty lines at the end of a text are not set.
    if (last + 1 < lines.length) doc.moveDown(0.7)
  }
  let plain: string[] = []
  for (const line of text.split('\n')) {
    const [, count, rest] = NUMBERED.exec(line) ?? []
    if (!SPEAKER.test(line) && count === undefined) {
      plain.push(line)
      continue
    }
    write(plain)
    plain = []
    if (count === undefined)
      doc
        .font(BOLD)
        .fontSize(BODY_SIZE - 1)
        .fillColor(GREY)
        .text(line, MARGIN, doc.y, { width, lineGap: 2.5 })
    else {
      const { y } = doc
      const page = doc.bufferedPageRange().count
      doc
        .font(SANS)
        .fontSize(BODY_SIZE)
        .fillColor(INK)
        .text(rest ?? '', MARGIN + 20, y, { width: width - 20, lineGap: 2.5, paragraphGap: 3 })
      const after = { x: doc.x, y: doc.y }
      if (doc.bufferedPageRange().count === page) doc.text(count, MARGIN, y, { width: 20 })
      doc.y = after.y
    }
  }
  write(plain)
}

/** The list of contents, written once all pages are known; each line leads to its page. */
function fillIndex(
  doc: PDFKit.PDFDocument,
  print: (text: string) => string,
  at: { readonly page: number; readonly y: number },
  width: number,
) {
  return (entries: readonly { readonly name: string; readonly page: number }[]) => {
    doc.switchToPage(at.page - 1)
    let { y } = at
    doc.font(SANS).fontSize(BODY_SIZE).fillColor(INK)
    for (const { name, page } of entries) {
      const text = print(name)
      doc.text(text, MARGIN, y, { width: width - 60, height: 14, ellipsis: true, goTo: name })
      doc.text(`${page}`, MARGIN + width - 40, y, { width: 40, align: 'right' })
      const from = MARGIN + Math.min(width - 60, doc.widthOfString(text)) + 6
      const to = MARGIN + width - doc.widthOfString(`${page}`) - 6
      if (to > from)
        doc
          .moveTo(from, y + 9)
          .lineTo(to, y + 9)
          .lineWidth(0.5)
          .dash(0.5, { space: 3 })
          .strokeColor(GREY)
          .stroke()
          .undash()
      y += INDEX_LINE
    }
  }
}
