import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useRef, useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { type ConversationRow, conversationPagesQuery } from '../../app/conversations-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './history.module.css'

/** What was asked in this shop, last first, with a search in questions and answers. */
export function History() {
  const texts = useTexts()
  const api = useApi()
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const list = useInfiniteQuery({ ...conversationPagesQuery(api, { query }), placeholderData: keepPreviousData })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const isEmpty = list.isSuccess && rows.length === 0
  return (
    <section className={css.history} aria-label={texts.ask.earlier}>
      <div className={css.head}>
        <h2>{texts.ask.earlier}</h2>
        {(!isEmpty || query !== '') && <Search value={typed} onChange={setTyped} />}
      </div>
      {list.isError && rows.length === 0 && (
        <Notice weight="warn" actions={<Button onClick={() => void list.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {isEmpty && (
        <div className="row">
          <p className="quiet" role="status">
            {query === '' ? texts.ask.nothingEarlier : texts.ask.searchEmpty(query)}
          </p>
          {query !== '' && (
            <Button size="compact-sm" onClick={() => setTyped('')}>
              {texts.ask.clearSearch}
            </Button>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <ul className={css.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <Line row={row} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.ask.more}
        </Button>
      )}
    </section>
  )
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const texts = useTexts()
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  return (
    <search>
      <TextInput
        ref={field}
        className={css.search}
        type="search"
        aria-label={texts.ask.search}
        aria-keyshortcuts="/"
        placeholder={texts.ask.search}
        rightSection={<KeyHint>/</KeyHint>}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          onChange('')
        }}
      />
    </search>
  )
}

function Line({ row }: { readonly row: ConversationRow }) {
  const texts = useTexts()
  const about = [
    ...(row.isMine ? [] : [row.askedByName]),
    ...(row.turnCount > 1 ? [texts.ask.turns(row.turnCount)] : []),
    ...(row.caseTitle === undefined ? [] : [texts.ask.onCase(row.caseTitle)]),
  ].join(' · ')
  return (
    <Link to="/ask/{-$conversationId}" params={{ conversationId: row.id }} className={css.line}>
      <span className={css.what}>
        {row.title} <span className="quiet">{about}</span>
      </span>
      <span className="quiet small">
        <RelativeTime at={row.updatedAt} form="plain" />
      </span>
    </Link>
  )
}
