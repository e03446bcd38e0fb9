import { useMemo } from 'react'
import { type Client, createClient } from '../../../src/client/client.ts'
import { basePath } from '../../app/base-path.ts'

/**
 * A client that comes by the link alone, or tells who is signed in here beside it, so that nobody answers in the name of somebody else; undefined when
 * the secret cannot be one of a link.
 */
export function useLinkClient(token: string, how: 'alone' | 'with whoever is signed in' = 'alone'): Client | undefined {
  return useMemo(
    () =>
      /^el_[\w-]{20,200}$/.test(token)
        ? createClient({ baseUrl: basePath(), bearer: token, ...(how !== 'alone' && { cookies: 'same-origin' }) })
        : undefined,
    [token, how],
  )
}
