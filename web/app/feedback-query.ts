import { queryOptions } from '@tanstack/react-query'
import type { OutputOf } from '../../src/client/client.ts'
import type { Api } from './api.tsx'

export type Feedback = OutputOf<'get-feedback'>

/** What customers said to what was asked in the last `days` days, and how the shop asks. */
export function feedbackQuery({ client }: Api, days: number) {
  return queryOptions({ queryKey: ['feedback', days], queryFn: ({ signal }) => client.call('get-feedback', { days }, { signal }) })
}
