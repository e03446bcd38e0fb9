import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../src/client/client.ts'
import { whyLookBack } from '../../../src/core/debrief/debrief.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { forget, keep, readKept } from '../../ui/kept.ts'
import css from './case-debrief.module.css'
import { DebriefForm } from './debrief-form.tsx'

type CaseDebrief = OutputOf<'get-debrief'>

/** After a hard case: an offer to look back on it, what one said, and what others share. */
export function CaseDebrief({ detail }: { readonly detail: CaseDetail }) {
  const { client } = useApi()
  const why = whyLookBack({
    heats: detail.heats,
    threats: detail.caseReading.threats.map(({ kind }) => kind),
    parted: detail.customer.standing === 'parted',
  })
  const debrief = useQuery({
    queryKey: ['case', detail.id, 'debrief'],
    queryFn: ({ signal }) => client.call('get-debrief', { caseId: detail.id }, { signal }),
    enabled: why.length > 0 || detail.timeline.some(({ operation }) => operation === 'save-debrief'),
  })
  if (debrief.data === undefined) return null
  return <Loaded detail={detail} debrief={debrief.data} />
}

function Loaded({ detail, debrief }: { readonly detail: CaseDetail; readonly debrief: CaseDebrief }) {
  const texts = useTexts()
  const words = texts.debrief
  const { member } = useSession()
  const laterKey = `evenkeel-no-debrief-${detail.id}`
  const [state, setState] = useState<'open' | 'offered' | 'later'>(() => (readKept(laterKey) === undefined ? 'offered' : 'later'))
  const { mine, others, why } = debrief
  if (state === 'open') return <DebriefForm detail={detail} mine={mine} onDone={() => setState('offered')} />
  const offers = mine === undefined && detail.state === 'closed' && why.length > 0 && mayWork(member.role)
  const begin = () => {
    forget(laterKey)
    setState('open')
  }
  return (
    <>
      {offers && state === 'offered' && (
        <section className={`card ${css.offer}`} aria-labelledby="debrief-title">
          <div>
            <h2 id="debrief-title">{words.title}</h2>
            <p>{words.offer(why.map((reason) => words.why[reason]).join(', '))}</p>
          </div>
          <div className="row">
            <Button onClick={begin}>{words.begin}</Button>
            <Button
              variant="subtle"
              onClick={() => {
                keep(laterKey, 'later')
                setState('later')
              }}
            >
              {words.later}
            </Button>
          </div>
        </section>
      )}
      {offers && state === 'later' && (
        <p className={css.told}>
          <Button size="compact-sm" variant="subtle" onClick={begin}>
            {words.title}
          </Button>
        </p>
      )}
      {mine !== undefined && (
        <p className={css.told}>
          <span>
            <b>{words.mine}</b> <span className="quiet">{saidOf(mine, texts)}</span>
            {!mine.sharesSupport && mine.support.supported !== undefined && (
              <span className="quiet">
                {' '}
                {words.says[mine.support.supported]} ({words.onlyYou}).
              </span>
            )}
          </span>
          <Button size="compact-sm" variant="subtle" onClick={begin}>
            {words.change}
          </Button>
        </p>
      )}
      {others.map((other) => (
        <p key={other.id} className={css.told}>
          <span>
            <b>{words.others(other.byName || words.somebody)}</b> <span className="quiet">{saidOf(other, texts)}</span>
            {other.shared?.supported !== undefined && <span className="quiet"> {words.says[other.shared.supported]}.</span>}
          </span>
        </p>
      ))}
    </>
  )
}

type Said = Pick<CaseDebrief['others'][number], 'wentWrong' | 'wentRight' | 'gap' | 'gapWords'>

/** What was said, in a line. */
function saidOf({ wentWrong, wentRight, gap, gapWords }: Said, { debrief: words }: Texts): string {
  const missing = gap !== undefined && gap !== 'none' ? words.missing(words.gaps[gap]) : ''
  const said = [wentWrong, wentRight, missing, gapWords].filter((one) => one !== '').map((one) => one.replace(/[.\s]+$/, ''))
  return said.length === 0 ? words.empty : `${said.join('. ')}.`
}
