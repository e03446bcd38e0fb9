import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { View } from '../../../src/core/search/views.ts'
import { openShop } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useLoadSample } from '../../app/sample-banner.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './empty-desk.module.css'

/** An empty list says what belongs here and how the first one comes. */
export function EmptyDesk({ view, query }: { readonly view: View; readonly query: string }) {
  const texts = useTexts()
  const navigate = useNavigate()
  const { member } = useSession()
  if (query !== '') {
    return (
      <div className={css.empty}>
        <p>{texts.lists.emptySearch(query)}</p>
        <div className="row">
          {view !== 'all' && <Button onClick={() => void navigate({ to: '/', search: { query } })}>{texts.lists.everywhere}</Button>}
          <Button onClick={() => void navigate({ to: '/', search: view === 'all' ? {} : { view } })}>{texts.desk.clearSearch}</Button>
        </div>
      </div>
    )
  }
  if (view === 'closed') return <p className={`${css.empty} quiet`}>{texts.desk.emptyClosed}</p>
  if (view !== 'open') return <p className={`${css.empty} quiet`}>{texts.lists.emptyHere}</p>
  if (!mayWork(member.role)) return <p className={`${css.empty} quiet`}>{texts.desk.empty}</p>
  return <FirstSteps />
}

function FirstSteps() {
  const texts = useTexts()
  const { shop, shops } = useSession()
  const load = useLoadSample()
  const sample = shops.find((other) => other.isSample)
  return (
    <div className={css.empty}>
      <h2>{texts.desk.empty}</h2>
      <p>{texts.desk.emptyLead}</p>
      <ul className={css.points}>
        {texts.desk.emptyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {!shop.isSample && (
        <div className="row">
          <span className="quiet">{texts.desk.emptyOr}</span>
          {sample === undefined ? (
            <Button loading={load.isPending} onClick={() => load.mutate()}>
              {texts.sample.load}
            </Button>
          ) : (
            <Button onClick={() => openShop(sample.id)}>{texts.sample.open}</Button>
          )}
          {load.isError && <span role="alert">{texts.errors.notSaved(load.error.message)}</span>}
        </div>
      )}
    </div>
  )
}
