import { Button, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { STANDINGS, type Standing } from '../../../src/core/case.ts'
import { useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './customers.module.css'
import { type CustomerRow, customersQuery } from './customers-query.ts'
import { Duplicates } from './duplicates.tsx'

/** Everybody the shop serves or served, those heard of last first. */
export function CustomersPage() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const words = texts.customers
  const [query, setQuery] = useState('')
  const [standing, setStanding] = useState<Standing | 'all'>('all')
  const list = useInfiniteQuery(customersQuery(api, { query: query.trim(), ...(standing !== 'all' && { standing }) }))
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  useTitle(texts.app.title(words.title))
  return (
    <>
      <header className={css.head}>
        <h1>{words.title}</h1>
        {mayWork(member.role) && (
          <Button component={Link} to="/customers/import">
            {words.toImport}
          </Button>
        )}
      </header>
      <search className={css.search}>
        <TextInput
          type="search"
          label={words.search}
          description={words.searchHint}
          autoComplete="off"
          maxLength={200}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Choice
          label={words.standing}
          items={[{ value: 'all' as const, label: words.all }, ...STANDINGS.map((value) => ({ value, label: words.standingNames[value] }))]}
          value={standing}
          onChange={setStanding}
        />
      </search>
      {list.isError && rows.length === 0 && (
        <Notice weight="warn" actions={<Button onClick={() => void list.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {list.isSuccess && rows.length === 0 && <Nothing searched={query.trim() !== '' || standing !== 'all'} />}
      {rows.length > 1 && mayWork(member.role) && query.trim() === '' && <Duplicates />}
      {rows.length > 0 && (
        <ul className={css.list} aria-label={words.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <Line row={row} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button className={css.more} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function Line({ row }: { readonly row: CustomerRow }) {
  const texts = useTexts()
  return (
    <Link to="/customers/$customerId" params={{ customerId: row.id }} className={css.line}>
      <span className={css.who}>
        <b>{row.name ?? row.identities[0] ?? texts.customers.noName}</b>
        {row.standing !== 'good' && <span className={css.standing}>{texts.customers.standingNames[row.standing]}</span>}
      </span>
      <span className={`quiet ${css.reach}`}>{(row.name === undefined ? row.identities.slice(1) : row.identities).join(' · ')}</span>
      <span className="quiet">{texts.customers.counts(row.caseCount, row.openCount, row.orderCount)}</span>
      <span className={`quiet ${css.when}`}>
        <RelativeTime at={row.lastAt} />
      </span>
    </Link>
  )
}

function Nothing({ searched }: { readonly searched: boolean }) {
  const texts = useTexts()
  if (searched) return <p className={`${css.empty} quiet`}>{texts.customers.notFound}</p>
  return (
    <div className={css.empty}>
      <h2>{texts.customers.none}</h2>
      <p>{texts.customers.noneLead}</p>
    </div>
  )
}
