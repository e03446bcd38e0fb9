import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { formatMoney } from '../../../src/core/money.ts'
import { guessColumns, guessReading, missingColumns } from '../../../src/core/orders/guess-orders.ts'
import { DATE_ORDERS } from '../../../src/core/orders/read-date.ts'
import { type ImportedOrder, ORDER_FIELDS, type OrderColumns, readOrderRows } from '../../../src/core/orders/read-order-rows.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { BadLines } from './bad-lines.tsx'
import { ImportRun } from './import-run.tsx'
import type { OrderFile } from './read-file.ts'

const SHOWN = 5

/** How the file is understood, to be put right, with what comes of it; then it is taken in. */
export function ImportPreview({ file }: { readonly file: OrderFile }) {
  const texts = useTexts()
  const { shop } = useSession()
  const words = texts.importOrders
  const [columns, setColumns] = useState<OrderColumns>(() => guessColumns(file.headings))
  const guessed = useMemo(() => guessReading(file.headings, file.lines, shop.profile, columns), [file, shop.profile, columns])
  const [told, setTold] = useState<Partial<Pick<typeof guessed, 'decimal' | 'dates'>>>({})
  const reading = { ...guessed, ...told }
  const { decimal, dates } = reading
  const missing = missingColumns(columns)
  const { orders, bad } = useMemo(
    () => (missing.length > 0 ? { orders: [], bad: [] } : readOrderRows(file.lines, { ...guessed, decimal, dates })),
    [file, guessed, decimal, dates, missing.length],
  )
  return (
    <>
      <Card title={words.understood} lead={words.understoodLead}>
        <Pairs>
          {ORDER_FIELDS.map((field) => (
            <NativeSelect
              key={field}
              label={words.fields[field]}
              data={[
                { value: '', label: words.noColumn },
                ...file.headings.map((heading, at) => ({ value: String(at), label: heading || words.column(at + 1) })),
              ]}
              value={columns[field] ?? ''}
              error={missing.includes(field) ? words.needed[field] : undefined}
              onChange={(event) => {
                const { value } = event.currentTarget
                setColumns(({ [field]: _, ...others }) => (value === '' ? others : { ...others, [field]: Number(value) }))
              }}
            />
          ))}
        </Pairs>
        <Choice
          label={words.decimal}
          labelHidden="shown"
          items={[
            { value: '.' as const, label: words.decimals['.'] },
            { value: ',' as const, label: words.decimals[','] },
          ]}
          value={decimal}
          onChange={(value) => setTold((before) => ({ ...before, decimal: value }))}
        />
        <Choice
          label={words.dates}
          labelHidden="shown"
          items={DATE_ORDERS.map((value) => ({ value, label: words.dateOrders[value] }))}
          value={dates}
          onChange={(value) => setTold((before) => ({ ...before, dates: value }))}
        />
      </Card>
      {missing.length === 0 && (
        <Card title={words.preview(orders.length)}>
          {orders.length === 0 ? <Notice weight="warn">{words.noOrders}</Notice> : <Sample orders={orders} />}
          {bad.length > 0 && <BadLines file={file} bad={bad} />}
          {orders.length > 0 && <ImportRun key={JSON.stringify(reading)} orders={orders} />}
        </Card>
      )}
    </>
  )
}

function Sample({ orders }: { readonly orders: readonly ImportedOrder[] }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.importOrders
  const date = new Intl.DateTimeFormat(format.locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Rows label={words.first(SHOWN)}>
      {orders.slice(0, SHOWN).map(({ number, totalMinor, currency, placedAt, item, customer }) => (
        <Row
          key={number}
          what={
            <>
              <b>{number}</b> {item}
            </>
          }
          about={[placedAt === undefined ? '' : date.format(new Date(placedAt)), customer.name, customer.email ?? customer.phone]
            .filter(Boolean)
            .join(' · ')}
          actions={<span>{formatMoney(totalMinor, currency, format.locale)}</span>}
        />
      ))}
    </Rows>
  )
}
