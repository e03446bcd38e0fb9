import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CallError } from '../../../src/client/client.ts'
import { isUnreachable, useApi } from '../../app/api.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './code-form.module.css'
import { useEnter } from './use-enter.ts'

/** The code from the phone, or one of the backup codes when the phone is gone. */
export function CodeForm({ onStartOver }: { readonly onStartOver: () => void }) {
  const texts = useTexts()
  const words = texts.signInMore
  const [by, setBy] = useState<'app' | 'backup'>('app')
  const [code, setCode] = useState('')
  const [trust, setTrust] = useState(false)
  const verify = useVerify()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        verify.mutate({ by, code: by === 'app' ? code.replace(/\s/g, '') : code.trim(), trust })
      }}
    >
      <p className="quiet">{by === 'app' ? words.codeLead : words.backupLead}</p>
      <TextInput
        key={by}
        label={by === 'app' ? words.code : words.backupCode}
        inputMode={by === 'app' ? 'numeric' : 'text'}
        autoComplete={by === 'app' ? 'one-time-code' : 'off'}
        autoFocus
        required
        withAsterisk={false}
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <label className={css.trust}>
        <input type="checkbox" checked={trust} onChange={(event) => setTrust(event.currentTarget.checked)} />
        {words.remember}
      </label>
      {verify.isError && (
        <Notice weight="stop" live="assertive">
          {whyNot(verify.error, texts)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" size="md" loading={verify.isPending}>
          {words.submit}
        </Button>
        <Button variant="subtle" size="md" onClick={onStartOver}>
          {words.startOver}
        </Button>
      </div>
      <div>
        <button
          type="button"
          className="link small"
          onClick={() => {
            setBy(by === 'app' ? 'backup' : 'app')
            setCode('')
            verify.reset()
          }}
        >
          {by === 'app' ? words.useBackup : words.useApp}
        </button>
      </div>
    </form>
  )
}

function useVerify() {
  const { client } = useApi()
  const enter = useEnter()
  return useMutation({
    mutationFn: ({ by, code, trust }: { by: 'app' | 'backup'; code: string; trust: boolean }) =>
      client.auth(by === 'app' ? 'two-factor/verify-totp' : 'two-factor/verify-backup-code', { code, trustDevice: trust }),
    onSuccess: enter,
  })
}

function whyNot(error: Error, texts: Texts): string {
  if (isUnreachable(error)) return `${texts.errors.unreachable} ${texts.errors.unreachableStart}`
  if (!(error instanceof CallError)) return texts.errors.fault
  if (error.status === 429) return texts.signIn.tooMany
  if (error.code === 'INVALID_CODE' || error.code === 'INVALID_BACKUP_CODE') return texts.signInMore.wrongCode
  return texts.signInMore.tooManyCodes
}
