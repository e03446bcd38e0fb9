import { Button, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { casePagesQuery } from '../../app/cases-query.ts'
import { mayWork } from '../../app/may.ts'
import type { DeskSearch } from '../../app/router.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { CaseList } from './case-list.tsx'
import css from './desk-page.module.css'
import { EmptyDesk } from './empty-desk.tsx'
import { OutcomesDue } from './outcomes-due.tsx'
import { PasteBox } from './paste-box.tsx'
import { StuckDeliveries } from './stuck-deliveries.tsx'
import { UnseenNotices } from './unseen-notices.tsx'
import { WaitingApprovals } from './waiting-approvals.tsx'

const route = getRouteApi('/inside/')
const SEARCH_DELAY_MS = 200

/** What landed, and what is open: the paste box always on top, the hottest and most urgent case first. */
export function DeskPage() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const { view, query = '' } = route.useSearch()
  const list = useInfiniteQuery(casePagesQuery(api, { view, query }))
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const openCount = list.data?.pages[0]?.openCount
  useTitle(texts.app.title(texts.desk.title))
  const showMore = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  return (
    <>
      <div className={css.head}>
        <h1>{texts.desk.title}</h1>
        {openCount !== undefined && <span className="quiet small">{texts.app.openCount(openCount)}</span>}
        {mayWork(member.role) && (
          <Link to="/phone" className="small">
            {texts.phone.title}
          </Link>
        )}
      </div>
      {mayWork(member.role) && <PasteBox />}
      <UnseenNotices />
      <WaitingApprovals />
      <StuckDeliveries />
      <OutcomesDue />
      {(openCount !== 0 || rows.length > 0 || query !== '' || view === 'closed') && <Filters />}
      {list.isError && rows.length === 0 && (
        <Notice weight="warn" actions={<Button onClick={() => void list.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {list.isSuccess && rows.length === 0 && <EmptyDesk state={view === 'closed' ? 'closed' : 'open'} query={query} />}
      {rows.length > 0 && <CaseList rows={rows} onEnd={showMore} />}
      {list.hasNextPage && (
        <div className={css.more}>
          <Button loading={list.isFetchingNextPage} onClick={showMore}>
            {texts.desk.more}
          </Button>
        </div>
      )}
    </>
  )
}

function Filters() {
  const texts = useTexts()
  const navigate = route.useNavigate()
  const { view, query = '' } = route.useSearch()
  const [typed, setTyped] = useState(query)
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  useEffect(() => {
    setTyped(query)
  }, [query])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === query) return
    const timer = setTimeout(() => {
      void navigate({ search: ({ query: _, ...rest }: DeskSearch) => (wanted === '' ? rest : { ...rest, query: wanted }), replace: true })
    }, SEARCH_DELAY_MS)
    return () => clearTimeout(timer)
  }, [typed, query, navigate])
  return (
    <search className={css.filters}>
      <Choice
        label={texts.desk.state}
        items={[
          { value: 'open', label: texts.desk.open },
          { value: 'closed', label: texts.desk.closed },
        ]}
        value={view === 'closed' ? 'closed' : 'open'}
        onChange={(value) =>
          void navigate({
            search: ({ view: _, ...rest }: DeskSearch) => (value === 'closed' ? { ...rest, view: 'closed' } : rest),
            replace: true,
          })
        }
      />
      <TextInput
        ref={field}
        className={css.search}
        type="search"
        aria-label={texts.desk.search}
        aria-keyshortcuts="/"
        placeholder={texts.desk.search}
        rightSection={<KeyHint>/</KeyHint>}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // The first press clears the field, the next one leaves it.
          if (typed === '') return
          event.preventDefault()
          setTyped('')
        }}
      />
    </search>
  )
}
