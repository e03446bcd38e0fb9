import { currencyDecimals, isCurrency, toMinor } from '../money.ts'
import { type DateOrder, readDate } from './read-date.ts'

/** What a line of a shop's own file can say of an order. */
export const ORDER_FIELDS = ['number', 'total', 'currency', 'placedAt', 'item', 'customerName', 'customerEmail', 'customerPhone'] as const
export type OrderField = (typeof ORDER_FIELDS)[number]

/** Which column holds which field, by its place; a field that no column holds is left out. */
export type OrderColumns = Readonly<Partial<Record<OrderField, number>>>

/** How the file is to be understood. */
export interface OrderReading {
  readonly columns: OrderColumns
  readonly decimal: '.' | ','
  readonly dates: DateOrder
  /** Where no column says it. */
  readonly currency: string
}

/** A line of the file as its parser gives it. */
export interface OrderLine {
  /** Counted from 1 with the heading. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface ImportedOrder {
  readonly number: string
  readonly currency: string
  readonly totalMinor: number
  /** ISO 8601 instant; noon where only the day is told. */
  readonly placedAt?: string
  readonly item?: string
  readonly customer: { readonly name?: string; readonly email?: string; readonly phone?: string }
}

/** Why a line is no order. */
export const LINE_FAULTS = ['no_number', 'no_total', 'bad_total', 'bad_currency', 'bad_date', 'bad_email', 'no_customer'] as const
export type LineFault = (typeof LINE_FAULTS)[number]

export interface BadLine extends OrderLine {
  readonly fault: LineFault
  /** What stood there. */
  readonly value: string
}

const MOST = { number: 100, item: 200, name: 200, email: 254, phone: 100 } as const

/**
 * The orders of a file and the lines that are none, each once, in their order. A line without a total that has the number of the order before it is another
 * item of that order, as shop systems write them. An amount has the decimal mark that was said; its grouping marks and signs are passed over.
 */
export function readOrderRows(lines: readonly OrderLine[], reading: OrderReading): { orders: ImportedOrder[]; bad: BadLine[] } {
  const orders: ImportedOrder[] = []
  const bad: BadLine[] = []
  for (const line of lines) {
    const told = tell(line, reading.columns)
    const last = orders.at(-1)
    if (last && told.number === last.number && told.total === '') {
      if (told.item !== '')
        orders[orders.length - 1] = { ...last, item: [last.item, told.item].filter(Boolean).join(', ').slice(0, MOST.item) }
      continue
    }
    const read = readOrder(told, reading)
    if ('fault' in read) bad.push({ ...line, ...read })
    else orders.push(read)
  }
  return { orders, bad }
}

type Told = Record<OrderField, string>

function tell({ cells }: OrderLine, columns: OrderColumns): Told {
  const of = (field: OrderField) => {
    const column = columns[field]
    return (column === undefined ? '' : (cells[column] ?? '')).trim()
  }
  return Object.fromEntries(ORDER_FIELDS.map((field) => [field, of(field)])) as Told
}

function readOrder(told: Told, { decimal, dates, currency: usual }: OrderReading): ImportedOrder | { fault: LineFault; value: string } {
  if (told.number === '') return { fault: 'no_number', value: '' }
  if (told.total === '') return { fault: 'no_total', value: '' }
  const currency = told.currency === '' ? usual : told.currency.toUpperCase()
  if (!isCurrency(currency)) return { fault: 'bad_currency', value: told.currency }
  const totalMinor = readAmount(told.total, decimal, currency)
  if (totalMinor === undefined) return { fault: 'bad_total', value: told.total }
  const placedAt = told.placedAt === '' ? undefined : readDate(told.placedAt, dates)
  if (told.placedAt !== '' && placedAt === undefined) return { fault: 'bad_date', value: told.placedAt }
  if (told.customerEmail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(told.customerEmail))
    return { fault: 'bad_email', value: told.customerEmail }
  if (told.customerEmail === '' && told.customerPhone === '' && told.customerName === '') return { fault: 'no_customer', value: '' }
  return {
    number: told.number.slice(0, MOST.number),
    currency,
    totalMinor,
    ...(placedAt !== undefined && { placedAt }),
    ...(told.item !== '' && { item: told.item.slice(0, MOST.item) }),
    customer: {
      ...(told.customerName !== '' && { name: told.customerName.slice(0, MOST.name) }),
      ...(told.customerEmail !== '' && { email: told.customerEmail.slice(0, MOST.email) }),
      ...(told.customerPhone !== '' && { phone: told.customerPhone.slice(0, MOST.phone) }),
    },
  }
}

/** An amount as it is written, in minor units; undefined where it is none, is negative, or has more decimals than its currency. */
export function readAmount(text: string, decimal: '.' | ',', currency: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^(?:\p{Sc}|\p{L}){1,4}|(?:\p{Sc}|\p{L}){1,4}$/gu, '')
  const group = decimal === '.' ? ',' : '.'
  if (!/^\d[\d.,]*$/.test(bare)) return undefined
  const [whole = '', fraction = '', ...more] = bare.split(decimal)
  if (more.length > 0 || fraction.includes(group)) return undefined
  const groups = whole.split(group)
  if (groups.slice(1).some((digits) => digits.length !== 3)) return undefined
  if (fraction.replace(/0+$/, '').length > currencyDecimals(currency)) return undefined
  const minor = toMinor(Number(`${groups.join('')}.${fraction || '0'}`), currency)
  return minor <= 1e12 ? minor : undefined
}
