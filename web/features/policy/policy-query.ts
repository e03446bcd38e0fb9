import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../../src/client/client.ts'
import type { Api } from '../../app/api.tsx'

export type PolicyDetail = OutputOf<'get-policy'>
export type PolicyDocument = PolicyDetail['document']

export function policyQuery({ client }: Api) {
  return queryOptions({ queryKey: ['policy'], queryFn: ({ signal }) => client.call('get-policy', {}, { signal }) })
}

export type Replay = OutputOf<'replay-policy'>
export type PolicyPage = OutputOf<'get-policy-page'>

/** The public page of the policy. */
export function policyPageQuery({ client }: Api) {
  return queryOptions({ queryKey: ['policy', 'page'], queryFn: ({ signal }) => client.call('get-policy-page', {}, { signal }) })
}
