import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../src/client/client.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './customer-history.module.css'

type Hypothesis = OutputOf<'read-history'>['hypotheses'][number]

/** What several cases of a customer say together: conduct with its dates, its words and its end, for the desk alone. */
export function CustomerHistory({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { client } = useApi()
  const words = texts.history
  const { data } = useQuery({
    queryKey: ['case', detail.id, 'history'],
    queryFn: ({ signal }) => client.call('read-history', { customerId: detail.customer.id }, { signal }),
  })
  if (data === undefined) return null
  const course = words.heat[data.heat.trend]
  if (data.repeats.length === 0 && data.hypotheses.length === 0 && course === '') return null
  return (
    <section className={`card ${css.history}`} aria-label={words.title}>
      <div>
        <b>{words.title}</b>
        <p className="quiet small">{words.private}</p>
      </div>
      {course !== '' && <p>{course}</p>}
      {data.repeats.map(({ cause, caseIds }) => (
        <p key={cause}>{words.repeats(texts.causes[cause], caseIds.length)}</p>
      ))}
      {data.hypotheses.map((hypothesis) => (
        <Conjecture key={hypothesis.archetype} hypothesis={hypothesis} caseId={detail.id} />
      ))}
    </section>
  )
}

function Conjecture({ hypothesis, caseId }: { readonly hypothesis: Hypothesis; readonly caseId: string }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.history
  const date = new Intl.DateTimeFormat(format.locale, { dateStyle: 'medium' })
  return (
    <div className={css.conjecture}>
      <b>{words.hypotheses[hypothesis.archetype]}</b>
      <p>
        {hypothesis.conduct} {hypothesis.strategy}
      </p>
      <p className="quiet small">{words.until(date.format(new Date(hypothesis.expires)))}</p>
      <details>
        <summary>{words.evidence(hypothesis.evidence.length)}</summary>
        <ul>
          {hypothesis.evidence.map(({ caseId: of, at, words: said }) => (
            <li key={`${of} ${at} ${said}`}>
              <q dir="auto">{said}</q>{' '}
              <span className="quiet small">
                {date.format(new Date(at))},{' '}
                {of === caseId ? (
                  words.here
                ) : (
                  <Link to="/cases/$caseId" params={{ caseId: of }}>
                    {words.otherCase}
                  </Link>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
