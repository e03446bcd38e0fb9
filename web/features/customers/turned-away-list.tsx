import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { v7 as newId } from 'uuid'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './customers.module.css'
import type { TurnedAway } from './customers-query.ts'
import { useBlockWrite } from './use-block-write.ts'

/** What was turned away, each to be answered by hand or made a case all the same. */
export function TurnedAwayList({ messages }: { readonly messages: readonly TurnedAway[] }) {
  const texts = useTexts()
  return (
    <Rows label={texts.blocked.turnedAway}>
      {messages.map((message) => (
        <Line key={message.id} message={message} />
      ))}
    </Rows>
  )
}

function Line({ message }: { readonly message: TurnedAway }) {
  const texts = useTexts()
  const format = useFormat()
  const navigate = useNavigate()
  const { member } = useSession()
  const words = texts.blocked
  const from = message.from.name ?? message.from.value
  const note = useBlockWrite((api) => api.client.call('note-blocked-notice', { id: message.id }, { idempotencyKey: newId() }), words.saved)
  const toCase = (caseId: string) => void navigate({ to: '/cases/$caseId', params: { caseId } })
  const open = useBlockWrite(
    (api) =>
      api.client
        .call('open-turned-away', { id: message.id, caseId: newId() }, { idempotencyKey: newId() })
        .then(({ caseId }) => toCase(caseId)),
    words.toCase,
  )
  const { caseId } = message
  return (
    <Row
      what={
        <span className={css.note} dir="auto">
          <b>{from}</b> {[message.subject, message.text.slice(0, 600)].filter(Boolean).join(': ')}
        </span>
      }
      about={
        <>
          <RelativeTime at={message.at} /> · {words.because[message.because]} ·{' '}
          {message.noticedAt === undefined
            ? words.noNotice
            : words.noticed(message.noticedByName ?? '', format.dateTime(message.noticedAt))}
          {message.remarks.length > 0 && ` · ${message.remarks.join(' ')}`}
        </>
      }
      actions={
        mayWork(member.role) && (
          <>
            {message.noticedAt === undefined && (
              <Button size="compact-sm" variant="subtle" aria-label={words.noteNoticeOf(from)} onClick={() => note.mutate()}>
                {words.noteNotice}
              </Button>
            )}
            {caseId === undefined ? (
              <Button size="compact-sm" aria-label={words.openOf(from)} loading={open.isPending} onClick={() => open.mutate()}>
                {words.open}
              </Button>
            ) : (
              <Button size="compact-sm" variant="subtle" onClick={() => toCase(caseId)}>
                {words.toCase}
              </Button>
            )}
          </>
        )
      }
    />
  )
}
