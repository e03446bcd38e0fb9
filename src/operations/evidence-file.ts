import type { DraftFacts } from '../core/drafting/draft.ts'
import type { EvidencePack, Exhibit } from '../core/drafting/evidence/evidence-pack.ts'
import { formatMoney } from '../core/money.ts'
import { openEvidenceWriter } from './evidence-writer.ts'

/** What goes into the file. */
export interface EvidenceFileSource {
  readonly evidence: {
    readonly exhibits: readonly Exhibit[]
    readonly letter: { readonly text: string }
    readonly limits: EvidencePack['limits']
    readonly understood: EvidencePack['understood']
    readonly question: string
  }
  /** In dispute. */
  readonly amountMinor: number
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

async function renderOnce(source: EvidenceFileSource, kept: number): Promise<EvidenceFile> {
  const { evidence, facts, now, pageSize } = source
  const order = facts.orderNumber === undefined ? '' : `, order ${facts.orderNumber}`
  const page = openEvidenceWriter({ title: `Response to a dispute${order}`, author: facts.shopName, pageSize, now })
  let shortened = false
  page.title('Response to a dispute')
  page.rows(coverRows(source))
  page.section('What is to be decided')
  page.body(evidence.question)
  page.section('Contents')
  const index: { letter: string; title: string; page: number }[] = []
  const contents = page.reserveIndex()
  page.nextPage()
  index.push({ letter: '', title: 'Letter', page: page.number() })
  page.mark('Letter')
  page.body(evidence.letter.text)
  page.nextPage()
  for (const { letter, title, origin, text } of evidence.exhibits) {
    page.exhibit(`Exhibit ${letter}: ${title}`)
    index.push({ letter, title, page: page.number() })
    const cut = origin === 'case' && text.length > kept
    shortened ||= cut
    page.body(cut ? `${cutAtLine(text, kept)}\n\n(Shortened. The whole text is with the shop.)` : text)
  }
  if (evidence.exhibits.length === 0) page.body('No exhibits.')
  const pages = page.number()
  contents.fill(index.map(({ letter, title, page: at }) => ({ name: letter === '' ? title : `Exhibit ${letter}: ${title}`, page: at })))
  page.numberPages(`${facts.shopName}${order}`)
  return { bytes: await page.finish(), pages, index, shortened, unprintable: page.unprintable() }
}

function coverRows({ facts, reason, amountMinor, evidence }: EvidenceFileSource): readonly (readonly [string, string | undefined])[] {
  const name = evidence.understood.reason?.name
  return [
    ['Merchant', facts.shopName],
    ['Amount in dispute', formatMoney(amountMinor, facts.currency, facts.locale)],
    ['Reason given', name === undefined || reason.toLowerCase().includes(name.toLowerCase()) ? reason : `${reason}, ${name}`],
    ['Order', facts.orderNumber],
    ['Goods or service', facts.item],
    ['Cardholder', facts.customerName],
    ['Contact', facts.shopContact],
    ['Date', new Intl.DateTimeFormat(facts.locale ?? 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(facts.today))],
  ]
}

/** The head of a text, cut at the last line end or blank within the length. */
function cutAtLine(text: string, most: number): string {
  const head = text.slice(0, most)
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
  return end > most / 2 ? head.slice(0, end) : head
}
