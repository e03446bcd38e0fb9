import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row } from '../../ui/rows.tsx'
import type { Mailbox } from './mailboxes-query.ts'

interface MailboxRowProps {
  readonly mailbox: Mailbox
  readonly mayChange: 'yes' | 'no'
  readonly onChange: () => void
}

/** One mailbox: whether mail comes in, why not, and what can be done with it. */
export function MailboxRow({ mailbox, mayChange, onChange }: MailboxRowProps) {
  const words = useTexts().mailboxesPage
  return (
    <Row
      what={
        <>
          <b>{mailbox.address}</b> {mailbox.displayName !== '' && <span className="quiet">{mailbox.displayName}</span>}
        </>
      }
      about={
        <>
          <State mailbox={mailbox} />
          {mailbox.smtp === undefined && <> · {words.receivesOnly}</>}
          {mailbox.error !== undefined && (
            <Notice weight="stop" title={mailbox.error.text}>
              {words.triedAgain}
            </Notice>
          )}
          {mailbox.warning !== undefined && <Notice weight="warn">{mailbox.warning.text}</Notice>}
        </>
      }
      actions={mayChange === 'yes' ? <Actions mailbox={mailbox} onChange={onChange} /> : undefined}
    />
  )
}

function State({ mailbox }: { readonly mailbox: Mailbox }) {
  const words = useTexts().mailboxesPage
  if (mailbox.state === 'fetching' && mailbox.fetchedAt !== undefined)
    return (
      <>
        {words.states.fetching} <RelativeTime at={mailbox.fetchedAt} />
      </>
    )
  if (mailbox.error !== undefined)
    return (
      <>
        {words.states.failing} <RelativeTime at={mailbox.error.since} />
      </>
    )
  return <>{words.states[mailbox.state === 'paused' ? 'paused' : 'new']}</>
}

function Actions({ mailbox, onChange }: { readonly mailbox: Mailbox; readonly onChange: () => void }) {
  const texts = useTexts()
  const words = texts.mailboxesPage
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['mailboxes'] })
  const paused = mailbox.state === 'paused'
  const pause = useMutation({
    mutationFn: () => client.call('pause-mailbox', { id: mailbox.id, state: paused ? 'fetching' : 'paused' }, { idempotencyKey: newId() }),
    onError: (error) => notifications.show({ message: texts.errors.notSaved(error.message) }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => client.call('remove-mailbox', { id: mailbox.id }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: words.removed }),
    onError: (error) => notifications.show({ message: texts.errors.notSaved(error.message) }),
    onSettled: () => {
      setAsking('no')
      return onSettled()
    },
  })
  if (asking === 'yes')
    return (
      <AsksOnce
        question={words.removeAsk(mailbox.address)}
        yes={words.remove}
        cancel={texts.app.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate()}
        onCancel={() => setAsking('no')}
      />
    )
  const act = (label: string, run: () => void, busy = false) => (
    <Button size="compact-sm" variant="subtle" aria-label={words.of(label, mailbox.address)} loading={busy} onClick={run}>
      {label}
    </Button>
  )
  return (
    <>
      {act(words.change, onChange)}
      {act(paused ? words.goOn : words.pause, () => pause.mutate(), pause.isPending)}
      {act(words.remove, () => setAsking('yes'))}
    </>
  )
}
