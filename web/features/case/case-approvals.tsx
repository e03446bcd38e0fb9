import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { refundLimitOf } from '../../../src/core/policy/policy.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import type { Approval } from '../../app/approvals-query.ts'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
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
    (approval) => approval.decidedAt === undefined && (approval.askedBy !== member.id || member.role === 'owner'),
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
  const { option, amountMinor, relation } = approval.subject
  const what = relation === 'part_ways' ? words.partWays : texts.decide.choose(option, format.money(amountMinor))
  const own = approval.askedBy === member.id
  const mayAnswer = mayManage(member.role)
  const limit = refundLimitOf(detail.policy, member.role)
  return (
    <Notice weight={mayAnswer ? 'warn' : 'plain'}>
      <span>
        {own ? words.youAsk(what) : words.asks(approval.askedByName ?? words.somebody, what)}{' '}
        <span className="quiet">
          <RelativeTime at={approval.askedAt} />
        </span>
      </span>
      {mayAnswer &&
        (limit !== undefined && amountMinor > limit ? (
          <span className="quiet">{words.aboveYours}</span>
        ) : (
          <>
            <Answer approval={approval} what={what} />
            <ApprovalLinks approval={approval} />
          </>
        ))}
    </Notice>
  )
}

function Answer({ approval, what }: { readonly approval: Approval; readonly what: string }) {
  const texts = useTexts()
  const words = texts.approvals
  const [note, setNote] = useState('')
  const answer = useAnswer(approval)
  const say = (granted: boolean) => answer.mutate({ granted, note: note.trim() })
  return (
    <div className={css.answer}>
      <TextInput
        size="xs"
        className={css.note}
        aria-label={words.note}
        placeholder={words.note}
        autoComplete="off"
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button
        size="compact-md"
        variant="filled"
        aria-label={`${words.yes}: ${what}`}
        loading={answer.isPending && answer.variables.granted}
        onClick={() => say(true)}
      >
        {words.yes}
      </Button>
      <Button
        size="compact-md"
        aria-label={`${words.no}: ${what}`}
        loading={answer.isPending && !answer.variables.granted}
        onClick={() => say(false)}
      >
        {words.no}
      </Button>
      {answer.isError && <span role="alert">{texts.errors.notSaved(answer.error.message)}</span>}
    </div>
  )
}

function useAnswer({ id, version, caseId }: Approval) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ granted, note }: { granted: boolean; note: string }) =>
      client.call('decide-approval', { id, version, granted, ...(note !== '' && { note }) }, { idempotencyKey: newId() }),
    onSuccess: (_, { granted }) => notifications.show({ message: granted ? texts.approvals.saidYes : texts.approvals.saidNo }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['approvals'] })
      return queryClient.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
}
