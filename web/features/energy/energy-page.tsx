import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMoney } from '../../../src/core/money.ts'
import { useApi } from '../../app/api.tsx'
import { type EnergyShare, energyQuery } from '../../app/energy-query.ts'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { ChoicesCard } from './choices-card.tsx'
import css from './energy.module.css'
import { MonthsChoice } from './months-choice.tsx'

/** Of the cases so many are shown at first. */
const FIRST = 20

/** What share of the shop's energy one customer takes, with how it is counted, the cases, and what can be done. */
export function EnergyPage() {
  const texts = useTexts()
  const words = texts.energy
  const { customerId } = useParams({ strict: false }) as { customerId: string }
  const [months, setMonths] = useState(12)
  const energy = useQuery({ ...energyQuery(useApi(), customerId, months), placeholderData: (before) => before })
  const { data } = energy
  useTitle(texts.app.title(words.title))
  return (
    <>
      <p className={css.paper}>{words.noPaper}</p>
      <div className={css.screen}>
        <CardPage title={words.title}>
          <div className={css.head}>
            <Link to="/customers/$customerId" params={{ customerId }} className="link">
              {data?.name ?? texts.customers.noName}
            </Link>
            <MonthsChoice value={months} onChange={setMonths} />
          </div>
          {energy.isError && data === undefined && (
            <Notice weight="warn" actions={<Button onClick={() => void energy.refetch()}>{texts.app.retry}</Button>}>
              {energy.error.message}
            </Notice>
          )}
          {data !== undefined && (
            <>
              <MeasuresCard energy={data} />
              {data.choices.length > 0 && <ChoicesCard energy={data} />}
              <CasesCard energy={data} />
            </>
          )}
        </CardPage>
      </div>
    </>
  )
}

function MeasuresCard({ energy }: { readonly energy: EnergyShare }) {
  const words = useTexts().energy
  const format = useFormat()
  const { verdict, greatest, ofCases, ofCasesWithHours, casesWithHours, customers } = energy
  const share = greatest && ([format.percent(greatest.share), words.ofMeasures[greatest.measure]] as const)
  const write = (measure: EnergyShare['measures'][number]['measure'], value: number) =>
    measure === 'givenBack' || measure === 'bought' ? formatMoney(value, energy.currency, format.locale) : format.number(value)
  return (
    <Card title={words.howCounted}>
      <div>
        <p className={css.says}>
          {verdict === 'nothing' && words.says.nothing}
          {share && (verdict === 'usual' || verdict === 'above') && words.says[verdict](...share)}
          {verdict === 'too_few' && words.says.too_few(ofCases, customers)}
        </p>
        {verdict === 'usual' && (
          <p className="quiet small">
            {words.threshold(format.percent(energy.threshold))} {words.thresholdWhere}
          </p>
        )}
        <p className="quiet small">{ofCasesWithHours === 0 ? words.noHours : words.hoursOf(casesWithHours, energy.cases.length)}</p>
      </div>
      <dl className={css.measures}>
        {energy.measures.map(({ measure, means, own, whole, share }) => (
          <div key={measure} className={css.measure}>
            <dt>{words.measures[measure]}</dt>
            <dd>
              {share === undefined ? (
                <span className="quiet">{words.none}</span>
              ) : (
                <>
                  <b>{format.percent(share)}</b>{' '}
                  <span className="quiet small">{words.ofWhole(write(measure, own), write(measure, whole))}</span>
                </>
              )}
            </dd>
            {share !== undefined && (
              <div className={css.bar} aria-hidden="true">
                <i style={{ width: `${share * 100}%` }} />
              </div>
            )}
            <p className="quiet small">{means}</p>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function CasesCard({ energy: { cases, currency } }: { readonly energy: EnergyShare }) {
  const words = useTexts().energy
  const format = useFormat()
  const [shown, setShown] = useState(FIRST)
  return (
    <Card title={words.cases}>
      {cases.length === 0 ? (
        <p className="quiet">{words.noCases}</p>
      ) : (
        <Rows label={words.cases}>
          {cases.slice(0, shown).map(({ id, title, heat, openedAt, messages, hours, givenBackMinor }) => (
            <Row
              key={id}
              what={
                <Link to="/cases/$caseId" params={{ caseId: id }}>
                  <b>{title}</b>
                </Link>
              }
              about={
                <>
                  {words.caseLine(
                    messages,
                    hours === undefined ? undefined : format.number(hours),
                    givenBackMinor > 0 ? formatMoney(givenBackMinor, currency, format.locale) : undefined,
                  )}
                  {' · '}
                  <RelativeTime at={openedAt} />
                </>
              }
              actions={<HeatMeter heat={heat} />}
            />
          ))}
        </Rows>
      )}
      {cases.length > shown && (
        <div className="row">
          <Button size="compact-sm" onClick={() => setShown(cases.length)}>
            {words.more(cases.length - shown)}
          </Button>
        </div>
      )}
    </Card>
  )
}
