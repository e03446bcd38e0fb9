import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Role } from '../../../src/core/case.ts'
import { useApi } from '../../app/api.tsx'
import type { Member } from '../../app/members-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row } from '../../ui/rows.tsx'

interface MemberRowProps {
  readonly member: Member
  readonly rolesYouGive: readonly Role[]
}

/** One member: their role, and for who may, another role or the way out. Nobody changes themselves by accident. */
export function MemberRow({ member, rolesYouGive }: MemberRowProps) {
  const texts = useTexts()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const writes = useMemberWrites(member, () => setAsking('no'))
  const mayChange = !member.isYou && rolesYouGive.includes(member.role)
  const error = writes.changeRole.error ?? writes.remove.error
  return (
    <Row
      what={
        <>
          <b>{member.name}</b> {member.isYou && <span className="quiet">({texts.people.you})</span>}
        </>
      }
      about={
        <>
          {member.email} · {texts.people.joined} <RelativeTime at={member.joinedAt} />
          {member.secondFactor === false && ` · ${texts.people.plainSignIn}`}
        </>
      }
      actions={
        <>
          {!mayChange ? (
            <span className="quiet">{texts.roles[member.role]}</span>
          ) : asking === 'yes' ? (
            <AsksOnce
              question={texts.people.removeAsk(member.name)}
              yes={texts.people.remove}
              cancel={texts.app.cancel}
              busy={writes.remove.isPending}
              onYes={() => writes.remove.mutate()}
              onCancel={() => setAsking('no')}
            />
          ) : (
            <>
              <NativeSelect
                aria-label={texts.people.roleOf(member.name)}
                data={rolesYouGive.map((value) => ({ value, label: texts.roles[value] }))}
                value={writes.changeRole.isPending ? writes.changeRole.variables : member.role}
                onChange={(event) => writes.changeRole.mutate(event.currentTarget.value as Role)}
              />
              <Button size="compact-sm" variant="subtle" aria-label={texts.people.removeOf(member.name)} onClick={() => setAsking('yes')}>
                {texts.people.remove}
              </Button>
            </>
          )}
          {error !== null && (
            <Notice weight="stop" live="assertive">
              {error.message}
            </Notice>
          )}
        </>
      }
    />
  )
}

function useMemberWrites(member: Member, onEnd: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const readAnew = () => queryClient.invalidateQueries({ queryKey: ['people'] })
  const changeRole = useMutation({
    mutationFn: (role: Role) => client.call('change-role', { id: member.id, version: member.version, role }, { idempotencyKey: newId() }),
    onSuccess: ({ role }) => notifications.show({ message: texts.people.roleChanged(member.name, texts.roles[role]) }),
    onSettled: readAnew,
  })
  const remove = useMutation({
    mutationFn: () => client.call('remove-member', { id: member.id, version: member.version }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: texts.people.removed(member.name) }),
    onSettled: () => {
      onEnd()
      return readAnew()
    },
  })
  return { changeRole, remove }
}
