import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
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
  const { make } = useAsideWrites()
  const { member } = useSession()
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
                <>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={words.downloadOf(subject || words.noSubject)}
                    loading={download.isPending && download.variables === id}
                    onClick={() => download.mutate(id)}
                  >
                    {words.download}
                  </Button>
                  {mayWork(member.role) && (
                    <Button
                      size="compact-sm"
                      aria-label={words.makeCaseOf(subject || words.noSubject)}
                      loading={make.isPending && make.variables === id}
                      onClick={() => make.mutate(id)}
                    >
                      {words.makeCase}
                    </Button>
                  )}
                </>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

/** The cases that were made of such mails, each to be opened or taken back. */
export function MadeCases({ made }: { readonly made: Mailboxes['made'] }) {
  const words = useTexts().mailboxesPage
  const navigate = useNavigate()
  const { member } = useSession()
  const { undo } = useAsideWrites()
  return (
    <Card title={words.made} lead={words.madeLead}>
      <Rows label={words.made}>
        {made.map(({ id, subject, sender, caseId, at }) => (
          <Row
            key={id}
            what={<b>{subject || words.noSubject}</b>}
            about={
              <>
                {sender !== undefined && <>{sender} · </>}
                <RelativeTime at={at} />
              </>
            }
            actions={
              <>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.openCaseOf(subject || words.noSubject)}
                  onClick={() => void navigate({ to: '/cases/$caseId', params: { caseId } })}
                >
                  {words.openCase}
                </Button>
                {mayWork(member.role) && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={words.takeBackOf(subject || words.noSubject)}
                    loading={undo.isPending && undo.variables === id}
                    onClick={() => undo.mutate(id)}
                  >
                    {words.takeBack}
                  </Button>
                )}
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

function useAsideWrites() {
  const words = useTexts().mailboxesPage
  const { client } = useApi()
  const queryClient = useQueryClient()
  const shared = {
    onError: (error: Error) => void notifications.show({ message: error.message }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['mailboxes'] })
      void queryClient.invalidateQueries({ queryKey: ['cases'] })
    },
  }
  const make = useMutation({
    mutationFn: (id: string) => client.call('make-case-from-mail', { id, caseId: newId() }),
    onSuccess: () => void notifications.show({ message: words.caseMade }),
    ...shared,
  })
  const undo = useMutation({
    mutationFn: (id: string) => client.call('undo-case-from-mail', { id }),
    onSuccess: () => void notifications.show({ message: words.takenBack }),
    ...shared,
  })
  return { make, undo }
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
