import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OutputOf } from '../../src/client/client.ts'
import { lintDraft, lintWith } from '../../src/core/drafting/lint/lint.ts'
import { withNeverDos } from '../../src/core/policy/never-dos.ts'
import { type Api, useApi } from './api.tsx'

export type LintRules = OutputOf<'get-lint-rules'>

/** The shop's own words and rules for drafts. */
export function lintRulesQuery({ client }: Api) {
  return queryOptions({ queryKey: ['lint-rules'], queryFn: ({ signal }) => client.call('get-lint-rules', {}, { signal }) })
}

/** The linter of the shop at work; the built-in rules alone until its own are here. */
export function useShopLinter(): typeof lintDraft {
  const saved = useQuery(lintRulesQuery(useApi())).data
  return useMemo(() => (saved === undefined ? lintDraft : lintWith(withNeverDos(saved.rules, saved.neverDos))), [saved])
}
