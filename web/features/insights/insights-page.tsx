import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { PERIODS, type Period } from '../../app/insight-search.ts'
import printable from '../../product/printable.module.css'
import { useTexts } from '../../texts/texts.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { CausesPart } from './causes-part.tsx'
import { EnergyPart } from './energy-part.tsx'
import { FrictionPart } from './friction-part.tsx'
import css from './insights-page.module.css'
import { WatchPart } from './watch-part.tsx'

/** What hard moments come from and what they cost. */
export function InsightsPage() {
  const texts = useTexts()
  const words = texts.insights
  const search = useSearch({ from: '/inside/insights' })
  const navigate = useNavigate()
  useTitle(texts.app.title(words.title))
  return (
    <div className={printable.printable}>
      <CardPage title={words.title}>
        <div className={css.period}>
          <NativeSelect
            label={words.period}
            value={search.period ?? 'this'}
            data={PERIODS.map((period) => ({ value: period, label: words.periods[period] }))}
            onChange={(event) =>
              void navigate({ to: '/insights', search: { ...search, period: event.currentTarget.value as Period }, replace: true })
            }
          />
        </div>
        <FrictionPart search={search} />
        <CausesPart search={search} />
        <WatchPart />
        <EnergyPart />
      </CardPage>
    </div>
  )
}
