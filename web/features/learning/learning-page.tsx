import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { exposureQuery, type Learning, learningQuery, outcomesToAskQuery } from '../../app/learning-query.ts'
import { useSession } from '../../app/session.tsx'
import { DueDate } from '../../product/due-date.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { CalibrationCard } from './calibration-card.tsx'
import { DebriefsCard } from './debriefs-card.tsx'
import css from './learning-page.module.css'
import { NumbersCard } from './numbers-card.tsx'

/** How cases ended: what is still to be told, what can still be taken back, what was learned, and how far to believe it. */
export function LearningPage() {
  const texts = useTexts()
  const learning = useQuery(learningQuery(useApi()))
  useTitle(texts.app.title(texts.learning.title))
  return (
    <CardPage title={texts.learning.title}>
      {learning.isError && learning.data === undefined && (
        <Notice weight="warn" actions={<Button onClick={() => void learning.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      <DueCard />
      <ExposureCard />
      {learning.data !== undefined && (
        <>
          <SolvedCard solved={learning.data.solved} />
          <DebriefsCard />
          <NumbersCard numbers={learning.data.numbers} />
          <CalibrationCard learning={learning.data} />
        </>
      )}
    </CardPage>
  )
}

/** What customers said when plans asked them whether it is solved. */
function SolvedCard({ solved }: { readonly solved: Learning['solved'] }) {
  const words = useTexts().learning
  const format = useFormat()
  if (solved.of === 0 || solved.low === undefined || solved.high === undefined) return null
  return (
    <Card title={words.solved}>
      <p>{words.solvedSays(format.number(solved.count), format.number(solved.of))}</p>
      <p className="quiet small">{words.solvedRange(format.percent(solved.low, 0), format.percent(solved.high, 0))}</p>
    </Card>
  )
}

function DueCard() {
  const texts = useTexts()
  const rows = useQuery(outcomesToAskQuery(useApi())).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Card title={texts.learning.due(rows.length)} lead={texts.learning.dueLead}>
      <Rows label={texts.learning.due(rows.length)}>
        {rows.map(({ caseId, caseTitle, customerName, outcome }) => (
          <Row
            key={caseId}
            what={
              <Link to="/cases/$caseId" params={{ caseId }} className="link">
                {caseTitle}
              </Link>
            }
            about={[customerName, outcome.chosen && texts.decide.optionNames[outcome.chosen.option]].filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  )
}

function ExposureCard() {
  const texts = useTexts()
  const words = texts.learning
  const format = useFormat()
  const { shop } = useSession()
  const exposure = useQuery(exposureQuery(useApi())).data
  if (exposure === undefined) return null
  if (exposure.count === 0)
    return (
      <Card title={words.exposure}>
        <p>{words.notExposed}</p>
        <p className="quiet small">{words.notExposedLead}</p>
      </Card>
    )
  return (
    <Card title={words.exposure} lead={words.exposed(format.money(exposure.totalMinor), exposure.count)}>
      <Rows label={words.exposure}>
        {exposure.rows.map(({ caseId, caseTitle, customerName, option, refusedMinor, expiresAt }) => (
          <Row
            key={caseId}
            what={
              <span className={css.owing}>
                <b>{format.money(refusedMinor)}</b>
                <Link to="/cases/$caseId" params={{ caseId }} className="link">
                  {caseTitle}
                </Link>
              </span>
            }
            about={[customerName, option && texts.decide.optionNames[option]].filter(Boolean).join(' · ')}
            actions={
              <span className="quiet small">
                {words.until} <DueDate at={expiresAt} timeZone={shop.profile.timeZone} />
              </span>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
