import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { CallError } from '../../../src/client/client.ts'
import { isRefusal, isUnreachable, useApi } from '../../app/api.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { canUsePasskeys, provePasskey } from '../../ui/passkey.ts'
import { Forgotten } from './forgotten.tsx'
import { useEnter } from './use-enter.ts'

const route = getRouteApi('/sign-in')

/** E-mail and password, or a passkey. */
export function PasswordForm({ onSecondFactor }: { readonly onSecondFactor: () => void }) {
  const texts = useTexts()
  const { next } = route.useSearch()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn(onSecondFactor)
  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate({ email: email.trim(), password })
        }}
      >
        {next !== undefined && <p className="quiet">{texts.errors.signedOut}</p>}
        <TextInput
          label={texts.signIn.email}
          type="email"
          autoComplete="username webauthn"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={texts.signIn.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': texts.fields.showPassword }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.isError && (
          <Notice weight="stop" live="assertive">
            {whyNot(signIn.error, texts)}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" variant="filled" size="md" loading={signIn.isPending}>
            {texts.signIn.submit}
          </Button>
          {canUsePasskeys() && <ByPasskey />}
        </div>
      </form>
      <Forgotten email={email.trim()} />
    </>
  )
}

function useSignIn(onSecondFactor: () => void) {
  const { client } = useApi()
  const enter = useEnter()
  return useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => client.signIn(email, password),
    onSuccess: (state) => (state === 'second_factor' ? onSecondFactor() : enter()),
  })
}

function ByPasskey() {
  const texts = useTexts()
  const { client } = useApi()
  const enter = useEnter()
  const prove = useMutation({
    mutationFn: async () => {
      const response = await provePasskey(await client.auth('passkey/generate-authenticate-options'))
      await client.auth('passkey/verify-authentication', { response })
    },
    onSuccess: enter,
  })
  return (
    <>
      <Button variant="subtle" size="md" loading={prove.isPending} onClick={() => prove.mutate()}>
        {texts.signInMore.passkey}
      </Button>
      {prove.isError && (
        <Notice weight="stop" live="assertive">
          {isUnreachable(prove.error) ? `${texts.errors.unreachable} ${texts.errors.unreachableStart}` : texts.signInMore.passkeyFailed}
        </Notice>
      )}
    </>
  )
}

function whyNot(error: Error, texts: Texts): string {
  if (isUnreachable(error)) return `${texts.errors.unreachable} ${texts.errors.unreachableStart}`
  if (isRefusal(error, 'too_many_requests')) return error.message
  if (error instanceof CallError && error.status === 429) return texts.signIn.tooMany
  if (error instanceof CallError && error.status >= 400 && error.status < 500) return texts.signIn.wrong
  return texts.errors.fault
}
