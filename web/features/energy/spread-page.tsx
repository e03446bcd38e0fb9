import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { energySpreadQuery } from '../../app/energy-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './energy.module.css'
import { MonthsChoice } from './months-choice.tsx'

/** How energy is spread over customers: shares, and nobody's name. */
export function SpreadPage() {
  const texts = useTexts()
  const words = texts.energy
  const format = useFormat()
  const [months, setMonths] = useState(12)
  const { data, error } = useQuery({ ...energySpreadQuery(useApi(), months), placeholderData: (before) => before })
  useTitle(texts.app.title(words.spreadTitle))
  return (
    <CardPage title={words.spreadTitle}>
      <div className={css.head}>
        <MonthsChoice value={months} onChange={setMonths} />
      </div>
      {error !== null && data === undefined && <Notice weight="warn">{error.message}</Notice>}
      {data !== undefined && (
        <Card title={words.months(months)}>
          {data.cases === 0 && <p className="quiet">{words.spread.none}</p>}
          {data.cases > 0 && !data.saysEnough && <p>{words.spread.few(data.cases, data.customers)}</p>}
          {data.saysEnough && (
            <>
              <p className={css.says}>{words.spread.half(data.halfBy, data.customers)}</p>
              <p>{words.spread.tenth(format.percent(data.topTenth))}</p>
              <p>{words.spread.above(data.above, format.percent(data.threshold))}</p>
              <p className="quiet small">{words.spread.why}</p>
            </>
          )}
        </Card>
      )}
    </CardPage>
  )
}
