import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Role } from '../../../src/core/case.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import { SecretOnce } from '../../ui/secret-once.tsx'

/** Makes a link that lets one person in. */
export function InviteCard({ roles }: { readonly roles: readonly Role[] }) {
  const texts = useTexts()
  const invite = useInvite()
  const given = invite.variables?.email ?? ''
  return (
    <Card title={texts.people.invite} lead={texts.people.inviteLead}>
      {invite.isSuccess ? (
        <SecretOnce
          title={texts.people.link}
          lead={texts.people.linkLead(given)}
          secret={invite.data.link}
          words={{ ...texts.people }}
          onDone={invite.reset}
        />
      ) : (
        <InviteForm roles={roles} invite={invite} />
      )}
    </Card>
  )
}

type Invite = ReturnType<typeof useInvite>

function InviteForm({ roles, invite }: { readonly roles: readonly Role[]; readonly invite: Invite }) {
  const texts = useTexts()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>(roles.includes('agent') ? 'agent' : 'viewer')
  const [missing, setMissing] = useState<string | null>(null)
  const element = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={element}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const wrong = /^\S+@\S+$/.test(email.trim()) ? null : texts.setUp.missing.email
        setMissing(wrong)
        if (wrong === null) invite.mutate({ email: email.trim(), role })
        else focusFirstInvalid(element.current)
      }}
    >
      <Pairs>
        <TextInput
          label={texts.people.email}
          type="email"
          autoComplete="off"
          maxLength={254}
          required
          withAsterisk={false}
          value={email}
          error={missing}
          onChange={(event) => {
            setEmail(event.currentTarget.value)
            setMissing(null)
          }}
        />
        <NativeSelect
          label={texts.people.role}
          data={roles.map((value) => ({ value, label: texts.roles[value] }))}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
      </Pairs>
      <p className="quiet small">{texts.people.whatRolesDo[role]}</p>
      {invite.isError && (
        <Notice weight="stop" live="assertive">
          {invite.error.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={invite.isPending}>
          {texts.people.inviteSubmit}
        </Button>
      </div>
    </form>
  )
}

function useInvite() {
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (invitation: { email: string; role: Role }) => client.call('invite-member', invitation, { idempotencyKey: newId() }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['people', 'invitations'] }),
  })
}
