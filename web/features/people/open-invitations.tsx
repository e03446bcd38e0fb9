import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNow } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { invitationsQuery } from './people-query.ts'

/** The invitations that nobody has answered; nothing while there are none. */
export function OpenInvitations() {
  const texts = useTexts()
  const format = useFormat()
  const api = useApi()
  const now = useNow()
  const { data } = useQuery(invitationsQuery(api))
  const revoke = useRevoke()
  if (data === undefined || data.invitations.length === 0) return null
  return (
    <Card title={texts.people.invitations}>
      <Rows label={texts.people.invitations}>
        {data.invitations.map((invitation) => (
          <Row
            key={invitation.id}
            what={invitation.email}
            about={`${texts.roles[invitation.role]} · ${texts.people.by(invitation.invitedByName)} · ${
              Date.parse(invitation.expiresAt) > now ? texts.people.runsOut(format.dateTime(invitation.expiresAt)) : texts.people.ranOut
            }`}
            actions={
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={texts.people.revokeOf(invitation.email)}
                loading={revoke.isPending && revoke.variables === invitation.id}
                onClick={() => revoke.mutate(invitation.id)}
              >
                {texts.people.revoke}
              </Button>
            }
          />
        ))}
      </Rows>
      {revoke.isError && (
        <Notice weight="stop" live="assertive">
          {revoke.error.message}
        </Notice>
      )}
    </Card>
  )
}

function useRevoke() {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => client.call('revoke-invitation', { id }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: texts.people.revoked }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['people', 'invitations'] }),
  })
}
