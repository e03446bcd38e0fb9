import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useRef, useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { playsQuery, type TopicPage } from '../../app/playbook-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './play-list.module.css'

/** As many as are looked through; for a few more nobody presses a button. */
const AT_FIRST = 12
const FEW_MORE = 4

interface PlayListProps {
  readonly topic: TopicPage
  readonly onAsk: (question: string) => void
}

/** Every play of the topic, with a search in all that a play says. */
export function PlayList({ topic, onAsk }: PlayListProps) {
  const texts = useTexts()
  const words = texts.topics
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const plays = useQuery({ ...playsQuery(useApi(), { topic: topic.id, query }), placeholderData: keepPreviousData })
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  const rows = plays.data?.rows ?? []
  const [shown, setShown] = useState<'some' | 'all'>('some')
  const some = shown === 'all' || rows.length <= AT_FIRST + FEW_MORE ? rows : rows.slice(0, AT_FIRST)
  return (
    <section className={css.plays} aria-label={words.all}>
      <div className={css.head}>
        <h2>{words.all}</h2>
        <span className="quiet small" role="status">
          {plays.data !== undefined && (query === '' ? words.plays(rows.length) : words.found(rows.length))}
        </span>
        <search className={css.search}>
          <TextInput
            ref={field}
            type="search"
            aria-label={words.search}
            aria-keyshortcuts="/"
            placeholder={words.search}
            rightSection={<KeyHint>/</KeyHint>}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || typed === '') return
              event.preventDefault()
              setTyped('')
            }}
          />
        </search>
      </div>
      {plays.isError && rows.length === 0 && (
        <Notice weight="warn" actions={<Button onClick={() => void plays.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {plays.isSuccess && rows.length === 0 && (
        <div className="row">
          <p className="quiet">{words.nothing(query)}</p>
          <Button size="compact-sm" onClick={() => onAsk(query)}>
            {words.askIt}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <ul className={css.list}>
          {some.map(({ id, title, bottomLine, from }) => (
            <li key={id}>
              <Link to="/plays/$playId" params={{ playId: id }} className={css.line}>
                <span>
                  <b>{title}</b>
                  {from === 'shop' && <span className={css.own}> {texts.ask.fromShop}</span>}
                </span>
                <span className={`quiet ${css.bottom}`}>{bottomLine.replace(/\s+/g, ' ')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {some.length < rows.length && (
        <p>
          <Button onClick={() => setShown('all')}>{words.showAll(rows.length)}</Button>
        </p>
      )}
    </section>
  )
}
