import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { type CaseRow, useApi } from '../../app/api.tsx'
import { casesQuery } from '../../app/cases-query.ts'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { ActsBar } from './acts-bar.tsx'
import { CaseList } from './case-list.tsx'
import css from './desk-page.module.css'
import { CustomerHits, DeskSearch, Problems } from './desk-search.tsx'
import { DeskViews } from './desk-views.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { OutcomesDue } from './outcomes-due.tsx'
import { PasteBox } from './paste-box.tsx'
import { StuckDeliveries } from './stuck-deliveries.tsx'
import { UnseenNotices } from './unseen-notices.tsx'
import { useCasePages } from './use-case-pages.ts'
import { useDeskActs } from './use-desk-acts.ts'
import { useSelection } from './use-selection.ts'
import { WaitingApprovals } from './waiting-approvals.tsx'

const route = getRouteApi('/inside/')

/** What landed, and what is open: the paste box always on top, the hottest and most urgent case first. */
export function DeskPage() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const { view, query = '' } = route.useSearch()
  const first = useQuery(casesQuery(api, {}))
  const openCount = first.data?.openCount
  useTitle(texts.app.title(texts.desk.title))
  return (
    <>
      <div className={css.head}>
        <h1>{texts.desk.title}</h1>
        {openCount !== undefined && <span className="quiet small">{texts.app.openCount(openCount)}</span>}
        {mayWork(member.role) && (
          <Link to="/phone" className={css.call}>
            {texts.phone.title}
          </Link>
        )}
      </div>
      {mayWork(member.role) && <PasteBox />}
      <UnseenNotices />
      <WaitingApprovals />
      <StuckDeliveries />
      <OutcomesDue />
      {(first.data?.openCount !== 0 || query !== '' || view !== undefined) && (
        <>
          <DeskSearch />
          <DeskViews />
        </>
      )}
      <Lists />
    </>
  )
}

/** The lines with what can be done about them; a list that is long is read on as it is scrolled. */
function Lists() {
  const texts = useTexts()
  const words = texts.lists
  const { member } = useSession()
  const { view, query = '' } = route.useSearch()
  const may = mayWork(member.role)
  const { list, rows, first, isBehind, showNewest, showMore } = useCasePages({ view: view ?? (query === '' ? 'open' : 'all'), query })
  const { selected, select, clear } = useSelection(rows, `${view} ${query}`)
  const acts = useDeskActs({ onDone: clear })
  const memberField = useRef<HTMLSelectElement>(null)
  // Each act is on what is selected, or else on the line that has the focus.
  const chosen = [...selected.values()]
  const askMember = () => setTimeout(() => memberField.current?.focus())
  const keysOf = (row: CaseRow) => ({
    e: () => acts.close(chosen.length > 0 ? chosen : [row]),
    s: () => acts.snooze(chosen.length > 0 ? chosen : [row]),
    a: () => {
      if (chosen.length === 0) select(row, 'one')
      askMember()
    },
  })
  useKeys(may ? { z: acts.undoLast } : {})
  if (list.isError && rows.length === 0) {
    return (
      <Notice weight="warn" actions={<Button onClick={() => void list.refetch()}>{texts.app.retry}</Button>}>
        {texts.errors.unreachable}
      </Notice>
    )
  }
  return (
    <>
      <Problems problems={first?.problems ?? []} />
      <CustomerHits customers={first?.customers ?? []} />
      {isBehind && (
        <div className={css.behind}>
          <Notice live="polite" actions={<Button onClick={showNewest}>{words.showNewest}</Button>}>
            {words.changedSince}
          </Notice>
        </div>
      )}
      {list.isSuccess && rows.length === 0 && <EmptyDesk view={view ?? (query === '' ? 'open' : 'all')} query={query} />}
      {rows.length > 0 && (
        <CaseList
          key={`${view} ${query}`}
          rows={rows}
          hasMore={list.hasNextPage}
          onEnd={showMore}
          selected={selected}
          {...(may && { onSelect: select, keysOf })}
        />
      )}
      {list.isFetchingNextPage && <p className="quiet small">{words.loading}</p>}
      {chosen.length > 0 && <ActsBar rows={chosen} acts={acts} onClear={clear} memberField={memberField} />}
    </>
  )
}
