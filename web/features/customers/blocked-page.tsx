import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { BLOCK_KINDS, type BlockKind } from '../../../src/core/identity.ts'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage, Pairs } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { type BlockedSender, blockedQuery, noticeQuery } from './customers-query.ts'
import { TurnedAwayList } from './turned-away-list.tsx'
import { useBlockWrite } from './use-block-write.ts'

/** Who is blocked, what was turned away, and what they are told. */
export function BlockedPage() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const words = texts.blocked
  const { data } = useSuspenseQuery(blockedQuery(api))
  useTitle(texts.app.title(words.title))
  return (
    <CardPage title={words.title}>
      <Card title={words.list} lead={words.lead}>
        {data.senders.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <Rows label={words.list}>
            {data.senders.map((sender) => (
              <Sender key={sender.id} sender={sender} />
            ))}
          </Rows>
        )}
      </Card>
      {mayManage(member.role) && <BlockCard key={data.senders.length} />}
      <Card title={words.turnedAway}>
        {data.turnedAway.length === 0 ? <p className="quiet">{words.nothing}</p> : <TurnedAwayList messages={data.turnedAway} />}
      </Card>
      <NoticeCard />
    </CardPage>
  )
}

function Sender({ sender }: { readonly sender: BlockedSender }) {
  const texts = useTexts()
  const format = useFormat()
  const { member } = useSession()
  const words = texts.blocked
  const unblock = useBlockWrite(
    (api) => api.client.call('unblock-sender', { id: sender.id }, { idempotencyKey: newId() }),
    words.unblocked(sender.value),
  )
  return (
    <Row
      what={
        <>
          <b>{sender.value}</b> <span className="quiet">{words.kinds[sender.kind]}</span>
        </>
      }
      about={[
        sender.why,
        words.by(sender.blockedByName, format.dateTime(sender.blockedAt)),
        sender.unblockedAt === undefined
          ? words.met(sender.turnedAway)
          : words.lifted(sender.unblockedByName ?? '', format.dateTime(sender.unblockedAt)),
      ].join(' · ')}
      actions={
        sender.unblockedAt === undefined &&
        mayManage(member.role) && (
          <Button size="compact-sm" aria-label={words.unblockOf(sender.value)} loading={unblock.isPending} onClick={() => unblock.mutate()}>
            {words.unblock}
          </Button>
        )
      }
    />
  )
}

function BlockCard() {
  const texts = useTexts()
  const words = texts.blocked
  const [kind, setKind] = useState<BlockKind>('email')
  const [value, setValue] = useState('')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const block = useBlockWrite(
    (api) => api.client.call('block-sender', { id: newId(), kind, value: value.trim(), why: why.trim() }, { idempotencyKey: newId() }),
    words.blocked(value.trim()),
  )
  const missing = (text: string, said: string) => (tried === 'yes' && text.trim() === '' ? said : undefined)
  return (
    <Card title={words.add}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried('yes')
          if (value.trim() !== '' && why.trim() !== '') block.mutate()
        }}
      >
        <Pairs>
          <NativeSelect
            label={words.kind}
            data={BLOCK_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as BlockKind)}
          />
          <TextInput
            label={words.value}
            autoComplete="off"
            maxLength={254}
            error={missing(value, words.missing.value)}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </Pairs>
        <TextInput
          label={words.why}
          description={words.whyHint}
          autoComplete="off"
          maxLength={500}
          error={missing(why, words.missing.why)}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {block.isError && (
          <Notice weight="stop" live="assertive">
            {block.error.message}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" variant="filled" loading={block.isPending}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function NoticeCard() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const words = texts.blocked
  const { data } = useSuspenseQuery(noticeQuery(api))
  const [text, setText] = useState(data.text)
  const save = useBlockWrite(
    (one) => one.client.call('update-blocked-notice', { version: data.version, text }, { idempotencyKey: newId() }),
    words.saved,
  )
  const findings = data.text === text ? data.findings : []
  return (
    <Card title={words.notice} lead={words.noticeLead}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Textarea
          label={words.noticeLabel}
          autosize
          minRows={5}
          maxLength={5000}
          readOnly={!mayManage(member.role)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {findings.length > 0 && <Notice weight="warn">{findings.map(({ message }) => message).join(' ')}</Notice>}
        {save.isError && (
          <Notice weight="stop" live="assertive">
            {save.error.message}
          </Notice>
        )}
        {mayManage(member.role) && (
          <div className="row">
            <Button type="submit" disabled={text === data.text} loading={save.isPending}>
              {words.save}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}
