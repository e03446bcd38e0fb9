import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './agreement-card.module.css'
import type { ReadingSettings } from './reading-settings-query.ts'

/** How often people left a label as it was read, and what they put right as a file. */
export function AgreementCard({ settings }: { readonly settings: ReadingSettings }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.readingPage
  const { messages, fields } = settings.agreement
  if (messages === 0) {
    return (
      <Card title={words.agreement}>
        <p className="quiet">{words.agreementNone}</p>
      </Card>
    )
  }
  return (
    <Card title={words.agreement} lead={words.agreementLead}>
      <div>
        <p className="small">{words.agreementOf(format.number(messages))}</p>
        <dl className={css.fields}>
          {fields.map(({ field, corrected }) => (
            <div key={field}>
              <dt>{words.fieldTitles[field]}</dt>
              <dd>
                <b>{format.percent(1 - corrected / messages)}</b> <span className="quiet small">{words.times(corrected)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {settings.agreement.corrected > 0 && <Download />}
    </Card>
  )
}

function Download() {
  const { client } = useApi()
  const words = useTexts().readingPage
  const download = useMutation({
    mutationFn: async () => {
      const rows: object[] = []
      for (let after: string | undefined; ; ) {
        const page = await client.call('export-corrections', after === undefined ? {} : { after })
        rows.push(...page.rows)
        after = page.next
        if (after === undefined) return rows
      }
    },
    onSuccess: (rows) => {
      saveFile('corrections.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      notifications.show({ message: words.exported(rows.length) })
    },
  })
  return (
    <div>
      <div className="row">
        <Button loading={download.isPending} onClick={() => download.mutate()}>
          {words.exportIt}
        </Button>
      </div>
      <p className="quiet small">{words.exportLead}</p>
      {download.isError && (
        <Notice weight="stop" live="assertive">
          {download.error.message}
        </Notice>
      )}
    </div>
  )
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
