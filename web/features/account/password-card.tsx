import { Button, PasswordInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import { whyNot } from './why-not.ts'

const LEAST_PASSWORD = 10

/** Another password; every other browser is signed out with it. */
export function PasswordCard() {
  const texts = useTexts()
  const words = texts.account
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const clear = () => {
    setCurrent('')
    setNext('')
    setTried('no')
  }
  const change = useChangePassword(clear)
  const currentWrong = current === '' ? words.wrongPassword : null
  const nextWrong = next.length < LEAST_PASSWORD ? words.tooShort(LEAST_PASSWORD) : null
  const field = {
    required: true,
    withAsterisk: false,
    maxLength: 128,
    visibilityToggleButtonProps: { 'aria-label': texts.fields.showPassword },
  }
  return (
    <Card title={words.password}>
      <form
        ref={element}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried('yes')
          if (currentWrong === null && nextWrong === null) change.mutate({ current, next })
          else focusFirstInvalid(element.current)
        }}
      >
        <Pairs>
          <PasswordInput
            label={words.current}
            autoComplete="current-password"
            {...field}
            value={current}
            error={tried === 'yes' ? currentWrong : null}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.next}
            autoComplete="new-password"
            {...field}
            value={next}
            error={tried === 'yes' ? nextWrong : null}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
        </Pairs>
        {change.isError && (
          <Notice weight="stop" live="assertive">
            {whyNot(change.error, texts)}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {words.change}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function useChangePassword(onChanged: () => void) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ current, next }: { current: string; next: string }) =>
      client.auth('change-password', { currentPassword: current, newPassword: next, revokeOtherSessions: true }),
    onSuccess: () => {
      onChanged()
      notifications.show({ message: texts.account.changed })
      return queryClient.invalidateQueries({ queryKey: ['account'] })
    },
  })
}
