import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import type { Mailboxes } from './mailboxes-query.ts'

/** The mails that are on no case, each with the reason, so that nobody's words are lost. */
export function AsideMails({ aside }: { readonly aside: Mailboxes['aside'] }) {
  const texts = useTexts()
  const words = texts.mailboxesPage
  const { client } = useApi()
  const download = useMutation({
    mutationFn: (id: string) => client.call('get-aside-mail', { id }),
    onSuccess: ({ fileName, base64 }) => saveFile(fileName, base64),
    onError: (error) => notifications.show({ message: error.message }),
  })
  return (
    <Card title={words.aside} lead={words.asideLead}>
      <Rows label={words.aside}>
        {aside.map(({ id, subject, sender, problem, at, hasSource }) => (
          <Row
            key={id}
            what={<b>{subject || words.noSubject}</b>}
            about={
              <>
                {sender !== undefined && <>{sender} · </>}
                <RelativeTime at={at} />
                <br />
                {problem}
              </>
            }
            actions={
              hasSource ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.downloadOf(subject || words.noSubject)}
                  loading={download.isPending && download.variables === id}
                  onClick={() => download.mutate(id)}
                >
                  {words.download}
                </Button>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

function saveFile(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'message/rfc822' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
