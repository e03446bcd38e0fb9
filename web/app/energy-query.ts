import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type EnergyShare = OutputOf<'get-energy-share'>

/** What share of the shop's energy a customer takes in the last so many months. */
export function energyQuery({ client }: Api, customerId: string, months = 12) {
  return queryOptions({
    queryKey: ['customer', customerId, 'energy', months],
    queryFn: ({ signal }) => client.call('get-energy-share', { customerId, months }, { signal }),
  })
}

/** How energy is spread over customers. */
export function energySpreadQuery({ client }: Api, months = 12) {
  return queryOptions({ queryKey: ['energy', months], queryFn: ({ signal }) => client.call('get-energy-spread', { months }, { signal }) })
}
