import { useMemo } from 'react'
import { type Client, createClient } from '../../../src/client/client.ts'
import { basePath } from '../../app/base-path.ts'

/** A client that comes by the link alone, whoever is signed in here; undefined when the secret cannot be one of a link. */
export function useLinkClient(token: string): Client | undefined {
  return useMemo(() => (/^el_[\w-]{20,200}$/.test(token) ? createClient({ baseUrl: basePath(), bearer: token }) : undefined), [token])
}
