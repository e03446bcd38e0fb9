import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { ImportPreview } from './import-preview.tsx'
import { type OrderFile, readOrderFile } from './read-file.ts'

/** Takes orders in from a file of the shop's own system: chosen, looked at, taken. */
export function ImportPage() {
  const texts = useTexts()
  const { member } = useSession()
  const words = texts.importOrders
  const [file, setFile] = useState<OrderFile>()
  const [fault, setFault] = useState<'too_large' | 'no_table'>()
  const input = useRef<HTMLInputElement>(null)
  useTitle(texts.app.title(words.title))

  async function choose(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return
    const read = await readOrderFile(chosen)
    setFault(typeof read === 'string' ? read : undefined)
    setFile(typeof read === 'string' ? undefined : read)
  }

  return (
    <CardPage title={words.title}>
      <Card title={words.choose} lead={words.lead}>
        {!mayWork(member.role) && <p className="quiet">{words.notYou}</p>}
        {mayWork(member.role) && (
          <div className="row">
            <input
              ref={input}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              className="out-of-sight"
              tabIndex={-1}
              aria-label={words.file}
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? []
                event.currentTarget.value = ''
                void choose(chosen)
              }}
            />
            <Button variant={file === undefined ? 'filled' : 'default'} onClick={() => input.current?.click()}>
              {file === undefined ? words.pick : words.pickOther}
            </Button>
            {file !== undefined && <span>{words.holds(file.name, file.lines.length)}</span>}
          </div>
        )}
        {fault !== undefined && (
          <Notice weight="warn" live="assertive">
            {words.faults[fault]}
          </Notice>
        )}
        <p className="quiet small">{words.again}</p>
        <p>
          <Link to="/customers" className="link">
            {words.toCustomers}
          </Link>
        </p>
      </Card>
      {file !== undefined && <ImportPreview key={`${file.name} ${file.lines.length}`} file={file} />}
    </CardPage>
  )
}
