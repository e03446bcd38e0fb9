import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { approvalsNeeded } from '../../../src/core/policy/approvals-needed.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type PolicyDocument, policyQuery } from './policy-query.ts'

interface AskChangeProps {
  readonly document: PolicyDocument
  readonly effectiveFrom: string | undefined
}

/** Where the policy asks for a yes to its own change: asks for it, word for word. Nothing where it does not. */
export function AskPolicyChange({ document, effectiveFrom }: AskChangeProps) {
  const texts = useTexts()
  const words = texts.approvals
  const api = useApi()
  const { client } = api
  const policy = useQuery(policyQuery(api)).data
  const { member } = useSession()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const ask = useMutation({
    mutationFn: (basedOn: number) =>
      client.call(
        'ask-approval',
        {
          id: newId(),
          policy: { basedOn, document, ...(effectiveFrom !== undefined && { effectiveFrom }) },
          ...(reason.trim() !== '' && { note: reason.trim() }),
        },
        { idempotencyKey: newId() },
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['approvals'] }),
  })
  if (policy === undefined || approvalsNeeded(policy.document, { kind: 'policy_change', role: member.role }).length === 0) return null
  const asked = ask.isSuccess || (ask.isError && isRefusal(ask.error, 'already_exists'))
  return (
    <Notice weight="plain">
      <span>{asked ? words.policyAsked : words.policyWaits}</span>
      {!asked && (
        <>
          <TextInput
            label={words.reason}
            autoComplete="off"
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className="row">
            <Button type="button" loading={ask.isPending} onClick={() => ask.mutate(policy.versions[0]?.number ?? 0)}>
              {words.policyAsk}
            </Button>
          </div>
        </>
      )}
      {ask.isError && !asked && <span role="alert">{texts.errors.notSaved(ask.error.message)}</span>}
    </Notice>
  )
}
