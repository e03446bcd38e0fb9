import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { EscalationTarget } from '../../src/core/escalation/thresholds.ts'
import { targetKey } from '../../src/core/escalation/thresholds-met.ts'
import { useApi } from '../app/api.tsx'
import { membersQuery } from '../app/members-query.ts'
import { rotasQuery } from '../app/rotas-query.ts'
import { useTexts } from '../texts/texts.tsx'

interface TargetFieldProps {
  readonly label: string
  readonly value: EscalationTarget | undefined
  readonly onChange: (target: EscalationTarget) => void
  /** Members who are no choice here: who asks, who has the case. */
  readonly without?: readonly (string | undefined)[]
  /** A rota that is no choice here: the one itself. */
  readonly withoutRota?: string | undefined
  readonly error?: ReactNode
  readonly focus?: 'now'
}

/** To whom a case goes: who is on in a rota, a role, or a person. */
export function TargetField({ label, value, onChange, without, withoutRota, error, focus }: TargetFieldProps) {
  const words = useTexts().escalation
  const groups = useTargets({ value, without, withoutRota })
  const all = groups.flatMap(({ targets }) => targets)
  const key = value === undefined ? '' : targetKey(value)
  const isThere = all.some(({ target }) => targetKey(target) === key)
  return (
    <NativeSelect
      label={label}
      {...(focus && { 'data-autofocus': true })}
      data={[
        ...(value === undefined ? [{ value: '', label: words.choose }] : isThere ? [] : [{ value: key, label: words.gone }]),
        ...groups
          .filter(({ targets }) => targets.length > 0)
          .map(({ group, targets }) => ({ group, items: targets.map(({ label, target }) => ({ value: targetKey(target), label })) })),
      ]}
      value={key}
      error={error}
      onChange={(event) => {
        const next = all.find(({ target }) => targetKey(target) === event.currentTarget.value)
        if (next) onChange(next.target)
      }}
    />
  )
}

interface Choice {
  readonly label: string
  readonly target: EscalationTarget
}

function useTargets({ value, without = [], withoutRota }: Pick<TargetFieldProps, 'value' | 'without' | 'withoutRota'>) {
  const words = useTexts().escalation
  const api = useApi()
  const members = useQuery(membersQuery(api)).data?.members ?? []
  const rotas = useQuery(rotasQuery(api)).data?.rotas ?? []
  const able = members.filter(({ id, role }) => role !== 'viewer' && !without.includes(id))
  // An agent decides no more than others: the role is a choice only where it was chosen.
  const roles = (['owner', 'manager', 'agent'] as const).filter((role) =>
    role === 'agent' ? value?.kind === 'role' && value.role === role : able.some((one) => one.role === role),
  )
  const groups: readonly { readonly group: string; readonly targets: readonly Choice[] }[] = [
    {
      group: words.rotas,
      targets: rotas
        .filter(({ id }) => id !== withoutRota)
        .map(({ id, name, onNow }) => ({ label: words.onNow(name, onNow?.name), target: { kind: 'rota', rotaId: id } })),
    },
    { group: words.roles, targets: roles.map((role) => ({ label: words.roleNames[role], target: { kind: 'role', role } })) },
    { group: words.people, targets: able.map(({ id, name }) => ({ label: name, target: { kind: 'member', memberId: id } })) },
  ]
  return groups
}
