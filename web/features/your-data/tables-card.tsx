import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { saveFile } from './save-file.ts'

type TableName = InputOf<'export-csv'>['table']

/** Tables for a spreadsheet program. */
export function TablesCard() {
  const words = useTexts().dataPage.tables
  const { client } = useApi()
  const format = useFormat()
  const [rows, setRows] = useState(0)
  const save = useMutation({
    mutationFn: async (table: TableName) => {
      const parts: string[] = []
      let count = 0
      setRows(0)
      for (let after: string | undefined; ; ) {
        const page = await client.call('export-csv', { table, ...(after !== undefined && { after }) })
        parts.push(page.text)
        count += page.rows
        setRows(count)
        after = page.next
        if (after === undefined) return { table, count, parts, fileName: page.fileName }
      }
    },
    onSuccess: ({ table, count, parts, fileName }) => {
      saveFile(fileName, parts, 'text/csv')
      notifications.show({ message: words.saved(format.number(count), words.names[table]) })
    },
  })
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="row">
        {(Object.keys(words.names) as TableName[]).map((table) => (
          <Button
            key={table}
            loading={save.isPending && save.variables === table}
            disabled={save.isPending && save.variables !== table}
            onClick={() => save.mutate(table)}
          >
            {words.names[table]}
          </Button>
        ))}
      </div>
      {save.isPending && rows > 0 && (
        <p className="quiet small" role="status">
          {words.under(format.number(rows))}
        </p>
      )}
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {save.error.message}
        </Notice>
      )}
    </Card>
  )
}
