import { NativeSelect } from '@mantine/core'
import type { EscalationTarget } from '../../../src/core/escalation/thresholds.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useNamed } from './use-rule-words.ts'

const TARGET_ROLES = ['owner', 'manager', 'agent'] as const

interface TargetSelectProps {
  readonly value: EscalationTarget
  readonly onChange: (target: EscalationTarget) => void
}

/** Whom a case goes to: a role, a person, or whoever is on. */
export function TargetSelect({ value, onChange }: TargetSelectProps) {
  const words = useTexts().automationEditor
  const { members, rotas } = useNamed()
  const targets: readonly { readonly group: string; readonly label: string; readonly target: EscalationTarget }[] = [
    ...TARGET_ROLES.map((role) => ({ group: words.rolesGroup, label: words.roles[role], target: { kind: 'role' as const, role } })),
    ...members.map(({ id, name }) => ({ group: words.membersGroup, label: name, target: { kind: 'member' as const, memberId: id } })),
    ...rotas.map(({ id, name }) => ({ group: words.rotasGroup, label: name, target: { kind: 'rota' as const, rotaId: id } })),
  ]
  const chosen = JSON.stringify(value)
  const isThere = targets.some(({ target }) => JSON.stringify(target) === chosen)
  return (
    <NativeSelect
      label={words.to}
      value={chosen}
      data={[
        ...(isThere ? [] : [{ value: chosen, label: words.gone }]),
        ...[words.rolesGroup, words.membersGroup, words.rotasGroup]
          .map((group) => ({
            group,
            items: targets.filter((one) => one.group === group).map(({ label, target }) => ({ value: JSON.stringify(target), label })),
          }))
          .filter(({ items }) => items.length > 0),
      ]}
      onChange={(event) => {
        const next = targets.find(({ target }) => JSON.stringify(target) === event.currentTarget.value)
        if (next !== undefined) onChange(next.target)
      }}
    />
  )
}
