import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { CallError } from '../../../src/client/client.ts'
import { isUnreachable, useApi } from '../../app/api.tsx'
import { basePath } from '../../app/base-path.ts'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { Notice } from '../../ui/notice.tsx'

const route = getRouteApi('/sign-in')

/** The way back in. */
export function SignInPage() {
  const texts = useTexts()
  const { client } = useApi()
  const { next } = route.useSearch()
  const queryClient = useQueryClient()
  const router = useRouter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => client.signIn(email.trim(), password),
    onSuccess: async () => {
      queryClient.clear()
      router.history.replace(`${basePath()}${next ?? '/'}`)
      await router.invalidate()
    },
  })
  return (
    <EntryPage name={texts.app.name} title={texts.signIn.title} tabTitle={texts.app.title(texts.signIn.title)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate()
        }}
      >
        {next !== undefined && <p className="quiet">{texts.errors.signedOut}</p>}
        <TextInput
          label={texts.signIn.email}
          type="email"
          autoComplete="username"
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
        </div>
      </form>
    </EntryPage>
  )
}

function whyNot(error: Error, texts: Texts): string {
  if (isUnreachable(error)) return `${texts.errors.unreachable} ${texts.errors.unreachableStart}`
  if (error instanceof CallError && error.status === 429) return texts.signIn.tooMany
  if (error instanceof CallError && error.status >= 400 && error.status < 500) return texts.signIn.wrong
  return texts.errors.fault
}
