import { useQuery } from '@tanstack/react-query'
import type { RuleWords } from '../../../src/core/automation/describe-conditions.ts'
import { useApi } from '../../app/api.tsx'
import { membersQuery } from '../../app/members-query.ts'
import { rotasQuery } from '../../app/rotas-query.ts'
import { useFormat } from '../../ui/format.tsx'

/** The people and rotas that rules name. */
export interface Named {
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly rotas: readonly { readonly id: string; readonly name: string }[]
}

/** Who and what rules may name, as far as it has come. */
export function useNamed(): Named {
  const api = useApi()
  const members = useQuery(membersQuery(api))
  const rotas = useQuery(rotasQuery(api))
  return { members: members.data?.members ?? [], rotas: rotas.data?.rotas ?? [] }
}

/** What sentences about rules need to know of this shop. */
export function useRuleWords(): RuleWords {
  const { currency, locale } = useFormat()
  const { members, rotas } = useNamed()
  return {
    currency,
    locale,
    memberName: (memberId) => members.find(({ id }) => id === memberId)?.name,
    rotaName: (rotaId) => rotas.find(({ id }) => id === rotaId)?.name,
  }
}
