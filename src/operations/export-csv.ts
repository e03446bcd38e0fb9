import { z } from 'zod'
import { type Cell, CSV_MARK, csvLine, csvStyleOf } from '../core/csv.ts'
import { toMajor } from '../core/money.ts'
import { listTableRows, TABLE_KINDS, type TableKind, type TableRow } from '../store/table-rows.ts'
import { transactionalOperation } from './operation.ts'
import { readShop } from './shop-detail.ts'

const PAGE = 1_000

/** A table of the shop for a spreadsheet program, a page at a time; the pages one after another are the file. */
export const exportCsv = transactionalOperation({
  name: 'export-csv',
  summary:
    'A table for a spreadsheet program, a page at a time: cases, customers, orders, outcomes or events. UTF-8 with its mark, in the manner and the time zone of the shop; no cell is a formula.',
  scope: 'data:export',
  access: 'read',
  shop: 'own',
  input: z.object({
    table: z.enum(TABLE_KINDS),
    after: z
      .string()
      .max(60)
      .regex(/^([0-9a-f-]{36}|\d{1,18})$/)
      .optional()
      .describe('The `next` of the page before.'),
  }),
  output: z.object({
    fileName: z.string(),
    text: z.string().describe('Put the pages one after another.'),
    rows: z.int(),
    next: z.string().optional().describe('Where the next page begins, while there is one.'),
  }),
  async run({ db, now }, { table, after }) {
    // An event is counted, everything else has an id.
    const begin = after !== undefined && /^\d+$/.test(after) === (table === 'events') ? after : undefined
    const [{ profile }, rows] = await Promise.all([readShop(db), listTableRows(db, table, { after: begin, limit: PAGE })])
    const style = csvStyleOf(profile.locale)
    // Swedish writes a moment as spreadsheet programs of every place take it: 2026-11-22 10:00:00.
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: profile.timeZone, dateStyle: 'short', timeStyle: 'medium' })
    const place: Place = { clock, currency: profile.currency }
    const columns = COLUMNS[table]
    const names = columns.map(({ name, isTime }) => (isTime ? `${name} (${profile.timeZone})` : name))
    const lines = rows.map((row) =>
      csvLine(
        columns.map(({ cell }) => cell(row, place)),
        style,
      ),
    )
    const last = rows.length === PAGE ? rows.at(-1) : undefined
    return {
      fileName: `${table}-${now.toISOString().slice(0, 10)}.csv`,
      text: `${begin === undefined ? CSV_MARK + csvLine(names, style) : ''}${lines.join('')}`,
      rows: rows.length,
      ...(last && { next: last.at }),
    }
  },
})

interface Place {
  /** The shop's. */
  readonly clock: Intl.DateTimeFormat
  readonly currency: string
}

interface Column {
  readonly name: string
  readonly isTime?: true
  readonly cell: (row: TableRow, place: Place) => Cell
}

const plain = (name: string, field: string): Column => ({ name, cell: (row) => cellOf(row[field]) })
const time = (name: string, field: string): Column => ({
  name,
  isTime: true,
  cell: (row, { clock }) => (row[field] instanceof Date ? clock.format(row[field]) : null),
})
/** In whole units of its own currency, or the shop's. */
const money = (name: string, field: string, currencyField?: string): Column => ({
  name,
  cell: (row, { currency }) => {
    const minor = row[field]
    const unit = currencyField === undefined ? currency : (row[currencyField] ?? currency)
    return typeof minor === 'number' ? toMajor(minor, String(unit)) : null
  },
})

const COLUMNS: Readonly<Record<TableKind, readonly Column[]>> = {
  cases: [
    plain('Reference', 'reference'),
    plain('Title', 'title'),
    plain('State', 'state'),
    plain('Channel', 'channel'),
    plain('Platform', 'platform'),
    plain('Heat (0-4)', 'heat'),
    plain('Threats', 'threats'),
    plain('Cause', 'cause'),
    plain('Customer', 'customer'),
    plain('E-mail', 'email'),
    plain('Order', 'orderNumber'),
    money('Order value', 'orderMinor', 'orderCurrency'),
    plain('Order currency', 'orderCurrency'),
    time('Opened', 'openedAt'),
    time('Closed', 'closedAt'),
    plain('Assigned to', 'assignedTo'),
    plain('Messages', 'messages'),
    plain('Chosen', 'chosenOption'),
    money('Chosen amount', 'chosenAmountMinor'),
    plain('Chosen by', 'chosenByName'),
    time('Anonymised', 'anonymisedAt'),
    plain('Id', 'at'),
  ],
  customers: [
    plain('Name', 'name'),
    plain('E-mails', 'emails'),
    plain('Phones', 'phones'),
    plain('Handles', 'handles'),
    plain('Standing', 'standing'),
    plain('Cases', 'cases'),
    plain('Orders', 'orders'),
    time('Since', 'createdAt'),
    time('Anonymised', 'anonymisedAt'),
    plain('Id', 'at'),
  ],
  orders: [
    plain('Number', 'number'),
    plain('Item', 'item'),
    money('Total', 'totalMinor', 'currency'),
    plain('Currency', 'currency'),
    plain('Customer', 'customer'),
    time('Placed', 'placedAt'),
    time('Kept since', 'createdAt'),
    plain('Id', 'at'),
  ],
  outcomes: [
    plain('Reference', 'reference'),
    plain('Title', 'title'),
    plain('Cause', 'cause'),
    plain('Heat (0-4)', 'heat'),
    plain('Chosen', 'option'),
    time('Chosen at', 'chosenAt'),
    plain('Disputed', 'disputed'),
    plain('Dispute won', 'disputeWon'),
    plain('Bad review', 'reviewed'),
    plain('Stars', 'reviewStars'),
    plain('Came back', 'cameBack'),
    plain('Hours spent', 'hoursSpent'),
    money('Money given', 'moneyGivenMinor'),
    money('Refused', 'refusedMinor'),
    plain('Told by', 'recordedByName'),
    plain('Case id', 'at'),
  ],
  events: [
    time('When', 'happenedAt'),
    plain('Who', 'actorName'),
    plain('Kind', 'actorKind'),
    plain('What', 'operation'),
    plain('Case', 'reference'),
    plain('Details', 'data'),
  ],
}

function cellOf(value: TableRow[string] | undefined): Cell {
  if (Array.isArray(value)) return value.join(', ')
  return value instanceof Date ? value.toISOString() : value
}
