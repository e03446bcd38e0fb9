import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from './qr-code.tsx'
import css from './scan-code.module.css'
import { whyNot } from './why-not.ts'

interface ScanCodeProps {
  readonly uri: string
  readonly onCode: (code: string) => Promise<void>
  readonly onCancel: () => void
}

/** What the app on the phone is to scan, and the first code of it as a proof. */
export function ScanCode({ uri, onCode, onCancel }: ScanCodeProps) {
  const texts = useTexts()
  const words = texts.account.factor
  const [code, setCode] = useState('')
  const confirm = useMutation({ mutationFn: onCode })
  const key = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <form
      className={css.scan}
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate(code)
      }}
    >
      <QrCode text={uri} label={words.qr} />
      <div className="stack">
        <p>{words.scan}</p>
        <p className="small">
          {words.key}: <code className={css.key}>{key.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <TextInput
          label={words.code}
          className={css.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          maxLength={10}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {confirm.isError && (
          <Notice weight="stop" live="assertive">
            {whyNot(confirm.error, texts)}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" variant="filled" loading={confirm.isPending}>
            {words.confirm}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {texts.app.cancel}
          </Button>
        </div>
      </div>
    </form>
  )
}
