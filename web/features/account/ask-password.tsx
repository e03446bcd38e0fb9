import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { whyNot } from './why-not.ts'

interface AskPasswordProps {
  readonly lead: string | undefined
  readonly submit: string
  readonly onPassword: (password: string) => Promise<void>
  readonly onCancel: () => void
}

/** The password once more, before something that a stolen browser must not do. */
export function AskPassword({ lead, submit, onPassword, onCancel }: AskPasswordProps) {
  const texts = useTexts()
  const [password, setPassword] = useState('')
  const go = useMutation({ mutationFn: onPassword })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        go.mutate(password)
      }}
    >
      <PasswordInput
        label={texts.account.factor.askPassword}
        description={lead}
        autoComplete="current-password"
        autoFocus
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': texts.fields.showPassword }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {go.isError && (
        <Notice weight="stop" live="assertive">
          {whyNot(go.error, texts)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={go.isPending}>
          {submit}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
