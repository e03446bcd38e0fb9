import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../../app/api.tsx'

/** One's own account: whether it has a second factor. */
export function accountQuery({ client }: Api) {
  return queryOptions({ queryKey: ['account', 'own'], queryFn: ({ signal }) => client.call('get-account', {}, { signal }) })
}

export function sessionsQuery({ client }: Api) {
  return queryOptions({ queryKey: ['account', 'sessions'], queryFn: ({ signal }) => client.call('list-sessions', {}, { signal }) })
}

export interface Passkey {
  readonly id: string
  readonly name: string | undefined
  readonly createdAt: string | undefined
}

/** The sign-in library's own list. */
export function passkeysQuery({ client }: Api) {
  return queryOptions({
    queryKey: ['account', 'passkeys'],
    queryFn: async (): Promise<readonly Passkey[]> => {
      const answer = await client.auth('passkey/list-user-passkeys')
      return Array.isArray(answer) ? answer.map(passkeyOf) : []
    },
  })
}

function passkeyOf(value: { id?: unknown; name?: unknown; createdAt?: unknown }): Passkey {
  const text = (one: unknown) => (typeof one === 'string' && one !== '' ? one : undefined)
  return { id: String(value.id), name: text(value.name), createdAt: text(value.createdAt) }
}
