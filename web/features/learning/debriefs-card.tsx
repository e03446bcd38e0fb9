import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Cause } from '../../../src/core/case.ts'
import { useApi } from '../../app/api.tsx'
import { debriefsQuery } from '../../app/learning-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'

/** What members said looking back on hard cases, by cause. Nothing stands here before anybody did. */
export function DebriefsCard() {
  const texts = useTexts()
  const words = texts.debriefs
  const format = useFormat()
  const [cause, setCause] = useState<Cause | ''>('')
  const debriefs = useQuery({ ...debriefsQuery(useApi(), cause === '' ? undefined : cause), placeholderData: (before) => before }).data
  if (debriefs === undefined || debriefs.counts.length === 0) return null
  const causes = [...Map.groupBy(debriefs.counts, (one) => one.cause)].map(([name, all]) => ({
    name,
    count: all.reduce((sum, { count }) => sum + count, 0),
  }))
  return (
    <Card title={words.title} lead={words.lead}>
      <NativeSelect
        label={words.cause}
        data={[
          { value: '', label: words.all },
          ...causes.map(({ name, count }) => ({
            value: name,
            label: `${texts.causes[name]} (${count === 1 ? words.once : words.count(format.number(count))})`,
          })),
        ]}
        value={cause}
        onChange={(event) => setCause(event.currentTarget.value as Cause | '')}
      />
      <Rows label={words.title}>
        {debriefs.rows.map(({ id, caseId, caseTitle, at, byName, wentWrong, wentRight, gap, gapWords, cause: of }) => (
          <Row
            key={id}
            what={
              [wentWrong, wentRight, gap !== undefined && gap !== 'none' ? texts.debrief.missing(texts.debrief.gaps[gap]) : '', gapWords]
                .filter((one) => one !== '')
                .map((one) => one.replace(/[.\s]+$/, ''))
                .join('. ') || texts.debrief.empty
            }
            about={
              <>
                {texts.causes[of]} ·{' '}
                <Link to="/cases/$caseId" params={{ caseId }}>
                  {caseTitle}
                </Link>{' '}
                · {byName || texts.debrief.somebody} · <RelativeTime at={at} />
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
