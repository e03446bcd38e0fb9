import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client, OutputOf } from '../../../src/client/client.ts'
import { isRefusal } from '../../app/api.tsx'
import { useLinkToken } from '../../app/use-link-token.ts'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { FormatProvider, useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { ClosedLink, whyClosed } from './closed-link.tsx'
import { useLinkClient } from './use-link-client.ts'

type Question = OutputOf<'get-linked-approval'>

/** Where somebody without an account says yes or no, once. */
export function ApprovePage() {
  const texts = useTexts()
  const token = useLinkToken('/approve')
  const client = useLinkClient(token)
  return client === undefined ? (
    <ClosedLink tabTitle={texts.linked.approve.tabTitle} />
  ) : (
    <Linked key={token} token={token} client={client} />
  )
}

function Linked({ token, client }: { readonly token: string; readonly client: Client }) {
  const texts = useTexts()
  const { tabTitle } = texts.linked.approve
  const answer = useAnswer(client)
  const question = useQuery({
    queryKey: ['linked', token],
    queryFn: ({ signal }) => client.call('get-linked-approval', {}, { signal }),
    // Once answered, the link opens nothing: what was said stays on the page.
    enabled: answer.isIdle,
  })
  if (question.data !== undefined && !question.isError)
    return (
      <FormatProvider locale={question.data.locale} currency={question.data.currency}>
        <Asked question={question.data} answer={answer} />
      </FormatProvider>
    )
  if (question.isError) return <ClosedLink tabTitle={tabTitle} error={question.error} onRetry={() => void question.refetch()} />
  return (
    <EntryPage name={texts.linked.brand} title={texts.app.opening} tabTitle={texts.app.title(tabTitle)}>
      <span />
    </EntryPage>
  )
}

function Asked({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.linked.approve
  const { shopName, caseTitle, option, amountMinor, relation, askedByName, askedAt, granted } = question
  const page = { name: shopName, tabTitle: `${words.tabTitle} · ${shopName}` }
  if (answer.isSuccess)
    return (
      <EntryPage {...page} title={answer.variables.granted ? words.saidYes : words.saidNo}>
        <p role="status">{words.thanks(shopName)}</p>
      </EntryPage>
    )
  if (granted !== undefined)
    return (
      <EntryPage {...page} title={words.already}>
        <p role="status">{granted ? words.alreadyYes : words.alreadyNo}</p>
      </EntryPage>
    )
  return (
    <EntryPage
      {...page}
      title={words.title(relation === 'part_ways' ? texts.approvals.partWays : texts.decide.choose(option, format.money(amountMinor)))}
    >
      <p>
        {askedByName === undefined ? words.shopAsks(shopName) : words.asks(askedByName, shopName)} {words.about(caseTitle)}
      </p>
      <p className="quiet small">
        {words.asked} <RelativeTime at={askedAt} />. {words.once}
      </p>
      <AnswerForm answer={answer} />
    </EntryPage>
  )
}

function AnswerForm({ answer }: { readonly answer: Answer }) {
  const texts = useTexts()
  const words = texts.linked.approve
  const [note, setNote] = useState('')
  const say = (granted: boolean) => answer.mutate({ granted, note: note.trim() })
  return (
    <div className="stack">
      <Textarea
        label={`${words.note} (${texts.app.optional})`}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {answer.isError && (
        <Notice weight="stop" live="assertive">
          {whyNot(answer.error, texts)}
        </Notice>
      )}
      <div className="row">
        <Button variant="filled" size="md" loading={answer.isPending && answer.variables.granted} onClick={() => say(true)}>
          {words.yes}
        </Button>
        <Button size="md" loading={answer.isPending && !answer.variables.granted} onClick={() => say(false)}>
          {words.no}
        </Button>
      </div>
    </div>
  )
}

type Answer = ReturnType<typeof useAnswer>

function useAnswer(client: Client) {
  return useMutation({
    mutationFn: ({ granted, note }: { granted: boolean; note: string }) =>
      client.call('answer-linked-approval', { granted, ...(note !== '' && { note }) }),
  })
}

/** Whoever made the link answers through it: what they may not grant, it cannot. */
function whyNot(error: Error, texts: Texts): string {
  if (isRefusal(error, 'not_allowed')) return texts.linked.approve.beyond
  if (isRefusal(error, 'version_conflict')) return texts.linked.approve.already
  return whyClosed(error, texts)
}
