import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { Client, InputOf, OutputOf } from '../../../src/client/client.ts'
import { useLinkToken } from '../../app/use-link-token.ts'
import { useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ClosedLink, whyClosed } from './closed-link.tsx'
import css from './survey-page.module.css'
import { useLinkClient } from './use-link-client.ts'

type Survey = OutputOf<'get-survey'>
type Answer = InputOf<'answer-survey'>

/** Where a customer says how their case was handled, once. A link of the mail may carry the answer to the first question behind a dot. */
export function SurveyPage() {
  const texts = useTexts()
  const [token = '', chosen] = useLinkToken('/survey').split('.')
  const client = useLinkClient(token)
  return client === undefined ? (
    <ClosedLink tabTitle={texts.survey.tabTitle} />
  ) : (
    <Linked key={token} token={token} client={client} chosen={chosen} />
  )
}

function Linked({ token, client, chosen }: { readonly token: string; readonly client: Client; readonly chosen: string | undefined }) {
  const texts = useTexts()
  const { tabTitle } = texts.survey
  const answer = useMutation({ mutationFn: (given: Answer) => client.call('answer-survey', given) })
  const survey = useQuery({
    queryKey: ['linked', token],
    queryFn: ({ signal }) => client.call('get-survey', {}, { signal }),
    // Once answered, the link opens nothing: the thanks stay on the page.
    enabled: answer.isIdle,
  })
  if (survey.data !== undefined && !survey.isError) {
    const { shopName, caseTitle } = survey.data
    const page = { name: shopName, tabTitle: `${tabTitle} · ${shopName}` }
    if (answer.isSuccess)
      return (
        <EntryPage {...page} title={texts.survey.thanks}>
          <p role="status">{answer.data.low ? texts.survey.sentLow(shopName) : texts.survey.sent(shopName)}</p>
        </EntryPage>
      )
    return (
      <EntryPage {...page} title={texts.survey.title}>
        <p className="quiet">{texts.survey.about(caseTitle)}</p>
        <SurveyForm survey={survey.data} chosen={chosen} answer={answer} />
      </EntryPage>
    )
  }
  if (survey.isError) return <ClosedLink tabTitle={tabTitle} error={survey.error} onRetry={() => void survey.refetch()} />
  return (
    <EntryPage name={texts.linked.brand} title={texts.app.opening} tabTitle={texts.app.title(tabTitle)}>
      <span />
    </EntryPage>
  )
}

function SurveyForm({
  survey,
  chosen,
  answer,
}: {
  readonly survey: Survey
  readonly chosen: string | undefined
  readonly answer: {
    readonly mutate: (given: Answer) => void
    readonly isPending: boolean
    readonly isError: boolean
    readonly error: Error | null
  }
}) {
  const texts = useTexts()
  const words = texts.survey
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(() => chosenFirst(survey, chosen))
  const [more, setMore] = useState('')
  const [asked, setAsked] = useState<'' | 'again'>('')
  const isEmpty = Object.keys(given).length === 0 && more.trim() === ''
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (isEmpty) setAsked('again')
    else answer.mutate(answerOf(given, more))
  }
  return (
    <form className="stack" onSubmit={send}>
      {survey.questions.map(({ name, text, choices }) => (
        <fieldset key={name} className={css.question}>
          <legend>{text}</legend>
          <div className={css.choices}>
            {choices.map(({ value, words: label }) => (
              <label key={value} className={css.choice}>
                <input
                  type="radio"
                  name={name}
                  value={value}
                  checked={given[name] === value}
                  onChange={() => setGiven({ ...given, [name]: value })}
                />
                <span>
                  {name !== 'solved' && <b>{value}</b>} {label}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Textarea
        label={`${words.words} (${texts.app.optional})`}
        autosize
        minRows={2}
        maxLength={4000}
        value={more}
        onChange={(event) => setMore(event.currentTarget.value)}
      />
      {(answer.isError || (asked === 'again' && isEmpty)) && (
        <Notice weight="stop" live="assertive">
          {answer.error === null ? words.chooseFirst : whyClosed(answer.error, texts)}
        </Notice>
      )}
      <Button type="submit" variant="filled" size="md" loading={answer.isPending}>
        {words.send}
      </Button>
    </form>
  )
}

function chosenFirst({ questions: [first] }: Survey, chosen: string | undefined): Readonly<Record<string, string>> {
  return first?.choices.some(({ value }) => value === chosen) && chosen !== undefined ? { [first.name]: chosen } : {}
}

function answerOf(given: Readonly<Record<string, string>>, more: string): Answer {
  const { satisfaction, ease, solved } = given
  return {
    ...(satisfaction !== undefined && { satisfaction: Number(satisfaction) }),
    ...(ease !== undefined && { ease: Number(ease) }),
    ...(solved !== undefined && { solved: solved as NonNullable<Answer['solved']> }),
    ...(more.trim() !== '' && { words: more.trim() }),
  }
}
