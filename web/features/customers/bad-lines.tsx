import { Button } from '@mantine/core'
import { useState } from 'react'
import { CSV_MARK, csvLine, csvStyleOf } from '../../../src/core/csv.ts'
import type { BadLine } from '../../../src/core/orders/read-order-rows.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { OrderFile } from './read-file.ts'

const SHOWN = 20

/** Lines that are no orders, each with its reason; all of them can be taken away as a file, put right and taken in later. */
export function BadLines({ file, bad }: { readonly file: OrderFile; readonly bad: readonly BadLine[] }) {
  const texts = useTexts()
  const { locale } = useFormat()
  const words = texts.importOrders
  const [shown, setShown] = useState<'first' | 'all'>('first')
  const say = ({ fault, value }: BadLine) => words.lineFaults[fault](value.slice(0, 60))

  function save(): void {
    const style = csvStyleOf(locale)
    const rows = bad.map((line) => csvLine([...line.cells, say(line)], style))
    const url = URL.createObjectURL(new Blob([CSV_MARK, csvLine([...file.headings, words.reason], style), ...rows], { type: 'text/csv' }))
    Object.assign(document.createElement('a'), { href: url, download: words.badFile(file.name) }).click()
    URL.revokeObjectURL(url)
  }

  return (
    <Notice weight="warn" title={words.bad(bad.length)} actions={<Button onClick={save}>{words.saveBad}</Button>}>
      <ul>
        {(shown === 'all' ? bad : bad.slice(0, SHOWN)).map((line) => (
          <li key={line.line}>
            {words.line(line.line)}: {say(line)}
          </li>
        ))}
      </ul>
      {shown === 'first' && bad.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown('all')}>
          {words.showAll(bad.length)}
        </Button>
      )}
    </Notice>
  )
}
