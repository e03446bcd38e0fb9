import { useMutation, useQuery } from '@tanstack/react-query'
import type { Client, OutputOf } from '../../../src/client/client.ts'
import { isRefusal } from '../../app/api.tsx'
import { useLinkToken } from '../../app/use-link-token.ts'
import { type AnswerToApproval, ApprovalAnswer } from '../../product/approval-answer.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { FormatProvider, useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './approve-page.module.css'
import { ClosedLink, whyClosed } from './closed-link.tsx'
import { useLinkClient } from './use-link-client.ts'

type Question = OutputOf<'get-linked-approval'>

/** Where somebody answers from a mail, or without an account: yes, no or a change, once. */
export function ApprovePage() {
  const texts = useTexts()
  const token = useLinkToken('/approve')
  const client = useLinkClient(token, 'with whoever is signed in')
  return client === undefined ? (
    <ClosedLink tabTitle={texts.linked.approve.tabTitle} />
  ) : (
    <Linked key={token} token={token} client={client} />
  )
}

function Linked({ token, client }: { readonly token: string; readonly client: Client }) {
  const texts = useTexts()
  const { tabTitle } = texts.linked.approve
  const answer = useAnswer(client)
  const question = useQuery({
    queryKey: ['linked', token],
    queryFn: ({ signal }) => client.call('get-linked-approval', {}, { signal }),
    // Once answered, the link opens nothing: what was said stays on the page.
    enabled: answer.isIdle,
  })
  if (question.data !== undefined && !question.isError)
    return (
      <FormatProvider locale={question.data.locale} currency={question.data.currency}>
        <Asked question={question.data} answer={answer} />
      </FormatProvider>
    )
  if (question.isError) return <ClosedLink tabTitle={tabTitle} error={question.error} onRetry={() => void question.refetch()} />
  return (
    <EntryPage name={texts.linked.brand} title={texts.app.opening} tabTitle={texts.app.title(tabTitle)}>
      <span />
    </EntryPage>
  )
}

function Asked({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.linked.approve
  const { shopName, caseTitle, askedByName, askedAt, granted, lapsed, reason, draft } = question
  const page = { name: shopName, tabTitle: `${words.tabTitle} · ${shopName}` }
  if (answer.isSuccess) {
    const said = answer.variables.change ? words.saidOther : answer.variables.granted ? words.saidYes : words.saidNo
    return (
      <EntryPage {...page} title={said}>
        <p role="status">{words.thanks(shopName)}</p>
      </EntryPage>
    )
  }
  if (granted !== undefined || lapsed)
    return (
      <EntryPage {...page} title={lapsed ? words.lapsed : words.already}>
        <p role="status">{lapsed ? words.lapsedWhat : granted ? words.alreadyYes : words.alreadyNo}</p>
      </EntryPage>
    )
  const what = sayQuestion(question, texts, format.money)
  return (
    <EntryPage {...page} title={words.title(what)}>
      <p>
        {askedByName === undefined ? words.shopAsks(shopName) : words.asks(askedByName, shopName)}{' '}
        {caseTitle !== undefined && words.about(caseTitle)}
      </p>
      {reason !== undefined && <p>{texts.approvals.why(reason)}</p>}
      <Story question={question} />
      <p className="quiet small">
        {words.asked} <RelativeTime at={askedAt} />. {question.forName === undefined ? words.once : words.onceAs(question.forName)}
      </p>
      {draft?.changed === true ? (
        <Notice weight="warn">{texts.approvals.draftChanged}</Notice>
      ) : (
        <AnswerForm question={question} answer={answer} />
      )}
    </EntryPage>
  )
}

function sayQuestion({ kind, option, amountMinor = 0, draft }: Question, texts: Texts, money: (minor: number) => string): string {
  const words = texts.approvals
  if (kind === 'parting') return words.partWays
  if (draft !== undefined) return words.sendDraft(texts.write.kinds[draft.kind])
  if (option === undefined) return words.policyChange
  const what = texts.decide.choose(option, money(amountMinor))
  return kind === 'override' ? words.override(what) : what
}

/** What the customer said, what each answer would cost, the words that are asked about. */
function Story({ question: { customerName, said, figures, draft } }: { readonly question: Question }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.linked.approve
  return (
    <div className={css.story}>
      {said !== undefined && (
        <figure>
          <figcaption className="quiet small">{customerName === undefined ? words.said : words.saidBy(customerName)}</figcaption>
          <blockquote>{said}</blockquote>
        </figure>
      )}
      {draft !== undefined && (
        <figure>
          <figcaption className="quiet small">{texts.approvals.asWritten}</figcaption>
          <blockquote>
            {draft.subject !== undefined && <b>{draft.subject}</b>}
            {draft.text}
          </blockquote>
        </figure>
      )}
      {figures.length > 0 && (
        <table>
          <caption className="quiet small">{words.figures}</caption>
          <tbody>
            {figures.map(({ option, amountMinor, expectedCostMinor, recommended }) => (
              <tr key={option} data-best={recommended ? 'yes' : undefined}>
                <th scope="row">
                  {texts.decide.choose(option, format.money(amountMinor))}
                  {recommended && <span className="quiet small"> {words.recommended}</span>}
                </th>
                <td>{format.money(Math.round(expectedCostMinor))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function AnswerForm({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  const texts = useTexts()
  const { option, amountMinor, kind, figures, draft } = question
  const isMoney = option !== undefined && amountMinor !== undefined && kind !== 'parting'
  return (
    <div className="stack">
      <ApprovalAnswer
        money={isMoney ? { option, amountMinor, options: figures.map((figure) => figure.option) } : undefined}
        words={draft}
        sending={answer.isPending ? answer.variables : undefined}
        onAnswer={(said) => answer.mutate(said)}
      />
      {answer.isError && (
        <Notice weight="stop" live="assertive">
          {whyNot(answer.error, texts)}
        </Notice>
      )}
    </div>
  )
}

type Answer = ReturnType<typeof useAnswer>

function useAnswer(client: Client) {
  return useMutation({ mutationFn: (answer: AnswerToApproval) => client.call('answer-linked-approval', answer) })
}

/** Whoever the link was made for, or who made it, answers through it: what they may not grant, it cannot. */
function whyNot(error: Error, texts: Texts): string {
  if (isRefusal(error, 'not_allowed')) return texts.linked.approve.beyond
  if (isRefusal(error, 'version_conflict') || isRefusal(error, 'bad_input')) return error.message
  return whyClosed(error, texts)
}
