import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { sessionsQuery } from './account-query.ts'

/** The browsers that are in, and the way to end them. */
export function SessionsCard() {
  const texts = useTexts()
  const words = texts.account.sessions
  const api = useApi()
  const { data } = useQuery(sessionsQuery(api))
  const writes = useSessionWrites()
  const sessions = data?.sessions ?? []
  const error = writes.end.error ?? writes.endOthers.error
  return (
    <Card title={words.title}>
      <Rows label={words.title}>
        {sessions.map((session) => (
          <Row
            key={session.id}
            what={
              <>
                {session.browser} {session.isThis && <span className="quiet">({words.this})</span>}
              </>
            }
            about={
              <>
                {session.address !== undefined && `${words.from(session.address)} · `}
                {words.seen} <RelativeTime at={session.seenAt} />
              </>
            }
            actions={
              !session.isThis && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.endOf(session.browser)}
                  loading={writes.end.isPending && writes.end.variables === session.id}
                  onClick={() => writes.end.mutate(session.id)}
                >
                  {words.end}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {error !== null && (
        <Notice weight="stop" live="assertive">
          {error.message}
        </Notice>
      )}
      {sessions.length > 1 && (
        <div className="row">
          <Button loading={writes.endOthers.isPending} onClick={() => writes.endOthers.mutate()}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </Card>
  )
}

function useSessionWrites() {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['account', 'sessions'] })
  const end = useMutation({
    mutationFn: (id: string) => client.call('end-session', { id }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: texts.account.sessions.ended }),
    onSettled,
  })
  const endOthers = useMutation({
    mutationFn: () => client.call('end-other-sessions', {}, { idempotencyKey: newId() }),
    onSuccess: ({ ended }) => notifications.show({ message: texts.account.sessions.endedOthers(ended) }),
    onSettled,
  })
  return { end, endOthers }
}
