import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { followUpsQuery, MOST_FOLLOW_UPS } from '../../app/follow-ups-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { dateIn } from '../../ui/calendar.ts'
import { Choice } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNow } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { FollowUpList } from './follow-up-list.tsx'
import css from './follow-ups-page.module.css'

/** What is promised, the soonest first. */
export function FollowUpsPage() {
  const texts = useTexts()
  const api = useApi()
  const [state, setState] = useState<'open' | 'held' | 'done'>('open')
  const list = useQuery(followUpsQuery(api, state))
  const rows = list.data?.rows ?? []
  useTitle(texts.app.title(texts.followUps.title))
  return (
    <>
      <header className={css.head}>
        <h1>{texts.followUps.title}</h1>
        <Count />
        <span className={css.which}>
          <Choice
            label={texts.followUps.which}
            items={[
              { value: 'open', label: texts.followUps.open },
              { value: 'held', label: texts.held.title },
              { value: 'done', label: texts.followUps.done },
            ]}
            value={state}
            onChange={setState}
          />
        </span>
      </header>
      {list.isError && rows.length === 0 && (
        <Notice weight="warn" actions={<Button onClick={() => void list.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {list.isSuccess && rows.length === 0 && <Nothing state={state} />}
      {rows.length > 0 && <FollowUpList rows={rows} state={state} />}
      {rows.length === MOST_FOLLOW_UPS && <p className={`quiet small ${css.first}`}>{texts.followUps.first(MOST_FOLLOW_UPS)}</p>}
    </>
  )
}

function Count() {
  const texts = useTexts()
  const api = useApi()
  const { shop } = useSession()
  const now = useNow()
  const open = useQuery(followUpsQuery(api, 'open'))
  const rows = open.data?.rows ?? []
  if (rows.length === 0) return null
  const { timeZone } = shop.profile
  const today = dateIn(now, timeZone)
  const late = rows.filter((row) => dateIn(row.dueAt, timeZone) < today).length
  return (
    <span className="quiet small">
      {texts.followUps.count(rows.length)}
      {late > 0 && ` · ${texts.followUps.late(late)}`}
    </span>
  )
}

function Nothing({ state }: { readonly state: 'open' | 'held' | 'done' }) {
  const texts = useTexts()
  if (state === 'held') return <p className={`${css.empty} quiet`}>{texts.held.none}</p>
  if (state === 'done') return <p className={`${css.empty} quiet`}>{texts.followUps.emptyDone}</p>
  return (
    <div className={css.empty}>
      <h2>{texts.followUps.empty}</h2>
      <p>{texts.followUps.emptyLead}</p>
      <Button component={Link} to="/">
        {texts.followUps.toDesk}
      </Button>
    </div>
  )
}
