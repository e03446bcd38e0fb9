import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { OutputOf } from '../../../src/client/client.ts'
import { isUnreachable, openShop, sessionQuery, useApi } from '../../app/api.tsx'
import { useSignOut } from '../../app/use-sign-out.ts'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { Notice } from '../../ui/notice.tsx'

type Invitation = OutputOf<'get-invitation'>

/** Where an invitation leads. Its secret stays in the fragment, which is never sent along with the address. */
export function JoinPage() {
  const texts = useTexts()
  const { client } = useApi()
  const [token] = useState(() => location.hash.slice(1))
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => client.call('get-invitation', { token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title =
    token === ''
      ? texts.join.noToken
      : invitation.isSuccess
        ? texts.join.title(invitation.data.shopName)
        : invitation.isError
          ? texts.join.closed
          : texts.app.opening
  return (
    <EntryPage name={texts.app.name} title={title} tabTitle={texts.app.title(texts.join.tabTitle)}>
      {token === '' && <p>{texts.join.noTokenWhat}</p>}
      {invitation.isError && <Closed error={invitation.error} onRetry={() => void invitation.refetch()} />}
      {invitation.isSuccess && <Open token={token} invitation={invitation.data} />}
    </EntryPage>
  )
}

function Closed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const texts = useTexts()
  return (
    <>
      <p role="alert">{whyNot(error, texts)}</p>
      <div className="row">
        {isUnreachable(error) ? (
          <Button variant="filled" onClick={onRetry}>
            {texts.app.retry}
          </Button>
        ) : (
          <Button component={Link} to="/">
            {texts.join.toStart}
          </Button>
        )}
      </div>
    </>
  )
}

function Open({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const texts = useTexts()
  const api = useApi()
  const session = useQuery(sessionQuery(api))
  const join = useJoin(token)
  const yours = session.data?.member?.email
  return (
    <div className="stack">
      <p className="quiet">{texts.join.lead(invitation.invitedByName, texts.roles[invitation.role])}</p>
      {join.isError && (
        <Notice weight="stop" live="assertive">
          {whyNot(join.error, texts)}
        </Notice>
      )}
      {session.isPending ? null : session.data?.state === 'signed_in' || session.data?.state === 'no_shop' ? (
        <AsYou join={join} yours={yours} invited={invitation.email} />
      ) : invitation.hasAccount ? (
        <>
          <p>{texts.join.signInFirst(invitation.email)}</p>
          <div className="row">
            <Button component={Link} to="/sign-in" hash={`join=${token}`} variant="filled">
              {texts.join.toSignIn}
            </Button>
          </div>
        </>
      ) : (
        <NewAccount join={join} email={invitation.email} />
      )}
    </div>
  )
}

type Join = ReturnType<typeof useJoin>

function AsYou({ join, yours, invited }: { readonly join: Join; readonly yours: string | undefined; readonly invited: string }) {
  const texts = useTexts()
  const signOut = useSignOut()
  if (yours !== undefined && yours.toLowerCase() !== invited.toLowerCase()) {
    return (
      <>
        <p>{texts.join.otherAccount(yours, invited)}</p>
        <div className="row">
          <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {texts.settings.signOut}
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <p>{texts.join.asYou(invited)}</p>
      <div className="row">
        <Button variant="filled" size="md" loading={join.isPending} onClick={() => join.mutate({})}>
          {texts.join.submit}
        </Button>
      </div>
    </>
  )
}

const LEAST_PASSWORD = 10

function NewAccount({ join, email }: { readonly join: Join; readonly email: string }) {
  const texts = useTexts()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const missing = texts.setUp.missing
  const nameWrong = name.trim() === '' ? missing.name : null
  const passwordWrong = password.length < LEAST_PASSWORD ? missing.password(LEAST_PASSWORD) : null
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried('yes')
        if (nameWrong === null && passwordWrong === null) join.mutate({ name: name.trim(), password })
      }}
    >
      <TextInput label={texts.join.email} type="email" autoComplete="username" readOnly value={email} />
      <TextInput
        label={texts.join.name}
        autoComplete="name"
        autoFocus
        required
        withAsterisk={false}
        maxLength={200}
        value={name}
        error={tried === 'yes' ? nameWrong : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={texts.join.password}
        description={texts.setUp.passwordHint(LEAST_PASSWORD)}
        autoComplete="new-password"
        required
        withAsterisk={false}
        maxLength={128}
        visibilityToggleButtonProps={{ 'aria-label': texts.fields.showPassword }}
        value={password}
        error={tried === 'yes' ? passwordWrong : null}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" variant="filled" size="md" loading={join.isPending}>
          {texts.join.submit}
        </Button>
      </div>
    </form>
  )
}

/** Joins, signs a new account in, and opens the shop. */
function useJoin(token: string) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [idempotencyKey] = useState(() => newId())
  return useMutation({
    mutationFn: async (account: { name?: string; password?: string }) => {
      const joined = await client.call(
        'accept-invitation',
        { token, ...account },
        { idempotencyKey: account.password ? newId() : idempotencyKey },
      )
      if (account.password !== undefined) await client.signIn(joined.email, account.password)
      return joined
    },
    onSuccess: ({ shopId }) => {
      queryClient.clear()
      openShop(shopId)
    },
  })
}

function whyNot(error: Error, texts: Texts): string {
  return isUnreachable(error) ? `${texts.errors.unreachable} ${texts.errors.unreachableStart}` : error.message
}
