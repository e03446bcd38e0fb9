import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { describePart, POLICY_PARTS } from '../../../src/core/policy/describe-policy.ts'
import { useApi } from '../../app/api.tsx'
import { type Approval, waitingApprovalsQuery } from '../../app/approvals-query.ts'
import { type AnswerToApproval, ApprovalAnswer } from '../../product/approval-answer.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './policy-page.module.css'
import type { PolicyDetail, PolicyDocument } from './policy-query.ts'
import { useSaying } from './policy-words.tsx'

/** Changes of the policy that wait for a yes, each with what would read otherwise; whoever may, answers here. */
export function ProposedChanges({ policy }: { readonly policy: PolicyDetail }) {
  const api = useApi()
  const rows = useQuery(waitingApprovalsQuery(api)).data?.rows ?? []
  return rows
    .filter(({ kind }) => kind === 'policy_change')
    .map((approval) => <Proposed key={approval.id} approval={approval} before={policy.document} />)
}

function Proposed({ approval, before }: { readonly approval: Approval; readonly before: PolicyDocument }) {
  const texts = useTexts()
  const words = texts.approvals
  const answer = useAnswer(approval)
  const document = approval.policy?.document
  if (document === undefined) return null
  return (
    <Notice
      weight={approval.mayAnswer === undefined ? 'plain' : 'warn'}
      title={words.asks(approval.askedByName ?? words.somebody, words.policyChange)}
    >
      {approval.reason !== undefined && <span>{words.why(approval.reason)}</span>}
      <Differences before={before} after={document} />
      {approval.mayAnswer !== undefined && (
        <ApprovalAnswer
          what={words.policyChange}
          sending={answer.isPending ? answer.variables : undefined}
          onAnswer={(said) => answer.mutate(said)}
        />
      )}
      {answer.isError && <span role="alert">{texts.errors.notSaved(answer.error.message)}</span>}
    </Notice>
  )
}

/** The sentences that would go and those that would come, part by part. */
function Differences({ before, after }: { readonly before: PolicyDocument; readonly after: PolicyDocument }) {
  const texts = useTexts()
  const saying = useSaying()
  const changed = POLICY_PARTS.flatMap((part) => {
    const [was, is] = [describePart(part, before, saying), describePart(part, after, saying)]
    const gone = was.filter((sentence) => !is.includes(sentence))
    const come = is.filter((sentence) => !was.includes(sentence))
    return gone.length + come.length === 0 ? [] : [{ part, gone, come }]
  })
  return (
    <dl className={css.proposed}>
      {changed.map(({ part, gone, come }) => (
        <div key={part}>
          <dt>{texts.policy.parts[part].title}</dt>
          {gone.map((sentence) => (
            <dd key={sentence}>
              <del>{sentence}</del>
            </dd>
          ))}
          {come.map((sentence) => (
            <dd key={sentence}>
              <ins>{sentence}</ins>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function useAnswer({ id, version }: Approval) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (answer: AnswerToApproval) => client.call('decide-approval', { id, version, ...answer }, { idempotencyKey: newId() }),
    onSuccess: (_, { granted }) => notifications.show({ message: granted ? texts.approvals.saidYes : texts.approvals.saidNo }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['approvals'] }),
  })
}
