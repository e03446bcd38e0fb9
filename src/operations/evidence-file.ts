import PDFDocument from 'pdfkit'
import type { DraftFacts } from '../core/drafting/draft.ts'
import type { EvidencePack, Exhibit } from '../core/drafting/evidence/evidence-pack.ts'
import { makePrintable } from '../core/drafting/evidence/printable.ts'

/** What goes into the file. */
export interface EvidenceFileSource {
  readonly evidence: {
    readonly exhibits: readonly Exhibit[]
    readonly letter: { readonly text: string }
    readonly limits: EvidencePack['limits']
  }
  /** As the bank wrote it. */
  readonly reason: string
  readonly facts: DraftFacts
  readonly pageSize: 'A4' | 'LETTER'
  readonly now: Date
}

export interface EvidenceFile {
  readonly bytes: Buffer
  readonly pages: number
  readonly index: readonly { readonly letter: string; readonly title: string; readonly page: number }[]
  /** Whether text that the case gave was cut to keep the number of pages. */
  readonly shortened: boolean
  readonly unprintable: number
}

/** How much of each exhibit that the case gave is kept, in characters, until the file has no more pages than are taken. */
const KEPT = [Number.POSITIVE_INFINITY, 12_000, 6000, 3000, 1500] as const

/**
 * One PDF: cover with the index of pages, the letter, the exhibits in their order. The same source gives the same bytes. Text that came from the case
 * is shortened where the file would have more pages than the bank takes; what a person wrote never is.
 */
export async function renderEvidenceFile(source: EvidenceFileSource): Promise<EvidenceFile> {
  const { pages } = source.evidence.limits
  // To lay text out is what costs: what is plainly too long is not laid out to find that out.
  const first = KEPT.findIndex((kept) => guessPages(source, kept) <= pages)
  let file = await renderOnce(source, KEPT.at(first) ?? 0)
  for (const kept of KEPT.slice(first === -1 ? KEPT.length : first + 1)) {
    if (file.pages <= pages) break
    file = await renderOnce(source, kept)
  }
  return file
}

/** About how many pages there will be, from lines of 100 signs and pages of 60 lines; rather too few than too many. */
function guessPages({ evidence }: EvidenceFileSource, kept: number): number {
  const texts = evidence.exhibits.map(({ origin, text }) => (origin === 'case' ? text.slice(0, kept) : text))
  const lines = texts.join('\n').split('\n')
  return 2 + lines.reduce((sum, line) => sum + Math.ceil((line.length + 1) / 100), 0) / 60
}

const MARGIN = 56
const SANS = 'Helvetica'
const BOLD = 'Helvetica-Bold'
const INK = '#111111'
const GREY = '#555555'
/** Least room below a heading, in points, for it not to stand alone at the foot of a page. */
const ROOM_FOR_HEADING = 110

async function renderOnce(source: EvidenceFileSource, kept: number): Promise<EvidenceFile> {
  const { evidence, facts, now } = source
  const page = writer(source)
  const { doc } = page
  let shortened = false
  page.heading('Response to a dispute', 20)
  page.rows(coverRows(source))
  doc.moveDown(1)
  page.heading('Contents', 13)
  const indexAt = { page: pageOf(doc), y: doc.y }
  doc.addPage()
  const index: { letter: string; title: string; page: number }[] = [{ letter: '', title: 'Letter', page: pageOf(doc) }]
  page.body(evidence.letter.text)
  doc.addPage()
  for (const { letter, title, origin, text } of evidence.exhibits) {
    if (doc.y > MARGIN && doc.page.height - MARGIN - doc.y < ROOM_FOR_HEADING) doc.addPage()
    index.push({ letter, title, page: pageOf(doc) })
    page.heading(`Exhibit ${letter}: ${title}`, 13)
    const cut = origin === 'case' && text.length > kept
    shortened ||= cut
    page.body(cut ? `${cutAtLine(text, kept)}\n\n(Shortened. The whole text is with the shop.)` : text)
    doc.moveDown(1.5)
  }
  if (evidence.exhibits.length === 0) page.body('No exhibits.')
  const pages = doc.bufferedPageRange().count
  page.fillIndex(indexAt, index)
  page.numberPages(pages, `${facts.shopName}${facts.orderNumber === undefined ? '' : `, order ${facts.orderNumber}`}`)
  doc.info.CreationDate = now
  return { bytes: await page.finish(), pages, index, shortened, unprintable: page.unprintable() }
}

function coverRows({ facts, reason }: EvidenceFileSource): readonly (readonly [string, string | undefined])[] {
  return [
    ['Merchant', facts.shopName],
    ['Reason given', reason],
    ['Order', facts.orderNumber],
    ['Goods or service', facts.item],
    ['Cardholder', facts.customerName],
    ['Contact', facts.shopContact],
    ['Date', facts.today],
  ]
}

/** The head of a text, cut at the last line end or blank within the length. */
function cutAtLine(text: string, most: number): string {
  const head = text.slice(0, most)
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
  return end > most / 2 ? head.slice(0, end) : head
}

const pageOf = (doc: PDFKit.PDFDocument) => doc.bufferedPageRange().count

function writer({ facts, pageSize, now }: EvidenceFileSource) {
  let unprintable = 0
  const print = (text: string) => {
    const printed = makePrintable(text)
    unprintable += printed.unprintable
    return printed.text
  }
  const doc = new PDFDocument({
    size: pageSize,
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: `Response to a dispute${facts.orderNumber === undefined ? '' : `, order ${print(facts.orderNumber)}`}`,
      Author: print(facts.shopName),
      Subject: 'Evidence for the bank',
      Creator: 'Evenkeel',
      Producer: 'Evenkeel',
      CreationDate: now,
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  const width = doc.page.width - 2 * MARGIN
  return {
    doc,
    unprintable: () => unprintable,
    heading(text: string, size: number) {
      doc.font(BOLD).fontSize(size).fillColor(INK).text(print(text), MARGIN, doc.y, { width })
      doc.moveDown(0.4)
    },
    body(text: string) {
      doc.font(SANS).fontSize(10).fillColor(INK).text(print(text), MARGIN, doc.y, { width, lineGap: 2 })
    },
    rows(rows: readonly (readonly [string, string | undefined])[]) {
      for (const [label, value] of rows) {
        if (value === undefined) continue
        const { y } = doc
        doc.font(SANS).fontSize(10).fillColor(GREY).text(label, MARGIN, y, { width: 110 })
        doc.fillColor(INK).text(print(value), MARGIN + 120, y, { width: width - 120 })
        doc.moveDown(0.2)
      }
    },
    fillIndex(at: { readonly page: number; readonly y: number }, entries: readonly { letter: string; title: string; page: number }[]) {
      doc.switchToPage(at.page - 1)
      let { y } = at
      doc.font(SANS).fontSize(10).fillColor(INK)
      for (const { letter, title, page } of entries) {
        doc.text(print(`${letter === '' ? '' : `Exhibit ${letter}: `}${title}`), MARGIN, y, {
          width: width - 50,
          height: 14,
          ellipsis: true,
        })
        doc.text(`${page}`, MARGIN + width - 40, y, { width: 40, align: 'right' })
        y += 15
      }
    },
    numberPages(pages: number, name: string) {
      for (let at = 0; at < pages; at++) {
        doc.switchToPage(at)
        const bottom = doc.page.margins.bottom
        // Text below the margin would begin a page of its own.
        doc.page.margins.bottom = 0
        doc.font(SANS).fontSize(8).fillColor(GREY)
        doc.text(print(name), MARGIN, doc.page.height - 36, { width: width - 90, height: 10, ellipsis: true })
        doc.text(`Page ${at + 1} of ${pages}`, MARGIN + width - 80, doc.page.height - 36, { width: 80, align: 'right', lineBreak: false })
        doc.page.margins.bottom = bottom
      }
    },
    async finish() {
      doc.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}
