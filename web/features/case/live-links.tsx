import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Row, Rows } from '../../ui/rows.tsx'

type LinkRow = OutputOf<'list-links'>['links'][number]

export const linksKey = (subjectId: string) => ['links', subjectId] as const

/** The links about one thing that still open something, for one purpose; without those that were mailed to members, to answer as themselves. */
export function useLiveLinks(subjectId: string, purpose: LinkRow['purpose']): readonly LinkRow[] {
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: linksKey(subjectId),
    queryFn: ({ signal }) => client.call('list-links', { subjectId }, { signal }),
  })
  return data?.links.filter((link) => link.state === 'open' && link.purpose === purpose && !link.mailed) ?? []
}

/** The links themselves cannot be shown again; each can be taken back. */
export function LiveLinks({ links, subjectId }: { readonly links: readonly LinkRow[]; readonly subjectId: string }) {
  const texts = useTexts()
  if (links.length === 0) return null
  return (
    <Rows label={texts.links.live}>
      {links.map((link) => (
        <LiveLink key={link.id} link={link} subjectId={subjectId} />
      ))}
    </Rows>
  )
}

function LiveLink({ link, subjectId }: { readonly link: LinkRow; readonly subjectId: string }) {
  const texts = useTexts()
  const words = texts.links
  const format = useFormat()
  const { member } = useSession()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const revoke = useMutation({
    mutationFn: () => client.call('revoke-link', { id: link.id }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: words.revoked }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: linksKey(subjectId) }),
  })
  const until = format.dateTime(link.expiresAt)
  return (
    <Row
      what={words.madeBy(link.madeByName)}
      about={revoke.isError ? revoke.error.message : words.until(until)}
      actions={
        !mayWork(member.role) ? undefined : asking === 'yes' ? (
          <AsksOnce
            question={words.revokeAsk}
            yes={words.revoke}
            cancel={texts.app.cancel}
            busy={revoke.isPending}
            onYes={() => revoke.mutate()}
            onCancel={() => setAsking('no')}
          />
        ) : (
          <Button size="compact-sm" variant="subtle" aria-label={words.revokeOf(link.madeByName, until)} onClick={() => setAsking('yes')}>
            {words.revoke}
          </Button>
        )
      }
    />
  )
}
