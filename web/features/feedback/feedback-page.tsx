import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { type Feedback, feedbackQuery } from '../../app/feedback-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './feedback-page.module.css'
import { HowYouAsk } from './how-you-ask.tsx'

const PERIODS = ['30', '90', '365'] as const
type Period = (typeof PERIODS)[number]

/** What customers say of how their cases were handled, and how they are asked. */
export function FeedbackPage() {
  const texts = useTexts()
  const words = texts.feedback
  const [period, setPeriod] = useState<Period>('90')
  const feedback = useQuery({ ...feedbackQuery(useApi(), Number(period)), placeholderData: (before) => before })
  useTitle(texts.app.title(words.title))
  return (
    <CardPage title={words.title}>
      {feedback.isError && feedback.data === undefined && (
        <Notice weight="warn" actions={<Button onClick={() => void feedback.refetch()}>{texts.app.retry}</Button>}>
          {texts.errors.unreachable}
        </Notice>
      )}
      {feedback.data !== undefined && (
        <>
          <Card title={words.figures}>
            <Choice
              label={words.period}
              labelHidden="shown"
              items={PERIODS.map((value) => ({ value, label: words.days(Number(value)) }))}
              value={period}
              onChange={setPeriod}
            />
            <Figures feedback={feedback.data} />
          </Card>
          {feedback.data.figures.answered.of > 0 && <Answers answers={feedback.data.answers} />}
          <HowYouAsk key={feedback.data.settings.version} feedback={feedback.data} />
        </>
      )}
    </CardPage>
  )
}

function Figures({ feedback: { figures, settings } }: { readonly feedback: Feedback }) {
  const words = useTexts().feedback
  const { answered, satisfied, easy, solved } = figures
  if (answered.of === 0)
    return (
      <p className="quiet">
        {words.nobody} {!settings.on && words.nobodyWhat}
      </p>
    )
  const asked = (of: number, name: Feedback['settings']['questions'][number]) => of > 0 || settings.questions.includes(name)
  return (
    <dl className={css.figures}>
      {asked(satisfied.of, 'satisfaction') && <Figure name={words.satisfied} share={satisfied} says={words.satisfiedOf} />}
      {asked(easy.of, 'ease') && <Figure name={words.easy} share={easy} says={words.easyOf} />}
      {asked(solved.of, 'solved') && <Figure name={words.solved} share={solved} says={words.solvedOf} />}
      <Figure name={words.answered} share={answered} says={words.answeredOf} />
    </dl>
  )
}

function Figure({
  name,
  share,
  says,
}: {
  readonly name: string
  readonly share: Feedback['figures']['answered']
  readonly says: (count: string, of: string) => string
}) {
  const words = useTexts().feedback
  const format = useFormat()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b className={css.share}>{share.share === undefined ? words.noneYet : format.percent(share.share, 0)}</b>
        {share.low !== undefined && share.high !== undefined && (
          <span>{words.range(format.percent(share.low, 0), format.percent(share.high, 0))}</span>
        )}
        {share.of > 0 && <span className="quiet small">{says(format.number(share.count), format.number(share.of))}</span>}
      </dd>
    </div>
  )
}

function Answers({ answers }: { readonly answers: Feedback['answers'] }) {
  const texts = useTexts()
  const words = texts.feedback
  const format = useFormat()
  return (
    <Card title={words.answers}>
      {answers.length === 0 ? (
        <p className="quiet">{words.noAnswers}</p>
      ) : (
        <Rows label={words.answers}>
          {answers.map(({ id, caseId, caseTitle, answeredAt, satisfaction, ease, solved, words: said, reopened }) => (
            <Row
              key={id}
              what={
                <>
                  <b>
                    {[
                      satisfaction !== undefined && words.scores.satisfaction(format.number(satisfaction)),
                      ease !== undefined && words.scores.ease(format.number(ease)),
                      solved !== undefined && words.solvedWords[solved],
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </b>{' '}
                  {said !== undefined && <q className="words">{said}</q>}
                </>
              }
              about={
                <>
                  <Link to="/cases/$caseId" params={{ caseId }}>
                    {caseTitle}
                  </Link>
                  {' · '}
                  <RelativeTime at={answeredAt} />
                  {reopened && ` · ${words.reopened}`}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
