import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import type { Approval } from '../../app/approvals-query.ts'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { type AnswerToApproval, ApprovalAnswer } from '../../product/approval-answer.tsx'
import { sayApproval } from '../../product/say-approval.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './case-approvals.module.css'
import { ApprovalLinks } from './case-links.tsx'

/** What waits for a yes on this case; whoever may, says it here, with the whole story in sight. */
export function CaseApprovals({ detail }: { readonly detail: CaseDetail }) {
  const { member } = useSession()
  // Who asked and may not answer sees it in the place of their choice.
  const waiting = detail.approvals.filter(
    (approval) => approval.state === 'waiting' && (approval.askedBy !== member.id || approval.mayAnswer !== undefined),
  )
  if (waiting.length === 0) return null
  return (
    <div className={css.waiting}>
      {waiting.map((approval) => (
        <Waiting key={approval.id} approval={approval} detail={detail} />
      ))}
    </div>
  )
}

function Waiting({ approval, detail }: { readonly approval: Approval; readonly detail: CaseDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.approvals
  const { member } = useSession()
  const what = sayApproval(approval, texts, format)
  const { mayAnswer, draft } = approval
  const stale = draft !== undefined && draft.state !== 'as_asked'
  return (
    <Notice weight={mayAnswer === undefined ? 'plain' : 'warn'}>
      <span>
        {approval.askedBy === member.id ? words.youAsk(what) : words.asks(approval.askedByName ?? words.somebody, what)}{' '}
        <span className="quiet">
          <RelativeTime at={approval.askedAt} />
        </span>
      </span>
      {approval.reason !== undefined && <span>{words.why(approval.reason)}</span>}
      {mayAnswer === 'only one' && <span className="quiet">{words.onlyYou}</span>}
      {stale && <span>{words.draftChanged}</span>}
      {mayAnswer === undefined
        ? mayManage(member.role) && <span className="quiet">{approval.whose === 'owner' ? words.ownerAnswers : words.aboveYours}</span>
        : !stale && (
            <>
              <Answer approval={approval} detail={detail} what={what} />
              {mayAnswer !== 'deputy' && <ApprovalLinks approval={approval} />}
            </>
          )}
    </Notice>
  )
}

function Answer({ approval, detail, what }: { readonly approval: Approval; readonly detail: CaseDetail; readonly what: string }) {
  const texts = useTexts()
  const answer = useAnswer(approval, detail.id)
  const { kind, subject } = approval
  const asked = detail.drafts.find(({ id }) => id === approval.draft?.draftId)
  const options = detail.decision?.result.options.filter(({ guards }) => !guards.some(({ blocks }) => blocks)).map(({ option }) => option)
  const isMoney = (kind === 'refund' || kind === 'override') && subject !== undefined
  return (
    <>
      {asked !== undefined && (
        <figure className={css.words}>
          <figcaption className="quiet small">{texts.approvals.asWritten}</figcaption>
          <blockquote>
            {asked.subject !== undefined && <b>{asked.subject}</b>}
            {asked.text}
          </blockquote>
        </figure>
      )}
      <ApprovalAnswer
        what={what}
        money={isMoney ? { option: subject.option, amountMinor: subject.amountMinor, options: options ?? [] } : undefined}
        words={asked}
        sending={answer.isPending ? answer.variables : undefined}
        onAnswer={(said) => answer.mutate(said)}
      />
      {answer.isError && <span role="alert">{texts.errors.notSaved(answer.error.message)}</span>}
    </>
  )
}

function useAnswer({ id, version }: Approval, caseId: string) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (answer: AnswerToApproval) => client.call('decide-approval', { id, version, ...answer }, { idempotencyKey: newId() }),
    onSuccess: ({ changed }, { granted }) => {
      const { saidOther, saidYes, saidNo } = texts.approvals
      notifications.show({ message: changed ? saidOther : granted ? saidYes : saidNo })
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['approvals'] })
      return queryClient.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
}
