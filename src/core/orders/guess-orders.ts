import { type DateOrder, guessDates } from './read-date.ts'
import { ORDER_FIELDS, type OrderColumns, type OrderField, type OrderLine, type OrderReading, readAmount } from './read-order-rows.ts'

/** How headings are written, most telling first; compared without case, spaces and marks. */
const HEADINGS: Readonly<Record<OrderField, readonly string[]>> = {
  number: [
    'ordernumber',
    'orderno',
    'orderid',
    'order',
    'bestellnummer',
    'auftragsnummer',
    'invoicenumber',
    'invoice',
    'number',
    'name',
    'id',
    'reference',
  ],
  total: ['ordertotal', 'grandtotal', 'totalprice', 'total', 'amount', 'gesamtbetrag', 'summe', 'betrag', 'price', 'value', 'paid'],
  currency: ['currency', 'currencycode', 'wahrung', 'whrung', 'devise'],
  placedAt: ['orderdate', 'createdat', 'placedat', 'datecreated', 'paidat', 'bestelldatum', 'datum', 'date', 'created'],
  item: ['lineitemname', 'item', 'itemname', 'product', 'productname', 'items', 'description', 'artikel', 'sku'],
  customerName: ['customername', 'billingname', 'shippingname', 'customer', 'fullname', 'kunde', 'buyer', 'buyername', 'client', 'name'],
  customerEmail: ['customeremail', 'email', 'emailaddress', 'billingemail', 'buyeremail', 'contactemail', 'mail'],
  customerPhone: ['customerphone', 'phone', 'phonenumber', 'billingphone', 'telephone', 'telefon', 'mobile', 'tel'],
}

/** Which column holds which field, by its heading; each column holds one field at most. */
export function guessColumns(headings: readonly string[]): OrderColumns {
  const plain = headings.map((heading) => heading.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const columns: Partial<Record<OrderField, number>> = {}
  const taken = new Set<number>()
  // Fields whose headings are unlike any other choose first, so that "name" is left to who needs it.
  for (const field of ['customerEmail', 'customerPhone', 'currency', 'placedAt', 'total', 'item', 'number', 'customerName'] as const) {
    const place = HEADINGS[field].map((heading) => plain.findIndex((one, at) => one === heading && !taken.has(at))).find((at) => at >= 0)
    if (place === undefined) continue
    columns[field] = place
    taken.add(place)
  }
  return columns
}

/** How a file is best understood: its columns by their headings, its figures and dates by what fits most lines, else as the shop writes them. */
export function guessReading(
  headings: readonly string[],
  lines: readonly OrderLine[],
  usual: { readonly locale: string; readonly currency: string },
  columns: OrderColumns = guessColumns(headings),
): OrderReading {
  const cellsOf = (field: OrderField) => {
    const column = columns[field]
    if (column === undefined) return []
    return lines
      .flatMap(({ cells }) => ((cells[column] ?? '').trim() === '' ? [] : [(cells[column] ?? '').trim()]))
      .slice(0, MOST_LOOKED_AT)
  }
  const amounts = cellsOf('total')
  const fits = (decimal: '.' | ',') => amounts.filter((amount) => readAmount(amount, decimal, usual.currency) !== undefined).length
  const local = decimalOf(usual.locale)
  const foreign = local === '.' ? ',' : '.'
  return {
    columns,
    decimal: fits(foreign) > fits(local) ? foreign : local,
    dates: guessDates(cellsOf('placedAt'), datesOf(usual.locale)),
    currency: usual.currency,
  }
}

const MOST_LOOKED_AT = 2000

function decimalOf(locale: string): '.' | ',' {
  const mark = new Intl.NumberFormat(knownLocale(locale)).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  return mark === ',' ? ',' : '.'
}

function datesOf(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(knownLocale(locale)).formatToParts(0).map(({ type }) => type)
  if (parts.indexOf('year') < parts.indexOf('month')) return 'ymd'
  return parts.indexOf('day') < parts.indexOf('month') ? 'dmy' : 'mdy'
}

function knownLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en-US'
  } catch {
    return 'en-US'
  }
}

/** The mark between the cells of a file: the one of which its heading holds most. */
export function guessDelimiter(text: string): ',' | ';' | '\t' | '|' {
  const heading = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? ''
  const marks = [',', ';', '\t', '|'] as const
  const count = (mark: string) => heading.split(mark).length
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best), marks[0])
}

/** The fields without which no line can be an order. */
export function missingColumns({ number, total, customerName, customerEmail, customerPhone }: OrderColumns): OrderField[] {
  return [
    ...(number === undefined ? (['number'] as const) : []),
    ...(total === undefined ? (['total'] as const) : []),
    ...((customerEmail ?? customerPhone ?? customerName) === undefined ? (['customerEmail'] as const) : []),
  ].filter((field) => ORDER_FIELDS.includes(field))
}
