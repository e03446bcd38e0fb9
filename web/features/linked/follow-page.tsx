import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Client, OutputOf } from '../../../src/client/client.ts'
import { isUnreachable } from '../../app/api.tsx'
import { useLinkToken } from '../../app/use-link-token.ts'
import { useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { FormatProvider, useFormat } from '../../ui/format.tsx'
import { AddToCase } from './add-to-case.tsx'
import { ClosedLink } from './closed-link.tsx'
import css from './follow-page.module.css'
import { useLinkClient } from './use-link-client.ts'

const LOOK_AGAIN_MS = 60_000

/** Where a customer sees how their case stands. */
export function FollowPage() {
  const texts = useTexts()
  const token = useLinkToken('/follow')
  const client = useLinkClient(token)
  return client === undefined ? (
    <ClosedLink tabTitle={texts.linked.follow.tabTitle} />
  ) : (
    <Linked key={token} token={token} client={client} />
  )
}

function Linked({ token, client }: { readonly token: string; readonly client: Client }) {
  const texts = useTexts()
  const { tabTitle } = texts.linked.follow
  const followed = useQuery({
    queryKey: ['linked', token],
    queryFn: ({ signal }) => client.call('get-followed-case', {}, { signal }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  // What was seen stays in sight while the server is silent.
  if (followed.data !== undefined && (!followed.isError || isUnreachable(followed.error)))
    return (
      <FormatProvider locale={followed.data.locale} currency={followed.data.currency}>
        <Followed followed={followed.data}>
          <AddToCase client={client} token={token} />
        </Followed>
      </FormatProvider>
    )
  if (followed.isError) return <ClosedLink tabTitle={tabTitle} error={followed.error} onRetry={() => void followed.refetch()} />
  return (
    <EntryPage name={texts.linked.brand} title={texts.app.opening} tabTitle={texts.app.title(tabTitle)}>
      <span />
    </EntryPage>
  )
}

function Followed({ followed, children }: { readonly followed: OutputOf<'get-followed-case'>; readonly children: ReactNode }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.linked.follow
  const { shopName, title, state, messages } = followed
  const [opened, changed] = [format.dateTime(followed.openedAt), format.dateTime(followed.updatedAt)]
  return (
    <EntryPage name={shopName} title={title} tabTitle={`${words.tabTitle} · ${shopName}`}>
      <p className={css.state} role="status">
        {words.states[state]}
      </p>
      <p className="quiet small">
        {words.opened(opened)}
        {changed !== opened && `, ${words.changed(changed)}`}
      </p>
      <section className={css.said} aria-labelledby="said">
        <h2 id="said" className="step">
          {words.messages}
        </h2>
        {messages.length === 0 ? (
          <p className="quiet">{words.nothing}</p>
        ) : (
          messages.map(({ from, text, at, photos }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
            <article key={index} className={css.message} data-from={from}>
              <time className="quiet small" dateTime={at}>
                {from === 'you' && `${texts.addToCase.you} · `}
                {format.dateTime(at)}
                {photos > 0 && `, ${texts.addToCase.withPhotos(photos)}`}
              </time>
              <p className="words">{text}</p>
            </article>
          ))
        )}
      </section>
      {children}
      <p className="quiet small">{words.yours}</p>
    </EntryPage>
  )
}
