import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { KeyScope } from '../../../src/operations/scopes.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row } from '../../ui/rows.tsx'
import type { ApiKey } from './keys-query.ts'

/** One key: what for, what it may do, whether it is used, and its end. */
export function KeyRow({ apiKey }: { readonly apiKey: ApiKey }) {
  const texts = useTexts()
  const words = texts.keysPage
  const format = useFormat()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const revoke = useMutation({
    mutationFn: () => client.call('revoke-api-key', { id: apiKey.id }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: words.revoked }),
    onSettled: () => {
      setAsking('no')
      return queryClient.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  const open = apiKey.state === 'open'
  return (
    <Row
      what={
        <>
          <b>{apiKey.name}</b> <span className="quiet">{apiKey.beginning}…</span>
        </>
      }
      about={
        revoke.isError ? (
          revoke.error.message
        ) : (
          <>
            {apiKey.scopes.map((scope) => words.scopeNames[scope as KeyScope] ?? scope).join(', ')}
            <br />
            {words.madeBy(apiKey.madeByName)} ·{' '}
            {apiKey.lastUsedAt === undefined ? (
              words.neverUsed
            ) : (
              <>
                {words.used} <RelativeTime at={apiKey.lastUsedAt} />
              </>
            )}
            {' · '}
            {open ? words.until(format.dateTime(apiKey.expiresAt)) : words.states[apiKey.state]}
          </>
        )
      }
      actions={
        !open ? undefined : asking === 'yes' ? (
          <AsksOnce
            question={words.revokeAsk(apiKey.name)}
            yes={words.revoke}
            cancel={texts.app.cancel}
            busy={revoke.isPending}
            onYes={() => revoke.mutate()}
            onCancel={() => setAsking('no')}
          />
        ) : (
          <Button size="compact-sm" variant="subtle" aria-label={words.revokeOf(apiKey.name)} onClick={() => setAsking('yes')}>
            {words.revoke}
          </Button>
        )
      }
    />
  )
}
